"""A PDF's pages as values: words, their boxes, their edges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

UNKNOWN: Final = "\ufffd"
"""Stands for a letter that the file draws and does not name."""
RIGHT_TO_LEFT: Final = re.compile(r"[^\w]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Hebrew and Arabic, whose words PDFium gives in their order and not in that of their places."""

Box = tuple[float, float, float, float]


class Word(NamedTuple):
    """Letters set without a space.

    Places are in points, as if its text ran level to the right. `base` is the line it stands
    on, `height` its font's size and a fifth, a usual line's height; `row` counts the lines in
    the order in which the page draws them; `spaced` says whether a space stands before it;
    `turn` is how many quarters of a circle it is turned on the page.
    """

    text: str
    left: float
    right: float
    base: float
    height: float
    bold: bool
    row: int
    spaced: bool
    turn: int

    @property
    def box(self) -> Box:
        """Its (left, bottom, right, top) on the unturned page."""
        low, high = self.base - 0.2 * self.height, self.base + 0.75 * self.height
        return turned((self.left, low, self.right, high), -self.turn % 4)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its words as drawn, its edges, its lines.

    These are (left, bottom, right, top). It is `pictured` where it holds a picture.
    """

    number: int
    words: tuple[Word, ...]
    edges: Box
    pictured: bool = False
    lines: tuple[Box, ...] = ()

    @property
    def is_scan(self) -> bool:
        """True for a picture without words."""
        return self.pictured and not self.words


@dataclass(frozen=True, slots=True)
class Book:
    """A PDF's pages, and its own title and author."""

    sheets: tuple[Sheet, ...]
    title: str
    author: str
    subject: str
    keywords: str


def turned(box: Box, turn: int) -> Box:
    """The box, turned back by `turn` quarters of a circle."""
    left, bottom, right, top = box
    if turn == 0:
        return box
    if turn == 1:
        return -top, left, -bottom, right
    return (-right, -top, -left, -bottom) if turn == 2 else (bottom, -right, top, -left)
