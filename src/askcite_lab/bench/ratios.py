"""The comparison as a drawing of ratios."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from askcite.evaluate.plotting import blank
from askcite_lab.bench.figures import Figure

_BETTER, _WORSE = "#0072b2", "#d55e00"
"""Okabe and Ito's, told apart by colour-blind readers too."""
_TITLE = "How many times better than the plain script: processor time, time, memory, rates"
_INCHES, _ROW = 9.0, 0.25
"""Width, and height of a bar."""


def draw(figures: Sequence[Figure], path: Path) -> None:
    """Write a bar for each figure that both have.

    The scale is one of doublings.
    """
    bars = [(each, times) for each in figures if (times := each.advantage)]
    figure = blank(_INCHES, 1.2 + _ROW * len(bars))
    axes = figure.add_subplot()
    for each, times in bars:
        colour = _BETTER if times >= 1 else _WORSE
        axes.barh(f"{each.section}: {each.name}", times - 1, left=1, color=colour)
    axes.set_xscale("log", base=2)
    axes.xaxis.set_major_formatter(lambda each, _: f"{each:g}" if each >= 1 else f"1/{1 / each:g}")
    axes.axvline(1, color="black", linewidth=1)
    axes.invert_yaxis()
    figure.suptitle(_TITLE, fontsize="medium")
    figure.savefig(path, dpi=150)
