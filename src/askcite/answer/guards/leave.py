"""Leave asked for a thing that the articles never name.

`May I take it with aspirin?` is not answered by what may be taken with food, nor `Does the hut have
a sauna?` by another rule of the hut: leave for one thing tells nothing of another.
"""

from __future__ import annotations

from typing import Final

from askcite.answer.finding import Search
from askcite.answer.guards.unheard import is_unheard
from askcite.question.forms import ages
from askcite.question.vocabulary import everyday
from askcite.text import age_limits
from askcite.text.late import late
from askcite.text.terms import terms

_THING: Final = r"(?P<thing>[a-z][\w’'-]*)"
_ENDS: Final = r"(?= (?:with|without|in|on|at|to|for|from|after|before|if|when|and|or)\b|\W*$)"
_ASKED: Final = (
    late(
        r"(?i)^\W*(?:(?:and|so|but) )?(?:can|may|could) (?:i|we|you|one|my \w+)\b.*?"
        rf" (?:with|without) (?:an?|the|my|our|any|some)? ?{_THING}{_ENDS}"
    ),
    late(
        r"(?i)^\W*(?:(?:and|so|but) )?(?:can|may|could) (?:i|we|you|one)"
        rf" (?:eat|drink|take|use|have) (?:an? |the |any |some )?{_THING}"
        rf"(?: (?!with|in|on|at|to|for)[a-z]+)?{_ENDS}"
    ),
    late(
        r"(?i)^\W*(?:(?:and|so|but) )?(?:(?:do|does|did) .{2,40}? have|(?:is|are|was|were) there)"
        rf" (?:an?|any|some|its own|their own) {_THING}{_ENDS}"
    ),
)
"""Questions for leave, or for there being a thing."""
_POINTS: Final = """it them this that these those me us him her you one more less some any time
two three"""
_NO_THING: Final = frozenset(_POINTS.split())
"""Words that name no thing."""


def fails(asked: str, said: str, search: Search) -> bool:
    """True for leave of another thing, or another age."""
    if is_unnamed(asked, search):
        return True
    return ages.asked(asked) is not None and not age_limits.found(said)


def is_unnamed(asked: str, search: Search) -> bool:
    """True where leave is asked for something unnamed."""
    things = [found["thing"] for each in _ASKED if (found := each.search(asked))]
    return any(
        thing.lower() not in _NO_THING
        and is_unheard(thing, search)
        and all(set(terms(other)) <= set(terms(asked)) for other in _classes(thing, search))
        for thing in things
    )


def _classes(thing: str, search: Search) -> tuple[str, ...]:
    """The classes of a thing that the articles name."""
    return everyday.readings(thing, search.knows)
