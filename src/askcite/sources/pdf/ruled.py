"""Tables whose cells stand between drawn lines.

Level and upright lines that meet make a grid; what stands in one of its fields is a cell, and a
field without a line to the next one is a cell over several columns or rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from typing import Final

from askcite.sources.pdf.column_heads import FIGURE
from askcite.sources.pdf.grid_lines import Grid, grids
from askcite.sources.pdf.pieces import Piece, RuledTable, pieces
from askcite.sources.pdf.sheets import Box, Word
from askcite.sources.tables import Cell, Cells

_FILLED: Final = 0.5
"""Share of a table's cells with words, at least; a form's and a chart's have fewer."""
_CROSSED: Final = 0.02
"""Share of the words that a line may cross: none does in a table, but boxes are not exact."""
_LONGEST: Final = 700
"""Characters of a cell, over several rows of them together; more is prose in boxes."""
_APART: Final = 2.5
"""In heights: words of one cell further apart are of two that no line parts."""
_PARTED: Final = 0.2
"""Share of cells with such words, at most."""
_MIDDLE: Final = 0.3
"""In heights over its line: the middle of a word."""
_LEVEL: Final = 0.3
"""In heights: words whose levels differ by less stand on one line."""
_LINES: Final = 3
"""Lines of a field that are rows without a line between them, at least."""
_EVEN: Final = 0.8
"""Share of the cells of such rows with words, at least."""

_ROOM: Final = 4.0
"""In points: the space inside of a cell's edge."""
_FULL: Final = 0.5
"""Share of the lines of a cell that leave no room, at least, where it is wrapped."""
_TOLD: Final = 0.5
"""Share of the rows with several cells, at least; boxes one over the other have one each."""

_Place = tuple[int, int]


@dataclass(slots=True, eq=False)
class _Field:
    """A cell's first row and column, its reach, its words."""

    row: int
    column: int
    rows: int
    columns: int
    words: list[Word]


def parted(words: Sequence[Word], lines: Sequence[Box]) -> tuple[list[Word], list[Piece]]:
    """The words outside of ruled tables, and rows as pieces."""
    rest, rows = list(words), list[Piece]()
    for grid in grids(lines) if words else ():
        left, bottom, right, top = grid.edges
        inside = [
            word
            for word in rest
            if left < (word[1] + word[2]) / 2 < right and bottom < word[3] + _MIDDLE * word[4] < top
        ]
        found = _rows(grid, inside)
        if found:
            rows += found
            taken = set(map(id, inside))
            rest = [word for word in rest if id(word) not in taken]
    return rest, rows


def _middle(word: Word) -> tuple[float, float]:
    return (word.left + word.right) / 2, word.base + _MIDDLE * word.height


def _rows(grid: Grid, words: Sequence[Word]) -> list[Piece]:
    """A table's rows, none where the grid is no table's."""
    crossed = sum(grid.crosses(word.left, word.right, _middle(word)[1]) for word in words)
    if crossed > _CROSSED * len(words):
        return []
    fields = _fields(grid, words)
    filled = [field for field in fields if field.words]
    wide = sum(_is_parted(field.words) for field in filled)
    if len(filled) < _FILLED * len(fields) or wide > _PARTED * len(filled):
        return []
    bold = all(word.bold for word in words)
    cells = {id(field): _cell(field, bold=bold) for field in fields}
    if any(len(cell.words) > _LONGEST / cell.rows for cell in cells.values()):
        return []
    rows = [[f for f in fields if f.row == n] for n in range(len(grid.levels) - 1)]
    several = [list(_unruled(row, cells, grid, bold=bold)) for row in rows]
    if len(rows) == 2 and len(several[0]) < len(several[1]):  # a line under the heads alone
        several[0] = [(own, [replace(cell, head=True) for cell in row]) for own, row in several[0]]
    parts = [part for found in several for part in found]
    told = [sum(bool(cell.words) for cell in row) for _, row in parts]
    if sum(count > 1 for count in told) < _TOLD * sum(count > 0 for count in told):
        return []
    table = RuledTable([cells for _, cells in parts], tuple(grid.uprights))
    return [_piece(words, table, grid) for words, _ in parts if words]


