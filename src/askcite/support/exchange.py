"""The date, amount or name exchanged between two sentences.

Those of the sentence that the words lack are put beside the ones that stand in their place there:
among the same words, of the same kind and unit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from askcite.support.amounts import ranked
from askcite.support.items import Item, ItemKind, items
from askcite.text.english import FUNCTION_WORDS
from askcite.text.terms import meaning
from askcite.text.words import Text
from askcite.types import Span

MOST: Final = 3
"""Dates, amounts and names that one sentence may have wrong and still be mended."""
NEXT: Final = 3
"""Words on a side of which one stands beside the name that takes another's place."""
BESIDE: Final = 40
"""Characters on both sides by whose words the place of a thing is known again."""
_SIGN: Final = re.compile(r"[,;:()]")
WORD: Final = re.compile(r"\w+(?:[.,]\d+)*(?:['’-]\w+)*")


class DifferenceKind(StrEnum):
    """The kind of words in which two texts differ."""

    DATE = "date"
    AMOUNT = "amount"
    NAME = "name"
    WORD = "word"
    OPPOSITE = "opposite"
    NEGATION = "negation"


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the draft, and the article's in their place.

    `span` is where they stand in the draft's sentence; `found` is empty where the article has
    nothing there.
    """

    kind: DifferenceKind
    span: Span
    said: str
    found: str


def strange(claim: str, words: str, full: str = "") -> list[tuple[Item, Item | None]]:
    """Dates, amounts and names of `claim` that `words` lack.

    Each comes with the one of the words that stands in its place, if one does. `full` are the
    words with their names in full.
    """
    here, there = items(claim), items(words)
    lacking = [each for each in here if not _is_there(each, there, words, full or words)]
    free = [e for e in there if not _opens(e) and not any(e.agrees(other) for other in here)]
    return [(each, _instead(each, free, claim, words)) for each in lacking]


def _opens(item: Item) -> bool:
    """True for a lone capital that may be any word."""
    if item.kind is not ItemKind.NAME or " " in item.words:
        return False
    return not item.span.start or re.split("['’]", item.words.lower())[0] in FUNCTION_WORDS


def _is_there(item: Item, there: Sequence[Item], words: str, full: str) -> bool:
    if any(item.agrees(other) for other in there):
        return True
    if item.kind is ItemKind.NAME:
        parts = [word for word in WORD.findall(item.words) if word[0].isupper()]
        return item.words in full or all(Text(full).knows(word) for word in parts)
    written = Text(words)
    return item.kind is ItemKind.AMOUNT and bool(
        Text(item.words).numbers
        and Text(item.words).numbers <= written.numbers | ranked(written)
        and not any(
            item.amount and other.amount and item.amount.resembles(other.amount) for other in there
        )
    )


def _instead(item: Item, free: Sequence[Item], claim: str, words: str) -> Item | None:
    """The thing of its kind among the same words."""
    alike = [each for each in free if each.kind is item.kind]
    unit = item.amount.unit if item.amount else ""
    alike = [e for e in alike if not unit or not e.amount or e.amount.unit in ("", unit)]
    if item.kind is not ItemKind.DATE:
        next_to = _next_to(item.span, claim)
        alike = [each for each in alike if next_to & _next_to(each.span, words)]
    beside = _beside(item.span, claim)
    best = max(alike, key=lambda each: len(beside & _beside(each.span, words)), default=None)
    if best is None:
        return None
    return best if _akin(item, best) or beside & _beside(best.span, words) else None


def _akin(item: Item, other: Item) -> bool:
    """True for dates of one month, amounts of one unit."""
    if item.date and other.date:
        month = item.date.month is not None and item.date.month == other.date.month
        return month or (item.date.year is not None and item.date.year == other.date.year)
    return bool(item.amount and other.amount and item.amount.unit == other.amount.unit != "")


def _beside(span: Span, text: str) -> frozenset[str]:
    """The terms of the words of meaning on both sides."""
    before, after = text[max(0, span.start - BESIDE) : span.start], text[span.end :][:BESIDE]
    near = (*before.split()[1 if len(before) == BESIDE else 0 :], *after.split())
    return meaning(" ".join(near))


def _next_to(span: Span, text: str) -> frozenset[str]:
    """The terms of the words on both sides."""
    before = WORD.findall(_SIGN.split(text[: span.start])[-1])[-NEXT:]
    after = WORD.findall(_SIGN.split(text[span.end :])[0])[:NEXT]
    return meaning(" ".join((*before, *after)))


def mended(claim: str, differences: Sequence[Difference]) -> str:
    """The claim with the article's words put in."""
    for each in sorted(differences, key=lambda d: -d.span.start):
        claim = claim[: each.span.start] + each.found + claim[each.span.end :]
    return claim


def exchanged(claim: str, words: str, full: str = "") -> tuple[Difference, ...]:
    """The dates, amounts and names to put in others' places.

    None where the words have nothing for one of them, or where they are too many.
    """
    pairs = strange(claim, words, full)
    if not 0 < len(pairs) <= MOST or any(other is None for _, other in pairs):
        return ()
    return tuple(
        Difference(DifferenceKind(item.kind.value), item.span, item.words, other.words)
        for item, other in pairs
        if other is not None
    )
