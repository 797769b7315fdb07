"""The words of a page as drawn, row by row.

PDFium is asked of all of a page's words at once, and of as few characters as can be.
"""

from __future__ import annotations

import ctypes
import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import TYPE_CHECKING, Final

import numpy as np

from askcite.sources.pdf.accents import composed
from askcite.sources.pdf.ligatures import mended
from askcite.sources.pdf.many import Boxes, boxes
from askcite.sources.pdf.places import Asking
from askcite.sources.pdf.sheets import Box, turned
from askcite.sources.pdf.unbroken import are_level, is_level
from askcite.sources.pdf.word_places import WordNumbers, word_places

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_PARTING: Final = re.compile(r"[\x01\x03-\x08\x0e-\x1b]")
"""Signs without a form, which part words as spaces do."""
_UNSURE: Final = re.compile("\ufffe")
_QUARTER: Final = math.pi / 2
_LEAN: Final = 0.17
"""Ten degrees; scans lean by less, words across a page ("DRAFT") by more."""
_TRACKED: Final = 0.05
"""In heights: the space between two letters of a word that is set apart."""
_SHOWN: Final = 120
"""Signs of a line whose letters are set apart, at most: headings are."""
_WORD: Final = re.compile(r"[A-Za-z]{2}")
"""Letters that tell how a row runs."""


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page's words in the order drawn, with their places.

    The words of a row are those from one of `bounds` to the next. `leads` are the rows' first words
    of several letters, `opens` and `seconds` the boxes of two of each one's. `sure` says of a word
    that its letters are plain and on one level; `steps` are the words that stand otherwise than the
    one before.
    """

    texts: list[str]
    firsts: list[int]
    lefts: list[float]
    rights: list[float]
    stands: list[tuple[float, float]]
    level: list[bool]
    sure: list[bool]
    steps: list[int]
    rows: list[int]
    spaced: list[bool]
    bounds: list[int]
    leads: list[int]
    opens: Boxes
    seconds: Boxes

    def part(self, here: slice) -> DrawnPage:
        """Some of its words."""
        if len(self.texts) == here.stop - here.start:
            return self
        first, after = bisect_right(self.steps, here.start), bisect_left(self.steps, here.stop)
        steps = [0, *(at - here.start for at in self.steps[first:after])]
        return replace(
            self, texts=self.texts[here], firsts=self.firsts[here], lefts=self.lefts[here],
            rights=self.rights[here], stands=self.stands[here], level=self.level[here],
            sure=self.sure[here], steps=steps, rows=self.rows[here], spaced=self.spaced[here],
        )  # fmt: skip

    def last(self, row: int) -> int:
        """The last character of a row."""
        word = self.bounds[row + 1] - 1
        return self.firsts[word] + len(self.texts[word]) - 1

    def worded(self, row: int) -> int | None:
        """The row's first word of several letters alone."""
        lead = self.leads[row]
        return next(
            (
                n
                for n in range(lead, self.bounds[row + 1])
                if len(self.texts[n]) > 1 and self.texts[n].isalpha()
            ),
            None,
        )


