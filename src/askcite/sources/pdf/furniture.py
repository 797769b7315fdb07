"""Running heads and feet and page numbers, by repetition.

Their place is no sign, for LaTeX has page numbers at .16 of the height. They are the first or last
lines of a page, set apart from the text by space or by size, and the same on several pages but for
numbers, or hold a number that counts the pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from askcite.sources.pdf.measures import Measures
from askcite.sources.pdf.pieces import Piece
from askcite.text.layout.lines import SENTENCE_END

PageLines = list[list[Piece]]
"""The lines of a page, region by region."""
_OFTEN: Final = 3
"""Pages that a running head is on, at least."""
_FEW: Final = 4
"""Pages of a document in which two are enough: its first has none."""
_SPACE: Final = 1.25
"""A head or foot is further from the text than this many usual steps between lines."""
_SIZE: Final = 0.06
"""Or its size differs by more than this share."""
_SMALL: Final = 0.94
"""Share of the text's size below which a head needs less repetition."""
_DEEP: Final = 5
"""Lines of a head or foot at most."""
_GROUPS: Final = 3
"""Groups of lines, apart from each other, that are looked at from the edge on."""
_PLACE: Final = 15.0
"""In points: a running line stands at the same height on each page but for this."""
_NUMBER: Final = re.compile(
    r"(?i)\W{0,3}(?:page|seite|pagina|p\.|s\.)?\s?(?P<n>\d{1,4}|[ivxl]{1,7})"
    r"(?:\s?(?:of|/|von|de|\|)\s?(?:\d{1,4}|p\s?a\s?g\s?e))?\W{0,3}$"
)
_MOST: Final = 0.4
"""Share of the pages that have a line in the middle of the text which is none of it."""
_WITHIN: Final = 40
"""Longer lines that begin in small letters are text, however often they come back."""
_WORDS: Final = 4
"""Spaces in a note, at least: heads have as many, and end no sentence."""
_DIGITS: Final = re.compile(r"\d+|\b[ivxl]+\b")
_FIRST: Final = re.compile(r"\W{0,3}(\d{1,4})\b")
_LAST: Final = re.compile(r"\b(\d{1,4})\W{0,3}$")
_VALUES: Final = {"i": 1, "v": 5, "x": 10, "l": 50}


def without_furniture(pages: Sequence[PageLines], measures: Measures) -> list[PageLines]:
    """The pages without running heads and feet and page numbers."""
    edges = [list(_edges(page, measures.step)) for page in pages]
    running = _Running(edges, _SMALL * measures.height)
    gone = _in_place(pages)
    for number, sides in enumerate(edges):
        for side, groups in enumerate(sides):
            for group in groups:
                if not all(running.has(line, number, side) for line in group):
                    gone |= {id(x) for x in group[:1] if running.counts(x, number)}
                    break
                gone |= {id(line) for line in group}
    left = [
        [kept for region in page if (kept := [line for line in region if id(line) not in gone])]
        for page in pages
    ]
    return left if any(left) else list(pages)  # pages of one and the same line are all text


