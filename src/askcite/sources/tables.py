"""Rows of a table as lines that name their heads.

As in `Line: North | Adult: 4 euros`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from askcite.sources import bounds, stopping
from askcite.types import BlockKind

_LONGEST_ROW: Final = 1_500
"""Characters of a row with its heads; one that would be longer is told without them."""
_HEAD_CHARACTERS: Final = 60
"""Of a cell that may be a head without being marked as one."""
_WIDEST: Final = 200
"""Columns that a span may cover; a page may claim any number."""
_FEW: Final = 4
"""Heads over one cell that are all named."""
_FIGURE: Final = re.compile(r"[-+−(]?[€$£¥]?\s?\d")
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?$")
_ASKS: Final = re.compile(r"\w.*[?\uff1f؟]\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words, its mark as a head, its reach."""

    words: str
    head: bool = False
    columns: int = 1
    rows: int = 1


Cells = list[Cell]
Names = tuple[str, ...]
"""The heads over one column."""


def lines(rows: Sequence[Cells], heads: int | None = None) -> Iterator[tuple[BlockKind, str]]:
    """A line for each body row, under its heads.

    Where their number is not known the marks of the cells tell it. A row of two cells of which the
    first asks gives a question and its answer.
    """
    grid = _grid(rows)
    if _is_faq(grid):
        yield from _asked(grid)
        return
    titles = 0
    while titles < len(grid) - 1 and _is_title(grid[titles]):
        yield BlockKind.HEADING, grid[titles][0].words
        titles += 1
    grid, heads = grid[titles:], None if heads is None else max(0, heads - titles)
    first = _heads(grid) if heads is None else min(heads, len(grid) - 1)
    names = _names(grid[:first])
    body = grid[first:] if len(grid) > first else grid
    for at, row in enumerate(body, 1):
        if _is_title(row) and at < len(body) and not _is_title(body[at]):
            yield BlockKind.HEADING, row[0].words
        elif told := _told(row, names):
            yield BlockKind.TABLE_ROW, told


def label(row: Cells, heads: Sequence[Cells]) -> str:
    """The row's label under its head, none of prose."""
    words = row[0].words if row else ""
    if not words or len(words) > _HEAD_CHARACTERS:
        return ""
    over = _name(_names(heads), 0, row)
    return f"{over.rstrip(':')}: {words}" if over else words


def under(label: str, inner: Iterable[tuple[BlockKind, str]]) -> Iterator[tuple[BlockKind, str]]:
    """The lines of a table within a labelled row."""
    for kind, words in inner:
        yield kind, f"{label} | {words}" if label and kind is BlockKind.TABLE_ROW else words


def head_count(rows: Sequence[Cells]) -> int:
    """The number of heads' rows, titles among them."""
    grid = _grid(rows)
    titles = next((n for n, row in enumerate(grid) if not _is_title(row)), 0)
    return titles + _heads(grid[titles:])


def _grid(rows: Sequence[Cells]) -> list[Cells]:
    """The rows, every cell at each place it covers."""
    grid: list[Cells] = []
    above: dict[int, tuple[Cell, int]] = {}
    places = 0
    for row in rows:
        stopping.look()
        line: Cells = []
        for cell in [*row, None]:
            while (held := above.get(len(line))) and held[1] > 0:
                above[len(line)] = held[0], held[1] - 1
                line.append(held[0])
            if cell is None:
                break
            for _ in range(max(1, min(cell.columns, _WIDEST))):
                above[len(line)] = cell, cell.rows - 1
                line.append(cell)
        places += len(line)
        bounds.places(places)
        grid.append(line)
    return [line for line in grid if any(cell.words for cell in line)]


def _is_title(row: Cells) -> bool:
    """True for one short cell over the whole width."""
    over = len(row) > 1 and all(cell is row[0] for cell in row)
    short = len(row[0].words) <= _HEAD_CHARACTERS and not row[0].words.endswith((".", ":"))
    return over and short and not _FIGURE.match(row[0].words)


