"""Rows of ruled tables under their columns' heads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from askcite.sources import tables
from askcite.sources.pdf.paragraphs import Paragraph
from askcite.sources.pdf.pieces import Piece, RuledTable
from askcite.sources.tables import Cells

_SAME: Final = 4.0
"""In points: columns that go on over a page stand at the same places but for this."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The table told last, its heads and its page."""

    table: RuledTable
    heads: list[Cells]
    page: int


def told(parts: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, the rows of ruled tables under their heads.

    A table may go on at the top of the next page, its heads once more or not.
    """
    known: _Known | None = None
    for part in parts:
        table = part.lines[0].table
        if table is None:
            known = known if part.is_note else None
            yield part
            continue
        if known and known.table is table:
            continue
        goes_on = known and known.page + 1 == part.pages[0] and _is_alike(known.table, table)
        heads = known.heads if known and goes_on else []
        own = _rest(table.rows, heads) if heads else table.rows
        found = heads or table.rows[: tables.head_count(table.rows)]
        yield from _paragraphs(part, [*heads, *own], len(heads) or None)
        known = _Known(table, found, part.pages[-1])


def _is_alike(a: RuledTable, b: RuledTable) -> bool:
    same = len(a.edges) == len(b.edges)
    return same and all(abs(x - y) < _SAME for x, y in zip(a.edges, b.edges, strict=True))


def _rest(rows: list[Cells], heads: Sequence[Cells]) -> list[Cells]:
    """The rows without the heads said once more."""
    return rows[len(heads) :] if _words(rows[: len(heads)]) == _words(heads) else rows


def _words(rows: Sequence[Cells]) -> list[list[str]]:
    return [[cell.words for cell in row] for row in rows]


def _paragraphs(part: Paragraph, rows: list[Cells], heads: int | None) -> Iterator[Paragraph]:
    for kind, words in tables.lines(rows, heads):
        lines = [_said(part, text) for text in words.split("\n")]
        pages = part.pages[:1] * len(lines)
        yield replace(part, lines=lines, pages=pages, is_row=True, is_told=True, kind=kind)


def _said(part: Paragraph, text: str) -> Piece:
    line = replace(part.lines[0])
    line.text = text
    return line