def _in_place(pages: Sequence[PageLines]) -> set[int]:
    """The short lines that most pages have in one place."""
    often = max(_OFTEN, _MOST * len(pages))
    if len(pages) < often:
        return set()
    places: dict[tuple[int, int], list[tuple[int, Piece]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for line in (line for line in chain.from_iterable(page) if len(line.text) <= _WITHIN):
            places[round(line.left), round(line.base)].append((number, line))
    alike: dict[tuple[str, int], list[tuple[int, Piece]]] = defaultdict(list)
    for place, lines in enumerate(some for some in places.values() if _pages(some) >= often):
        for number, line in ((n, line) for n, line in lines if not _is_note(line.text)):
            alike[_shape(line.text), place].append((number, line))
    return {id(line) for found in alike.values() if _pages(found) >= often for _, line in found}


def _pages(lines: Sequence[tuple[int, Piece]]) -> int:
    """The number of pages that the lines are on."""
    return len({number for number, _ in lines})


def _edges(page: PageLines, step: float) -> Iterator[list[list[Piece]]]:
    """The outermost groups of lines at top and foot."""
    down = sorted((line for region in page for line in region), key=lambda line: -line.base)
    for lines in (down, down[::-1]):
        groups: list[list[Piece]] = [lines[:1]] if lines else []
        for outer, line in pairwise(lines):
            if not _is_apart(outer, line, step):
                groups[-1].append(line)
            elif len(groups) < _GROUPS:
                groups.append([line])
            else:
                break
            if len(groups[-1]) > _DEEP:
                break
        yield groups


def _is_apart(outer: Piece, inner: Piece, step: float) -> bool:
    gap = abs(outer.base - inner.base)
    larger = max(outer.height, inner.height)
    if gap < 0.3 * larger:  # on one level
        return False
    return gap > _SPACE * step * larger or abs(outer.height - inner.height) > _SIZE * larger


class _Running:
    """The lines that come back at the edges of pages."""

    def __init__(self, edges: Sequence[Sequence[list[list[Piece]]]], small: float) -> None:
        self._small = small
        self._often = _OFTEN if len(edges) > _FEW else 2
        self._places: dict[tuple[str, int], set[int]] = defaultdict(set)
        self._alone: dict[int, set[int]] = defaultdict(set)
        self._worded: dict[tuple[int, int], set[int]] = defaultdict(set)
        for number, sides in enumerate(edges):
            for side, groups in enumerate(sides):
                for line in chain.from_iterable(groups):
                    self._places[_shape(line.text), round(line.base / _PLACE)].add(number)
                    for value in _numbers(line):
                        self._worded[side, value - number].add(number)
                        if _NUMBER.match(line.text):
                            self._alone[value - number].add(number)
        self._pages = len(edges)

    def has(self, line: Piece, page: int, side: int) -> bool:
        """True where the line comes back, or counts pages."""
        if len(line.text) > _WITHIN and line.text[0].islower():
            return False
        if _is_note(line.text):
            return False
        shape, place = _shape(line.text), round(line.base / _PLACE)
        near = set[int]().union(*(self._places[shape, place + step] for step in (-1, 0, 1)))
        return len(near) >= self._often or self.counts(line, page, side)

    def counts(self, line: Piece, page: int, side: int | None = None) -> bool:
        """True where the line is a page's number.

        At its `side` of the page it may stand with words.
        """
        alone = _NUMBER.match(line.text) is not None
        if alone and self._pages == 1:
            return True
        offsets = [value - page for value in _numbers(line)]
        if alone and any(len(self._alone[o]) >= min(2, self._pages) for o in offsets):
            return True
        if side is None:
            return False
        heads = side == 0 and self._pages > 1 and line.height < self._small
        least = self._often if heads else _OFTEN + 1
        return any(len(self._worded[side, o]) >= least for o in offsets)


def _is_note(text: str) -> bool:
    """True for a sentence with a number before it.

    Notes may be one a page, and grow with it.
    """
    several = text.count(" ") >= _WORDS
    return several and _FIRST.match(text) is not None and SENTENCE_END.search(text) is not None


@lru_cache(2_000)
def _shape(text: str) -> str:
    return _DIGITS.sub("0", text.lower())


def _numbers(line: Piece) -> Iterator[int]:
    """The numbers at the ends of a line."""
    if line.text[0] == "[":  # a note's mark
        return
    alone = _NUMBER.match(line.text)
    if alone and alone["n"].isalpha():
        values = [_VALUES[letter] for letter in alone["n"].lower()]
        yield sum(v if v >= w else -v for v, w in zip(values, [*values[1:], 0], strict=True))
        return
    for found in (_FIRST.match(line.text), _LAST.search(line.text[-8:])):
        if found:
            yield int(found[1])
