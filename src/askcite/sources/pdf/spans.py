"""Heads over several columns of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf
from typing import Final

from askcite.sources.pdf.pieces import Piece
from askcite.sources.tables import Cell, Cells

Places = list[tuple[float, float]]
_CENTRED: Final = 0.12
"""Share of its columns' width by which the middle of a head is off theirs, at most."""
_SLACK: Final = 0.7
"""The same in heights, for narrow columns."""
_WIDE: Final = 0.8
"""In heights: a wider space than between words."""
_EDGE: Final = 0.35
"""In heights: a head begins where its first column does but for this."""


def cells(line: Piece) -> list[Piece]:
    """A line's words, parted at its gaps."""
    if line.cells is None:
        line.cells = _cells(line)
    return line.cells


def _cells(line: Piece) -> list[Piece]:
    words, found = line.words, []
    for _, right in sorted(line.gaps):
        cut = next((n for n, word in enumerate(words) if word.left >= right - 0.1), len(words))
        found.append(words[:cut])
        words = words[cut:]
    parts = [Piece.of(cell) for cell in [*found, words] if cell]
    for part in parts:
        part.spell()
    return parts


def parted(line: Piece) -> Piece:
    """A line of heads, parted at each wide space."""
    pairs = [(a.right, b.left) for a, b in pairwise(line.words)]
    found = replace(line, gaps=tuple(p for p in pairs if p[1] - p[0] > _WIDE * line.height))
    found.text = line.text
    return found


def spread(heads: Sequence[Piece], columns: Places, below: Sequence[str]) -> Cells:
    """The heads column by column, each over its own.

    `below` are the heads under them; where these come again and again, each round has one head
    over it. None where a head's place is unsure.
    """
    again = [below.count(name) > 1 for name in below]
    turn = _round(below)
    row = [Cell("") for _ in columns]
    first = 0
    for cell, after in zip(heads, [*(c.left for c in heads[1:]), inf], strict=True):
        found = [
            (last - begin, begin)
            for begin in range(first, len(columns))
            for last in range(begin, len(columns))
            if columns[last][0] < after
            and (begin == last or not turn or all(again[begin : last + 1]))
            and _is_over(cell, columns, begin, last, turn)
        ]
        if not found:
            return []
        more, begin = max(found)
        first = begin + more + 1
        row[begin:first] = [Cell(cell.text, columns=more + 1)] * (more + 1)
    return row


def _round(names: Sequence[str]) -> int:
    """The number of heads that come again, 0 for none."""
    at = {name: names.index(name) for name in names if name and names.count(name) > 1}
    again = [names.index(name, first + 1) - first for name, first in at.items()]
    return again[0] if again and set(again) == {again[0]} else 0


def _is_over(cell: Piece, columns: Places, begin: int, last: int, turn: int) -> bool:
    """True where the head stands over just these columns."""
    met = [left < cell.right and cell.left < right for left, right in columns]
    if begin == last:
        return met[begin]
    if begin == 0 and not met[0]:
        return False
    left, right = columns[begin][0], columns[last][1]
    middle = (cell.left + cell.right) / 2
    off = abs(middle - (left + right) / 2)
    if turn:
        begins = abs(cell.left - left) < _EDGE * cell.height
        centred = off < max(_CENTRED * (right - left), _SLACK * cell.height)
        return (begins or centred) and last - begin + 1 == turn
    between = sum(met) > 1 or not any(a <= middle <= b for a, b in columns)
    return between and off < max(_CENTRED * (right - left), _SLACK * cell.height)
