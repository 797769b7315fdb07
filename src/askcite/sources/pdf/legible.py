"""A word about letters that the file names wrongly.

A font without names of its own is read by its numbers, and gives letters of a dozen scripts.
"""

from __future__ import annotations

from collections import Counter
from typing import Final
from unicodedata import name

from askcite.sources import doubts

_SAMPLE: Final = 4_000
"""Letters that are looked at."""
_FEWEST: Final = 60
_MOST: Final = 5
_SHARE: Final = 0.005
"""Scripts of one text with more than that share of its letters: a greeting in many languages has
five, nonsense twelve to fourteen."""
_ONE: Final = {"HIRAGANA": "CJK", "KATAKANA": "CJK", "HANGUL": "CJK", "BOPOMOFO": "CJK"}
_SIGNS: Final = frozenset({"MODIFIER", "MATHEMATICAL", "MICRO", "FEMININE", "MASCULINE"})
"""First words of names of letters that are of no script."""


def look(text: str) -> None:
    """Tell of a text in too many scripts."""
    if text[: 4 * _SAMPLE].isascii():
        return
    letters = [c for c in text[: 4 * _SAMPLE] if c.isalpha()][:_SAMPLE]
    scripts = Counter[str]()
    for letter, times in Counter(letters).items():
        scripts[_script(letter)] += times
    several = [s for s, n in scripts.items() if s not in _SIGNS and n > _SHARE * len(letters)]
    if len(letters) >= _FEWEST and len(several) > _MOST:
        doubts.tell("its fonts name letters of many scripts: they may be others than those shown")


def _script(letter: str) -> str:
    first = name(letter, "").partition(" ")[0]
    return _ONE.get(first, first)
