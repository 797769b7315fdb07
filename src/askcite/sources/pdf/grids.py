"""Rows of a page's tables, with their columns' heads.

The first rows are heads where they alone hold no figures, or years, or where they alone are bold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest
from math import inf
from typing import Final

from askcite.sources import tables
from askcite.sources.pdf import column_heads, spans
from askcite.sources.pdf.column_heads import TableLine
from askcite.sources.pdf.measures import same_size
from askcite.sources.pdf.paragraphs import CAPTION, Paragraph
from askcite.sources.pdf.pieces import Piece
from askcite.sources.pdf.spans import Places, cells
from askcite.sources.tables import Cell, Cells
from askcite.types import BlockKind

_WHOLE: Final = 0.6
"""Share of the cells that are filled, at least; a form's are not."""
_NEAREST: Final = 0.5
"""A cell under no column is of one that is so much nearer than any other."""
_LABEL: Final = 60
"""Characters of a line between rows: a group's name, or the rest of a cell."""
_AS_NEAR: Final = 1.1
"""Steps between rows; heads over them are no further off."""
_LEADERS: Final = re.compile(r"(?:\s?[.·…]){3,}$")


@dataclass(frozen=True, slots=True)
class _Table:
    """A table's heads, columns and last page."""

    heads: list[Cells]
    columns: Places
    page: int


@dataclass(frozen=True, slots=True)
class _Told:
    """A run's paragraphs, and the table at its end."""

    parts: list[Paragraph]
    table: _Table | None = None


