"""The dated sentences of something, in time's order.

`How did cooperation evolve?` is told by what happened in 1994, in 2011 and in 2018, of the places
where the text speaks of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text import irregular
from askcite.text.english import YEAR
from askcite.text.late import late
from askcite.text.words import Text
from askcite.types import HEADS, Article, BlockKind, Evidence, Kind

_OVER: Final = (
    r" (?:(?:over|through|throughout|across) (?:the )?(?:time|years|decades|centuries|ages)"
    r"|historically)"
)
ASKED: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?how (?:did|has|have|was|were) (?:the |their |its |this )?"
    r"(?P<thing>[\w'’ -]{3,50}?) (?:been )?(?:(?:evolv\w+|develop(?:ed|ing)?|come about|unfold\w*)"
    rf"(?:{_OVER})?|(?:chang(?:e|ed|ing)|progress(?:ed|ing)?|grow|grown|shift(?:ed)?){_OVER})\W*"
)
"""A question for what happened to something over time."""
ARTICLES: Final = 3
"""Articles gone through."""
LEAST, MOST = 2, 8
"""Dated sentences that tell it, at least and at most."""
ENOUGH: Final = 3
"""Dated sentences of the thing's own paragraphs beside which no others count."""
SURE: Final = 0.7
"""Confidence in a thing's dated sentences."""
_YEAR: Final = late(rf"\b{YEAR}\b")


def choose(part: Part, search: Search) -> Choice:
    """The dated sentences of the thing, or nothing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    found = ASKED.fullmatch(part.typed)
    thing = Text(found["thing"]) if found else Text("")
    if not thing.spoken:
        return nothing
    few = search.few(ARTICLES)
    told = {each.id: _in_order(thing, each, search) for each in few}
    groups = tuple(
        Group(told[a.id][:MOST], a.title if len(few) > 1 else None)
        for a in few
        if len(told[a.id]) >= LEAST
    )
    articles = {article.id: article for article in few}
    if not groups:
        return nothing
    return Choice(
        part.asked, part.asked, Kind.WHY_HOW, groups=groups, confidence=SURE, articles=articles
    )


def _in_order(thing: Text, article: Article, search: Search) -> tuple[Evidence, ...]:
    """Its sentences with a year, the earliest first.

    Where its own paragraphs have too few, those beside them count.
    """
    for reach, enough in ((0, ENOUGH), (1, LEAST)):
        told = sorted(_dated(thing, article, search, reach), key=itemgetter(0))
        if len(told) >= enough:
            return tuple(each for _, each in told)
    return ()


def _dated(
    thing: Text, article: Article, search: Search, reach: int
) -> Iterator[tuple[int, Evidence]]:
    """The years, and the sentences that have them."""
    cut, _ = search.generation.sentences(article.id)
    blocks = [b for b in article.blocks if b.kind not in {*HEADS, BlockKind.BYLINE}]
    for at, block in enumerate(blocks):
        near = blocks[max(0, at - reach) : at + reach + 1]
        here = Text(" ".join(each.span.of(article.text) for each in near))
        if not all(irregular.holds(here, *pair) for pair in thing.spoken):
            continue
        for sentence in cut:
            year = _YEAR.search(sentence.span.of(article.text))
            if year and block.span.covers(sentence.span):
                yield int(year[0]), Evidence(article.id, sentence, None, SURE, 0.0)
