"""Points of lists that a page draws."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from askcite.sources.pdf.sheets import Box, Word

_SIZE: Final = (0.15, 0.75)
"""In heights of the line: a point's width and height."""
_ROUND: Final = 1.5
"""A point is less than this many times as wide as high, or as high as wide."""
_AWAY: Final = 2.5
"""In heights: a point stands this near before its line, at most."""
_POINT: Final = "•"


def with_points(words: Sequence[Word], shapes: Sequence[Box]) -> tuple[Word, ...]:
    """The page's words, with the points drawn before them."""
    if not words or not shapes:
        return tuple(words)
    square = [box for box in shapes if _is_square(box)]
    if not square:
        return tuple(words)
    height = sorted([word[4] for word in words])[len(words) // 2]
    dots = [box for box in square if _is_dot(box, height)]
    return tuple(_marked(words, dots)) if dots else tuple(words)


def _is_square(box: Box) -> bool:
    """True for a shape nearly as wide as high."""
    wide, high = box[2] - box[0], box[3] - box[1]
    return wide < _ROUND * high and high < _ROUND * wide


def _is_dot(box: Box, height: float) -> bool:
    wide, high = box[2] - box[0], box[3] - box[1]
    least, most = (share * height for share in _SIZE)
    return least < min(wide, high) and max(wide, high) < most


def _marked(words: Sequence[Word], dots: Sequence[Box]) -> Iterator[Word]:
    first: dict[Box, Word] = {}
    row = -1
    up = sorted(range(len(dots)), key=lambda n: dots[n][1])
    feet = [dots[n][1] for n in up]
    tall = max(dot[3] - dot[1] for dot in dots)
    for word in words:
        if word[6] != row and word[8] == 0:
            reach = slice(bisect_left(feet, word[3] - tall), bisect_left(feet, word[3] + word[4]))
            near = [dots[n] for n in sorted(up[reach])]
            first |= {dot: word for dot in near if _opens(dot, word) and _is_left(word, first, dot)}
        row = word[6]
    points = {id(word): dot for dot, word in first.items()}
    for word in words:
        if dot := points.get(id(word)):
            yield word._replace(text=_POINT, left=dot[0], right=dot[2])
            word = word._replace(spaced=True)
        yield word


def _is_left(word: Word, first: Mapping[Box, Word], dot: Box) -> bool:
    """True for the first of the words after a point."""
    return dot not in first or word.left < first[dot].left


def _opens(dot: Box, word: Word) -> bool:
    """True for a point before this word."""
    middle = (dot[1] + dot[3]) / 2 - word.base
    near = 0.1 * word.height < word.left - dot[2] < _AWAY * word.height
    return near and 0 < middle < 0.6 * word.height
