"""The gutters of a page: white strips between columns.

They are found however the columns are drawn. A gutter is looked for where several lines begin under
each other and a white strip stands to the left of them; on its left as on its right there must be
prose, for the columns of a table are no columns to be read downwards.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from askcite.sources.pdf.pieces import Piece
from askcite.text.layout.lines import SENTENCE_END

_STRIP: Final = 0.5
"""In heights: a gutter is wider than this; a narrow journal's has .8."""
_EDGE: Final = 0.35
"""In heights: lines whose left edges differ by less begin under each other."""
_LINES: Final = 3
"""On either side of a gutter, at least."""
_LEVEL: Final = 0.3
"""In heights: pieces whose baselines differ by less stand on one level."""
_CHARACTERS: Final = 14
"""In the usual line of a column; cells of a table have fewer."""
_EDGES: Final = 10
"""Places at which most lines of a page begin; a form has many more, and no columns at them."""
_APART: Final = 2.6
"""In heights: columns end where a wider space is left."""
_FLOWS: Final = 0.25
"""Share of a column's lines that go on in the middle of a sentence."""
_ALONE: Final = 0.8
"""Share of lines that are not drawn right after what stands on their left."""

_BOX: Final = 2
"""Lines of a box beside the text, at least."""
_PROSE: Final = 25
"""Characters of the usual line of the text beside a box."""
_OFF: Final = 0.1
"""In heights: lines on one level differ by less."""
_MOSTLY: Final = 0.7
"""Share of a box's lines that are on no line's level; another leading meets some by chance."""

