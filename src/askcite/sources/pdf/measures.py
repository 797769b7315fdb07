"""The usual size and step of a document's lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from askcite.sources.pdf.pieces import Piece

_SAME: Final = 0.06
"""Sizes nearer than this share are the same."""
_FURTHEST: Final = 3.0
"""In heights: lines further apart are not of one paragraph."""
_USUAL: Final = 1.2
"""In heights: the step where no two lines tell it."""
_FINE: Final = 20
"""Steps to a height by which distances are counted."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The height, weight and step of most of the text."""

    height: float
    bold: bool
    step: float

    def is_text(self, line: Piece) -> bool:
        """True where the line has the size of the text."""
        return same_size(line.height, self.height)


def same_size(a: float, b: float) -> bool:
    """True for two heights of one size."""
    return abs(a - b) <= _SAME * max(a, b)


def measured(regions: Iterable[Sequence[Piece]]) -> Measures:
    """The measures of a document with these lines.

    Most characters have the text's size.
    """
    sizes: Counter[tuple[float, bool]] = Counter()
    steps: Counter[tuple[float, int]] = Counter()
    for lines in regions:
        for line in lines:
            sizes[round(line.height, 1), line.bold] += len(line.text)
        for a, b in pairwise(lines):
            step = (a.base - b.base) / a.height
            if 0.5 < step < _FURTHEST and same_size(a.height, b.height):
                steps[round(a.height, 1), round(step * _FINE)] += len(b.text)
    height, bold = _merged(sizes)
    near = Counter[int]()
    for (size, step), letters in steps.items():
        if same_size(size, height):
            near.update({step - 1: letters, step: letters + 1, step + 1: letters})
    usual = near.most_common(1)[0][0] / _FINE if near else _USUAL
    return Measures(height, bold, usual)


def _merged(sizes: Counter[tuple[float, bool]]) -> tuple[float, bool]:
    """The size of most characters, fonts' differences aside."""

    def near(size: float) -> int:
        return sum(n for (other, _), n in sizes.items() if same_size(size, other))

    best = max(sizes, key=lambda key: (near(key[0]), sizes[key]))
    bold = sum(n for (h, b), n in sizes.items() if b and same_size(h, best[0]))
    return best[0], bold > near(best[0]) / 2