class DrawnRows(Asking):
    """One page's rows."""

    def __init__(self, text_page: PdfTextPage) -> None:
        super().__init__(text_page)
        self._text_page = text_page
        self._turned = False

    def _drawn(self) -> DrawnPage:
        """The page's words, as if all ran level."""
        found = word_places(_PARTING.sub(" ", self._units()))
        count = len(found.texts)
        opening = np.ones(count, bool)
        opening[1:] = found.rows[1:] != found.rows[:-1]
        begins = opening.nonzero()[0]
        leads = _leads(found.letters, begins)
        asked = found.firsts, found.firsts + found.letters - 1, found.firsts[leads] + 1
        places = boxes(self._page, [place for some in asked for place in some.tolist()])
        opens, closes, seconds = places[:count], places[count : 2 * count], places[2 * count :]
        level = are_level(found.letters, opens, closes)
        lefts, bottoms, _, tops = opens.T.tolist()
        steps = np.ones(count, bool)
        steps[1:] = (opens[1:, 1::2] != opens[:-1, 1::2]).any(1)
        return DrawnPage(
            texts=found.texts,
            firsts=found.firsts.tolist(),
            lefts=lefts,
            rights=closes[:, 2].tolist(),
            stands=list(zip(bottoms, tops, strict=True)),
            level=level.tolist(),
            sure=(level & found.plain).tolist(),
            steps=steps.nonzero()[0].tolist(),
            rows=found.rows.tolist(),
            spaced=(~opening).tolist(),
            bounds=[*begins.tolist(), count],
            leads=leads.tolist(),
            opens=opens[leads],
            seconds=seconds,
        )

    def _turns(self, page: DrawnPage) -> list[int | None]:
        """The quarters by which each row is turned.

        None for one that leans.
        """
        places = [page.firsts[lead] for lead in page.leads]
        angles = np.fromiter(map(self._ask.angle, repeat(self._page), places), float, len(places))
        quarters = np.rint(angles / _QUARTER)
        leans = (abs(angles - quarters * _QUARTER) >= _LEAN).tolist()
        if not quarters.any() and not (page.seconds[:, 0] < page.opens[:, 0]).any():
            return [None if lean else 0 for lean in leans]
        turns = (quarters % 4).astype(int).tolist()
        return [
            None if lean else self._turn(page, row, turn)
            for row, (lean, turn) in enumerate(zip(leans, turns, strict=True))
        ]

    def _turn(self, page: DrawnPage, row: int, turn: int) -> int:
        """The row's turn, upside down or not."""
        if _WORD.match(page.texts[page.leads[row]]):
            self._turned = self._is_upside_down(page, row, turn)
        return (turn + 2 * self._turned) % 4

    def _is_upside_down(self, page: DrawnPage, row: int, turn: int) -> bool:
        """True where a word stands on its head.

        It runs to the left then, and its base is its box's upper edge. A whole page may be turned
        so, of which its angle does not tell.
        """
        first, second = turned(_box(page.opens, row), turn), turned(_box(page.seconds, row), turn)
        left, bottom, _, top = first
        if second[0] >= left:
            return False
        return self._level(page.firsts[page.leads[row]], turn) > (bottom + top) / 2

    def _set_apart(self, page: DrawnPage, turns: Sequence[int | None]) -> set[int]:
        """The rows of letters set apart.

        PDFium sees spaces in them.
        """
        told = {
            row: page.firsts[word]
            for row, turn in enumerate(turns)
            if turn is not None
            and page.last(row) - page.firsts[page.bounds[row]] < _SHOWN
            and (word := page.worded(row)) is not None
        }
        places = list(told.values())
        found = boxes(self._page, [*places, *(at + 1 for at in places)])
        if any(turns):
            back = [turns[row] or 0 for row in told] * 2
            turned_back = [turned(_box(found, n), turn) for n, turn in enumerate(back)]
            found = np.array(turned_back, float).reshape(-1, 4)
        a, b = found[: len(told)], found[len(told) :]
        size, space = a[:, 3] - a[:, 1], b[:, 0] - a[:, 2]
        wide = (_TRACKED * size < space) & (space < size)
        return {row for row, is_wide in zip(told, wide.tolist(), strict=True) if is_wide}

    def _bold(self, page: DrawnPage) -> list[bool]:
        """For each word, whether it is bold."""
        ends = list(zip(page.bounds, page.bounds[1:], strict=False))
        lasts = [page.last(row) for row in range(len(ends))]
        sides = self._are_bold([*(page.firsts[begin] for begin, _ in ends), *lasts])
        bold: list[bool] = []
        for (begin, end), first, last in zip(ends, sides, sides[len(ends) :], strict=False):
            whole = repeat(first, end - begin)
            bold += whole if first is last else self._are_bold(page.firsts[begin:end])
        return bold

    def _turned_back(self, page: DrawnPage, turn: int) -> DrawnPage:
        """The words with their places as if they ran level."""
        ends = [
            (self._box(first, turn), self._box(first + len(text) - 1, turn))
            for text, first in zip(page.texts, page.firsts, strict=True)
        ]
        return replace(
            page,
            lefts=[opens[0] for opens, _ in ends],
            rights=[closes[2] for _, closes in ends],
            stands=[opens[1::2] for opens, _ in ends],
            level=[is_level(text, *both) for text, both in zip(page.texts, ends, strict=True)],
            sure=[False] * len(ends),
            steps=list(range(len(ends))),
        )

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


def _leads(letters: WordNumbers, begins: WordNumbers) -> WordNumbers:
    """Each row's first word of several letters, else its first."""
    several = [*(letters > 1).nonzero()[0].tolist(), len(letters)]
    first = np.array(several)[np.searchsorted(several[:-1], begins)]
    return np.where(first < np.array([*begins[1:], len(letters)]), first, begins)


def _box(found: Boxes, row: int) -> Box:
    left, bottom, right, top = found[row].tolist()
    return left, bottom, right, top
