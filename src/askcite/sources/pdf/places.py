"""Places, sizes and weights of a page's characters.

PDFium is asked of as few as can be, for each asking costs.
"""

from __future__ import annotations

import ctypes
import math
import re
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

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
_FONT_NAME_BYTES: Final = 100
_QUARTER: Final = math.pi / 2
_LEAN: Final = 0.17
"""Ten degrees; scans lean by less, words across a page ("DRAFT") by more."""
_RISEN: Final = 0.18
"""In heights: the foot of a raised figure stands this far over its line at least."""
_STEP: Final = 0.3
_SIZE: Final = 0.6
"""In heights: where such a figure is taken to stand, and its size."""
_WORD: Final = re.compile(r"[A-Za-z]{2}")
"""Letters that tell how a row runs."""


class Asking:
    """One page's characters."""

    def __init__(self, text_page: PdfTextPage, raw: ModuleType) -> None:
        self._raw: Any = raw
        self._ask_box: Any = raw.FPDFText_GetLooseCharBox
        self._page = text_page.raw
        self._count = text_page.count_chars()
        self._rectangle = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = raw.FS_MATRIX()
        self._stands: dict[tuple[float, float], tuple[float, float]] = {}
        self._turned = False
        self._name = ctypes.create_string_buffer(_FONT_NAME_BYTES)

    def _width(self, at: int) -> float:
        left, _, right, _ = self._box(at, 0)
        return (right - left) / (self._raw.FPDFText_GetFontSize(self._page, at) or 1.0)

    def _is_guessed(self, at: int) -> bool:
        """True for a space that the file does not hold."""
        return bool(self._raw.FPDFText_IsGenerated(self._page, at) == 1)

    def _turn(self, word: re.Match[str]) -> int | None:
        """The quarters by which a row is turned."""
        angle = self._raw.FPDFText_GetCharAngle(self._page, word.start())
        quarters = round(angle / _QUARTER)
        if abs(angle - quarters * _QUARTER) >= _LEAN:
            return None
        turn = int(quarters) % 4
        if _WORD.match(word[0]):
            self._turned = self._is_upside_down(word.start(), turn)
        return (turn + 2 * self._turned) % 4

    def _is_upside_down(self, at: int, turn: int) -> bool:
        """True where a word stands on its head.

        It runs to the left then, and its base is its box's upper edge. A whole page may be turned
        so, of which its angle does not tell.
        """
        left, bottom, _, top = self._box(at, turn)
        if self._box(at + 1, turn)[0] >= left:
            return False
        self._raw.FPDFText_GetCharOrigin(self._page, at, self._x, self._y)
        return self._level(turn) > (bottom + top) / 2

    def _level(self, turn: int) -> float:
        """The origin asked last, as if text ran level."""
        return (self._y.value, self._x.value, -self._y.value, -self._x.value)[turn]

    def _box(self, at: int, turn: int) -> Box:
        """The character's place as if its text ran level.

        Its height is its font's, not its own.
        """
        box = self._rectangle
        self._ask_box(self._page, at, box)
        if turn:
            return turned((box.left, box.bottom, box.right, box.top), turn)
        return box.left, box.bottom, box.right, box.top

    def _stand(self, at: int, turn: int, bottom: float, top: float) -> tuple[float, float]:
        """The character's base and height.

        Those of its box depend on the font's own.
        """
        known = self._stands.get((bottom, top))
        if known is None:
            known = self._stands[bottom, top] = self._asked(at, turn, top - bottom)
        return known

    def _asked(self, at: int, turn: int, box: float) -> tuple[float, float]:
        x, y, matrix = self._x, self._y, self._matrix
        self._raw.FPDFText_GetCharOrigin(self._page, at, x, y)
        self._raw.FPDFText_GetMatrix(self._page, at, matrix)
        scale = math.hypot(matrix.c, matrix.d)
        height = _HEIGHT * scale * self._raw.FPDFText_GetFontSize(self._page, at)
        base = self._level(turn)
        return base, height if _LEAST * box < height < _MOST * box else box

    def _is_bold(self, at: int) -> bool:
        name = self._name
        length = self._raw.FPDFText_GetFontInfo(self._page, at, name, len(name), None)
        if length and _BOLD.search(name.value):
            return True
        heavy = self._raw.FPDFText_GetFontWeight(self._page, at) >= _BOLD_WEIGHT
        return heavy and not (length and _PLAIN.search(name.value))

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
        sides = [ctypes.c_double() for _ in range(4)]
        if turn or not self._raw.FPDFText_GetCharBox(self._page, at, *sides):
            return False
        return bool(min(sides[2].value, sides[3].value) - base > _RISEN * height)