_EVEN: Final = 0.7
_RUNS: Final = 0.5
"""Share of the steps between lines of prose that are alike, or of its lines that go on; a table
with cells of two lines has .6 and .4."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """The right edge of a white strip, and its run."""

    x: float
    bottom: float
    top: float

    def splits(self, y: float) -> bool:
        """True where it runs beside a line at `y`."""
        return self.bottom <= y <= self.top


def gutters(pieces: Sequence[Piece]) -> list[Gutter]:
    """The gutters of a page, from left to right."""
    found: list[Gutter] = []
    if len(pieces) < 2 * _LINES - 1:
        return found
    down = sorted(pieces, key=lambda piece: -piece.base)
    height = median(piece.height for piece in pieces)
    cells = _cells(down, height)
    rights = sorted(piece.right for piece in pieces)
    for x in _edges(down, height):
        if bisect_right(rights, x) < _LINES - 1:
            continue
        runs = [run for run in _runs(x, down, height, cells) if _parts_prose(x, run, height)]
        boxed = _runs(x, down, height, set()) if not runs else ()
        for run in runs or [run for run in boxed if _parts_box(x, run, height)]:
            bases = [piece.base for piece in run]
            found.append(Gutter(x, min(bases) - 0.1 * height, max(bases) + 0.1 * height))
    return found


def _edges(pieces: Sequence[Piece], height: float) -> list[float]:
    """Places where several pieces begin, but the leftmost."""
    lefts = sorted(piece.left for piece in pieces)
    groups = [[lefts[0]]]
    for left in lefts[1:]:
        if left - groups[-1][-1] < _EDGE * height:
            groups[-1].append(left)
        else:
            groups.append([left])
    often = sorted((g for g in groups[1:] if len(g) >= _LINES - 1), key=len, reverse=True)
    return sorted(group[0] for group in often[:_EDGES])


def _cells(down: Sequence[Piece], height: float) -> set[int]:
    """Pieces of a table's rows, which end columns.

    Three or more short ones stand on one level, in two or more rows.
    """
    found: set[int] = set()
    rows: list[list[Piece]] = [[]]
    for piece in down:
        if rows[-1] and rows[-1][0].base - piece.base > _LEVEL * height:
            rows.append([])
        rows[-1].append(piece)
    short = [len(r) >= _LINES and all(len(p.text) < _CHARACTERS for p in r) for r in rows]
    for (first, second), (a, b) in zip(pairwise(rows), pairwise(short), strict=True):
        if a and b:
            found |= {id(piece) for piece in (*first, *second)}
    return found


def _runs(x: float, down: Sequence[Piece], height: float, cells: set[int]) -> Iterator[list[Piece]]:
    """The stretches of lines beside the strip at `x`.

    No line crosses it there, nor a table's row; they come from the top down.
    """
    run: list[Piece] = []
    for piece in down:
        crosses = piece.left < x - 0.1 * height and piece.right > x - _STRIP * height
        crosses = crosses or id(piece) in cells
        apart = bool(run) and run[-1].base - piece.base > _APART * max(height, piece.height)
        if (crosses or apart) and run:
            yield run
            run = []
        if not crosses:
            run.append(piece)
    if run:
        yield run


def _parts_prose(x: float, run: Sequence[Piece], height: float) -> bool:
    """True where prose stands on both sides of the strip."""
    right = [p for p in run if 0 <= p.left - x + 0.1 * height < 3.5 * height]
    begun = [p for p in right if p.left - x < _EDGE * height]
    left = _nearest([p for p in run if p.right <= x], height)
    if len(begun) < _LINES - 1 or len(left) < _LINES - 1:
        return False
    if not _overlap(left, right):
        return False
    lengths = [median(len(p.text) for p in side) for side in (left, right)]
    if min(map(len, (left, right))) >= _LINES and min(lengths) >= _CHARACTERS:
        return max(_flow(left), _flow(right)) >= _FLOWS and _worded(left) and _worded(right)
    drawn = _drawn_apart(left, right)
    return drawn >= _ALONE and min(lengths) >= _CHARACTERS / 2 and _flow(right) >= _FLOWS


def _parts_box(x: float, run: Sequence[Piece], height: float) -> bool:
    """True where prose stands beside a box or a table.

    These have lines of their own, on other levels than those of the prose, and are drawn apart.
    """
    right = [p for p in run if 0 <= p.left - x + 0.1 * height < 3.5 * height]
    left = _nearest([p for p in run if p.right <= x], height)
    if min(len(left), len(right)) < _BOX or not _overlap(left, right):
        return False
    prose, box = (left, right) if _is_column(left) else (right, left)
    if not _is_column(prose) or _drawn_beside(left, right, height) > 1 - _ALONE:
        return False
    beside = [p for p in box if prose[-1].base < p.base < prose[0].base]
    off = sum(all(abs(p.base - q.base) > _OFF * height for q in prose) for p in beside)
    return len(beside) >= _BOX and off >= _MOSTLY * len(beside)


def _is_column(side: Sequence[Piece]) -> bool:
    """True for lines of prose under each other.

    Cells of a table have less even spaces between their lines, and fewer sentences that go on.
    """
    if len(side) <= _BOX or median(len(p.text) for p in side) < _PROSE:
        return False
    steps = [a.base - b.base for a, b in pairwise(side)]
    even = sum(abs(step - median(steps)) < _OFF * side[0].height for step in steps)
    flow = _flow(side)
    return (flow >= _RUNS or (flow >= _FLOWS and even >= _EVEN * len(steps))) and _worded(side)


def _nearest(left: list[Piece], height: float) -> list[Piece]:
    """The rightmost of pieces on one level."""
    nearest: dict[int, Piece] = {}
    for piece in left:
        level = round(piece.base / height)
        if level not in nearest or nearest[level].right < piece.right:
            nearest[level] = piece
    return sorted(nearest.values(), key=lambda piece: -piece.base)


def _overlap(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    bottom = max(left[-1].base, right[-1].base)
    top = min(left[0].base, right[0].base)
    return top >= bottom


def _flow(side: Sequence[Piece]) -> float:
    """The share of lines after which a sentence goes on."""
    pairs = list(pairwise(side))
    going = sum(_may_go_on(b.text[:1]) and not SENTENCE_END.search(a.text) for a, b in pairs)
    return going / len(pairs) if pairs else 0.0


def _may_go_on(sign: str) -> bool:
    """True where such a beginning may continue a sentence.

    Many scripts have no capitals.
    """
    return sign.islower() or (sign.isalpha() and sign.lower() == sign.upper())


def _worded(side: Sequence[Piece]) -> bool:
    """True for words, not figures."""
    text = "".join(piece.text for piece in side)
    return sum(map(str.isalpha, text)) > 0.6 * len(text)


def _drawn_beside(left: Sequence[Piece], right: Sequence[Piece], height: float) -> float:
    """The share of right lines drawn after one beside them."""
    ends = {piece.words[-1].row: piece.base for piece in left}
    after = [ends.get(p.row, ends.get(p.row - 1)) for p in right]
    pairs = zip(right, after, strict=True)
    return sum(base is not None and abs(base - p.base) < height for p, base in pairs) / len(right)


def _drawn_apart(left: Sequence[Piece], right: Sequence[Piece]) -> float:
    """The share of right lines drawn apart from left ones."""
    ends = {piece.words[-1].row for piece in left}
    alone = [p for p in right if p.row not in ends and p.row - 1 not in ends]
    return len(alone) / len(right)
