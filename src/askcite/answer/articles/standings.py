"""Short answers of several articles, grouped by value.

An answer is known by its amount, its date or its name, however written; so "two hundred" and 200
are one answer. Where articles differ, a later date of publication makes its answer the updated
one; equal or unknown dates leave the two disputed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from askcite.support.items import Item, ItemKind, items
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import meaning
from askcite.types import Citation, Span

_AMOUNT: Final = late(
    r"\bhow (?:many|much|long|far|old|tall|high|big|large|deep|often|fast|heavy)\b|\b(?:number"
    r"|price|cost|share|percentage|population|size|amount|total)\b",
    re.IGNORECASE,
)
_DATE: Final = late(r"\b(?:when|(?:what|which) (?:year|day|date|month|time)|date)\b", re.IGNORECASE)
_NAME: Final = late(
    r"\b(?:who|whom|whose|where|(?:what|which) (?:person|city|town|country|company|place|party))\b",
    re.IGNORECASE,
)

_ONE: Final = late(r"(?i)(?:an?|one|none|no|nobody|several|many|few)\b")

Standings = Literal["agreed", "updated", "disputed", "side by side", "not said"]
"""The articles say one thing, a later one another, several at once, each a thing of its own that it
is asked for, or nothing."""


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """The few words with which one article answers.

    `item` is the amount, date or name that they come to, if they do.
    """

    words: str
    citation: Citation
    confidence: float
    item: Item | None = None

    def agrees(self, other: ShortAnswer) -> bool:
        """True where both come to the same."""
        if self.item and other.item and self.item.kind is other.item.kind:
            return self.item.agrees(other.item) or other.item.agrees(self.item)
        one, two = meaning(self.words), meaning(other.words)
        return bool(one and two) and (one <= two or two <= one)


@dataclass(frozen=True, slots=True)
class SharedAnswer:
    """Articles that answer alike, the newest first."""

    answers: tuple[ShortAnswer, ...]
    is_latest: bool = False

    @property
    def words(self) -> str:
        """The answer as the newest article has it."""
        return self.answers[0].words

    @property
    def published(self) -> str:
        """The date of its newest article, empty where unknown."""
        return max((a.citation.published or "" for a in self.answers), default="")


def wanted(question: str) -> ItemKind | None:
    """The kind of thing that a question asks for."""
    if _AMOUNT.search(question):
        return ItemKind.AMOUNT
    if _DATE.search(question):
        return ItemKind.DATE
    return ItemKind.NAME if _NAME.search(question) else None


def item_of(citation: Citation, kind: ItemKind) -> Item | None:
    """The thing of that kind in the short answer."""
    alike = [each for each in items(citation.quote) if each.kind is kind]
    if not alike or citation.answer is None:
        return alike[0] if len(alike) == 1 else None
    start, end = (place - citation.span.start for place in citation.answer)
    inside = [each for each in alike if each.span.overlaps(Span(start, end))]
    if inside:
        return inside[0]
    if kind is ItemKind.AMOUNT and _ONE.match(citation.answer_text or ""):
        return None  # `one person`, which is no amount beside others
    return min(alike, key=lambda each: abs(each.span.start - start)) if len(alike) == 1 else None


def told_as(citation: Citation, item: Item) -> str:
    """The words of an item; an amount with its noun."""
    if item.amount is None:
        return item.words
    after = re.match(r"[\s-]?%|[\s-][\w°]+", citation.quote[item.span.end :])
    before = citation.quote[max(0, item.span.start - 1) : item.span.start]
    sign = before if before in "$€£¥₹" else ""
    counted = after.group() if after and not _is_joint(after.group()) else ""
    return f"{sign}{item.words}{counted}"


def _is_joint(words: str) -> bool:
    return words.split()[0].lower() in FUNCTION_WORDS if words.split() else True


def grouped(found: Sequence[ShortAnswer]) -> tuple[SharedAnswer, ...]:
    """The answers that agree together, the latest first."""
    groups: list[list[ShortAnswer]] = []
    for each in found:
        for group in groups:
            if each.agrees(group[0]):
                group.append(each)
                break
        else:
            groups.append([each])
    made = [_newest_first(group) for group in groups]
    latest = _latest(made)
    ordered = sorted(made, key=lambda g: (g is not latest, -len(g.answers)))
    return tuple(SharedAnswer(g.answers, g is latest) for g in ordered)


def _newest_first(group: Sequence[ShortAnswer]) -> SharedAnswer:
    return SharedAnswer(tuple(sorted(group, key=_published, reverse=True)))


def _published(each: ShortAnswer) -> str:
    return each.citation.published or ""


def _latest(groups: Sequence[SharedAnswer]) -> SharedAnswer | None:
    """The group newer than all others, all being dated."""
    if len(groups) < 2 or not all(group.published for group in groups):
        return None
    first, second = sorted(groups, key=lambda g: g.published, reverse=True)[:2]
    later = first.published[: len(second.published)] > second.published[: len(first.published)]
    return first if later else None


def standing(groups: Sequence[SharedAnswer]) -> Standings:
    """The standing of those groups to each other."""
    if not groups:
        return "not said"
    if len(groups) == 1:
        return "agreed"
    return "updated" if any(group.is_latest for group in groups) else "disputed"
