"""The form of an aspect, a question and signs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from askcite.text.late import late

PEOPLE: Final = (
    r"(?:people|residents?|inhabitants|families|family|children|pupils|students?|workers?|employees"
    r"|staff|farmers?|customers?|users?|patients?|members?|passengers?|drivers?|tenants?|owners?"
    r"|shop(?:s|keepers)|businesses|villag(?:es|ers)|towns?|citizens|voters|women|men|nurses?"
    r"|teachers?"
    r"|parents|tourists|visitors|commuters|households|fishermen|everyone|anyone|those|readers"
    r"|beginners|developers|we|our|us|neighbou?rs|companies|firms|poor|old|young|ill|sick|elderly"
    r"|disabled|recipients|holders)"
)
MONTHS: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)


@dataclass(frozen=True, slots=True)
class Aspect:
    """A plain question for it, and its sentences' looks.

    `strong` words say it by themselves, `weak` ones say a little more; a sentence with what is in
    `but` says something else. Some are told `in_order`, as the article does.
    """

    asked: str
    strong: re.Pattern[str]
    weak: re.Pattern[str] | None = None
    but: re.Pattern[str] | None = None
    in_order: bool = False


def aspect(asked: str, strong: str, weak: str | None = None, but: str | None = None) -> Aspect:
    """The aspect by its question and its words."""
    return Aspect(
        asked, _words(strong), _words(weak) if weak else None, _words(but) if but else None
    )


def _words(words: str) -> re.Pattern[str]:
    return late(rf"(?i)(?:{words})")


def told_in_order(asked: str, strong: str) -> Aspect:
    """The same, told as the article does."""
    return replace(aspect(asked, strong), in_order=True)
