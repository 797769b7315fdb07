"""The words of a page's rows, by their letters' places."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, pairwise, repeat
from statistics import median
from typing import Final, cast

from askcite.sources.parsed import printable
from askcite.sources.pdf.accents import NOTHING
from askcite.sources.pdf.drawn_rows import DrawnRow, DrawnRows
from askcite.sources.pdf.ligatures import SIGNS
from askcite.sources.pdf.sheets import RIGHT_TO_LEFT, UNKNOWN, Box, Word
from askcite.sources.pdf.unbroken import (
    APART,
    is_beside,
    is_even,
    is_level,
    is_of_one_kind,
    is_plain,
)
from askcite.text.divided import HYPHEN

_TRACKED: Final = 0.05
"""In heights: the space between two letters of a word that is set apart."""
_WORD_SPACE: Final = 0.13
"""In heights: the space between two words is wider than that by this."""
_SHOWN: Final = 120
"""Signs of a line whose letters are set apart, at most: headings are."""
_LONGEST: Final = 1_000
"""Letters of a word whose places are asked one by one."""
_FIGURE: Final = re.compile(r"\d(?=[^\w]{0,2}$)")
"""The figure that ends a number, which may be a power's or a note's."""
_ENDING: Final = re.compile(r"(?<=[\d*†‡§])[^\w\x02]{1,3}$")
"""Signs after a mark, which stand level although it does not."""
_SOFT: Final = "\xad"
_SPELT: Final = {
    **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"},
    **{0xFB05: "st", 0xFB06: "st", 0: UNKNOWN, 2: HYPHEN, 0xAD: "-"},
    **SIGNS,
}
"""Ligatures by their letters, and what PDFium has for unknown signs and for dividing hyphens."""
_word: Final = partial(tuple.__new__, Word)
"""A word of its nine values; a quarter of the time of the usual way."""


class Lettering(DrawnRows):
    """One page's words.

    PDFium is asked of as few characters as can be, for each asking costs.
    """

    def words(self) -> list[Word]:
        """The page's words, row by row as drawn.

        Words that lean are left out.
        """
        found: list[Word] = []
        for row in self._rows():
            turn = self._turn(row)
            if turn is None:
                continue
            if self._is_tracked(row, turn):
                found += self._tracked(row, turn)
            else:
                self._add(self._turned_back(row, turn) if turn else row, turn, found)
        return found

    def _is_tracked(self, row: DrawnRow, turn: int) -> bool:
        """True for letters set apart.

        PDFium sees spaces in them.
        """
        if row.last - row.firsts[0] >= _SHOWN:
            return False
        n: int | None = row.lead
        if not (row.texts[row.lead].isalpha() and len(row.texts[row.lead]) > 1):
            words = enumerate(row.texts)
            n = next((n for n, text in words if len(text) > 1 and text.isalpha()), None)
        if n is None:
            return False
        if n == row.lead and not turn:
            a, b = row.begins
        else:
            a, b = (self._box(row.firsts[n] + step, turn) for step in (0, 1))
        return _TRACKED * (a[3] - a[1]) < b[0] - a[2] < a[3] - a[1]

    def _tracked(self, row: DrawnRow, turn: int) -> Iterator[Word]:
        """The words of a line whose letters stand apart."""
        bold = self._is_bold(row.firsts[0])
        letters = [
            (sign, at, self._box(at, turn))
            for text, first in zip(row.texts, row.firsts, strict=True)
            for at, sign in enumerate(text, first)
        ]
        gaps = [b[2][0] - a[2][2] for a, b in pairwise(letters)]
        usual = median(gaps)
        written = {at for at in row.firsts[1:] if not self._is_guessed(at - 1)}
        begun: list[tuple[str, int, Box]] = []
        for n, (letter, gap) in enumerate(zip(letters, [*gaps, math.inf], strict=True)):
            begun.append(letter)
            _, first, opens = begun[0]
            base, height = self._stand(first, turn, opens[1], opens[3])
            if gap > usual + _WORD_SPACE * height or letters[n + 1][1] in written:
                text = _spelt("".join(sign for sign, _, _ in begun))
                spaced = n >= len(begun)
                yield Word(
                    text, opens[0], letter[2][2], base, height, bold, row.number, spaced, turn
                )
                begun = []

    def _add(self, row: DrawnRow, turn: int, found: list[Word]) -> None:
        """Add the words of a row to those `found`."""
        begun = self._is_bold(row.firsts[0])
        mixed = begun != self._is_bold(row.last)
        bold = map(self._is_bold, row.firsts) if mixed else repeat(begun)
        told = list(map(self._stands.get, row.stands))
        while None in told:
            n = told.index(None)
            self._stand(row.firsts[n], turn, *row.stands[n])
            told[n:] = map(self._stands.get, row.stands[n:])
        bases, heights = zip(*cast("list[tuple[float, float]]", told), strict=True)
        own = (row.texts, row.lefts, row.rights, bases, heights, bold)
        values = zip(*own, repeat(row.number), chain((False,), repeat(True)), repeat(turn))
        for word, first, level in zip(map(_word, values), row.firsts, row.level, strict=True):
            text = word[0]
            if level and ((text.isalpha() and text.isascii()) or is_plain(text)):
                found.append(word)
            else:
                found += self._mixed(word, first, level=level)

    def _mixed(self, word: Word, first: int, *, level: bool) -> Iterable[Word]:
        """The parts of a word of several kinds of signs."""
        text, turn = word.text, word.turn
        last = first + len(text) - 1
        if len(text) > 2 and not text[-1].isalnum() and (ending := _ENDING.search(text)):
            last = first + ending.start() - 1
            level = is_level(text, self._box(first, turn), self._box(last, turn))
        figure = _FIGURE.search(text, len(text) - 3)
        risen = figure and self._is_risen(first + figure.start(), turn, word.base, word.height)
        whole = is_of_one_kind(text) if level else self._is_leftward(text, first, last, turn)
        if len(text) <= _LONGEST and (risen or not whole):
            return self._pieces(word, first)
        if not (text.isascii() and text.isprintable()):
            word = word._replace(text=_spelt(text))
        if word.left > word.right:  # it runs to the left
            left, right = self._box(first + len(text) - 1, turn)[0], self._box(first, turn)[2]
            word = word._replace(left=left, right=right)
        return (word,)

    def _is_leftward(self, text: str, first: int, last: int, turn: int) -> bool:
        even = is_even(self._box(first, turn), self._box(last, turn))
        return even and RIGHT_TO_LEFT.match(text) is not None

    def _pieces(self, word: Word, first: int) -> Iterator[Word]:
        """The parts of a word at different levels, or apart.

        The letters of a ligature have one box.
        """
        piece: Word | None = None
        before: Box | None = None
        for at, sign in enumerate(word.text, first):
            box = self._box(at, word.turn)
            left, right = box[0], box[2]
            if piece and box == before:
                piece = piece._replace(text=piece.text + sign)
                continue
            before = box
            if sign == _SOFT and right <= left:  # a hyphen that the page does not show
                continue
            base, height = self._placed(at, sign, word.turn, box)
            if piece and is_beside(piece, left, base):
                height = max(piece.height, height)
                piece = piece._replace(text=piece.text + sign, right=right, height=height)
                continue
            spaced = word.spaced
            if piece:
                yield piece._replace(text=_spelt(piece.text))
                spaced = abs(left - piece.right) > APART * piece.height
            piece = Word(sign, left, right, base, height, word.bold, word.row, spaced, word.turn)
        if piece:
            yield piece._replace(text=_spelt(piece.text))


def _spelt(units: str) -> str:
    """The units as text: halves joined, ligatures spelt out."""
    text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return printable(text.replace(NOTHING, "").translate(_SPELT))
