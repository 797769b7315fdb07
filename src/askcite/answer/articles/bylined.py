"""Author, paper and day, told together.

`Author, paper, date?` asks for all of them, `who took the pictures?` for the one with the credit.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text import signs
from askcite.text.late import late
from askcite.types import Article, BlockKind, Evidence, Kind, Sentence

ARTICLES: Final = 3
"""Articles whose lines are told."""
HEAD: Final = 8
"""Blocks at the beginning among which these lines are."""
_PICTURES: Final = late(
    r"(?i)\b(?:photo\w*|pictures?|images?|illustrat\w+|drawings?|drew|painted)\b"
)
_READING: Final = late(r"(?i)\b\d{1,3}[ -]min(?:ute)?s?[ -]read\b|\breading time\b")


def choose(part: Part, search: Search) -> Choice:
    """The lines of the few articles asked, or nothing."""
    few = search.few(ARTICLES)
    wanted = _PICTURES.search(part.typed) is not None
    told = [each for article in few for each in _lines(article, search, credit=wanted)]
    return _choice(part, told, few)


def reading(part: Part, search: Search) -> Choice:
    """The line that says how long reading takes, or nothing."""
    few = search.few(ARTICLES)
    told = [
        each
        for article in few
        for each in _head(article, search)
        if _READING.search(each.sentence.span.line(article.text))
    ]
    return _choice(part, told, few)


def _choice(part: Part, told: Sequence[Evidence], few: Sequence[Article]) -> Choice:
    return Choice.telling(part, Kind.ITSELF, told, few, 1.0)


def _lines(article: Article, search: Search, *, credit: bool) -> list[Evidence]:
    """The bylines, or the credits of pictures alone."""
    kind = BlockKind.CAPTION if credit else BlockKind.BYLINE
    found = []
    for each in _head(article, search):
        block = article.block_at(each.sentence.span.start)
        words = each.sentence.span.line(article.text)
        if block is not None and block.kind is kind and (not credit or signs.is_credit(words)):
            found.append(each)
    return found


def _head(article: Article, search: Search) -> list[Evidence]:
    """The blocks at the beginning that are evidence, each whole."""
    cut, _ = search.generation.sentences(article.id)
    told = []
    for block in islice(article.blocks, HEAD):
        inside = [s for s in cut if block.span.covers(s.span)]
        if inside:
            whole = Sentence(inside[0].number, block.span)
            told.append(Evidence(article.id, whole, None, 1.0, 0.0))
    return told
