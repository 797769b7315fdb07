"""Places, sizes and weights of a page's characters.

PDFium is asked of as few as can be, for each asking costs.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from askcite.sources.pdf import many
from askcite.sources.pdf.sheets import Box, turned

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_BOLD_WEIGHT: Final = 600
_BOLD: Final = re.compile(rb"(?i)bold|black|heavy|[-,]demi|cmbx|cmssbx")
"""In a font's name; the last two are the bold ones of TeX."""
_PLAIN: Final = re.compile(rb"(?i)regular|roman|book|light|medium|italic|oblique|mt$|-it$")
"""In the name of a font that is not bold whatever its weight is said to be."""
_HEIGHT: Final = 1.2
"""A line's height in sizes of its font."""
_LEAST: Final = 0.5
_MOST: Final = 2.5
"""Heights in those of the letter's box; beyond, the font's size is no size (Type 3)."""
_RISEN: Final = 0.18
"""In heights: the foot of a raised figure stands this far over its line at least."""
_STEP: Final = 0.3
_SIZE: Final = 0.6
"""In heights: where such a figure is taken to stand, and its size."""


class Asking:
    """One page's characters."""

    def __init__(self, text_page: PdfTextPage) -> None:
        self._ask = many.calls()
        self._page = ctypes.byref(text_page.raw.contents)
        self._count = text_page.count_chars()
        self._reals, self._singles = (ctypes.c_double * 4)(), (ctypes.c_float * 6)()
        self._into_reals = [ctypes.byref(self._reals, 8 * n) for n in range(4)]
        self._into_singles = ctypes.byref(self._singles)
        self._stands: dict[tuple[float, float], tuple[float, float]] = {}
        self._weights: dict[bytes, bool | None] = {}

    def _width(self, at: int) -> float:
        left, _, right, _ = self._box(at, 0)
        return (right - left) / (self._ask.size(self._page, at) or 1.0)

    def _is_guessed(self, at: int) -> bool:
        """True for a space that the file does not hold."""
        return bool(self._ask.guessed(self._page, at) == 1)

    def _level(self, at: int, turn: int) -> float:
        """The character's origin, as if its text ran level."""
        into = self._into_reals
        self._ask.origin(self._page, at, into[0], into[1])
        if turn == 0:
            return self._reals[1]
        x, y = self._reals[:2]
        return (y, x, -y, -x)[turn]

    def _box(self, at: int, turn: int) -> Box:
        """The character's place as if its text ran level.

        Its height is its font's, not its own.
        """
        self._ask.box(self._page, at, self._into_singles)
        left, top, right, bottom = self._singles[:4]
        return turned((left, bottom, right, top), turn) if turn else (left, bottom, right, top)

    def _stand(self, at: int, turn: int, bottom: float, top: float) -> tuple[float, float]:
        """The character's base and height.

        Those of its box depend on the font's own.
        """
        known = self._stands.get((bottom, top))
        if known is None:
            known = self._stands[bottom, top] = self._asked(at, turn, top - bottom)
        return known

    def _asked(self, at: int, turn: int, box: float) -> tuple[float, float]:
        self._ask.matrix(self._page, at, self._into_singles)
        scale = math.hypot(self._singles[2], self._singles[3])
        height = _HEIGHT * scale * self._ask.size(self._page, at)
        base = self._level(at, turn)
        return base, height if _LEAST * box < height < _MOST * box else box

    def _are_bold(self, places: Sequence[int]) -> list[bool]:
        """For each character, whether it is bold."""
        names = many.fonts(self._page, places)
        self._weights |= {name: _weight(name) for name in {*names} - self._weights.keys()}
        bold = [self._weights[name] for name in names]
        return [
            self._ask.weight(self._page, at) >= _BOLD_WEIGHT if is_bold is None else is_bold
            for at, is_bold in zip(places, bold, strict=True)
        ]

    def _placed(self, at: int, sign: str, turn: int, box: Box) -> tuple[float, float]:
        """The character's base and height, as they look."""
        base, height = self._stand(at, turn, box[1], box[3])
        if sign.isdigit() and self._is_risen(at, turn, base, height):
            return base + _STEP * height, _SIZE * height
        return base, height

    def _is_risen(self, at: int, turn: int, base: float, height: float) -> bool:
        """True for a raised figure of the font's own.

        It has the size and the line of the others.
        """
        if turn or not self._ask.ink(self._page, at, *self._into_reals):
            return False
        return min(self._reals[2:4]) - base > _RISEN * height


def _weight(name: bytes) -> bool | None:
    """True for a bold font by its name, or None."""
    if _BOLD.search(name):
        return True
    return False if _PLAIN.search(name) else None
