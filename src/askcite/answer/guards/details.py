"""Numbers, parts, days and months that a sentence lacks.

`The council met on a Friday` is not said by "met on a Tuesday", nor `three sons` by "four sons",
however much else stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askcite.text.counting import Amount, placed
from askcite.text.english import MONTHS, WEEKDAY
from askcite.text.late import late

_MONTH: Final = "|".join(month for month in MONTHS if month not in {"May", "March"})
_DATED: Final = late(rf"(?i:\b(?P<day>{WEEKDAY}|{_MONTH}))|\b(?P<month>May|March)\b")
_PART: Final = late(
    r"(?i)\b(?:half|(?:an?|one|two|three|four|five) (?:third|quarter|fifth|sixth|eighth|tenth)s?)\b"
    r"(?!-| (?:an?|past)\b)"
)
_ORDER: Final = late(
    r"(?i)\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! of all)"
)


def lacks(claim: str, said: str) -> bool:
    """True where a number, part or day is lacking."""
    if not set(_dates(claim)) <= set(_dates(said)):
        return True
    if any(not _words(kind, claim) <= _words(kind, said) for kind in ("part", "order")):
        return True
    there = [amount for _, amount in placed(said)]
    return any(not any(_is_same(each, other) for other in there) for _, each in placed(claim))


def _is_same(asked: Amount, told: Amount) -> bool:
    """True for one amount of one unit, if named."""
    one, other = asked.unit.rstrip("s"), told.unit.rstrip("s")
    return asked.equals(told) and (not one or not other or one == other)


def _dates(text: str) -> Iterator[str]:
    return ((m["day"] or m["month"]).lower() for m in _DATED.finditer(text))


def _words(kind: str, text: str) -> frozenset[str]:
    found = (_PART if kind == "part" else _ORDER).findall(text)
    return frozenset(word.lower() for word in found)
