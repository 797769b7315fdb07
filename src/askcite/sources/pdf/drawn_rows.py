"""A page's rows, each with the places of its words.

PDFium is asked of all of a page's words at once, and of as few characters as can be.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, repeat
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from askcite.sources.pdf.accents import composed
from askcite.sources.pdf.ligatures import mended
from askcite.sources.pdf.many import boxes
from askcite.sources.pdf.places import Asking
from askcite.sources.pdf.sheets import Box, turned
from askcite.sources.pdf.unbroken import are_level, is_level

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_ROW: Final = re.compile(r"[^\r\n\x02]+\x02?")
_PARTING: Final = re.compile(r"[\x01\x03-\x08\x0e-\x1b]")
"""Signs without a form, which part words as spaces do."""
_UNSURE: Final = re.compile("\ufffe")
_QUARTER: Final = math.pi / 2
_LEAN: Final = 0.17
"""Ten degrees; scans lean by less, words across a page ("DRAFT") by more."""
_WORD: Final = re.compile(r"[A-Za-z]{2}")
"""Letters that tell how a row runs."""


class DrawnRow(NamedTuple):
    """Words drawn one after another, with their places.

    `firsts` are their first characters, `lead` is the first word of several letters, and `begins`
    are the boxes of two of them.
    """

    number: int
    texts: list[str]
    firsts: list[int]
    lefts: list[float]
    rights: list[float]
    stands: list[tuple[float, float]]
    level: list[bool]
    lead: int
    begins: tuple[Box, Box]

    @property
    def last(self) -> int:
        """Its last character."""
        return self.firsts[-1] + len(self.texts[-1]) - 1


class DrawnRows(Asking):
    """One page's rows."""

    def __init__(self, text_page: PdfTextPage) -> None:
        super().__init__(text_page)
        self._text_page = text_page
        self._turned = False

    def _rows(self) -> Iterator[DrawnRow]:
        """The rows with words, in the order drawn."""
        units = _PARTING.sub(" ", self._units())
        rows = [(row.start(), row[0].split()) for row in _ROW.finditer(units)]
        texts = [text for _, row in rows for text in row]
        firsts = list(_firsts(units, rows))
        letters = np.fromiter(map(len, texts), np.int64, len(texts))
        lasts = (np.array(firsts, np.int64) + letters - 1).tolist()
        ends = [0, *accumulate(len(row) for _, row in rows)]
        leads = [
            end + next((n for n, text in enumerate(row) if len(text) > 1), 0)
            for end, (_, row) in zip(ends, rows, strict=False)
        ]
        seconds = [firsts[lead] + 1 if lead < len(firsts) else 0 for lead in leads]
        asked = boxes(self._page, [*firsts, *lasts, *seconds])
        opens, closes, after = np.split(asked, [len(texts), 2 * len(texts)])
        level = are_level(letters, opens, closes).tolist()
        lefts, bottoms, sides, tops = opens.T.tolist()
        rights, stands = closes[:, 2].tolist(), list(zip(bottoms, tops, strict=True))
        begun = zip(*after.T.tolist(), strict=True)
        for number, (begin, end, second) in enumerate(zip(ends, ends[1:], begun, strict=False)):
            if end > begin:
                here, lead = slice(begin, end), leads[number]
                first = lefts[lead], bottoms[lead], sides[lead], tops[lead]
                yield DrawnRow(
                    number, texts[here], firsts[here], lefts[here], rights[here], stands[here],
                    level[here], lead - begin, (first, second),
                )  # fmt: skip

    def _turned_back(self, row: DrawnRow, turn: int) -> DrawnRow:
        """The row with its places as if it ran level."""
        ends = [
            (text, self._box(first, turn), self._box(first + len(text) - 1, turn))
            for text, first in zip(row.texts, row.firsts, strict=True)
        ]
        return row._replace(
            lefts=[opens[0] for _, opens, _ in ends],
            rights=[closes[2] for _, _, closes in ends],
            stands=[opens[1::2] for _, opens, _ in ends],
            level=[is_level(text, opens, closes) for text, opens, closes in ends],
        )

    def _turn(self, row: DrawnRow) -> int | None:
        """The quarters by which a row is turned."""
        at = row.firsts[row.lead]
        angle = self._ask.angle(self._page, at)
        quarters = round(angle / _QUARTER) if angle else 0
        if abs(angle - quarters * _QUARTER) >= _LEAN:
            return None
        turn = quarters % 4
        if _WORD.match(row.texts[row.lead]):
            self._turned = self._is_upside_down(row, turn)
        return (turn + 2 * self._turned) % 4

    def _is_upside_down(self, row: DrawnRow, turn: int) -> bool:
        """True where a word stands on its head.

        It runs to the left then, and its base is its box's upper edge. A whole page may be turned
        so, of which its angle does not tell.
        """
        first, second = row.begins
        if turn:
            first, second = turned(first, turn), turned(second, turn)
        left, bottom, _, top = first
        if second[0] >= left:
            return False
        return self._level(row.firsts[row.lead], turn) > (bottom + top) / 2

    def _units(self) -> str:
        """The page's characters as counted, NUL for unknown ones."""
        import pypdfium2.raw as raw

        buffer = (ctypes.c_ushort * (self._count + 1))()
        copied = raw.FPDFText_GetText(self._text_page, 0, self._count, buffer)
        ask, page = self._ask.unicode, self._page
        if copied != self._count + 1:  # some have no Unicode and are left out
            return "".join(map(chr, map(ask, repeat(page), range(self._count))))
        signs = np.frombuffer(buffer, np.uint16)[:-1].astype("<u4").tobytes()
        text = signs.decode("utf-32-le", "surrogatepass")
        # It has the same sign for a dividing hyphen and for what has no Unicode.
        text = _UNSURE.sub(lambda sign: chr(ask(page, sign.start())), text)
        return composed(mended(text, self._width), lambda at: self._box(at, 0))


def _firsts(units: str, rows: Iterable[tuple[int, list[str]]]) -> Iterator[int]:
    """The place of each word's first character."""
    for at, row in rows:
        for text in row:
            at = units.index(text, at)
            yield at
            at += len(text)
