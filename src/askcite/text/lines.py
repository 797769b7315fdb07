"""Lines of plain text gathered into units: one line each, or the lines of a hard-wrapped paragraph.

Text from mail, terminals and PDF breaks its lines at an even width. There a line goes on when the
next line's first word would not have fitted on it, which also tells where a paragraph ends
without a blank line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from askcite.types import Span

LETTER: Final = re.compile(r"[^\W_]")
_WORD: Final = re.compile(r"\S{1,20}")
MARKER: Final = re.compile(r"(?:[-*•‣◦▪●·–\uf0b7]|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
SENTENCE_END: Final = re.compile(r"[.!?…。\uff01\uff1f।؟][\"'”’»)\]」』]*$")

_WIDEST_WRAP: Final = 120
"""Wider lines are whole paragraphs: terminals, mail and print columns break before."""
_WIDE_SHARE: Final = 0.1
"""Wider lines that a wrapped text may still have: addresses, tables."""
_NARROWEST_WRAP: Final = 30
"""Narrower ones are verse, tables or menus."""
_SLACK: Final = 0.85
"""Proportional type fits about a seventh more or fewer characters on a line."""
_WRAPPED_SHARE: Final = 0.7
"""Lines that must be full before a text counts as wrapped; the rest end their paragraphs."""
_OPEN_SHARE: Final = 0.5
"""Full lines that must stop inside a sentence; where most end one, a line is a sentence."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One line, or the lines of one wrapped paragraph; `start` is after a list marker."""

    start: int
    end: int
    marker: str
    after_blank: bool

    @property
    def span(self) -> Span:
        """Where it stands, without its marker."""
        return Span(self.start, self.end)


def gather(text: str) -> list[Unit]:
    """The units of `text` in order, blank lines left out."""
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    if width is None:
        return lines
    units = lines[:1]
    for before, line in pairwise(lines):
        if _goes_on(text, before, line, width):
            first = units[-1]
            units[-1] = Unit(first.start, line.end, first.marker, first.after_blank)
        else:
            units.append(line)
    return units


def _lines(text: str) -> Iterator[Unit]:
    offset, blank = 0, True
    for line in text.split("\n"):
        body = line.strip()
        if body:
            start = offset + line.index(body)
            end = start + len(body)
            marker = MARKER.match(text, start, end)
            at = marker.end() if marker else start
            yield Unit(at, end, marker[0].rstrip() if marker else "", blank)
        blank = not body
        offset += len(line) + 1


def _wrap_width(text: str, lines: list[Unit]) -> int | None:
    """The width at which `text` breaks its lines, or None where a line is a paragraph."""
    wide = sum(line.end - line.start > _WIDEST_WRAP for line in lines)
    if wide > _WIDE_SHARE * len(lines):
        return None
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    widths = sorted(a.end - a.start for a, _ in pairs)
    if not widths:
        return None
    width = widths[len(widths) * 9 // 10]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return None
    full = [a for a, b in pairs if _goes_on(text, a, b, width)]
    inside = [a for a in full if not SENTENCE_END.search(text, max(a.start, a.end - 9), a.end)]
    wrapped = len(full) >= _WRAPPED_SHARE * len(pairs)
    return width if wrapped and len(inside) > _OPEN_SHARE * len(full) else None


def _goes_on(text: str, line: Unit, after: Unit, width: int) -> bool:
    if after.after_blank or after.marker or line.end - line.start > _WIDEST_WRAP:
        return False
    if not all(LETTER.search(text, unit.start, unit.end) for unit in (line, after)):
        return False
    word = _WORD.match(text, after.start, after.end)
    return line.end - line.start + 1 + len(word[0] if word else "") > _SLACK * width