def with_heads(parts: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, the rows of tables under their heads.

    A table may go on at the top of the next page.
    """
    run: list[Paragraph] = []
    known: _Table | None = None
    for part in parts:
        if part.lines[0].table:
            yield from _told(run, known).parts
            yield part
            run, known = [], None
            continue
        is_row = part.is_row or (_has_rows(run) and _may_stand_between(part))
        if is_row and not part.leads:
            run.append(part)
            continue
        if run and not (_has_rows(run) or part.leads or part.is_note):
            run.append(part)
            yield from run[: -column_heads.MOST]
            run, known = run[-column_heads.MOST :], None
            continue
        told = _told(run, known)
        yield from told.parts
        known = told.table or (known if part.is_note or (part.is_row and not run) else None)
        run = [] if part.is_note else [part]
        yield from [part] if part.is_note else []
    yield from _told(run, known).parts


def _has_rows(run: Sequence[Paragraph]) -> bool:
    return any(part.is_row for part in run)


def _may_stand_between(part: Paragraph) -> bool:
    few = len(part.lines) == 1 and len(part.text) <= _LABEL
    return few and not part.text.endswith(".") and not part.is_note


def _told(run: list[Paragraph], known: _Table | None) -> _Told:
    """The rows with their heads, or as they were.

    What stands over the rows may be heads too; `known` is the table before.
    """
    end = max((at for at, part in enumerate(run, 1) if part.is_row), default=0)
    if not end:
        return _Told(run)
    begin = next(at for at, part in enumerate(run) if part.is_row)
    table, after = run[begin:end], run[end:]
    rows = [part.lines[0] for part in table if part.is_row]
    columns = _columns(rows)
    lines = [TableLine(part, _row(part.lines[0], columns)) for part in table] if columns else []
    for first in range(begin + 1):
        lead = _leading(run[first:begin], rows, columns)
        if first < begin and not lead:
            continue
        spread = column_heads.spread([*lead, *lines], _narrow(rows) or columns)
        above = spread[: len(lead)]
        if lead and (any(map(_is_title, above)) or not any(map(_is_over_several, above))):
            continue
        heads = column_heads.count(spread)
        if heads:
            over = column_heads.joined(spread[:heads])
            told = [*run[:first], *_rows(spread, heads, over, len(columns)), *after]
            return _Told(told, None if after else _Table(over, columns, run[-1].pages[-1]))
    if known and run[0].is_row and run[0].pages[0] == known.page + 1 and run[0].leads:
        lines = [TableLine(part, _row(part.lines[0], known.columns)) for part in table]
        if all(line.cells or not line.part.is_row for line in lines):
            told = [*_rows(lines, 0, known.heads, len(known.columns)), *after]
            return _Told(told, None if after else replace(known, page=run[-1].pages[-1]))
    return _Told([*run[:begin], *_with_rests(table), *after])


def _is_title(line: TableLine) -> bool:
    """True for a head over a whole table."""
    first = line.cells[0] if line.cells else None
    figures = any(column_heads.counts(cell.words) for cell in line.cells)
    return figures or (first is not None and first.columns > 1)


def _is_over_several(line: TableLine) -> bool:
    return any(cell.columns > 1 for cell in line.cells)


def _narrow(rows: Sequence[Piece]) -> Places:
    """The columns without the heads over several."""
    counts = [len(cells(row)) for row in rows]
    return _columns(rows[counts.index(max(counts)) :])


def _leading(parts: Sequence[Paragraph], rows: Sequence[Piece], columns: Places) -> list[TableLine]:
    """The lines over a table that may be its heads.

    They are as near to it as its rows are to each other; a title is further off.
    """
    lines = [spans.parted(line) for part in parts for line in part.lines]
    short = all(len(line.text) <= _LABEL and line.text[-1] not in ".:" for line in lines)
    few = len(rows) < column_heads.FEWEST or not columns
    if not short or not 0 < len(lines) <= column_heads.MOST or few:
        return []
    step = max(rows[0].base - rows[1].base, rows[1].base - rows[2].base)
    far = any(a.base - b.base > _AS_NEAR * step for a, b in pairwise([*lines, rows[0]]))
    alike = all(same_size(line.height, rows[0].height) for line in lines)
    if far or not alike or CAPTION.match(lines[0].text):
        return []
    page = parts[0].pages[0]
    return [TableLine(Paragraph([line], [page]), _row(line, columns)) for line in lines]


def _with_rests(table: Sequence[Paragraph]) -> list[Paragraph]:
    """The rows as they were, last cells whole."""
    whole: list[Paragraph] = []
    for part in table:
        row = whole[-1] if whole else part
        cell = max((right for _, right in row.lines[0].gaps), default=0.0)
        if row.is_row and not part.is_row and cell and part.lines[0].left >= cell - 1:
            row.lines += part.lines
            row.pages += part.pages
        else:
            whole.append(part)
    return whole


def _columns(lines: Sequence[Piece]) -> Places:
    """The places of the columns, none where they are unsure.

    They are those of the row with most cells, and grow by the cells of the others.
    """
    rows = [cells(line) for line in lines]
    if len(rows) < column_heads.FEWEST:
        return []
    places = [(cell.left, cell.right) for cell in max(rows, key=len)]
    for row in rows:
        for cell in row:
            over = _over(cell, places)
            if len(over) == 1:
                left, right = places[over[0]]
                places[over[0]] = min(left, cell.left), max(right, cell.right)
    filled = sum(map(len, rows)) >= _WHOLE * len(rows) * len(places)
    apart = all(a[1] < b[0] for a, b in pairwise(places))
    return places if len(places) > 1 and filled and apart else []


def _over(cell: Piece, places: Places) -> list[int]:
    """The columns a cell stands in, if sure."""
    met = [n for n, (left, right) in enumerate(places) if cell.left < right and cell.right > left]
    if met:
        return met
    away = [max(left - cell.right, cell.left - right) for left, right in places]
    nearest, *others = sorted(away)
    return [away.index(nearest)] if not others or nearest < _NEAREST * others[0] else []


def _row(line: Piece, columns: Places) -> Cells:
    """The line's cells, column by column, empty ones too.

    None where one reaches into another's column.
    """
    row = [Cell("") for _ in columns]
    for piece in cells(line):
        over = _over(piece, columns)
        taken = [row[n] for n in over if row[n].words]
        if not over or (taken and (len(over) > 1 or taken[0].columns > 1)):
            return []
        words = f"{row[over[0]].words} {_LEADERS.sub('', piece.text)}".strip()
        cell = Cell(words, columns=len(over))
        for n in over:
            row[n] = cell
    return row


def _rows(
    lines: Sequence[TableLine], heads: int, over: list[Cells], width: int
) -> Iterator[Paragraph]:
    """The rows under their heads, rests of cells joined."""
    held: TableLine | None = None
    lead: list[TableLine] = []
    for line, below in zip_longest(lines[heads:], lines[heads + 1 :]):
        if below and _leads(line, below, held):
            lead.append(line)
            continue
        if held and not lead and _goes_on(line, held):
            held = replace(held, cells=column_heads.joined([held, line])[0])
            continue
        if held:
            yield _under(over, held)
        held = replace(line, cells=column_heads.joined([*lead, line])[0]) if lead else line
        lead = []
        if not line.part.is_row or sum(bool(cell.words) for cell in line.cells) < min(2, width):
            yield line.part  # the name of a group
            held = None
    if held:
        yield _under(over, held)


def _leads(line: TableLine, below: TableLine, above: TableLine | None) -> bool:
    """True for first lines of cells around the row below."""
    if not (line.cells and below.cells) or line.part.is_row or line.cells[0].words:
        return False
    if any(a.words and b.words for a, b in zip(line.cells, below.cells, strict=True)):
        return False
    here = line.part.lines[0].base
    up = above.part.lines[0].base - here if above else inf
    return here - below.part.lines[0].base < up


def _goes_on(line: TableLine, above: TableLine) -> bool:
    """True for the rest of cells of words."""
    if (
        not (line.cells and above.cells)
        or line.cells[0].words
        or any(cell.columns > 1 for cell in (*line.cells, *above.cells))
    ):
        return False
    filled = [(a.words, b.words) for a, b in zip(line.cells, above.cells, strict=True) if a.words]
    return all(before and not column_heads.FIGURE.match(before) for _, before in filled)


def _under(heads: list[Cells], line: TableLine) -> Paragraph:
    rows = [_once(cells) for cells in [*heads, line.cells]]
    told = [words for kind, words in tables.lines(rows, len(heads)) if kind is BlockKind.TABLE_ROW]
    first = line.part.lines[0]
    whole = replace(first)
    whole.text = told[0] if told else first.text
    return replace(line.part, lines=[whole], is_told=True)


def _once(cells: Cells) -> Cells:
    """The cells, one over several columns but once."""
    return [cell for at, cell in enumerate(cells) if at == 0 or cell is not cells[at - 1]]
