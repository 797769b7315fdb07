"""Opposites in two texts: open here, closed there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from askcite.text.terms import terms
from askcite.text.words import Text

_PAIRS: Final = """increase decrease!, rise fall!, rose fell!, rose fallen, risen fell, risen
fallen!, grow shrink!, gain lose!, gained lost!, win lose!, won lost!, more less, more fewer, high
low, higher lower!, large small, big small, long short, old young, old new, early late, earlier
later, before after, first last, begin end, began ended, start end, open close, include exclude!,
accept reject!, accept refuse, allow forbid, allow prevent, support oppose!, agree disagree, success
failure, succeed fail!, strong weak, strengthen weaken!, expand reduce!, raise lower, buy sell,
bought sold, male female, man woman, men women, boy girl, father mother, son daughter, brother
sister, husband wife, king queen, north south, east west, northern southern, eastern western, inside
outside!, left right!, good bad, best worst, better worse, positive negative, true false, same
different, similar different, alive dead!, born die, love hate, happy sad, friend enemy, war peace,
day night, once twice, import export, major minor, majority minority, maximum minimum, public
private, rich poor, hot cold, warm cold, dry wet, light dark, black white, full empty, easy
difficult, fast slow, arrive leave, enter leave, join leave, build destroy, create destroy, appoint
dismiss, attack defend, present absent, above below, most least, many few, benefit harm, improve
worsen!, improve deteriorate, legal illegal!, possible impossible!, guilty innocent!, convicted
acquitted!, domestic foreign, direct indirect, formal informal, permanent temporary, rural urban,
victory defeat, profit loss, converge diverge, inclusive exclusive, oldest youngest!, eldest
youngest, largest smallest!, biggest smallest!, highest lowest!, longest shortest!, earliest latest,
fastest slowest!, strongest weakest, richest poorest, nearest farthest"""
_MORE: Final = """open closed!, opened closed, grew shrank!"""
"""Those by which two texts are held against each other, and nothing is changed into another."""
_DENIED: Final = """rise fell, fall rose, shrink grew, grow shrank, win lost, lose won, rising
falling, rose dropped, rise drop, open shut, allowed forbidden, allowed prohibited, permitted
prohibited, permitted forbidden, approve reject, compulsory voluntary, mandatory optional, faster
slower, longer shorter, heavier lighter, taller shorter, cheaper dearer, larger smaller, bigger
smaller, hotter colder, safe unsafe, safe dangerous, widen narrow, cheapest dearest, heaviest
lightest"""
"""Those that only say no."""
_EXCLUDES: Final = "!"
"""The mark of pairs of which one thing is never both, so that the one says no to the other."""
OPPOSITES: Final = tuple(
    (one, other) for one, other in map(str.split, _PAIRS.replace(_EXCLUDES, "").split(","))
)


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
    return _both_ways(f"{_PAIRS}, {_MORE}".replace(_EXCLUDES, "").split(","))


@cache
def excluding() -> frozenset[tuple[str, str]]:
    """Pairs in which each says no to the other."""
    marked = (pair for pair in f"{_PAIRS}, {_MORE}".split(",") if _EXCLUDES in pair)
    return _both_ways((*(pair.replace(_EXCLUDES, "") for pair in marked), *_DENIED.split(",")))


def _both_ways(pairs: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Pairs such as `open closed` as terms, both ways round."""
    told = [(terms(one)[0], terms(other)[0]) for one, other in map(str.split, pairs)]
    return frozenset((*told, *((other, one) for one, other in told)))
