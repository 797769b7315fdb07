"""The article that says it: `which says it shut?`.

A sentence of the same thing that denies it, or has another month or number, does not say it. An
amount is looked for by itself: its paragraph tells of what it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import topic
from askcite.question.request import Part
from askcite.question.wordings.among import SAYS_IT
from askcite.support.items import Item, ItemKind, items
from askcite.text.english import MONTHS, NEGATION, NUMBER_WORDS
from askcite.text.terms import meaning, terms
from askcite.types import Article, Evidence, Kind

ARTICLES: Final = 20
"""Articles whose sentences are gone through for an amount."""
RIGHT: Final = 0.6
_HOLDS: Final = 0.5
"""Share of the claim's words that the sentence has, at least."""
_FIXED: Final = frozenset(terms(" ".join((*MONTHS, *NUMBER_WORDS))))


def choose(part: Part, search: Search) -> Choice:
    """The sentence that says it, of each article that does."""
    asks = SAYS_IT.match(part.typed)
    claim = asks["claim"] if asks else ""
    asked = replace(part, kind=Kind.TOPIC, topics=(), subject=claim, readings=(claim,))
    told = topic.choose(asked, search) if asks else Choice(part.asked, part.typed, part.kind)
    best: dict[str, Evidence] = {}
    shares: dict[str, float] = {}
    articles = dict(told.articles)
    for each in told.evidence:
        share = _says(claim, each.sentence.span.line(told.articles[each.article_id].text))
        if share > shares.get(each.article_id, 0.0):
            best[each.article_id], shares[each.article_id] = each, share
    for article in search.few(ARTICLES) if not best and amounts(claim) else ():
        if counted := _counted(claim, article, search):
            best[article.id], shares[article.id], articles[article.id] = counted, _HOLDS, article
    if not best:
        return replace(told, groups=())
    kept = [id for id, share in shares.items() if share >= max(shares.values()) - 1 / 3]
    titles = [articles[id].title for id in kept]
    return replace(
        told,
        asked=part.asked,
        understood_as=part.asked,
        groups=tuple(Group((best[id],), articles[id].title) for id in kept),
        confidence=max(told.confidence, search.answers_from),
        articles=articles,
        notice=f"{' and '.join(f'“{t}”' for t in titles)} say{'s' * (len(kept) == 1)} it.",
    )


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, less articles without the amounts of the claim."""
    asks = SAYS_IT.match(part.typed)
    if asks is None or not amounts(asks["claim"]):
        return chosen
    groups = (
        replace(group, evidence=tuple(e for e in group.evidence if _has(asks["claim"], e, chosen)))
        for group in chosen.groups
    )
    kept = tuple(group for group in groups if group.evidence)
    return chosen if kept == chosen.groups else replace(chosen, groups=kept, verdict=None)


def amounts(words: str) -> list[Item]:
    """The amounts and dates in the words."""
    return [item for item in items(words) if item.kind is not ItemKind.NAME]


def _has(claim: str, each: Evidence, chosen: Choice) -> bool:
    return _agrees(claim, each.sentence.span.line(chosen.articles[each.article_id].text))


def _agrees(claim: str, words: str) -> bool:
    """True where the words have every amount of the claim."""
    held = amounts(words)
    return all(any(each.agrees(other) for other in held) for each in amounts(claim))


def _counted(claim: str, article: Article, search: Search) -> Evidence | None:
    """The sentence with the amounts, near the claim's words."""
    spans = [item.span for item in amounts(claim)]
    rest = "".join(" " if any(a <= at < b for a, b in spans) else sign
                   for at, sign in enumerate(claim))  # fmt: skip
    wanted = meaning(rest) - _FIXED
    for sentence in search.generation.sentences(article.id)[0]:
        block = article.block_at(sentence.span.start)
        if block is None or not _agrees(claim, sentence.span.line(article.text)):
            continue
        heading = article.heading_at(sentence.span.start) or ""
        near = set(terms(f"{heading} {block.span.of(article.text)}"))
        if len(wanted & near) >= _HOLDS * len(wanted):
            return Evidence(article.id, sentence, None, RIGHT, 0.0)
    return None


def _says(claim: str, words: str) -> float:
    """The share of the claim's words that it says."""
    if not _agrees(claim, words):
        return 0.0
    wanted, held = meaning(claim), set(terms(words))
    fixed = {term for term in terms(claim) if term in _FIXED or term.isdigit()}
    if not fixed <= held or bool(NEGATION.search(claim)) != bool(NEGATION.search(words)):
        return 0.0
    share = len(wanted & held) / len(wanted) if wanted else 0.0
    return share if share >= _HOLDS else 0.0
