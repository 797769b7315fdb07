"""Amounts in a request: `is 80 euros enough?`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from askcite.text.counting import Amount, placed
from askcite.text.late import late

_MONEY: Final = ["€", "$", "£", "¥", "₹", "euro", "dollar", "pound"]
_TIME: Final = frozenset(
    ("minute", "hour", "day", "days", "week", "weeks", "month", "months", "year", "years")
)
ENOUGH: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?(?:is|are|will|would|was|were|do|does) (?P<amount>[^?]*?\d[^?]*?|"
    r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|half an?) \w+?)"
    r" (?:be |do )?(?P<word>enough|sufficient|suffice|do|too (?:little|few|short|much|many|long))\b"
    r"\W*(?P<rest>.*?)\W*"
)
"""A request that holds an amount up to what is needed."""
AFFORDING: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?(?:can|could|may|do|will) (?:i|we|you|one|he|she|they) (?P<about>"
    r"(?:get|buy|have|pay|rent|hire|order|see|visit|join|enter|do|finish|make)\b.+?) (?:for|with|in"
    r"|within) (?P<amount>[^?]*\d[^?]*?)\W*"
)
"""A request for what an amount is enough for."""
_TO: Final = late(r"(?i)to (?=\w)")
_FOR_IT: Final = late(r"(?i)for (?:me |us )?(?:to )?")
_GET: Final = late(r"(?i)(?:get|buy|pay for|pay|have|rent|hire|order) ")
_CASE: Final = late(r"(?i)(?:if|when|where|in case)\b")
_ONE: Final = late(r"(?i)^(?:an?|one) (?=\w)")


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount, and plain questions for what it must reach.

    `noun` is what it is of; `turned` where it may be too much or too little, `plain` where it is
    told what for, and no case.
    """

    amount: Amount
    noun: str
    readings: tuple[str, ...]
    turned: bool
    plain: bool


def asked(request: str) -> Sum | None:
    """The amount that a request holds up, if any."""
    found = ENOUGH.fullmatch(request) or AFFORDING.fullmatch(request)
    if found is None:
        return None
    said = _ONE.sub("1 ", found["amount"].strip())
    amounts = placed(said)
    if len(amounts) != 1 or len(amounts[0][1].values) != 1:
        return None
    span, amount = amounts[0]
    words = found.groupdict()
    noun = said[span.end :].strip(" -")
    if amount.unit:
        noun = "" if said[0] in "€$£¥₹" else " ".join(noun.split()[1:])
    if noun.startswith("old"):
        return None
    about, rest = words.get("about") or "", words.get("rest") or ""
    readings = tuple(_readings(amount, noun, (about and f"to {about}") or rest))
    plain = bool(about or rest) and not _CASE.match(rest)
    return Sum(amount, noun, readings, (words.get("word") or "").startswith("too"), plain)


def _readings(amount: Amount, noun: str, rest: str) -> Iterator[str]:
    """Plain questions for the amount that is needed."""
    money, time = is_money(amount), is_time(amount)
    if noun or not (money or time):
        about = " ".join(filter(None, (noun or rest, rest if noun else "")))
        yield f"How much {about} is needed?"
        yield f"How many {about} are there?" if noun else f"How much {about}?"
    elif not rest:
        yield "How much does it cost?" if money else "How long does it take?"
    elif _CASE.match(rest):
        yield f"How much must I pay {rest}?" if money else f"How long does it take {rest}?"
    elif _TO.match(rest):
        yield f"How much does it cost {rest}?" if money else f"How long does it take {rest}?"
        if money and (bare := _GET.sub("", _TO.sub("", rest), count=1)) != _TO.sub("", rest):
            yield f"How much does {bare} cost?"
    else:
        about = _GET.sub("", _FOR_IT.sub("", rest, count=1), count=1)
        yield f"How much does {about} cost?" if money else f"How long does {about} take?"


def is_time(amount: Amount) -> bool:
    """True for an amount of time."""
    return amount.unit in _TIME


def is_money(amount: Amount) -> bool:
    """True for an amount of a currency."""
    return amount.unit in _MONEY


CHARGES: Final = late(
    r"(?i)\W*(?:(?:please|and|so) )?(?:(?:list|show|give|name|tell|enumerate)(?: me)?|what are"
    r"|which are|what|which)?(?: (?:all|every|any))?(?: of)?(?: (?:the|your|other|different"
    r"|possible|additional|extra|various|total))* ?(?:fees?|costs|charges|prices|fines|penalties"
    r"|payments|fees and (?:fines|charges|costs)|costs and fees)(?:(?: that)? (?:i|we|one|people)"
    r" (?:(?:might|may|could|will|can|would|must|should) )?(?:have to |need to )?"
    r"(?:pay|expect|face)| (?:are )?there(?: are)?| are (?:charged|listed|mentioned|possible)"
    r"| (?:do|can|may|might|could|will)"
    r" (?:i|we|you) (?:have to )?(?:pay|charge|take|face)| to pay| mentioned| listed| in total"
    r"| you (?:take|charge)| in (?:the|this) \w+)?\W*"
)
"""A request for all that there is to pay."""
PAYING: Final = late(r"(?i)\b(?:fees?|costs|charges|prices|fines|penalties|payments)\b")
"""Words of which such a request has one."""
FREE: Final = late(
    r"(?i)\W*(?:(?:so|and|but) )?(?:is|are|was|were) (?P<what>(?:\S+ ){0,4}?\S+?)"
    r" (?:completely |really |totally )?(?:for )?free(?: of charge)?(?: for (?P<whom>.+?))?\W*"
)
"""A request whether a thing is free."""
