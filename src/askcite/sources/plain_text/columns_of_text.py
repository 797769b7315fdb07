"""Columns and line numbers of plain text, taken apart.

Two columns side by side are read one after the other; numbers before the lines are no part of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from askcite.text.layout.lines import SENTENCE_END

_GAP: Final = re.compile(r"\S {2,}(?=\S)")
_LINES: Final = 4
"""Of columns, at least."""
_BEGIN: Final = 0.6
"""Share of the lines whose right part begins at the same place."""
_WORDS: Final = 3
"""On a side of a line, on an average at least: cells of a table have fewer."""
_FLOWS: Final = 0.25
"""Share of a column's lines that go on in the middle of a sentence."""
_NUMBERED: Final = re.compile(r"\s{0,6}(\d{1,4})\s{1,4}(?=\S)")
_FEWEST: Final = 6
"""Numbered lines."""
_GOING_ON: Final = 0.3
"""Share of numbered lines that begin in small letters; items of a list do not."""


def apart(text: str) -> str:
    """The text, its columns one after the other."""
    if "   " not in text and not _NUMBERED.match(text):
        return text
    parts: list[str] = []
    for blank, run in groupby(text.split("\n"), key=lambda line: not line.strip()):
        lines = list(run)
        parts += lines if blank else _columns(_unnumbered(lines))
    return "\n".join(parts)


def _unnumbered(lines: list[str]) -> list[str]:
    """The lines without the numbers that count them."""
    found = [_NUMBERED.match(line) for line in lines]
    if len(lines) < _FEWEST or not all(found):
        return lines
    numbers = [int(match[1]) for match in found if match]
    rest = [line[match.end() :] for line, match in zip(lines, found, strict=True) if match]
    counts = all(b - a == 1 for a, b in pairwise(numbers))
    small = sum(line[0].islower() for line in rest)
    return rest if counts and small >= _GOING_ON * len(rest) else lines


def _columns(lines: list[str]) -> list[str]:
    """The lines, or two columns one after the other."""
    if len(lines) < _LINES:
        return lines
    starts = Counter(match.end() for line in lines for match in _GAP.finditer(line))
    for at, count in starts.most_common(2):
        if count < _BEGIN * len(lines):
            break
        sides = [line[:at].rstrip() for line in lines], [line[at:].rstrip() for line in lines]
        clear = all(not line[at - 2 : at].strip() for line in lines)
        if clear and all(_is_prose(side) for side in sides):
            return [*sides[0], *sides[1]]
    return lines


def _is_prose(side: Sequence[str]) -> bool:
    """True for lines of words that go on."""
    filled = [line.strip() for line in side if line.strip()]
    words = sum(len(line.split()) for line in filled)
    letters = sum(map(str.isalpha, "".join(filled)))
    if len(filled) < _LINES or words < _WORDS * len(filled) or 2 * letters < len("".join(filled)):
        return False
    return sum(_going_on(filled)) >= _FLOWS * (len(filled) - 1)


def _going_on(lines: Sequence[str]) -> Iterator[bool]:
    for a, b in pairwise(lines):
        yield not SENTENCE_END.search(a) and b[0].islower()
