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
from askcite.sources.pdf.paragraphs import Paragraph
from askcite.sources.pdf.pieces import Piece
from askcite.sources.tables import Cell, Cells
from askcite.types import BlockKind

_FEWEST: Final = 3
"""Rows of a table, its heads among them."""
_HEADS: Final = 3
"""Lines of heads, at most."""
_WHOLE: Final = 0.6
"""Share of the cells that are filled, at least; a form's are not."""
_NEAREST: Final = 0.5
"""A cell under no column is of one that is so much nearer than any other."""
_LABEL: Final = 60
"""Characters of a line between rows: a group's name, or the rest of a cell."""
_HEAD: Final = 40
"""Characters of a column's head."""
_FIGURE: Final = re.compile(r"[-+−–(*~<>≈]*\s?[€$£¥]?\s?\d")
_YEAR: Final = re.compile(r"(?:[A-Z]{2,3}\s?)?(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?e?\*?$")
_NONE: Final = frozenset({"-", "–", "—", "n/a", "(X)", "..", "*"})
"""In the place of a figure."""
_LEADERS: Final = re.compile(r"(?:\s?[.·…]){3,}$")
Places = list[tuple[float, float]]


@dataclass(slots=True)
class _Line:
    """A row's cells, column by column, and its paragraph."""

    part: Paragraph
    cells: Cells


