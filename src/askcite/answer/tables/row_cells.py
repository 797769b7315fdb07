"""Cells of a table's row, held against words and numbers.

A number is the same however it is written, a word in its other forms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from askcite.text.late import late
from askcite.types import Sentence

_PREFIX: Final = 4
"""Letters that two forms of a word share, at least: `betreibt` and `Betreiber`."""
_SHARE: Final = 0.7
"""Share of the longer one's letters that they share, or of the shorter one's, if it is long."""
_LONG: Final = 6
_ENDING: Final = 3
"""Letters that one has more: `own` and `owner`."""
_GROUPED: Final = late(r"\d{1,3}(?:[.,]\d{3})+")


@dataclass(frozen=True, slots=True)
class RowCells:
    """A row's cells with their heads.

    Those of a table without heads have empty ones.
    """

    sentence: Sentence
    heads: tuple[str, ...]
    values: tuple[str, ...]

    @classmethod
    def of(cls, sentence: Sentence, words: str) -> RowCells:
        """The cells of a row as it is written."""
        pairs = [cell.partition(": ") for cell in words.split(" | ")]
        if not all(colon for _, colon, _ in pairs):
            return cls(sentence, ("",) * len(pairs), tuple(words.split(" | ")))
        return cls(sentence, tuple(p[0] for p in pairs), tuple(p[2] for p in pairs))

    def under(self, heads: tuple[str, ...]) -> RowCells:
        """The row under all heads of its table."""
        if heads == self.heads:
            return self
        told = dict(zip(self.heads, self.values, strict=True))
        return RowCells(self.sentence, heads, tuple(told.get(head, "") for head in heads))


def alike(word: str, other: str) -> bool:
    """True for two forms of a word: `own`, `owner`."""
    if word == other:
        return True
    short, long = sorted((word, other), key=len)
    same = next(
        (n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    if same < min(len(short), _PREFIX) or len(short) < 3:
        return False
    if same == len(short):
        return len(long) - same <= _ENDING
    return same >= _SHARE * (len(short) if len(short) >= _LONG else len(long))


def values(written: str) -> frozenset[object]:
    """The values that a written number may have."""
    if ":" in written:
        return frozenset({written.lstrip("0")})
    found: set[object] = set()
    if _GROUPED.fullmatch(written):
        found.add(float(re.sub(r"[.,]", "", written)))
    try:
        found.add(float(written.replace(",", ".")))
    except ValueError:
        found.add(written)
    return frozenset(found)
