"""One kind of request, one file.

A kind is a module with `choose(part, search) -> Choice`: what of the articles is to be said. It
looks up what it needs, and no more, by `search`. A new kind is a file and a row in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.kinds import fact, itself, mention, overview, talk, term
from askcite.question.request import Part
from askcite.types import Kind

KINDS: Final[Mapping[Kind, Callable[[Part, Search], Choice]]] = {
    Kind.FACT: fact.choose,
    Kind.ITSELF: itself.choose,
    Kind.MENTION: mention.choose,
    Kind.OVERVIEW: overview.choose,
    Kind.TALK: talk.choose,
    Kind.TERM: term.choose,
}


def choose(part: Part, search: Search) -> Choice:
    """The choice of the part's kind, else of a fact."""
    chosen = KINDS.get(part.kind, fact.choose)(part, search)
    if chosen.tells or part.kind is Kind.FACT or chosen.kind is Kind.FACT:
        return chosen
    return fact.choose(part, search)
