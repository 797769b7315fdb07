"""Stretches of time: `from Easter to October`, `after 22:00`.

Months are counted from January, times of day in minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from askcite.text.english import MONTHS
from askcite.text.late import late

_MONTH_OF: Final = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | {
    "easter": 4,
    "whitsun": 5,
    "pentecost": 5,
    "christmas": 12,
    "new year": 1,
}
_SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_MONTH: Final = (
    rf"(?:{'|'.join(name for name in MONTHS if name != 'May')}|(?-i:May)"
    r"|(?<=in )may|(?<=until )may|(?<=during )may|Easter|Whitsun|Pentecost"
    r"|Christmas|New Year)"
)
_IN_MONTH: Final = r"(?:(?:the )?(?:end|beginning|middle|start) of )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
_DAY_AFTER: Final = r"(?: \d{1,2}(?:st|nd|rd|th)?\b)?"
_TO: Final = r" ?(?:to|until|till|through|and|–|—|-) ?"
MONTH_SPAN: Final = late(
    rf"(?i)\b{_IN_MONTH}(?P<low>{_MONTH}){_DAY_AFTER}{_TO}{_IN_MONTH}(?P<high>{_MONTH})\b"
    r"(?! \d{4})"
)
NAMED_MONTH: Final = late(
    rf"(?i)\b(?P<low>{_MONTH}|spring|summer|autumn|winter)\b(?!['’]s| \d{{4}})"
)
_CLOCK: Final = (
    r"(?:(?P<{0}>\d{{1,2}})(?:[:.](?P<{0}m>[0-5]\d))? ?(?P<{0}h>[ap]\.?m\.?|o['’]clock)?"
    r"|(?P<{0}w>noon|midnight))"
)
CLOCK_SPAN: Final = late(rf"(?i)\b{_CLOCK.format('a')}{_TO}{_CLOCK.format('b')}(?![\w%€£$])")
CLOCK_SIDE: Final = late(
    rf"(?i)\b(?P<side>after|from|before|until|till|past) {_CLOCK.format('a')}(?![\w%€£$])"
)
CLOCK: Final = late(
    r"(?i)(?:\bat |\b)(?:(?P<a>\d{1,2})(?:[:.](?P<am>[0-5]\d))? ?(?P<ah>[ap]\.?m\b\.?|o['’]clock)"
    r"|(?P<a2>\d{1,2}):(?P<a2m>[0-5]\d)\b|(?P<aw>\b(?:noon|midnight)\b))"
)
"""A time of day that is asked about; a mere number is none."""
_DENIES: Final = late(
    r"(?i)\b(?:never|not|no|cannot|closed|forbidden|prohibited|banned|nobody)\b|n['’]t\b"
)
_CLAUSE: Final = late(r"[,;:]|\b(?:and|but)\b")
LAST: Final = 24 * 60 - 1


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one month or minute to another, both included.

    Round the year's or the day's end where the last is the less. `denied` where it is not so then.
    """

    low: int
    high: int
    denied: bool = False

    def holds(self, at: int) -> bool:
        """True for a month or minute within."""
        if self.low <= self.high:
            return self.low <= at <= self.high
        return at >= self.low or at <= self.high


def months(sentence: str) -> tuple[Stretch, ...]:
    """The months that a sentence is of, if of any."""
    spans = list(MONTH_SPAN.finditer(sentence))
    made = [
        Stretch(_MONTH_OF[f["low"].lower()], _MONTH_OF[f["high"].lower()], _denied(sentence, f))
        for f in spans
    ]
    rest = MONTH_SPAN.sub(lambda f: " " * len(f[0]), sentence)
    for found in NAMED_MONTH.finditer(rest):
        name = found["low"].lower()
        low, high = _SEASONS.get(name) or (_MONTH_OF[name],) * 2
        made.append(Stretch(low, high, _denied(sentence, found)))
    return tuple(made)


def times(sentence: str) -> tuple[Stretch, ...]:
    """The minutes that a sentence is of, if any."""
    made = []
    for found in CLOCK_SPAN.finditer(sentence):
        low, high = _minute(found, "a", found["bh"]), _minute(found, "b", None)
        if low is not None and high is not None and _is_clock(found):
            made.append(Stretch(low, high, _denied(sentence, found)))
    rest = CLOCK_SPAN.sub(lambda f: " " * len(f[0]), sentence)
    for found in CLOCK_SIDE.finditer(rest):
        at = _minute(found, "a", None)
        if at is not None and _is_clock(found):
            ends = (at, LAST) if found["side"].lower() in {"after", "from", "past"} else (0, at)
            made.append(Stretch(*ends, _denied(sentence, found)))
    return tuple(made)


def time(request: str) -> int | None:
    """The time of day that a request names, in minutes."""
    found = CLOCK.search(request)
    if found is None:
        return None
    if found["a2"]:
        hour = int(found["a2"])
        return hour * 60 + int(found["a2m"]) if hour < 24 else None
    return _minute(found, "a", None)


def _is_clock(found: re.Match[str]) -> bool:
    """True for times of day.

    They have minutes or `a.m.`, or are two hours behind `from`.
    """
    marks = (found.groupdict().get(name) for name in ("am", "ah", "aw", "bm", "bh", "bw"))
    return any(marks) or ("side" not in found.groupdict() and "from" in found.string.lower())


def _minute(found: re.Match[str], name: str, other: str | None) -> int | None:
    if word := found[f"{name}w"]:
        return 12 * 60 if word.lower() == "noon" else LAST
    hour, half = int(found[name]), (found[f"{name}h"] or other or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    return hour * 60 + int(found[f"{name}m"] or 0) if hour <= 24 else None


def _denied(sentence: str, found: re.Match[str]) -> bool:
    """True where its own clause denies it."""
    before = _CLAUSE.split(sentence[: found.start()])
    return bool(before) and _DENIES.search(before[-1]) is not None


def named(request: str) -> Iterator[int]:
    """The months that a request names."""
    for each in months(request):
        yield from {each.low, each.high}
