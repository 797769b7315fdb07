"""Names typed in small letters, written as the articles do.

Somebody who types `when did karl brandt move` means a name that the articles write with capitals;
what is asked next (`and where did he live?`) leans on its being one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from askcite.question.vocabulary import word_kin
from askcite.text.english import FUNCTION_WORDS, MONTHS
from askcite.text.late import late
from askcite.text.persons.given_names import GIVEN
from askcite.text.persons.states import STATES

KEPT: Final = 64
"""Texts whose names are kept."""
_WORD: Final = late(r"(?<![\w'’-])[^\W\d_][\w’'-]*[^\W_](?<!['’]s)")
_INSIDE: Final = late(r"(?<=[a-z,;(] )[A-Z][\w’'-]*\w(?<!['’]s)")
"""A capitalised word within a sentence."""
_PAIR: Final = late(r"(?<![\w'’-])(?P<first>[A-Z][\w’-]*) (?=(?P<last>[A-Z][\w’-]*\w)(?<!['’]s))")
"""Two capitalised words, the first of which may open a sentence."""
_THE: Final = frozenset({"the", "a", "an", "my", "your", "our", "this", "that", "any", "some"})
"""Words after which a word typed small is no name."""
_WORDS_TOO: Final = """bill dawn dean drew faith frank grace hope iris ivy jack joy june mark max
may miles ray rich rob robin rose ruby sue victor will"""
_GIVEN: Final = GIVEN - frozenset(_WORDS_TOO.split())
"""Given names that are no common words."""
_SMALL: Final = FUNCTION_WORDS | frozenset(MONTHS) | {"march", "may", "will", "today", "now"}


class Capitalised(NamedTuple):
    """Words written with capitals alone, by their small letters.

    `pairs` are two of them that stand together.
    """

    words: dict[str, str]
    pairs: frozenset[tuple[str, str]]


def cased(asked: str, texts: Iterable[str]) -> str:
    """The request, its names as the texts write them.

    A common word is one only beside the name that it stands by in a text: `bill smith`.
    """
    known = [names(text) for text in texts]
    said = [found.group().lower() for found in _WORD.finditer(asked)]
    places = iter(range(len(said)))

    def write(found: re.Match[str]) -> str:
        """The word as the texts have it."""
        word, at = found.group(), next(places)
        if not word.islower() or (at and said[at - 1] in _THE):
            return word
        beside = {tuple(said[max(at - 1, 0) : at + 1]), tuple(said[at : at + 2])}
        return next(_written(word, beside, known), word)

    return _WORD.sub(write, asked)


def _written(
    word: str, beside: set[tuple[str, ...]], known: Iterable[Capitalised]
) -> Iterator[str]:
    """The word as each text writes its name."""
    for each in known:
        name = each.words.get(word)
        if name and (beside & each.pairs or _is_plain_name(name)):
            yield name


def _is_plain_name(name: str) -> bool:
    """True for a name that is no common word."""
    known = name.isupper() or name.lower() in _GIVEN or name in STATES
    return known or not word_kin.is_common(name)


@lru_cache(KEPT)
def names(text: str) -> Capitalised:
    """Words that a text writes with capitals alone."""
    seen = {word for word in _WORD.findall(text) if word.islower()} | _SMALL
    inside = (found.group() for found in _INSIDE.finditer(text))
    words = {word.lower(): word for word in inside if word.lower() not in seen}
    pairs = set()
    for first, last in _PAIR.findall(text):
        if last.lower() in words and first.lower() not in seen:
            words.setdefault(first.lower(), first)
            pairs.add((first.lower(), last.lower()))
    return Capitalised(words, frozenset(pairs))
