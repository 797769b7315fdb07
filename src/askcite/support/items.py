"""Dates, amounts and names in a sentence, with their places.

Each has a value by which two spellings of it are the same: 3 May 2021 and May 3, 2021; two hundred
and 200.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from askcite.text import counting
from askcite.text.counting import Amount
from askcite.text.english import MONTH, MONTHS, NAME_WORD, OPENING, YEAR
from askcite.text.words import Text
from askcite.types import Span

_MONTH_NUMBERS: Final = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_MONTH: Final = rf"(?P<month{{n}}>{MONTH})\.?"
_DAY: Final = r"(?P<day{n}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR: Final = rf"(?P<year{{n}}>{YEAR})"
_FORMS: Final = (
    rf"{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?",
    rf"{_MONTH} {_DAY}(?!\d)(?:,? {_YEAR})?",
    rf"{_MONTH},? {_YEAR}",
    rf"{_YEAR}(?![\d,.]\d)(?!\d|%)",
)
_DATE: Final = re.compile(
    r"(?<![\w.,$€£-])(?:" + "|".join(form.format(n=n) for n, form in enumerate(_FORMS)) + r")(?!\w)"
)
_JOINTS: Final = "of|the|de|la|van|von|bin|al"
_NAME: Final = re.compile(rf"{NAME_WORD}(?:\s+(?:(?:{_JOINTS})\s+){{0,2}}{NAME_WORD})*")
_APART: Final = re.compile(r"['’]s$|[.'’-]+$")


class ItemKind(StrEnum):
    """The kind of thing that a few words are."""

    DATE = "date"
    AMOUNT = "amount"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Date:
    """A day, a month or a year, as said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def agrees(self, other: Date) -> bool:
        """True where neither says otherwise than the other."""
        pairs = zip(self.parts, other.parts, strict=True)
        shared = [(a, b) for a, b in pairs if a is not None and b is not None]
        return bool(shared) and all(a == b for a, b in shared)

    @property
    def parts(self) -> tuple[int | None, int | None, int | None]:
        """Year, month and day."""
        return self.year, self.month, self.day


@dataclass(frozen=True, slots=True)
class Item:
    """A date, an amount or a name, and its place."""

    kind: ItemKind
    span: Span
    words: str
    date: Date | None = None
    amount: Amount | None = field(default=None, repr=False)

    def agrees(self, other: Item) -> bool:
        """True where both are the same thing, however written."""
        if self.date and other.date:
            return self.date.agrees(other.date)
        if self.amount and other.amount:
            return _same(self.amount, other.amount)
        if self.kind is not other.kind or self.kind is not ItemKind.NAME:
            return False
        there = Text(other.words)
        return all(there.knows(word) for word in self.words.split() if word[0].isupper())


def items(text: str) -> tuple[Item, ...]:
    """The dates, amounts and names of the text, in order."""
    dates = list(_dates(text))
    amounts = [each for each in _amounts(text) if _is_free(each.span, dates)]
    names = [each for each in _names(text) if _is_free(each.span, [*dates, *amounts])]
    return tuple(sorted((*dates, *amounts, *names), key=lambda each: each.span))


def _same(one: Amount, other: Amount) -> bool:
    units = not one.unit or not other.unit or one.unit == other.unit
    return one.equals(other) and units and one.negative == other.negative


def _is_free(span: Span, taken: Sequence[Item]) -> bool:
    return not any(span.overlaps(each.span) for each in taken)


def _dates(text: str) -> Iterator[Item]:
    after = dict(counting.second_years(text))
    for span, year in after.items():
        yield Item(ItemKind.DATE, span, span.of(text), date=Date(year))
    for match in _DATE.finditer(text):
        if Span(*match.span()) in after:
            continue
        parts = {name[:-1]: value for name, value in match.groupdict().items() if value}
        month = parts.get("month")
        found = Date(
            int(parts["year"]) if "year" in parts else None,
            _MONTH_NUMBERS[month[:3]] if month else None,
            int(parts["day"]) if "day" in parts else None,
        )
        yield Item(ItemKind.DATE, Span(*match.span()), match.group(), date=found)


def _amounts(text: str) -> Iterator[Item]:
    for span, amount in counting.placed(text):
        if not amount.vague:
            yield Item(ItemKind.AMOUNT, span, span.of(text), amount=amount)


def _names(text: str) -> Iterator[Item]:
    """Runs of capitalised words.

    The one that begins a sentence counts where it is no common word.
    """
    begins = {match.start() for _, match in Text(text).words[:1]}
    for match in _NAME.finditer(text):
        start, end = match.span()
        first = match.group().split()[0]
        if _APART.sub("", first.lower()) in OPENING and (start in begins or " " in match.group()):
            start = match.start() + len(first)
            start += len(text[start:end]) - len(text[start:end].lstrip())
        end -= len(text[start:end]) - len(_APART.sub("", text[start:end]))
        month = text[start:end].capitalize() in MONTHS
        if start < end and text[start].isupper() and not month:
            yield Item(ItemKind.NAME, Span(start, end), text[start:end])
