"""Footnotes set as large as the text.

They are the last lines of a page's column, apart from the text, each with a mark that the text of
the same page has raised.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askcite.sources.pdf.measures import Measures
from askcite.sources.pdf.pieces import Piece

_REFERRED: Final = re.compile(r"(?<=\S)\[([\d*†‡§¶\u2217#,a-z–]{1,9})\]")
"""A raised mark within the text, as `scripts` writes it."""
_OWN: Final = re.compile(r"(?:\[([\d*†‡§¶\u2217#]{1,3})\]|(\d{1,3})[.)]?(?=\s+\S))")
"""The mark at the head of a note."""
_APART: Final = 1.15
_FURTHER: Final = 1.4
"""Usual steps between the text and the first note, at least; more where the mark is level."""
_WITHIN: Final = 1.9
"""And within the notes, at most."""
_LONG: Final = 12
"""Characters of a note, at least."""


def first(region: Sequence[Piece], regions: Sequence[Sequence[Piece]], measures: Measures) -> int:
    """The line where such notes begin, or the region's length."""
    marks = _referred(regions)
    found = len(region)
    if not marks:
        return found
    below = ""
    for at in reversed(range(len(region))):
        if at + 1 < len(region) and _step(region, at + 1, measures) > _WITHIN:
            break
        if region[at].table:
            break
        own = _OWN.match(region[at].text)
        mark = (own[1] or own[2]) if own else ""
        if own is None:
            continue
        if mark not in marks or len(region[at].text) < _LONG or not _precedes(mark, below):
            break
        below = mark
        least = _APART if own[1] else _FURTHER
        if at == 0 or _step(region, at, measures) > least:
            found = at
    return found


def _referred(regions: Sequence[Sequence[Piece]]) -> set[str]:
    """The marks that the lines of the page have raised."""
    return {
        mark
        for region in regions
        for line in region
        if "[" in line.text
        for group in _REFERRED.findall(line.text)
        for mark in group.split(",")
    }


def _step(region: Sequence[Piece], at: int, measures: Measures) -> float:
    """The distance from the line above, in usual steps."""
    above, line = region[at - 1], region[at]
    return (above.base - line.base) / max(above.height, line.height) / measures.step


def _precedes(mark: str, below: str) -> bool:
    """True for the number right before the one below."""
    return not (mark.isdigit() and below.isdigit()) or int(mark) == int(below) - 1
