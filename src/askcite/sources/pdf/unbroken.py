"""Signs that a word's letters stand in one line."""

from __future__ import annotations

import re
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.sources.pdf.many import Boxes
from askcite.sources.pdf.sheets import Box

_MIXED: Final = re.compile(r"(?:[^\W\d_]|[)\]”’'\"])[.,;]?\d|\d[^\W\d_/×·]|.[*†‡§¶+−ªº\xad]")
"""In a word, what may stand higher or lower than the rest."""
_LEVEL: Final = 0.1
"""Share of a letter's height by which baselines in one line differ; notes' marks stand off more."""
APART: Final = 0.45
"""Share of the height between two letters of one word, at most."""


def is_of_one_kind(word: str) -> bool:
    """True for signs of which none may stand off."""
    return not _MIXED.search(word)


def is_level(word: str, opens: Box, closes: Box) -> bool:
    """True for letters of one level, from left to right."""
    size = opens[3] - opens[1]
    return is_even(opens, closes) and 0 <= closes[2] - opens[0] < size * (len(word) + 1)


def are_level(letters: NDArray[np.int64], opens: Boxes, closes: Boxes) -> NDArray[np.bool_]:
    """For words of so many letters, whether each is level."""
    size = opens[:, 3] - opens[:, 1]
    off = abs(opens[:, 1] - closes[:, 1]) + abs(opens[:, 3] - closes[:, 3])
    wide = closes[:, 2] - opens[:, 0]
    return (off <= _LEVEL * size) & (wide >= 0) & (wide < size * (letters + 1))


def is_even(opens: Box, closes: Box) -> bool:
    """True where both stand on one level."""
    off = abs(opens[1] - closes[1]) + abs(opens[3] - closes[3])
    return off <= _LEVEL * (opens[3] - opens[1])


def is_beside(piece: tuple[float, float, float], left: float, base: float) -> bool:
    """True for a letter that goes on with the piece.

    Its right edge, base and height tell.
    """
    right, level, height = piece
    return abs(base - level) < _LEVEL * height and abs(left - right) < APART * height
