"""Fractions: numbers over and under a drawn bar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import numpy as np

from askcite.sources.pdf.formulas import is_wordless
from askcite.sources.pdf.pieces import pieces
from askcite.sources.pdf.sheets import Box, Word

_WIDEST: Final = 150.0
"""In points: a bar within a line of text is shorter."""
_BARS: Final = 300
"""Lines of a page that are looked at; a form has more, and no fractions."""
_MEET: Final = 3.0
"""In points: lines that meet are no further apart."""
_SLACK: Final = 2.0
"""In points: words that stand over a bar reach no further out."""
_OVER: Final = (0.0, 0.75)
_UNDER: Final = (0.3, 1.1)
"""In heights: how far the words' level is over and under the bar."""
_AXIS: Final = (0.05, 0.5)
"""In heights: how far over its level a line of text has the bars of its fractions."""
_BESIDE: Final = 1.2
"""In heights: the line's word before or after the bar is nearer."""
_SAME: Final = 0.12
"""In heights: words on one level differ by less."""
_NEAR: Final = 0.6
"""In heights: words nearer than this are of one line, which a bar under some of them underlines."""
_MOST: Final = 12
"""Words over a bar, at most."""

_SIGN: Final = re.compile(r"[=≈≤≥<>+\-−·×∝]$|^[=≈≤≥<>+\-−·×∝]")
"""A sign beside a fraction of words."""


class _Fraction(NamedTuple):
    """A bar with the words around it."""

    over: list[Word]
    under: list[Word]
    beside: Word
    bar: Box


def with_fractions(words: Sequence[Word], lines: Iterable[Box]) -> list[Word]:
    """The words, those over and under a bar as one."""
    drawn = list(lines)
    left = list(words)
    if len(drawn) > _BARS:
        return left
    for bar in _alone(drawn):
        found = _fraction(left, bar)
        if found:
            left = _written(left, found)
    return left


def _alone(lines: Sequence[Box]) -> list[Box]:
    """The short level lines by themselves.

    Lines of a table meet others.
    """
    bars = [line for line in lines if line[3] - line[1] < line[2] - line[0] < _WIDEST]
    if not bars:
        return bars
    xs, ys, us, vs = np.array(lines).T
    alone: list[Box] = []
    for bar in bars:
        left, bottom, right, top = bar
        near = (xs < right + _MEET) & (us > left - _MEET)
        near &= (ys < top + _MEET) & (vs > bottom - _MEET)
        if all(lines[n] == bar for n in near.nonzero()[0].tolist()):
            alone.append(bar)
    return alone


def _fraction(words: Sequence[Word], bar: Box) -> _Fraction | None:
    y = (bar[1] + bar[3]) / 2
    near = [w for w in words if -1.2 * w[4] < w[3] - y < 1.2 * w[4]]
    on = [w for w in near if bar[0] - _SLACK < w.left and w.right < bar[2] + _SLACK]
    over = [w for w in on if _OVER[0] < (w.base - y) / w.height < _OVER[1]]
    under = [w for w in on if _UNDER[0] < (y - w.base) / w.height < _UNDER[1]]
    if not (over and under) or max(len(over), len(under)) > _MOST:
        return None
    others = [w for w in near if w not in over and w not in under]
    if any(_goes_on(part, other) for part in (*over, *under) for other in others):
        return None
    beside = [word for word in others if _is_beside(word, bar, y)]
    nearest = min(beside, key=lambda word: _gap(word, bar), default=None)
    if nearest is None or (
        _is_worded(over) and _is_worded(under) and not _SIGN.search(nearest.text)
    ):
        return None
    return _Fraction(over, under, nearest, bar)


def _is_worded(words: Sequence[Word]) -> bool:
    """True for words, as forms have around lines."""
    return any(not is_wordless(word.text) for word in words)


def _goes_on(part: Word, other: Word) -> bool:
    """True for neighbours on one level."""
    level = abs(part.base - other.base) < _SAME * part.height
    gap = max(other.left - part.right, part.left - other.right)
    return level and gap < _NEAR * part.height


def _is_beside(word: Word, bar: Box, y: float) -> bool:
    """True for a word of the bar's line."""
    low, high = _AXIS
    level = low < (y - word.base) / word.height < high
    return level and -_SLACK < _gap(word, bar) < _BESIDE * word.height


def _gap(word: Word, bar: Box) -> float:
    return max(bar[0] - word.right, word.left - bar[2])


def _written(words: Sequence[Word], found: _Fraction) -> list[Word]:
    """The words with the fraction in its place."""
    gone = {id(word) for word in (*found.over, *found.under)}
    left, right = found.bar[0], found.bar[2]
    before = found.beside.right <= left + _SLACK
    whole = found.beside._replace(
        text=_text(found.over, found.under), left=left, right=right, spaced=True
    )
    told = [word for word in words if id(word) not in gone]
    at = next(n for n, word in enumerate(told) if word is found.beside)
    after = found.beside._replace(spaced=found.beside.left - right > _SAME * found.beside.height)
    told[at : at + 1] = [found.beside, whole] if before else [whole, after]
    return told


def _text(over: Sequence[Word], under: Sequence[Word]) -> str:
    upper, lower = _said(over), _said(under)
    if upper.isdecimal() and lower.isdecimal():
        return f"{upper}\u2044{lower}"
    return f"{_grouped(upper)}/{_grouped(lower)}"


def _said(words: Sequence[Word]) -> str:
    found = pieces(sorted(words, key=lambda word: word.left))
    for piece in found:
        piece.spell()
    return " ".join(piece.text for piece in found)


def _grouped(text: str) -> str:
    return text if text.isalnum() else f"({text})"
