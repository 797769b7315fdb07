"""Names that end in a letter: `Plan A`.

In a request such a letter may be small, and is no article: the text writes it with a capital.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from askcite.text.late import late

LETTERED: Final = late(r"(?i)(?<![\w'’-])(?P<word>[a-z]{3,}) (?P<letter>[b-hj-z])(?![\w'’.-])")
"""A word and a letter that can be no article: `plan B`."""
_LABEL: Final = late(r"(?i)(?<![\w'’-])(?P<word>[a-z]{3,}) (?P<letter>[a-z])(?![\w'’-])")
_CAPITAL: Final = late(r"(?<![\w'’-])(?P<word>[A-Za-z]{3,}) (?P<letter>[A-HJ-Z])(?![\w'’.-])")
KEPT: Final = 64


@lru_cache(KEPT)
def _there(text: str) -> frozenset[str]:
    """The names of a text that end in a letter."""
    return frozenset(found.group().lower() for found in _CAPITAL.finditer(text))


def of(words: str, text: str) -> tuple[str, ...]:
    """The lettered names of the text that the words have."""
    there = _there(text)
    return tuple(f.group().lower() for f in _LABEL.finditer(words) if f.group().lower() in there)


def unknown(words: str, text: str) -> str | None:
    """Plan C, where the text has but A and B."""
    there = _there(text)
    kinds = {name.rpartition(" ")[0] for name in there}
    for found in LETTERED.finditer(words):
        if found["word"].lower() in kinds and found.group().lower() not in there:
            return found.group()
    return None


def have(name: str, words: str) -> bool:
    """True where the words have the lettered name."""
    word, _, letter = name.rpartition(" ")
    return re.search(rf"(?<!\w)(?i:{re.escape(word)})s? {letter.upper()}(?!\w)", words) is not None
