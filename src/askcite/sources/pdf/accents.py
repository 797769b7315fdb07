"""Accents that a file draws as signs of their own.

TeX does: it sets the sign and moves the letter under it. Their places tell which letter has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from unicodedata import normalize

from askcite.sources.pdf.sheets import Box

NOTHING: Final = "\u2060"
"""In the place of an accent that its letter has taken."""
_MARKS: Final = {
    "\u00b4": "\u0301", "`": "\u0300", "\u00a8": "\u0308", "\u02c6": "\u0302",
    "\u02dc": "\u0303", "\u02c7": "\u030c", "\u02da": "\u030a", "\u00b8": "\u0327",
    "\u02dd": "\u030b", "\u02d8": "\u0306", "\u00af": "\u0304", "\u02d9": "\u0307",
    "\u02db": "\u0328",
}  # fmt: skip
"""Signs by themselves, and what they are on a letter: acute, grave, diaeresis and so on."""
_ACCENT: Final = re.compile(f"[{''.join(_MARKS)}]")
_DOTTED: Final = {"\u0131": "i", "\u0237": "j"}
"""Letters without their dot, under an accent."""
_NEAR: Final = (1, -1, 2, -2, 3)
"""Where the letter may stand in the text: a space or a line's end may be seen between them."""
_OFF: Final = 0.7
"""In widths of the letter: its middle is nearer to the middle of its accent."""


def composed(units: str, box: Callable[[int], Box]) -> str:
    """The page's text, each accent on the letter under it.

    `box` is the place of the character at an index.
    """
    if not _ACCENT.search(units):
        return units
    signs = list(units)
    for found in _ACCENT.finditer(units):
        at = found.start()
        left, _, right, _ = box(at)
        over = _under(signs, at, (left + right) / 2, box)
        if over is not None:
            signs[over] = _with(signs[over], found[0])
            for gone in range(min(at, over + 1), max(at + 1, over)):
                signs[gone] = NOTHING
    return "".join(signs)


def _under(signs: list[str], at: int, middle: float, box: Callable[[int], Box]) -> int | None:
    """The place of the letter that has the accent."""
    away: dict[int, float] = {}
    for place in (at + step for step in _NEAR if 0 <= at + step < len(signs)):
        between = signs[min(at, place) + 1 : max(at, place)]
        if not signs[place].isalpha() or any(map(str.isalnum, between)):
            continue
        if len(_with(signs[place], signs[at])) == 1:
            left, _, right, _ = box(place)
            away[place] = abs(middle - (left + right) / 2) / max(right - left, 0.1)
    best = min(away, key=away.__getitem__, default=None)
    return best if best is not None and away[best] < _OFF else None


def _with(letter: str, accent: str) -> str:
    return normalize("NFC", _DOTTED.get(letter, letter) + _MARKS[accent])
