"""The numbers of lines in a page's margin, taken out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import compress, pairwise
from math import inf
from operator import itemgetter
from typing import Final

from askcite.sources.pdf.sheets import Sheet, Word

_LEAST: Final = 6
"""Numbers in one margin; a table of contents may have a few."""
_THEN: Final = 2
"""On the other pages, where one page's lines are numbered."""
_WORDS: Final = 4
"""Beside most of them, at least: rows of a table have fewer."""
_EDGE: Final = 0.15
"""In heights: numbers under each other end, or begin, at places that differ by less."""
_COUNTING: Final = 0.9
"""Share of the numbers that grow by one and the same step."""


def without_line_numbers(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets without the words that number their lines."""
    left = [_unnumbered(sheet.words, _LEAST) for sheet in sheets]
    if any(len(words) < len(sheet.words) for words, sheet in zip(left, sheets, strict=True)):
        left = [_unnumbered(words, _THEN) for words in left]
    return [replace(s, words=words) for s, words in zip(sheets, left, strict=True)]


def _unnumbered(words: tuple[Word, ...], least: int) -> tuple[Word, ...]:
    if not _has_margin(words, least):
        return words
    rows = _rows(words)
    for outer in (0, -1):
        found = {id(row[outer]) for row in rows if row[outer].text.isdecimal()}
        if len(found) < least:
            continue
        rest = [word for row in rows for word in row if id(word) not in found]
        outermost = [row[outer] for row in rows if id(row[outer]) in found]
        numbers = {id(word) for word in _in_margin(outermost, rest, left=outer == 0)}
        prose = sum(len(row) > _WORDS for row in rows if id(row[outer]) in numbers)
        counted = _count([word for word in outermost if id(word) in numbers])
        if len(numbers) >= least and prose > len(numbers) / 2 and counted:
            return tuple(word for word in words if id(word) not in numbers)
    return words


def _has_margin(words: Sequence[Word], least: int) -> bool:
    """True for so many numbers beside all other words."""
    told = [word[0].isdecimal() for word in words]
    if sum(told) < least:
        return False
    numbers = list(compress(words, told))
    others = [w for w, number in zip(words, told, strict=True) if not number and w[8] == 0]
    first, last = (
        min((word[1] for word in others), default=inf),
        max((word[2] for word in others), default=-inf),
    )
    return max(sum(w[2] < first for w in numbers), sum(w[1] > last for w in numbers)) >= least


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    """The level words line by line."""
    rows: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        if word[8] == 0:
            rows[round(word[3])].append(word)
    return [sorted(rows[base], key=itemgetter(1)) for base in sorted(rows, reverse=True)]


def _in_margin(found: Sequence[Word], rest: Sequence[Word], *, left: bool) -> list[Word]:
    """The numbers under each other beside all other words."""
    near = max((_aligned(found, at) for at in ("left", "right")), key=len)
    if not rest:
        return []
    if left:
        edge = min(word.left for word in rest)
        return [word for word in near if word.right < edge]
    edge = max(word.right for word in rest)
    return [word for word in near if word.left > edge]


def _aligned(found: Sequence[Word], side: str) -> list[Word]:
    """The numbers whose edges are under each other."""
    edges = [getattr(word, side) for word in found]
    usual = max(edges, key=lambda edge: sum(abs(edge - other) < 1 for other in edges))
    return [w for w, e in zip(found, edges, strict=True) if abs(e - usual) < _EDGE * w.height]


def _count(numbers: Sequence[Word]) -> bool:
    """True for numbers that grow by one step."""
    steps = [int(b.text) - int(a.text) for a, b in pairwise(numbers)]
    usual = max(steps, key=steps.count, default=0)
    return usual > 0 and steps.count(usual) >= _COUNTING * len(steps)
