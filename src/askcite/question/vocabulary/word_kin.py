"""Words for the same: thesis, dissertation.

`word_kin.txt.gz` holds them, a line for each word with those behind it in the alphabet: synonyms of
its commoner senses, what a few things are called together (rooster, cock), and, with a sign, words
made of one another (wind, windy). Opposites, kinsmen and things of one class (cat, dog) are none.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files
from typing import Final

from askcite.text import irregular
from askcite.text.late import late

FILE: Final = "word_kin.txt.gz"
MADE: Final = "+"
"""The sign before a word that is made of the line's first."""
_ENDINGS: Final = (
    (late(r"ies$"), "y"),
    (late(r"(?<!s)s$"), ""),
    (late(r"es$"), ""),
    (late(r"ied$"), "y"),
    (late(r"(?:ed|ing)$"), ""),
    (late(r"(?:ed|ing)$"), "e"),
    (late(r"([b-df-hj-np-tv-z])\1(?:ed|ing)$"), r"\1"),
)


def akin(word: str, other: str) -> bool:
    """True for words that may stand for one another."""
    return _are(word, other, "")


def is_made_of(word: str, other: str) -> bool:
    """True for words of one root: windy, wind."""
    return _are(word, other, MADE)


def is_common(word: str) -> bool:
    """True for a word with synonyms: no mere name."""
    return any(map(_words().__contains__, _bases(word.lower())))


def _are(word: str, other: str, sign: str) -> bool:
    pairs = ((one, two) for one in _bases(word.lower()) for two in _bases(other.lower()))
    return any(_holds(min(pair), max(pair), sign) for pair in pairs)


@cache
def _bases(word: str) -> tuple[str, ...]:
    """The word, and what it may be a form of."""
    bare = (ending.sub(base, word) for ending, base in _ENDINGS)
    return tuple(dict.fromkeys((word, irregular.base(word), *bare)))


def _holds(first: str, second: str, sign: str) -> bool:
    return f"{sign}{second}" in _table().get(first, "").split()


@cache
def _table() -> dict[str, str]:
    """The words behind each, as the lines hold them."""
    packed = files("askcite.question.vocabulary").joinpath(FILE).read_bytes()
    lines = (line.partition(" ") for line in gzip.decompress(packed).decode().split("\n"))
    return {first: words for first, _, words in lines}


@cache
def _words() -> frozenset[str]:
    """The words that have synonyms in the table."""
    lines = ((first, line.split()) for first, line in _table().items())
    pairs = ((first, word) for first, line in lines for word in line if word[0] != MADE)
    return frozenset(word for pair in pairs for word in pair)
