"""Days of the week, and requests for hours of opening."""

from __future__ import annotations

import re
from typing import Final

from askcite.text.english import WEEKDAY
from askcite.text.late import late
from askcite.text.stretches import NAMED_MONTH
from askcite.text.terms import terms

_NAMES: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY: Final = (
    rf"(?:(?:{WEEKDAY}s?)|(?-i:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)"
    r"\.?)"
)
_LINK: Final = r"(?: ?(?:-|–|—|,|/|&) ?| (?:to|till|until|through|and|or) )"
DAYS: Final = (
    rf"\b(?:{_DAY}(?:{_LINK}(?:and )?{_DAY})*|weekdays|weekends?|daily|every ?day"
    r"|(?:each|every) day of the week)(?!\w)"
)
"""Days of the week, one, several, or from one to another."""
_FROM_TO: Final = late(
    rf"(?i)\b(?P<one>{_DAY}) ?(?:-|–|—|to|till|until|through) ?(?P<other>{_DAY})(?!\w)"
)
_ONE: Final = late(rf"(?i)\b{_DAY}(?!\w)")
_SHUT: Final = late(
    r"(?i)\b(?:except|excluding|save|other than|apart from|(?:but )?not|never|closed|shut)"
    rf"(?: for| on| every)? (?P<days>{DAYS})"
)
_ALL: Final = late(r"(?i)\b(?:daily|every ?day|each day|seven days)\b")
_WORKING: Final = late(r"(?i)\bweekdays\b")
_FREE: Final = late(r"(?i)\bweekends?\b")
HOURS: Final = late(
    r"(?i)\b(?:open(?:ing|s)?|clos(?:e[sd]?|ing)|shut|(?:opening|business|office|visiting) (?:hours"
    r"|times))\b"
)
"""A word of a request for the hours of opening."""
ASKED: Final = late(
    rf"(?i){HOURS.pattern.removeprefix('(?i)')}|\W*(?:and|what about|how about)"
    rf"(?: on| for)? {DAYS}\W*$"
)
NO_MATTER: Final = frozenset(
    terms(
        "open opens opening close closes closed closing hours times time shut day days week today"
        " tomorrow weekend place shop office desk you your it when long until till from late early"
        " is are do does at on the what which business visiting come visit still already list all"
        " show tell"
    )
)
"""Terms of such a request that name no other thing."""


MOMENT: Final = late(
    rf"(?i){NAMED_MONTH.pattern.removeprefix('(?i)').replace('?P<low>', '?:')}"
    r"|\b\d{1,2} ?(?:[ap]\.?m\b|o['’]clock)|\b\d{1,2}:\d\d\b|\bnoon\b|\bmidnight\b"
)
"""A month or a time in a request."""


def days(words: str) -> frozenset[int]:
    """The days that the words name, counted from Monday."""
    if _ALL.search(words):
        return frozenset(range(7))
    found = set()
    if _WORKING.search(words):
        found |= set(range(5))
    if _FREE.search(words):
        found |= {5, 6}
    for span in _FROM_TO.finditer(words):
        first, last = _number(span["one"]), _number(span["other"])
        found |= {(first + n) % 7 for n in range((last - first) % 7 + 1)}
    found |= {_number(one.group()) for one in _ONE.finditer(words)}
    return frozenset(found)


def open_days(words: str) -> frozenset[int]:
    """The days that the words name and do not except."""
    return days(_SHUT.sub(" ", words)) - shut_days(words)


def shut_days(words: str) -> frozenset[int]:
    """The days that the words except, or close."""
    return frozenset().union(*(days(each["days"]) for each in _SHUT.finditer(words)))


def _number(day: str) -> int:
    return _NAMES.index(re.sub(r"\W", "", day)[:3].lower())
