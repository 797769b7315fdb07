"""The end of a scale asked for: cheapest, most."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from askcite.text.late import late

_TIME: Final = r"time|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|duration|seconds?|years?"
_MONEY: Final = (
    r"prices?|costs?|fees?|fares?|rates?|charges?|rent|salar(?:y|ies)|wages?|amount|budget|euros?"
    r"|dollars?|pounds?|kronor|kroner|crowns?|francs?|usd|eur|gbp|[€$£]"
)
_LENGTH: Final = r"length|distances?|km|kilomet\w+|miles?|metres?|meters?|cm|mm"
_WEIGHT: Final = r"weights?|mass|kg|grams?|g|tons?|tonnes?|lbs?"
_HEAT: Final = r"temp(?:erature)?s?|°\s?[CF]|degrees?"
_SPEED: Final = r"speed|km/h|mph|knots?|mbit/s|rpm"
_SIZE: Final = (
    rf"size|area|population|inhabitants|capacity|volume|seats|height|depth|width|{_LENGTH}"
    rf"|{_WEIGHT}"
)
_AGE: Final = r"age"
_YEAR: Final = r"founded|built|opened|established|since|year|released?|launched|born|introduced"


@dataclass(frozen=True, slots=True)
class ScaleEnd:
    """The end of a scale, by the word asked with.

    `measures` are the heads of columns that it may be told in; `least` where it is their least
    number; of columns in `turned` it is the other end. With `compares` two things are held against
    each other, in whatever a `plain` one asks of.
    """

    measures: re.Pattern[str] | None
    least: bool
    turned: re.Pattern[str] | None = None
    compares: bool = False
    plain: bool = False

    def greatest(self, head: str) -> bool:
        """True where its greatest number is asked for."""
        turned = self.turned is not None and self.turned.search(head) is not None
        return self.least == turned


def _heads(words: str | None) -> re.Pattern[str] | None:
    return late(rf"(?i)(?<![A-Za-z])(?:{words})(?![A-Za-z])") if words else None


_SCALES: Final = (
    ("fast|quick", f"{_SPEED}|{_TIME}", False, _TIME),
    ("slow", f"{_SPEED}|{_TIME}", True, _TIME),
    ("long", f"{_LENGTH}|{_TIME}", False, None),
    ("short", f"{_LENGTH}|{_TIME}|height", True, None),
    ("cheap", _MONEY, True, None),
    ("dear|costl|pric(?:e|i)", _MONEY, False, None),
    ("heav", _WEIGHT, False, None),
    ("light", _WEIGHT, True, None),
    ("hot|warm", _HEAT, False, None),
    ("cold|cool", _HEAT, True, None),
    ("tall", "height", False, None),
    ("deep", "depth", False, None),
    ("wid", "width", False, None),
    ("near|clos", _LENGTH, True, None),
    ("far", _LENGTH, False, None),
    ("old", f"{_AGE}|{_YEAR}", False, _YEAR),
    ("young|new|lat|recent", f"{_AGE}|{_YEAR}", True, _YEAR),
    ("larg|bigg|great", _SIZE, False, None),
    ("small|tin", _SIZE, True, None),
    ("high", None, False, None),
    ("low", None, True, None),
)
_MOST_MONEY, _LEAST_MONEY = (
    "mo(?:st|re) expensive|costs? (?:the )?most",
    "le(?:ast|ss) expensive|costs? (?:the )?least",
)
_MOST_OF_ALL, _LEAST_OF_ALL = "most|maximum|max|greatest", "least|fewest|minimum|min"
_COMPARING: Final = r"\b(?:than|compared?|vs\.?|versus|differences? between|between .+ and)\b"
RANKING: Final = late(
    rf"(?i)\b(?:{'|'.join(root for root, *_ in _SCALES)})\w{{0,2}}e?st\b|{_COMPARING}"
    rf"|\b(?:{_MOST_MONEY}|{_LEAST_MONEY}|{_MOST_OF_ALL}|{_LEAST_OF_ALL})\b"
)
"""Words of which every request for a rank has one."""
_RANKS: Final = tuple(
    (
        late(rf"(?i)\b(?:{root})\w{{0,2}}(?P<end>est|er|r|st)\b"),
        ScaleEnd(_heads(m), least, _heads(turned)),
    )
    for root, m, least, turned in _SCALES
)
_MOST: Final = (
    (late(rf"(?i)\b(?:{_MOST_MONEY})\b"), ScaleEnd(_heads(_MONEY), least=False)),
    (late(rf"(?i)\b(?:{_LEAST_MONEY})\b"), ScaleEnd(_heads(_MONEY), least=True)),
    (late(rf"(?i)\b(?:{_MOST_OF_ALL})\b"), ScaleEnd(None, least=False)),
    (late(rf"(?i)\b(?:{_LEAST_OF_ALL})\b"), ScaleEnd(None, least=True)),
)
_DEARER: Final = late(r"(?i)\b(?:(?:costs?|saves?) (?:more|less)|(?:more|less) expensive)\b")
_SAVED: Final = late(r"(?i)\bsavings?\b")
_SAVINGS: Final = late(rf"(?i)(?<![A-Za-z])(?:{_MONEY}|savings?)(?![A-Za-z])")
_COMPARED: Final = late(rf"(?i){_COMPARING}")
_MORE: Final = late(r"(?i)\b(?:more|less|fewer|\w{3,}er) .*\bthan\b|\bor\b")
_NO_RANK: Final = late(
    r"(?i)\b(?:at (?:most|least|the latest)|(?:no|not) (?:later|longer|more|less) than|more than"
    r"|less than|longer than|most (?:of|people|important)|lat(?:est|er) news)\b"
)


def asked(request: str) -> ScaleEnd | None:
    """The rank that a request asks for, if any."""
    if _COMPARED.search(request):
        own = next((rank for word, rank in (*_RANKS, *_MOST[:2]) if word.search(request)), None)
        plain = own is None and _MORE.search(request) is None
        return replace(own or ScaleEnd(None, least=False), compares=True, plain=plain)
    if _NO_RANK.search(request):
        return None
    ends = ((found["end"], rank) for word, rank in _RANKS if (found := word.search(request)))
    superlative = next((rank for end, rank in ends if end in {"est", "st"}), None)
    return superlative or next((rank for word, rank in _MOST if word.search(request)), None)


def measure(request: str) -> re.Pattern[str] | None:
    """The heads of what is compared: `which is cheaper?`."""
    if dearer := _DEARER.search(request):
        return _SAVED if dearer.group().lower().startswith("save") else _SAVINGS
    found = next((rank.measures for word, rank in _RANKS if word.search(request)), None)
    return _SAVINGS if found is not None and found.search("cost") else found