def _heads(grid: Sequence[Cells]) -> int:
    """The number of first rows that are heads.

    Those are of marked cells, else one that reads like it.
    """
    marked = 0
    for row in grid[:-1]:
        if not all(cell.head or not cell.words for cell in row):
            break
        marked += 1
    if marked or len(grid) < 3 or len({id(c) for c in grid[0]}) < 2:
        return marked
    first = grid[0]
    if _are_years(first) and not any(_are_years(row) for row in grid[1:]):
        return 1
    plain = _names_columns(first)
    if plain and any(cell.columns > 1 for cell in first) and _names_columns(grid[1]):
        return 2
    return int(plain and any(_is_of_figures(grid[1:], at) for at in range(len(first))))


def _names_columns(row: Cells) -> bool:
    """True for short words, no figures.

    Over the labels there may be none.
    """
    short = all(len(c.words) <= _HEAD_CHARACTERS and not _FIGURE.match(c.words) for c in row)
    return short and len(row) > 1 and all(cell.words for cell in row[1:])


def _are_years(row: Cells) -> bool:
    """True for several years over all columns but the first."""
    years = {cell.words for cell in row[1:]}
    return len(years) > 1 and all(map(_YEAR.match, years))


def _is_of_figures(rows: Sequence[Cells], column: int) -> bool:
    single = [row[column] for row in rows if column < len(row) and row[column].columns == 1]
    cells = [cell.words for cell in single if cell.words]  # no title of a group, no remark
    return len(cells) > 1 and all(_FIGURE.match(cell) for cell in cells)


def _names(rows: Sequence[Cells]) -> list[Names]:
    """The heads of each column, from above."""
    return [
        tuple(dict.fromkeys(row[at].words for row in rows if at < len(row) and row[at].words))
        for at in range(max(map(len, rows), default=0))
    ]


def _name(names: Sequence[Names], first: int, row: Cells) -> str:
    """The heads over a cell, joined.

    Over one of several columns these are all of them, of many the first and the last.
    """
    over = [
        n for at, n in enumerate(names[first:], first) if at < len(row) and row[at] is row[first]
    ]
    if len(over) > _FEW and len({heads[0] for heads in over if heads}) == len(over):
        return " – ".join(", ".join(heads) for heads in (over[0], over[-1]))
    return ", ".join(dict.fromkeys(head for heads in over for head in heads))


def _told(row: Cells, names: Sequence[Names]) -> str:
    cells = [(at, c) for at, c in enumerate(row) if c.words and (at == 0 or row[at - 1] is not c)]
    if len(row) > 1 and row[0] is row[-1]:  # a remark over the whole width
        return row[0].words
    plain = " | ".join(cell.words for _, cell in cells).replace(": | ", ": ")
    if not names:
        label, *rest = (cell for _, cell in cells) if cells else (Cell(""),)
        if label.head and rest and not any(cell.head for cell in rest):
            return f"{label.words.rstrip(':')}: " + " | ".join(cell.words for cell in rest)
        return plain
    named = ((_name(names, at, row), cell.words) for at, cell in cells)
    told = " | ".join(f"{name.rstrip(':')}: {words}" if name else words for name, words in named)
    return told if len(told) <= _LONGEST_ROW else plain


def _is_faq(grid: Sequence[Cells]) -> bool:
    body = [row for row in grid if len(row) == 2]
    asking = [row for row in body if _ASKS.match(row[0].words) and row[1].words]
    return len(asking) > 0 and len(asking) >= len(grid) - 1


def _asked(grid: Sequence[Cells]) -> Iterator[tuple[BlockKind, str]]:
    for row in grid:
        if _ASKS.match(row[0].words) and len(row) > 1:
            yield BlockKind.QUESTION, row[0].words
            yield BlockKind.PARAGRAPH, row[1].words
