"""One matter in several articles: `do they agree on it?`.

Each article's own sentence stands under its title; of a number it is the one that counts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import compare, fact, topic
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.words import Text
from askcite.types import Kind

LEAST: Final = 2
ARTICLES: Final = 6
"""Articles gone through for those that say it in another form."""
_NUMBER: Final = late(
    r"(?i)(?:the )?(?:exact )?(?:numbers?|counts?|amounts?|totals?) of (?P<of>.+)"
)
_KNOWN: Final = late(r"(?i)(?:what|who|when|where|why|how|which|whether)\b")


def choose(part: Part, search: Search) -> Choice:
    """The sentences of each article, or the sides within one."""
    if search.counted(1) < LEAST:
        return compare.choose(replace(part, kind=Kind.COMPARE, topics=(), subject=""), search)
    counted = _NUMBER.fullmatch(part.subject)
    matter = counted["of"] if counted else part.subject
    asks = f"how many {matter}?" if counted else f"{matter}?"
    if counted or _KNOWN.match(asks):
        asked = replace(part, kind=Kind.FACT, readings=(asks,), subject="", topics=())
        told = _by_article(fact.choose(asked, search))
        if len(told.groups) >= LEAST:
            return told
    told = topic.choose(replace(part, topics=(), subject=matter, readings=(matter,)), search)
    return _with_others(replace(told, kind=Kind.COMPARE), matter, search) if told.tells else told


def _with_others(told: Choice, matter: str, search: Search) -> Choice:
    """The choice, with articles that say it otherwise.

    One has `subsidies`, the other `should be subsidised`.
    """
    held = {each.article_id for each in told.evidence}
    if len(held) >= LEAST:
        return told
    wanted = Text(matter).content
    groups, articles = [*_by_article(told).groups], dict(told.articles)
    for article in search.few(ARTICLES):
        found = (
            replace(search, scope=[article.id]).best((matter,)) if article.id not in held else None
        )
        for each in found.ranked if found else ():
            if wanted and all(map(Text(each.sentence.span.of(article.text)).holds, wanted)):
                groups.append(Group((each,), article.title))
                articles[article.id] = article
                break
    return replace(told, groups=tuple(groups), articles=articles)


def _by_article(chosen: Choice) -> Choice:
    """The choice, each article's sentences under its title."""
    ids = dict.fromkeys(each.article_id for each in chosen.evidence)
    groups = tuple(
        Group(tuple(e for e in chosen.evidence if e.article_id == id), chosen.articles[id].title)
        for id in ids
    )
    return replace(chosen, kind=Kind.COMPARE, groups=groups)
