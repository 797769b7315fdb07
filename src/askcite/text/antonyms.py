"""Opposites in two texts: open here, closed there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from askcite.text.english import OPPOSITES
from askcite.text.terms import terms
from askcite.text.words import Text

_MORE: Final = "open closed, opened closed, sad happy, fail succeed, began ended, grew shrank"


def turned(one: Text, other: Text) -> bool:
    """True where the other has an opposite of a word."""
    return any(here in one.known and there in other.known for here, there in pairs())


def share(here: Text, written: Text) -> float:
    """The share of another's words or opposites here."""
    words = max(1, len(written.spoken))
    return min(1.0, here.share(written) + turned(written, here) / words)


@cache
def pairs() -> frozenset[tuple[str, str]]:
    """Each pair of opposites, as terms, both ways round."""
    return both_ways((*(" ".join(pair) for pair in OPPOSITES), *_MORE.split(",")))


def both_ways(pairs: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Pairs such as `open closed` as terms, both ways round."""
    told = [(terms(one)[0], terms(other)[0]) for one, other in map(str.split, pairs)]
    return frozenset((*told, *((other, one) for one, other in told)))
