"""Extremes and comparisons in a table: `Which food dries fastest?`.

All rows read alike to the reader, which cannot count. The column is told by the words that its head
shares with the request, or by what such a word measures (`cheapest`: a price); the row with the
least or greatest number in it answers. Where two rows are named, both are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.forms import ranks
from askcite.question.forms.ranks import ScaleEnd
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, BlockKind, Evidence, Kind, Sentence, Verdict

ARTICLES: Final = 3
"""Articles whose tables are gone through; of more, what answers is looked up."""
ROWS: Final = 2
"""Rows of a table, at least, that have a number."""
COMPARED: Final = 2
MOST: Final = 3
"""Rows that share the extreme; of more, none is."""
SURE: Final = 0.9
_WHICH: Final = late(r"(?i)\W*(?:which|what) (?!is\b|are\b|was\b)")
"""A request that leaves open of which row it is."""
_NEGATED: Final = late(r"(?i)\b(?:not|never|no)\b|n['’]t\b")
_NUMBER: Final = late(r"-?\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row's cells by their heads, and its sentence."""

    cells: Mapping[str, str]
    sentence: Sentence

    @property
    def name(self) -> str:
        """The words of its first cell."""
        return next(iter(self.cells.values()), "")


def choose(part: Part, search: Search) -> Choice:
    """The rows at a column's end, or those compared."""
    rank = ranks.asked(part.typed)
    for article in search.few(ARTICLES) if rank else ():
        for table in sorted(tables(article, search), key=lambda t: -_fits(t, part.typed)):
            if rank and (rows := _rows(table, part.typed, rank)):
                told = tuple(Evidence(article.id, r.sentence, None, SURE, 0.0) for r in rows)
                return Choice.telling(
                    part,
                    part.kind,
                    told,
                    [article],
                    SURE,
                    verdict=_verdict(part, table, rows, rank),
                )
    return Choice(part.asked, part.readings[0], part.kind)


def _rows(table: Sequence[ReadRow], asked: str, rank: ScaleEnd) -> list[ReadRow]:
    """The rows that answer, or none."""
    if not rank.compares:
        return [] if _is_a_head(table, asked) else _extreme(table, asked, rank)
    named = _named(table, asked)
    known = rank.plain or _column(table, asked, rank) is not None
    return named if len(named) == COMPARED and known else []


def _is_a_head(table: Sequence[ReadRow], asked: str) -> bool:
    """True for a rank in a head: `Maximum per day`."""
    found = ranks.RANKING.search(asked)
    heads = " ".join(table[0].cells).lower()
    return found is not None and found.group().lower() in heads and not _WHICH.match(asked)


def _verdict(
    part: Part, table: Sequence[ReadRow], rows: Sequence[ReadRow], rank: ScaleEnd
) -> Verdict | None:
    """The yes or no of `Is it longer than …?`."""
    head = _column(table, part.typed, rank)
    if part.kind is not Kind.YES_NO or not rank.compares or head is None:
        return None
    asked = terms(part.typed)
    first, other = sorted(rows, key=lambda row: asked.index(terms(row.name)[0]))
    values = _value(first.cells[head]), _value(other.cells[head])
    if None in values or _NEGATED.search(part.typed):
        return None
    more = (values[0] or 0) > (values[1] or 0)
    return "yes" if more == rank.greatest(head) and values[0] != values[1] else "no"


def tables(article: Article, search: Search) -> Iterator[list[ReadRow]]:
    """The tables of two rows or more."""
    cut, _ = search.generation.sentences(article.id)
    made: dict[tuple[str, ...], list[ReadRow]] = {}
    for sentence in cut:
        block = article.block_at(sentence.span.start)
        if block is not None and block.kind is BlockKind.TABLE_ROW:
            cells = _cells(sentence.span.line(article.text))
            made.setdefault(tuple(cells), []).append(ReadRow(cells, sentence))
    yield from (rows for heads, rows in made.items() if len(heads) > 1 and len(rows) >= ROWS)


def _cells(row: str) -> dict[str, str]:
    pairs = (cell.partition(": ") for cell in row.split(" | "))
    return {head: value for head, colon, value in pairs if colon}


def _fits(table: Sequence[ReadRow], asked: str) -> int:
    """The words of the request that the table's heads have."""
    return len(meaning(asked) & set(terms(" ".join(table[0].cells))))


def _named(table: Sequence[ReadRow], asked: str) -> list[ReadRow]:
    """The rows whose names the request has."""
    there = set(terms(asked))
    return [row for row in table if (own := meaning(row.name)) and own <= there]


def _column(table: Sequence[ReadRow], asked: str, rank: ScaleEnd) -> str | None:
    """The head of the column that is asked for."""
    wanted = meaning(asked) - set(terms(" ".join(row.name for row in table)))
    wanted = frozenset(word for word in wanted if not word.isdigit())
    numbers = [head for head in list(table[0].cells)[1:] if _counts(table, head)]
    weights = {head: _weight(head, wanted, rank) for head in numbers}
    best = max(weights, key=lambda head: weights[head], default=None)
    return best if best is not None and weights[best] > 0 else None


def _weight(head: str, wanted: frozenset[str], rank: ScaleEnd) -> float:
    """The words shared with a head, and what it measures."""
    measured = rank.measures is not None and rank.measures.search(head) is not None
    return len(wanted & set(terms(head))) + measured / 2


def _counts(table: Sequence[ReadRow], head: str) -> bool:
    """True for a column of numbers."""
    return sum(_value(row.cells[head]) is not None for row in table) >= max(ROWS, len(table) - 1)


def _value(cell: str) -> float | None:
    found = _NUMBER.search(cell)
    if found is None or re.match(r"\W*[A-Za-z]+\d", cell):
        return None
    digits = found.group()
    thousands = re.fullmatch(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits)
    return float(digits.replace(",", "" if thousands else ".")) if _is_one(digits) else None


def _is_one(digits: str) -> bool:
    """True for one decimal number, no date and no version."""
    return digits.count(".") <= 1 and (digits.count(",") <= 1 or "." not in digits[:-4])


def _extreme(table: Sequence[ReadRow], asked: str, rank: ScaleEnd) -> list[ReadRow]:
    head = _column(table, asked, rank)
    pairs = [(value, row) for row in table if head and (value := _value(row.cells[head]))]
    if len(pairs) < ROWS:
        return []
    best = (max if rank.greatest(head or "") else min)(value for value, _ in pairs)
    at_end = [row for value, row in pairs if value == best]
    return at_end if len(at_end) <= MOST else []
