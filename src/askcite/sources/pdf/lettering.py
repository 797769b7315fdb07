"""The words of a page's rows, by their letters' places."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby, pairwise, repeat
from statistics import median
from typing import Final

from askcite.sources.pdf.drawn_rows import DrawnPage, DrawnRows
from askcite.sources.pdf.sheets import RIGHT_TO_LEFT, Box, Word
from askcite.sources.pdf.unbroken import APART, is_beside, is_even, is_level, is_of_one_kind
from askcite.sources.pdf.word_places import spelt

_WORD_SPACE: Final = 0.13
"""In heights: the space between two words is wider than that by this."""
_LONGEST: Final = 1_000
"""Letters of a word whose places are asked one by one."""
_FIGURE: Final = re.compile(r"\d(?=[^\w]{0,2}$)")
"""The figure that ends a number, which may be a power's or a note's."""
_ENDING: Final = re.compile(r"(?<=[\d*†‡§])[^\w\x02]{1,3}$")
"""Signs after a mark, which stand level although it does not."""
_SOFT: Final = "\xad"
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
        page = self._drawn()
        if not page.texts:
            return []
        turns = self._turns(page)
        apart = self._set_apart(page, turns)
        bold = self._bold(page)
        found: list[Word] = []
        for (turn, is_apart), some in groupby(
            range(len(turns)), key=lambda row: (turns[row], row in apart)
        ):
            rows = list(some)
            if turn is not None and is_apart:
                for row in rows:
                    found += self._tracked(page, row, turn, bold=bold[page.bounds[row]])
            elif turn is not None:
                here = slice(page.bounds[rows[0]], page.bounds[rows[-1] + 1])
                self._add(page.part(here), turn, bold[here], found)
        return found

    def _tracked(self, page: DrawnPage, row: int, turn: int, *, bold: bool) -> Iterator[Word]:
        """The words of a line whose letters stand apart."""
        here = slice(page.bounds[row], page.bounds[row + 1])
        texts, firsts, number = page.texts[here], page.firsts[here], page.rows[here.start]
        letters = [
            (sign, at, self._box(at, turn))
            for text, first in zip(texts, firsts, strict=True)
            for at, sign in enumerate(text, first)
        ]
        gaps = [b[2][0] - a[2][2] for a, b in pairwise(letters)]
        usual = median(gaps)
        written = {at for at in firsts[1:] if not self._is_guessed(at - 1)}
        begun: list[tuple[str, int, Box]] = []
        for n, (letter, gap) in enumerate(zip(letters, [*gaps, math.inf], strict=True)):
            begun.append(letter)
            _, first, opens = begun[0]
            base, height = self._stand(first, turn, opens[1], opens[3])
            if gap > usual + _WORD_SPACE * height or letters[n + 1][1] in written:
                text = spelt("".join(sign for sign, _, _ in begun))
                spaced = n >= len(begun)
                yield Word(text, opens[0], letter[2][2], base, height, bold, number, spaced, turn)
                begun = []

    def _add(self, page: DrawnPage, turn: int, bold: list[bool], found: list[Word]) -> None:
        """Add words that run alike to those `found`."""
        page = self._turned_back(page, turn) if turn else page
        bases, heights = list[float](), list[float]()
        for begin, end in pairwise([*page.steps, len(bold)]):
            base, height = self._stand(page.firsts[begin], turn, *page.stands[begin])
            bases += repeat(base, end - begin)
            heights += repeat(height, end - begin)
        own = page.texts, page.lefts, page.rights, bases, heights, bold, page.rows, page.spaced
        words = list(map(_word, zip(*own, repeat(turn))))
        begin = 0
        for n in [n for n, is_sure in enumerate(page.sure) if not is_sure]:
            found += words[begin:n]
            found += self._mixed(words[n], page.firsts[n], level=page.level[n])
            begin = n + 1
        found += words[begin:]

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
            word = word._replace(text=spelt(text))
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
        text, spaced = "", word.spaced
        left = right = base = height = 0.0
        before: Box | None = None
        for at, sign in enumerate(word.text, first):
            box = self._box(at, word.turn)
            if text and box == before:
                text += sign
                continue
            before = box
            if sign == _SOFT and box[2] <= box[0]:  # a hyphen that the page does not show
                continue
            level, size = self._placed(at, sign, word.turn, box)
            if text and is_beside((right, base, height), box[0], level):
                text, right, height = text + sign, box[2], max(height, size)
                continue
            if text:
                own = spelt(text), left, right, base, height
                yield Word(*own, word.bold, word.row, spaced, word.turn)
                spaced = abs(box[0] - right) > APART * height
            text, left, right, base, height = sign, box[0], box[2], level, size
        if text:
            own = spelt(text), left, right, base, height
            yield Word(*own, word.bold, word.row, spaced, word.turn)
