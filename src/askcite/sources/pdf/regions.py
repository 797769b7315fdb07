"""A page's pieces as regions in reading order.

Regions are columns, and what runs over them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf
from sys import maxsize
from typing import Final

from askcite.sources.pdf.columns import Gutter, gutters
from askcite.sources.pdf.pieces import Piece
from askcite.sources.pdf.sheets import RIGHT_TO_LEFT, UNKNOWN

_LEVEL: Final = 0.3
"""In heights: pieces whose baselines differ by less stand on one line."""
_WIDE: Final = 3.0
"""In heights: pieces further apart are cells of one row only if drawn one after another."""
_CELL: Final = 2.0
"""Cells are further apart than this many of their line's least spaces: a line that is stretched to
its column's width has wide ones, but all alike."""
_MANY: Final = 60
"""Regions of a page whose order is worked out; of more (forms) it is that of drawing."""


@dataclass(slots=True)
class Region:
    """Lines one under the other that nothing interrupts.

    `key` are the gutters beside it. `drawn` is when its first line is drawn.
    """

    key: tuple[Gutter | None, Gutter | None]
    lines: list[Piece] = field(default_factory=list)
    left: float = inf
    right: float = -inf
    drawn: int = maxsize
    is_open: bool = True

    def add(self, line: Piece) -> None:
        """Put the line under the others."""
        self.lines.append(line)
        self.left, self.right = min(self.left, line.left), max(self.right, line.right)
        self.drawn = min(self.drawn, line.row)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.lines[0].top

    @property
    def bottom(self) -> float:
        """The level of its last line."""
        return self.lines[-1].base


def regions(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The lines of a page by region, in reading order."""
    strips = gutters(pieces)
    found: list[Region] = []
    for line in _lines(pieces, strips):
        key = _beside(line, strips)
        region = next((r for r in found if r.is_open and r.key == key), None)
        for other in found:
            if other is not region and other.is_open:
                other.is_open = not _under(line, other)
        if region is None:
            region = Region(key)
            found.append(region)
        region.add(line)
    return [region.lines for region in _ordered(found)]


def _lines(pieces: Sequence[Piece], strips: Sequence[Gutter]) -> list[Piece]:
    """Whole lines from the top down.

    Pieces on one level are joined, but not over a gutter.
    """
    lines: list[Piece] = []
    for row in _rows(pieces):
        line, narrow = row[0], _narrowest(row[0]) if row[1:] else inf
        for piece in row[1:]:
            own = _narrowest(piece)
            if _joins(line, piece, strips):
                narrow = min(narrow, own)
                gap = line.right, piece.left
                cell = _is_cell(line, piece, narrow)
                narrow = narrow if cell else min(narrow, piece.left - line.words[-1].right)
                line = _joined(line, piece)
                line.gaps = (*line.gaps, gap) if cell else line.gaps
            else:
                lines.append(line)
                line, narrow = piece, own
        lines.append(line)
    return lines


def _joined(line: Piece, piece: Piece) -> Piece:
    """The line and the piece after it as one line."""
    words = [piece.words[0]._replace(spaced=True), *piece.words[1:]]
    alike = line.level and piece.level and line.base == piece.base and line.height == piece.height
    if alike and UNKNOWN not in line.text and UNKNOWN not in piece.text:
        line.words += words
        line.left, line.right = min(line.left, piece.left), max(line.right, piece.right)
        line.text = f"{line.text} {piece.text}"
        return line
    whole = Piece.of([*line.words, *words])
    whole.gaps = line.gaps
    whole.spell()
    return whole


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: -p.base):
        if rows and rows[-1][0].base - piece.base < _LEVEL * min(rows[-1][0].height, piece.height):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda p: p.left, reverse=_is_leftward(row)) for row in rows]


def _is_leftward(row: Sequence[Piece]) -> bool:
    """True where a row is read from the right."""
    return len(row) > 1 and all(RIGHT_TO_LEFT.match(piece.text) for piece in row)


def _joins(line: Piece, piece: Piece, strips: Sequence[Gutter]) -> bool:
    if line.table or piece.table or piece.left < line.right - 0.5 * piece.height:
        return False
    if any(
        s.splits(line.base) and line.right <= s.x <= piece.left + 0.5 * piece.height for s in strips
    ):
        return False
    near = piece.left - line.right < _WIDE * piece.height
    return near or abs(piece.row - line.words[-1].row) <= 1


def _narrowest(piece: Piece) -> float:
    """The narrowest of its spaces between words."""
    pairs = pairwise(piece.words)
    return min((b.left - a.right for a, b in pairs if b.spaced), default=inf)


def _is_cell(line: Piece, piece: Piece, narrowest: float) -> bool:
    """True after a space wider than any between words.

    `narrowest` is the narrowest of these.
    """
    gap = piece.left - line.right
    if gap <= piece.height:
        return False
    if narrowest == inf:
        figures = bool(line.gaps) or any(map(str.isdigit, piece.text + line.text))
        narrowest = (0.5 if figures else 1.0) * piece.height
    return gap > _CELL * narrowest


def _beside(line: Piece, strips: Sequence[Gutter]) -> tuple[Gutter | None, Gutter | None]:
    """The gutters left and right of a line."""
    here = [s for s in strips if s.splits(line.base)]
    slack = 0.5 * line.height
    left = max((s for s in here if s.x <= line.left + slack), key=lambda s: s.x, default=None)
    right = min((s for s in here if s.x >= line.right), key=lambda s: s.x, default=None)
    return left, right


def _under(line: Piece, region: Region) -> bool:
    """True where another region's line stands under this one."""
    return line.left < region.right and region.left < line.right


def _ordered(found: list[Region]) -> list[Region]:
    """The regions in reading order, column by column.

    After T. M. Breuel, "High Performance Document Layout Analysis" (2003): what is above comes
    first where two share a column, what is on the left where nothing between them runs over both.
    """
    if len(found) > _MANY:
        return sorted(found, key=lambda r: r.drawn)
    rest, ordered = list(found), []
    before = {id(b): {id(a) for a in found if a is not b and _precedes(a, b, found)} for b in found}
    while rest:
        free = [r for r in rest if not before[id(r)] & {id(x) for x in rest}] or rest
        first = min(free, key=lambda r: r.drawn)
        ordered.append(first)
        rest.remove(first)
    return ordered


def _precedes(a: Region, b: Region, found: Sequence[Region]) -> bool:
    if a.left < b.right and b.left < a.right:
        return a.bottom > b.bottom if a.top == b.top else a.top > b.top
    if a.right > b.left:
        return False
    return not any(_runs_between(c, a, b) or _runs_between(c, b, a) for c in found)


def _runs_between(c: Region, a: Region, b: Region) -> bool:
    """True where `c` spans the space between `a` and `b`."""
    between = c.top <= a.bottom and c.bottom >= b.top
    return between and all(c.left < other.right and c.right > other.left for other in (a, b))
