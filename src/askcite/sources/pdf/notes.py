"""Footnotes: small lines at the foot, begun by a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askcite.sources.pdf import level_notes
from askcite.sources.pdf.measures import Measures
from askcite.sources.pdf.pieces import Piece

_SMALL: Final = 0.94
"""Notes are set smaller than this share of the text, or begin with a raised mark."""
_MARK: Final = re.compile(r"(?:\d{1,3}|[*†‡§¶\u2217#]{1,3}|[a-z]|[ivx]{1,4})[.)]?$")
_GLUED: Final = re.compile(r"(?:[*†‡§¶\u2217]{1,3}|\d{1,3}[.)]?(?=[^\W\d_]{2}))")
"""A mark without a space after it."""
_AMOUNT: Final = re.compile(r"[2-9]\d\d\s[^\W\d_]")
"""What begins a column in the middle of a sentence: 945 MW, 554 boats."""


def parted(
    regions: Sequence[list[Piece]], measures: Measures
) -> Iterator[tuple[list[Piece], list[list[Piece]]]]:
    """The text and the notes of each region."""
    for region in regions:
        at = _first_note(region, measures)
        if at == len(region):
            at = level_notes.first(region, regions, measures)
        if at == 0 and (_is_amount(region[0]) or not _under_text(region, regions, measures)):
            at = len(region)
        yield region[:at], list(_each(region[at:]))


def _is_amount(line: Piece) -> bool:
    """True for a number too great to count notes."""
    return not _is_raised(line) and _AMOUNT.match(line.text) is not None


def _first_note(region: Sequence[Piece], measures: Measures) -> int:
    """The line where notes begin, or the region's length."""
    at = len(region)
    found = at
    while at and (_is_small(region[at - 1], measures) or opens(region[at - 1], measures)):
        at -= 1
        if opens(region[at], measures):
            found = at
    return found


def _is_small(line: Piece, measures: Measures) -> bool:
    return not line.table and line.height < _SMALL * measures.height


def opens(line: Piece, measures: Measures) -> bool:
    """True where a note begins with this line."""
    if line.table:
        return False
    if _is_raised(line):
        return True
    first = line.words[0].text
    small = _is_small(line, measures)
    if small and len(line.words) > 1 and _MARK.match(first):
        return not first[-1:].isalpha() or line.words[0].height < _SMALL * line.height
    return small and _GLUED.match(line.text) is not None


def _is_raised(line: Piece) -> bool:
    word = line.words[0]
    raised = word.base > line.base + 0.1 * line.height and word.height < line.height
    return raised and len(line.words) > 1 and _MARK.match(word.text) is not None


def _under_text(
    region: Sequence[Piece], regions: Sequence[Sequence[Piece]], measures: Measures
) -> bool:
    """True for notes with text over and none under."""
    bodies = [line for other in regions if other is not region for line in other]
    bodies = [line for line in bodies if measures.is_text(line) and len(line.text) > 20]
    left, right = min(line.left for line in region), max(line.right for line in region)
    beside = [line for line in bodies if line.left < right and line.right > left]
    over = any(line.base > region[0].base for line in beside)
    return over and not any(line.base < region[-1].base for line in beside)


def _each(lines: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The notes among lines at the foot, each whole."""
    note: list[Piece] = []
    for line in lines:
        if note and _begins(line, note[0]):
            yield note
            note = []
        note.append(line)
    if note:
        yield note


def _begins(line: Piece, first: Piece) -> bool:
    """True where `line` begins a note as `first` does."""
    if _is_raised(first):
        return _is_raised(line)
    text = line.words[0].text
    return (
        len(line.words) > 1
        and bool(_MARK.match(text) or _GLUED.match(line.text))
        and not (text[:1].isalpha())
    )
