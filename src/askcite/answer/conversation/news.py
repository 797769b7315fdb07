"""Sentences told before, put behind or left out."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.question.tidying import plain
from askcite.types import Evidence

SHARE: Final = 0.6
"""Share of the best sentence's probability that a new one has, which comes before one told."""

NO_MORE: Final = "That is all that I find about it."
"""The line where more is wanted, and nothing else is said."""


def first(chosen: Choice, before: str) -> Choice:
    """The choice, begun by a sentence not just told.

    It is almost as probable: "Why does that matter?" is not answered by what it asks about.
    """
    group = chosen.groups[0] if chosen.groups else Group(())

    def comes_first(each: Evidence) -> bool:
        near = each.probability >= SHARE * group.evidence[0].probability
        return near and _is_new(each, chosen, before)

    if not group.evidence or comes_first(group.evidence[0]):
        return chosen
    ordered = tuple(sorted(group.evidence, key=lambda each: not comes_first(each)))
    return replace(chosen, groups=(replace(group, evidence=ordered), *chosen.groups[1:]))


def alone(chosen: Choice, before: str) -> Choice:
    """The choice without the sentences told before."""
    groups = [
        replace(group, evidence=tuple(e for e in group.evidence if _is_new(e, chosen, before)))
        for group in chosen.groups
    ]
    return replace(chosen, groups=tuple(group for group in groups if group.evidence))


def _is_new(each: Evidence, chosen: Choice, before: str) -> bool:
    words = each.sentence.span.of(chosen.articles[each.article_id].text)
    return plain(words) not in plain(before)
