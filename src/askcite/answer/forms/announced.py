"""Things counted before they are told: `Three tried.`.

The sentence that counts them answers little by itself; those after it, one of a thing, belong to
it. So does what comes as `a second book` far behind the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.asked import WHY
from askcite.question.request import Part
from askcite.text import idle, irregular, standing
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import HEADS, Article, Evidence, Kind, Sentence

ARTICLES: Final = 3
"""Articles that are gone through."""
LONG: Final = 14
"""Words of a counting sentence, at most, but for `Of the four …`."""
BARE: Final = 5
"""Words of one that leaves to the sentence before it whereof it speaks: `Four came.`."""
SHARE: Final = 0.6
"""Share of the request's words that it has, with the sentence before it if it is bare."""
SURE: Final = 0.7
_COUNTED: Final = ("two", "three", "four", "five", "six", "seven", "eight")
_COUNT: Final = late(
    rf"(?i)\W*(?:(?P<of>of (?:the |these |all |its |his |her |their )?)(?:\S+ ){{0,4}}?"
    rf"|(?:\S+ ){{0,2}}?|(?:\S+ ){{1,6}}?(?:are|were|is|was|has|have|had|in|by|at|with|lists?"
    rf"|names?|gives?|faces?|needs?|takes?) )(?P<count>{'|'.join(_COUNTED)}|[2-8])\b"
)
"""A count of what comes: before a verb, or behind one that says there is so much."""
_BY: Final = late(
    rf"(?i)\W*(?:\S+ ){{2,7}}?by (?P<count>{'|'.join(_COUNTED)}|[2-8]) (?:\w+ ){{0,2}}?"
    r"(?P<things>[a-z]{2,}s|people|men|women)\b"
)
"""A passive that counts who did it: `It has been led by five directors.`."""
_EXACT: Final = late(rf"(?i)\b(?:{'|'.join(_COUNTED)}|[2-8])\b")
_OPEN: Final = late(r"(?i)\W*(?:(?:and|so|but) )?(?:what|which|how|in what)\b")
MOST: Final = 6
"""Sentences that are led in without a number, at most."""
_SKIPPED: Final = 2
"""Sentences without a new name among those that tell of so many people, at most."""
_AND: Final = late(r"(?i)\band\b|\bfollowed by\b|, then\b")
_ITEM: Final = late(
    r"(?:The|An?|One|Another|Two|Its|His|Her|My|Our|Finally|Last|(?:First|Second|Third)(?:ly)?)\b"
    r"|[\"“‘']?[A-Z]"
)
_MAY_OPEN: Final = frozenset({"the", "a", "an", "one", "another", "two", "its", "his", "her", "my"})
_ASKED: Final = late(
    r"(?i)\W*(?:and |so )?(?:(?:please )?(?:list|name|give me|show me|tell me|enumerate)(?: all)?"
    r"(?: of)?(?: the| his| her| its| their)?|(?:which|what)(?: other| different| kinds of)?)"
    r" (?P<things>(?:\w+ ){0,3}?\w{2,}s)\b"
)
_LISTED: Final = {Kind.FACT, Kind.LIST}
_ANOTHER: Final = (
    r"\b(?:an?|the|his|her|its|their|my) (?:second|third|fourth|fifth|further|other|last|later|next"
    r"|new|final|earlier|first)(?: \w+)? {}\b|\banother(?: \w+)? {}\b"
)


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or all that a sentence of it announces."""
    if WHY.match(part.typed):
        return chosen
    for article in search.few(ARTICLES):
        cut, _ = search.generation.sentences(article.id)
        told = next(_runs(part, chosen, cut, article), ())
        if told:
            evidence = tuple(Evidence(article.id, s, None, SURE, 0.0) for s in told)
            return replace(
                chosen,
                kind=Kind.LIST,
                groups=(Group(evidence),),
                confidence=max(chosen.confidence, SURE, search.answers_from),
                articles={**chosen.articles, article.id: article},
            )
    return _with_others(part, chosen, search)


def _runs(
    part: Part, chosen: Choice, cut: Sequence[Sentence], article: Article
) -> Iterator[tuple[Sentence, ...]]:
    """Announcing sentences, each with those after it."""
    asked = Text(part.typed)
    first = {e.sentence.number for e in chosen.evidence[:2] if e.article_id == article.id}
    for at, sentence in enumerate(cut):
        is_cited = sentence.number in first
        after = (
            *_done_by(asked, at, cut, article, is_cited=is_cited),
            *_led_in(asked, at, cut, article, is_cited=is_cited),
        ) or _counted(asked, at, cut, article, is_cited=is_cited)
        if after:
            yield (sentence, *after)


def _done_by(
    asked: Text, at: int, cut: Sequence[Sentence], article: Article, *, is_cited: bool
) -> Iterator[Sentence]:
    """Those who did it, where the sentence counts them."""
    words = cut[at].span.line(article.text)
    done = _BY.match(words)
    if done is None:
        return iter(())
    told = is_cited or done["things"] in asked.text.lower()
    told = told or Text(words).share(asked) >= SHARE
    return _named(_number(done["count"]), at, cut, article) if told else iter(())


def _counted(
    asked: Text, at: int, cut: Sequence[Sentence], article: Article, *, is_cited: bool
) -> tuple[Sentence, ...]:
    """The sentences after one that counts them."""
    words = cut[at].span.line(article.text)
    found = _COUNT.match(words)
    if found is None or not (found["of"] or len(words.split()) <= LONG):
        return ()
    bare = len(words.split()) <= BARE and at > 0
    said = f"{cut[at - 1].span.line(article.text)} {words}" if bare else words
    if not is_cited and Text(said).share(asked) < SHARE:
        return ()
    if not bare and not Text(words).share(asked):
        return ()
    count = _number(found["count"]) - (1 + len(_AND.findall(words)) if found["of"] else 0)
    after = tuple(islice(_items(at, cut, article), max(0, count)))
    return after if len(after) >= (1 if found["of"] else count - 1) else ()


def _led_in(
    asked: Text, at: int, cut: Sequence[Sentence], article: Article, *, is_cited: bool
) -> tuple[Sentence, ...]:
    """The rest of a paragraph that the sentence leads in.

    It announces what is asked for, without a number (`The firm earns money in several ways.`), or
    is cited and says no more than the request.
    """
    words = cut[at].span.line(article.text)
    if len(words.split()) > LONG or words.endswith(":"):
        return ()
    vague = idle.announces(words) and not _EXACT.search(words)
    announces = vague and Text(words).share(asked) >= SHARE
    over = Text(f"{asked.text} {article.title} {article.heading_at(cut[at].span.start)}")
    bare = is_cited and _OPEN.match(asked.text) is not None and _says_no_more(words, over)
    if not (announces or bare):
        return ()
    block = article.block_at(cut[at].span.start)
    inside = takewhile(lambda s: block is not None and block.span.covers(s.span), cut[at + 1 :])
    told = takewhile(lambda s: not idle.asks(s.span.line(article.text)), inside)
    after = tuple(islice(told, MOST))
    return after if len(after) > 1 or bare else ()


def _says_no_more(words: str, known: Text) -> bool:
    """True for a sentence of words that are known already."""
    said = Text(words)
    return not said.numbers and all(irregular.holds(known, *each) for each in said.spoken)


def _items(at: int, cut: Sequence[Sentence], article: Article) -> Iterator[Sentence]:
    """The sentences after it that each tell of one."""
    block = article.block_at(cut[at].span.start)
    inside = takewhile(lambda s: block is not None and block.span.covers(s.span), cut[at + 1 :])
    return takewhile(lambda s: _is_item(s.span.line(article.text)), inside)


def _named(count: int, at: int, cut: Sequence[Sentence], article: Article) -> Iterator[Sentence]:
    """So many sentences after it with new names, or none."""
    block = article.block_at(cut[at].span.start)
    known = Text(article.text[: cut[at].span.end])
    made: list[Sentence] = []
    inside = takewhile(lambda s: block is not None and block.span.covers(s.span), cut[at + 1 :])
    for sentence in islice(inside, count + _SKIPPED):
        words = Text(sentence.span.line(article.text))
        if any(not known.holds(term) for term, _ in (*words.names(), *words.starts())):
            made.append(sentence)
        known = Text(article.text[: sentence.span.end])
    return iter(made[:count] if len(made) >= count else ())


def _is_item(words: str) -> bool:
    first = re.sub(r"\W", "", words.split()[0]).lower()
    opens = first in _MAY_OPEN or first not in FUNCTION_WORDS
    return opens and _ITEM.match(words) is not None and not standing.leans(words)


def _number(count: str) -> int:
    return int(count) if count.isdigit() else _COUNTED.index(count.lower()) + 2


def _with_others(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, with the sentences on a second such thing."""
    found = _ASKED.match(part.typed)
    if not found or not chosen.evidence or chosen.kind not in _LISTED:
        return chosen
    word = found["things"].split()[-1].lower()
    one = re.escape(re.sub(r"(?<=[^s])s$", "", re.sub(r"ies$", "y", word)))
    form = late(rf"(?i){_ANOTHER.format(one, one)}")
    told = {(e.article_id, e.sentence.number) for e in chosen.evidence}
    more = []
    for id, article in chosen.articles.items():
        for sentence in search.generation.sentences(id)[0]:
            words = sentence.span.line(article.text)
            block = article.block_at(sentence.span.start)
            if (id, sentence.number) in told or block is None or block.kind in HEADS:
                continue
            if form.search(words) and set(terms(one)) & _spoken(chosen):
                more.append(Evidence(id, sentence, None, SURE, 0.0))
    first, *rest = chosen.groups
    return replace(chosen, groups=(replace(first, evidence=(*first.evidence, *more)), *rest))


def _spoken(chosen: Choice) -> set[str]:
    """The terms of the sentences that were chosen."""
    return {
        term
        for e in chosen.evidence
        for term in terms(e.sentence.span.of(chosen.articles[e.article_id].text))
    }
