"""Grids that level and upright lines make."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import inf
from typing import Final, NamedTuple

from askcite.sources.pdf.sheets import Box

_NEAR: Final = 2.5
"""In points: lines nearer than this are one; each cell may have its own."""
_MEET: Final = 3.0
"""In points: the ends of lines that meet are no further apart."""
_MOST: Final = 600
"""Lines of a page that are looked at; drawings have more."""
_OUT: Final = 5.0
"""In points: lines that reach further out than the last one across have an open side."""
_FIELDS: Final = 5_000
"""Of a grid, at most."""


class _Line(NamedTuple):
    """A line's place, and its ends on the other axis."""

    at: float
    low: float
    high: float


@dataclass(slots=True)
class Grid:
    """The places of a grid's lines, and the lines themselves.

    `uprights` go from left to right, `levels` from the top down. Of each, `_at_upright` and
    `_at_level` are the lines near it, and `_down` are the levels with their signs turned.
    """

    uprights: list[float]
    levels: list[float]
    upright: list[_Line]
    level: list[_Line]
    _at_upright: list[list[_Line]] = field(init=False)
    _at_level: list[list[_Line]] = field(init=False)
    _down: list[float] = field(init=False)

    def __post_init__(self) -> None:
        self.upright = sorted(self.upright)
        self._at_upright = [_near(self.upright, at) for at in self.uprights]
        self._at_level = [_near(self.level, at) for at in self.levels]
        self._down = [-level for level in self.levels]

    @property
    def edges(self) -> Box:
        """Its (left, bottom, right, top)."""
        return self.uprights[0], self.levels[-1], self.uprights[-1], self.levels[0]

    def place(self, x: float, y: float) -> tuple[int, int]:
        """The row and the column of a place within."""
        column = bisect_right(self.uprights, x) - 1
        row = bisect_right(self._down, -y) - 1
        return min(row, len(self.levels) - 2), min(column, len(self.uprights) - 2)

    def crosses(self, left: float, right: float, y: float) -> bool:
        """True where an upright line runs through words."""
        slack = min(_NEAR, 0.3 * (right - left))
        first = bisect_right(self.upright, (left + slack, inf, inf))
        for at, low, high in islice(self.upright, first, None):
            if at >= right - slack:
                break
            if low < y < high:
                return True
        return False

    def reach(self, row: int, column: int) -> tuple[int, int]:
        """The reach of the cell that begins here."""
        y = (self.levels[row] + self.levels[row + 1]) / 2
        last = column + 1
        while last < len(self.uprights) - 1 and not _runs(self._at_upright[last], y):
            last += 1
        under = row + 1
        while under < len(self.levels) - 1 and not self._is_closed(under, column, last):
            under += 1
        return last - column, under - row

    def _is_closed(self, row: int, column: int, last: int) -> bool:
        """True where the cell above ends over this row."""
        xs = self.uprights
        if any(_runs(self._at_level[row], (xs[n] + xs[n + 1]) / 2) for n in range(column, last)):
            return True
        y = (self.levels[row] + self.levels[row + 1]) / 2
        ends = [n for n in (column, last) if 0 < n < len(xs) - 1]
        sides = any(_runs(self._at_upright[n], y) for n in range(column + 1, last))
        return sides or not all(_runs(self._at_upright[n], y) for n in ends)


def _near(lines: Sequence[_Line], at: float) -> list[_Line]:
    return [line for line in lines if abs(line.at - at) < _NEAR]


def _runs(lines: Sequence[_Line], across: float) -> bool:
    """True where one of the lines runs past this place."""
    return any(low < across < high for _, low, high in lines)


def grids(lines: Sequence[Box]) -> Iterator[Grid]:
    """The grids of two rows and two columns, or more."""
    if len(lines) > _MOST * 4:
        return
    upright = _whole((x, y, v) for x, y, u, v in _boxed(lines) if v - y > u - x)
    level = _whole((y, x, u) for x, y, u, v in _boxed(lines) if u - x >= v - y)
    if len(upright) * len(level) > _MOST * _MOST:
        return
    for own, across in _groups(upright, level):
        xs = _places([line.at for line in own], across)
        ys = _places([line.at for line in across], own)
        if min(len(xs), len(ys)) > 2 and len(xs) * len(ys) < _FIELDS:
            yield Grid(xs, ys[::-1], own, across)


def _boxed(lines: Iterable[Box]) -> Iterator[Box]:
    """The lines without their breadth."""
    for left, bottom, right, top in lines:
        x, y = (left + right) / 2, (bottom + top) / 2
        yield (x, bottom, x, top) if top - bottom > right - left else (left, y, right, y)


def _whole(parts: Iterable[tuple[float, float, float]]) -> list[_Line]:
    """The lines, those in parts made whole."""
    found: list[_Line] = []
    rows: list[list[_Line]] = []
    for line in sorted(_Line(*part) for part in parts):
        if rows and line.at - rows[-1][-1].at < _NEAR:
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        at = sum(line.at for line in row) / len(row)
        open_, *rest = sorted(row, key=lambda line: line.low)
        for line in rest:
            if line.low <= open_.high + _MEET:
                open_ = open_._replace(high=max(open_.high, line.high))
            else:
                found.append(open_._replace(at=at))
                open_ = line
        found.append(open_._replace(at=at))
    return found


def _groups(
    upright: Sequence[_Line], level: Sequence[_Line]
) -> Iterator[tuple[list[_Line], list[_Line]]]:
    """The upright and level lines that hang together."""
    free = set(range(len(level)))
    rest = list(range(len(upright)))
    while rest:
        own, across, todo = [rest.pop(0)], list[int](), list[int]()
        todo = list(own)
        while todo:
            line = upright[todo.pop()]
            met = [n for n in free if _meet(line, level[n])]
            free.difference_update(met)
            across += met
            joined = [m for m in rest if any(_meet(upright[m], level[n]) for n in met)]
            rest = [m for m in rest if m not in joined]
            own += joined
            todo += joined
        yield [upright[n] for n in own], [level[n] for n in across]


def _meet(upright: _Line, level: _Line) -> bool:
    return (
        level.low - _MEET <= upright.at <= level.high + _MEET
        and upright.low - _MEET <= level.at <= upright.high + _MEET
    )


def _places(at: Sequence[float], across: Sequence[_Line]) -> list[float]:
    """The places of lines and open sides, in order."""
    places = sorted(set(at))
    if not places or not across:
        return places
    low, high = min(line.low for line in across), max(line.high for line in across)
    first = [low] if low < places[0] - _OUT else []
    last = [high] if high > places[-1] + _OUT else []
    return [*first, *places, *last]
