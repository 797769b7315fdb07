"""The report as a drawing: how many times better or worse than the plain script."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from askcite.bench.figures import Figure

_BETTER, _WORSE = "#0072b2", "#d55e00"
"""Okabe and Ito's, told apart by colour-blind readers too."""
_LINE, _NAMES, _BARS, _MARGIN = 18, 340, 360, 50
_TITLE = "How many times better than the plain script: processor time, time, memory, rates"


@dataclass(frozen=True, slots=True)
class _Scale:
    """Doublings, from `low` to `high`, across the drawing."""

    low: int
    high: int

    def x(self, doublings: float) -> float:
        share = (doublings - self.low) / (self.high - self.low)
        return round(_NAMES + _MARGIN + share * _BARS, 1)


def svg(figures: Sequence[Figure]) -> str:
    """A bar for each figure that the plain script has too, on a scale of doublings."""
    bars = [(figure, math.log2(times)) for figure in figures if (times := figure.advantage)]
    values = [doublings for _, doublings in bars]
    scale = _Scale(math.floor(min([0, *values])), math.ceil(max([1, *values])))
    width, height = _NAMES + _BARS + 2 * _MARGIN, _LINE * (len(bars) + 4)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            'font-family="sans-serif" font-size="12">',
            '<rect width="100%" height="100%" fill="white"/>',
            _text(width / 2, _LINE, _TITLE, "middle"),
            *_grid(scale, height),
            *(part for row, bar in enumerate(bars) for part in _bar(*bar, row, scale)),
            "</svg>",
            "",
        ]
    )


def _grid(scale: _Scale, height: int) -> Iterator[str]:
    for doublings in range(scale.low, scale.high + 1):
        x, colour = scale.x(doublings), "#ddd" if doublings else "#000"
        yield f'<path d="M{x},{_LINE * 2.5}V{height - _LINE / 2}" stroke="{colour}"/>'
        times = f"{2**doublings}" if doublings >= 0 else f"1/{2**-doublings}"
        yield _text(x, _LINE * 2.2, times, "middle")


def _bar(figure: Figure, doublings: float, row: int, scale: _Scale) -> Iterator[str]:
    top = _LINE * (row + 3)
    left, right = sorted((scale.x(0), scale.x(doublings)))
    colour = _BETTER if doublings >= 0 else _WORSE
    yield _text(_NAMES, top + 10, f"{figure.section}: {figure.name}", "end")
    yield (
        f'<rect x="{left}" y="{top}" width="{right - left:.1f}" height="{_LINE - 5}" '
        f'fill="{colour}"><title>{2**doublings:.3g} times</title></rect>'
    )


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'
