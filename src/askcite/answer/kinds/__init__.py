"""One kind of request, one file.

A kind is a module with `choose(part, search) -> Choice`: what of the articles is to be said. It
looks up what it needs, and no more, by `search`. A new kind is a file and a row in `KINDS`.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.kinds import fact, headed
from askcite.question import classifier, spelling
from askcite.question.request import Part
from askcite.types import Kind

KINDS: Final = {
    Kind.COMPARE: "compare",
    Kind.FACT: "fact",
    Kind.ITSELF: "itself",
    Kind.LIST: "listing",
    Kind.MENTION: "mention",
    Kind.OVERVIEW: "overview",
    Kind.STANCE: "stance",
    Kind.TALK: "talk",
    Kind.TERM: "term",
    Kind.TOPIC: "topic",
    Kind.WHY_HOW: "why_how",
    Kind.YES_NO: "yes_or_no",
}
"""The module of each kind, imported with the first request of it."""

_AS_TYPED: Final = {Kind.TALK, Kind.ITSELF, Kind.MENTION}
"""Kinds that ask for no words of the articles, or for exactly those typed."""


def choose(part: Part, search: Search) -> Choice:
    """The choice of its kind, else a fact or section."""
    part = decided(spelt(part, search), search)
    kind = import_module(f"{__name__}.{KINDS.get(part.kind, 'fact')}")
    chosen: Choice = kind.choose(part, search)
    if chosen.tells:
        return chosen
    if part.kind is not Kind.FACT and chosen.kind is not Kind.FACT:
        chosen = fact.choose(part, search)
    return chosen if chosen.tells else headed.choose(part, search, chosen)


def decided(part: Part, search: Search) -> Part:
    """The part, its kind told by its vector if unsure."""
    known = classifier.load()
    if part.sure or search.finder.encoder.digest != known.encoder:
        return part
    kind = known.kind(search.vector(part.readings[0]), part.kind)
    if kind is part.kind:
        return part
    return replace(part, kind=kind, subject="", topics=())


def spelt(part: Part, search: Search) -> Part:
    """The part with slips mended by the articles' words."""
    if part.kind in _AS_TYPED:
        return part

    def mend(text: str) -> str:
        return spelling.mended(text, search.knows, search.words)

    readings = tuple(map(mend, part.readings))
    if readings == part.readings:
        return part
    topics = tuple(map(mend, part.topics))
    return replace(part, readings=readings, subject=mend(part.subject), topics=topics)
