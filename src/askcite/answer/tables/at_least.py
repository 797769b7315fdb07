"""Rows that bound a number which is asked about.

`Linux | Minimum version: 5.4` says no to `does it run on Linux 5.0`, and yes to 6.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text.late import late
from askcite.types import Article, Block, BlockKind, Evidence, Kind, Sentence, Verdict

ARTICLES: Final = 3
"""Articles whose tables are looked through."""
RIGHT: Final = 0.9
"""Confidence in a row that bounds the number."""
ASKED: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok) )?(?:is|are|was|will|would|does|do|can|could)\b"
    r"(?=.*\d)(?!.*(?:\bnot\b|n['’]t\b))"
    r".*\b(?:enough|runs?|works?|support\w*|compatible|suffic\w+|ok|okay|fine|use|install|allowed"
    r"|good enough)\b"
)
"""A question if a number will do."""
_BOUND: Final = late(
    r"(?i)(?:(?P<least>minimum|min\.?|at least|oldest|lowest|smallest)"
    r"|(?:maximum|max\.?|at most|up to|largest|highest))\b ?(?P<noun>[^|:]*)"
)
_NUMBER: Final = r"v?(?P<number>\d+(?:\.\d+)*)(?![\w.]*\w| ?%)"
_PLACE: Final = late(r"\d+(?:\.\d+)*")


class _Row(NamedTuple):
    """A row with its name and bound."""

    block: Block
    name: str
    noun: str
    number: str
    is_least: bool


def choose(part: Part, search: Search) -> Choice:
    """The row with its verdict, or nothing."""
    asked = part.typed
    for article in search.few(ARTICLES):
        for row in _rows(article):
            number = _number(row, asked)
            if number is None:
                continue
            here, bound = _places(number), _places(row.number)
            verdict: Verdict = "yes" if (here >= bound if row.is_least else here <= bound) else "no"
            told = Evidence(article.id, Sentence(-1, row.block.span), None, RIGHT, 0.0)
            return Choice.telling(
                part,
                Kind.YES_NO,
                (told,),
                [article],
                max(RIGHT, search.answers_from),
                verdict=verdict,
            )
    return Choice(part.asked, part.readings[0], part.kind)


def _rows(article: Article) -> Iterator[_Row]:
    """The rows that bound a number."""
    for block in article.blocks:
        if block.kind is not BlockKind.TABLE_ROW:
            continue
        cells = [cell.partition(": ") for cell in block.span.of(article.text).split(" | ")]
        for head, _, said in cells[1:]:
            bound, number = _BOUND.match(head), _PLACE.search(said)
            if bound and number and (name := cells[0][2]):
                noun = bound["noun"].strip() or "version"
                before = said[: number.start()].strip()
                yield _Row(
                    block,
                    name,
                    f"{noun}|{before}" if before else noun,
                    number[0],
                    bound["least"] is not None,
                )


def _number(row: _Row, asked: str) -> str | None:
    """The number asked about, if the row bounds it.

    It stands behind the row's name, or behind what is bounded.
    """
    name = re.escape(row.name)
    nouns = "|".join(re.escape(noun) for noun in row.noun.split("|"))
    if not re.search(rf"(?i)\b{name}\b", asked):
        return None
    found = re.search(rf"(?i)\b(?:{name}(?: (?:{nouns}))?|{nouns}) {_NUMBER}", asked)
    return found["number"] if found else None


def _places(number: str) -> list[int]:
    """The number's places: 5.4 is less than 5.10."""
    return [int(place) for place in number.split(".")]
