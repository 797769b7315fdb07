"""Letters drawn as one sign, told by their width.

Files name such signs wrongly or not at all. Some programs write that the sign for "fi" is an "i":
it is then as wide as both letters. Where the sign has no name, the letters around it tell which it
is, as few words have it between the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from statistics import median
from typing import Final

SIGNS: Final = {0xE0F0: "Th"}
"""What stands for letters that have no sign of their own in Unicode."""
_LOST: Final = re.compile(
    r"\b(?:inal|inally|irst|ive|ield|ind|inding|indings|iled|iles|igure|inancial|oice|luid|hus"
    r"|deined?|deinition|speciic\w*|signiican\w*|identii\w+|relect\w*|inluen\w+|diferen\w+|efect\w*"
    r"|beneit\w*|scientiic|conlict\w*|oicial\w*|suicient\w*|diicult\w*|eicien\w+|conirm\w*)\b"
)
"""Words that are none, each for the want of an f."""
_LEAST: Final = 2
"""Such words on a page before its letters are measured."""
_WIDE: Final = 1.7
"""A sign is so much wider than its letter by itself."""
_WIDEST: Final = 3.2
_JOINED: Final = {"i": "\ufb01", "l": "\ufb02", "f": "\ufb00", "h": "\ue0f0"}
_THREE: Final = {"i": "\ufb03", "l": "\ufb04"}
_NAMELESS: Final = tuple(
    (re.compile(before + "$"), re.compile(after), letters)
    for before, after, letters in (
        (r"(?i)(?:\bdi|\be|\bsu|\bcoe|\bo)", r"c[iue]", "ffi"),
        (r"(?i)(?:\bdi|\be|\bo|\bsu|\ba|\bsta|\bbu)", r"er|ec|ort|\b", "ff"),
        (r"(?i)(?:\bre|\bin|\bcon|\b)", r"ect|ue|ui|ict|ow|oo|at\b|ex|y\b", "fl"),
    )
)
"""What stands before and after a sign without a name, and its letters; else they are "fi"."""


def mended(units: str, width: Callable[[int], float]) -> str:
    """The page's text, its signs for several letters spelt.

    `width` is how wide the character at a place is, in sizes of its font.
    """
    if len(_LOST.findall(units.lower())) < _LEAST:
        return units
    places = {at: width(at) for at, sign in enumerate(units) if sign in _JOINED}
    usual: dict[str, list[float]] = defaultdict(list)
    for at, wide in places.items():
        usual[units[at]].append(wide)
    middle = {sign: median(wides) for sign, wides in usual.items()}
    signs = list(units)
    for at, wide in places.items():
        signs[at] = _sign(units[at], wide / (middle[units[at]] or 1.0), units[at - 1])
    return "".join(signs)


def _sign(letter: str, wide: float, before: str) -> str:
    """The letter, or the sign for several.

    `wide` is in widths of the letter by itself.
    """
    if wide < _WIDE or (letter == "h" and before.isalpha()):
        return letter
    return _THREE.get(letter, _JOINED[letter]) if wide > _WIDEST else _JOINED[letter]


def named(word: str, sign: str) -> str:
    """The word with fitting letters in the place of `sign`.

    The sign has no name; none by itself.
    """
    before, found, after = word.partition(sign)
    if not found:
        return word
    if not (before[-1:].isalpha() or after[:1].isalpha()):
        return word.replace(sign, "")
    fitting = (
        letters for left, right, letters in _NAMELESS if left.search(before) and right.match(after)
    )
    whole = before + next(fitting, "fi") + after
    return named(whole, sign)