def with_heads(parts: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, the rows of tables under their heads."""
    run: list[Paragraph] = []
    for part in parts:
        if part.is_row or (run and _may_stand_between(part)):
            run.append(part)
            continue
        yield from _told(run)
        run = []
        yield part
    yield from _told(run)


def _may_stand_between(part: Paragraph) -> bool:
    return len(part.lines) == 1 and len(part.text) <= _LABEL and not part.text.endswith(".")


def _told(run: list[Paragraph]) -> Iterator[Paragraph]:
    """The rows with their heads, or as they were."""
    end = max((at for at, part in enumerate(run, 1) if part.is_row), default=0)
    table = run[:end]
    columns = _columns([part.lines[0] for part in table if part.is_row])
    lines = [_Line(part, _row(part.lines[0], columns)) for part in table] if columns else []
    heads = _heads(lines)
    yield from _rows(lines, heads, len(columns)) if heads else _with_rests(table)
    yield from run[end:]


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


def _cells(line: Piece) -> list[Piece]:
    """A line's words, parted at its gaps."""
    words, cells = line.words, []
    for _, right in sorted(line.gaps):
        cut = next((n for n, word in enumerate(words) if word.left >= right - 0.1), len(words))
        cells.append(words[:cut])
        words = words[cut:]
    found = [Piece.of(cell) for cell in [*cells, words] if cell]
    for cell in found:
        cell.spell()
    return found


def _columns(lines: Sequence[Piece]) -> Places:
    """The places of the columns, none where they are unsure.

    They are those of the row with most cells, and grow by the cells of the others.
    """
    rows = [_cells(line) for line in lines]
    if len(rows) < _FEWEST:
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
    for piece in _cells(line):
        over = _over(piece, columns)
        taken = [row[n] for n in over if row[n].words]
        if not over or (taken and (len(over) > 1 or taken[0].columns > 1)):
            return []
        words = f"{row[over[0]].words} {_LEADERS.sub('', piece.text)}".strip()
        cell = Cell(words, columns=len(over))
        for n in over:
            row[n] = cell
    return row


def _heads(lines: Sequence[_Line]) -> int:
    """The number of first lines that are heads."""
    figures = [any(_FIGURE.match(cell.words) for cell in line.cells) for line in lines]
    first = next((n for n, found in enumerate(figures) if found), 0)
    if not first and lines and lines[0].cells and (_is_of_years(lines) or _is_bold_alone(lines)):
        first = 1
    heads = lines[:first]
    body = [line for line in lines[first:] if line.part.is_row and line.cells]
    if not 0 < first <= _HEADS or len(body) < _FEWEST - 1 or not all(h.cells for h in heads):
        return 0
    counted = any(_is_of_figures(body, n) for n in _across(lines)) or _is_bold_alone(lines)
    return first if counted and _name_columns([line.cells for line in heads]) else 0


def _name_columns(heads: Sequence[Cells]) -> bool:
    """True for short words, others over each column."""
    names = [" ".join(cell.words for cell in column) for column in zip(*heads, strict=True)]
    short = all(len(cell.words) <= _HEAD for row in heads for cell in row)
    return short and len(set(names)) == len(names) and all(name.strip() for name in names[1:])


def _across(lines: Sequence[_Line]) -> range:
    return range(len(lines[0].cells))


def _is_of_figures(lines: Sequence[_Line], column: int) -> bool:
    cells = [line.cells[column].words for line in lines if line.cells[column].words]
    return len(cells) > 1 and all(_FIGURE.match(words) or words in _NONE for words in cells)


def _is_of_years(lines: Sequence[_Line]) -> bool:
    """True for years over other figures."""
    first, *rest = ([cell.words for cell in line.cells[1:]] for line in lines)
    years = all(_YEAR.match(words) for words in first)
    return years and not any(_YEAR.match(words) for row in rest for words in row)


def _is_bold_alone(lines: Sequence[_Line]) -> bool:
    bold = [line.part.lines[0].bold for line in lines]
    return bold[0] and not any(bold[1:])


def _rows(lines: Sequence[_Line], heads: int, width: int) -> Iterator[Paragraph]:
    """The rows under their heads, rests of cells joined."""
    over = _joined(lines[:heads])
    held: _Line | None = None
    lead: list[_Line] = []
    for line, below in zip_longest(lines[heads:], lines[heads + 1 :]):
        if below and _leads(line, below, held):
            lead.append(line)
            continue
        if held and not lead and _goes_on(line, held):
            held = replace(held, cells=_joined([held, line])[0])
            continue
        if held:
            yield _under(over, held)
        held = replace(line, cells=_joined([*lead, line])[0]) if lead else line
        lead = []
        if not line.part.is_row or sum(bool(cell.words) for cell in line.cells) < min(2, width):
            yield line.part  # the name of a group
            held = None
    if held:
        yield _under(over, held)


def _leads(line: _Line, below: _Line, above: _Line | None) -> bool:
    """True for first lines of cells around the row below."""
    if not (line.cells and below.cells) or line.part.is_row or line.cells[0].words:
        return False
    if any(a.words and b.words for a, b in zip(line.cells, below.cells, strict=True)):
        return False
    here = line.part.lines[0].base
    up = above.part.lines[0].base - here if above else inf
    return here - below.part.lines[0].base < up


def _joined(lines: Sequence[_Line]) -> list[Cells]:
    """Lines as one row, unless a cell spans others."""
    if any(cell.columns > 1 for line in lines for cell in line.cells):
        return [line.cells for line in lines]
    columns = zip(*(line.cells for line in lines), strict=True)
    return [[Cell(" ".join(c.words for c in cells if c.words)) for cells in columns]]


def _goes_on(line: _Line, above: _Line) -> bool:
    """True for the rest of cells of words."""
    if (
        not (line.cells and above.cells)
        or line.cells[0].words
        or any(cell.columns > 1 for cell in (*line.cells, *above.cells))
    ):
        return False
    filled = [(a.words, b.words) for a, b in zip(line.cells, above.cells, strict=True) if a.words]
    return all(before and not _FIGURE.match(before) for _, before in filled)


def _under(heads: list[Cells], line: _Line) -> Paragraph:
    told = [
        words
        for kind, words in tables.lines([*heads, line.cells], len(heads))
        if kind is BlockKind.TABLE_ROW
    ]
    first = line.part.lines[0]
    whole = replace(first)
    whole.text = told[0] if told else first.text
    return replace(line.part, lines=[whole], is_told=True)