def _fields(grid: Grid, words: Sequence[Word]) -> list[_Field]:
    """The grid's cells, row by row, with their words."""
    taken: dict[_Place, _Field] = {}
    fields: list[_Field] = []
    for row in range(len(grid.levels) - 1):
        for column in range(len(grid.uprights) - 1):
            if (row, column) in taken:
                continue
            columns, rows = grid.reach(row, column)
            field = _Field(row, column, rows, columns, [])
            fields.append(field)
            for y in range(row, row + rows):
                taken |= {(y, x): field for x in range(column, column + columns)}
    for word in words:
        taken[grid.place(*_middle(word))].words.append(word)
    return fields


def _is_parted(words: Sequence[Word]) -> bool:
    """True for a wide space within one line."""
    return any(
        b.left - a.right > _APART * a.height
        for line in _lines(words)
        for a, b in pairwise(sorted(line, key=lambda word: word.left))
    )


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """The words line by line, from the top down."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.base):
        if lines and lines[-1][0].base - word.base < _LEVEL * word.height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _cell(field: _Field, *, bold: bool) -> Cell:
    words = field.words
    head = bool(words) and not bold and all(word.bold for word in words)
    return Cell(_text(words), head=head, columns=field.columns, rows=field.rows)


def _text(words: Sequence[Word]) -> str:
    """The words of a cell, line by line."""
    found = sorted(pieces(words), key=lambda piece: -piece.base)
    lines: list[list[Piece]] = []
    for piece in found:
        piece.spell()
        if lines and lines[-1][0].base - piece.base < _LEVEL * piece.height:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    texts = (" ".join(p.text for p in sorted(line, key=lambda p: p.left)) for line in lines)
    return "\n".join(text for text in texts if text)


def _unruled(
    row: Sequence[_Field], cells: dict[int, Cell], grid: Grid, *, bold: bool
) -> Iterator[tuple[list[Word], Cells]]:
    """The rows that one row of the grid holds."""
    several = [field for field in row if field.rows == 1 and len(_lines(field.words)) > 1]
    if not _are_rows(several, grid):
        yield [word for field in row for word in field.words], [cells[id(field)] for field in row]
        return
    begun = list(_begun(several))
    names = [field for field in row if field not in several]
    for n, part in enumerate(begun):
        fields = [*(names if n == 0 else ()), *part]
        fields.sort(key=lambda field: field.column)
        told = {
            id(name): replace(cells[id(name)], rows=name.rows + len(begun) - 1) for name in names
        }
        words = [word for field in fields for word in field.words]
        yield words, [told.get(id(field)) or _cell(field, bold=bold) for field in fields]


def _are_rows(fields: Sequence[_Field], grid: Grid) -> bool:
    """True for fields that hold rows without lines between them."""
    lines = [_lines(field.words) for field in fields]
    level = len(_lines([word for field in fields for word in field.words]))
    even = len(lines) > 1 and sum(map(len, lines)) >= _EVEN * level * len(lines)
    if not even or level < _LINES - all(map(_is_of_figures, fields[1:])):
        return False
    counted = any(_is_of_figures(f) and len(_lines(f.words)) == level for f in fields[1:])
    return counted or not any(_is_wrapped(field, grid) for field in fields)


def _is_wrapped(field: _Field, grid: Grid) -> bool:
    """True where lines end for want of room."""
    edge = grid.uprights[field.column + field.columns]
    lines = [sorted(line, key=lambda word: word.left) for line in _lines(field.words)]
    full = [
        len(a) > 1 and a[-1].right + b[0].right - b[0].left > edge - _ROOM
        for a, b in pairwise(lines)
    ]
    return sum(full) >= _FULL * len(full)


def _is_of_figures(field: _Field) -> bool:
    """True for a figure on every line."""
    return all(FIGURE.match(line[0].text) for line in _lines(field.words))


def _begun(fields: Sequence[_Field]) -> Iterator[list[_Field]]:
    """The fields row by row, begun in the first."""
    begins = [line[0].base + _LEVEL * line[0].height for line in _lines(fields[0].words)]
    for top, bottom in zip([inf, *begins[1:]], [*begins[1:], -inf], strict=True):
        yield [
            replace(field, words=[word for word in field.words if bottom < word.base <= top])
            for field in fields
        ]


def _piece(words: Sequence[Word], table: RuledTable, grid: Grid) -> Piece:
    piece = Piece.of(sorted(words, key=lambda word: (-round(word.base), word.left)))
    piece.spell()
    piece.left, piece.right = grid.uprights[0], grid.uprights[-1]
    piece.table = table
    return piece
