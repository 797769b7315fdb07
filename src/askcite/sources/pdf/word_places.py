"""The places of a page's words among its signs.

All signs are looked at together, by tables over their numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.sources.parsed import printable
from askcite.sources.pdf.accents import NOTHING
from askcite.sources.pdf.ligatures import SIGNS
from askcite.sources.pdf.sheets import UNKNOWN
from askcite.text.layout.divided import HYPHEN

_CUT: Final = "\x02"
"""PDFium's sign for a hyphen at a line's end, after which the next line follows at once."""
_TABLE: Final = 0x3001
"""No sign from here on is a space."""
_LEFTWARD: Final = 0x0590
"""No sign from here on is plain but some: here scripts from right to left begin."""
_MARKS: Final = (*range(0x2010, 0x2015), *range(0x2018, 0x201E), 0x2022, 0x2026)
"""Dashes, quotation marks, points."""
_OFF: Final = frozenset("*†‡§¶+−ªº\xad")
"""Signs that may stand higher or lower than a word's others, as figures may."""
_UTF: Final = ("utf-32-le", "surrogatepass")
_SPELT: Final = {
    **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"},
    **{0xFB05: "st", 0xFB06: "st", 0: UNKNOWN, 2: HYPHEN, 0xAD: "-"},
    **SIGNS,
}
"""Ligatures by their letters, and what PDFium has for unknown signs and for dividing hyphens."""

WordNumbers = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class WordPlaces:
    """A page's words in the order drawn.

    For each: the place of its first sign, the number of its signs, the number of its row, and
    whether all its signs are plain ones: none may stand off, and all are spelt as they are.
    """

    texts: list[str]
    firsts: WordNumbers
    letters: WordNumbers
    rows: WordNumbers
    plain: Flags


def word_places(units: str) -> WordPlaces:
    """The words of a page's signs."""
    signs = np.frombuffer(units.encode(*_UTF), np.uint32)
    numbers = np.minimum(signs, _TABLE)
    blank, plain = (table[numbers] for table in _tables())
    cut = signs == ord(_CUT)
    ends = cut | (signs == ord("\r")) | (signs == ord("\n"))
    begins = _before(ends)  # a row, or what ends one
    if (lone := cut & begins).any():
        blank |= lone
        cut &= ~lone
        units = np.where(lone, ord(" "), signs).astype("<u4").tobytes().decode(*_UTF)
    inked = ~blank
    firsts = (inked & _before(blank | cut)).nonzero()[0]
    lasts = (inked & (cut | _after(blank))).nonzero()[0]
    rows = (begins & ~ends).cumsum()[firsts] - 1
    whole = np.logical_and.reduceat(plain | blank, firsts) if firsts.size else blank[:0]
    texts = units.replace(_CUT, f"{_CUT}\n").split()
    return WordPlaces(texts, firsts, lasts - firsts + 1, rows, whole)


def _before(flags: Flags) -> Flags:
    """The flag of the sign before each, or true."""
    moved = np.ones_like(flags)
    moved[1:] = flags[:-1]
    return moved


def _after(flags: Flags) -> Flags:
    """The flag of the sign after each, or true."""
    moved = np.ones_like(flags)
    moved[:-1] = flags[1:]
    return moved


def spelt(units: str) -> str:
    """The units as text: halves joined, ligatures spelt out."""
    text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return printable(text.replace(NOTHING, "").translate(_SPELT))


@cache
def _tables() -> tuple[Flags, Flags]:
    """For each sign, whether it is blank and whether plain."""
    signs = list(map(chr, range(_TABLE + 1)))
    plain = np.zeros(len(signs), bool)
    plain[[n for n in (*range(_LEFTWARD), *_MARKS) if _is_plain(signs[n])]] = True
    return np.array([sign.isspace() for sign in signs]), plain


def _is_plain(sign: str) -> bool:
    return not sign.isdigit() and sign not in _OFF and spelt(sign) == sign
