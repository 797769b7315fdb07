"""A row's yes or no to a sum.

`Does the family card cost 40 pounds?` is denied by the row of the family card, where it has one
sum, of 60.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.question.vocabulary import synonyms
from askcite.text.counting import placed
from askcite.text.english import NEGATION, UNITS
from askcite.text.late import late
from askcite.text.layout import cells
from askcite.text.words import Text
from askcite.types import BlockKind, Verdict

SURE: Final = 0.8
"""Confidence in a verdict by a row."""
_COSTS: Final = late(r"(?i)(?:costs?|prices?|fees?|pay|paid|charges?)")
_ROUGHLY: Final = late(
    r"(?i)\b(?:about|around|over|under|than|least|most|up to|almost|nearly|roughly|between|only)\b"
)


@dataclass(frozen=True, slots=True)
class RowSum:
    """A verdict, and the row's sum where it is another."""

    verdict: Verdict
    notice: str | None


def instead(_part: Part, chosen: Choice, _search: Search) -> Choice:
    """The choice, with the verdict of its first row."""
    if chosen.verdict is not None or not chosen.evidence:
        return chosen
    best = chosen.evidence[0]
    article = chosen.articles[best.article_id]
    block = article.block_at(best.sentence.span.start)
    if block is None or block.kind is not BlockKind.TABLE_ROW:
        return chosen
    of_row = told(chosen.understood_as, best.sentence.span.line(article.text))
    if of_row is None:
        return chosen
    sure = max(chosen.confidence, SURE)
    return replace(chosen, verdict=of_row.verdict, notice=of_row.notice, confidence=sure)


def told(asked: str, row: str) -> RowSum | None:
    """The verdict of a row with one sum."""
    sums = placed(asked)
    if len(sums) != 1 or not sums[0][1].unit or NEGATION.search(asked) or _ROUGHLY.search(asked):
        return None
    span, wanted = sums[0]
    owner, *rest = row.split(cells.BETWEEN)
    there = [(c, a) for c in rest for _, a in placed(c) if _is_alike(a.unit, wanted.unit)]
    if len(there) != 1 or not _is_of(asked[: span.start], owner) or not _is_of(asked, row):
        return None
    cell, amount = there[0]
    if wanted.equals(amount):
        return RowSum("yes", None)
    said = cell.rpartition(": ")[2].strip()
    typed = late(rf"[£$€]?{asked[span.start : span.end]}(?:%| \w+)?").search(asked)
    return RowSum("no", f"The article has “{said}” there, not “{typed[0] if typed else wanted}”.")


def _is_alike(one: str, other: str) -> bool:
    return one.rstrip("s") == other.rstrip("s")


def _is_of(asked: str, said: str) -> bool:
    """True where the words are said, but for the sum's."""
    here = Text(said)
    return all(
        synonyms.holds(here, term, word)
        or _COSTS.fullmatch(word)
        or word.lower() in UNITS
        or word[0].isdigit()
        for term, word in Text(asked).spoken
    )
