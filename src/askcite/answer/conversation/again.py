"""The last answer's own sentences: all of them, or fewer.

"Are you sure?" and "Quote the exact sentence" ask for them as they stand; "shorter" and "summarize
that" for the first, which are the best.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from askcite.answer.choice import Choice
from askcite.answer.conversation import retold
from askcite.answer.conversation.retold import Retold
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.types import Evidence, Kind


def choose(part: Part, search: Search) -> Choice:
    """The sentences that were told, or nothing."""
    told = retold.told(part.last.answer, search) if part.last else ()
    if part.wanted and part.wanted.number:
        told = told[: part.wanted.number]
    again = _marked(part, search, told)
    return Choice.telling(
        part,
        part.kind,
        again,
        (place.article for place in told),
        retold.RIGHT,
        understood_as=part.asked,
    )


def _marked(part: Part, search: Search, told: Sequence[Retold]) -> tuple[Evidence, ...]:
    """The sentences, with the words that answer a fact."""
    if part.kind is not Kind.FACT or not told:
        return tuple(place.evidence() for place in told)
    found = retold.beside(tuple(told), search).best(part.readings)
    read = {(each.article_id, each.sentence): each.answer for each in found.ranked}
    return tuple(
        replace(place.evidence(), answer=read.get((place.article.id, place.sentence)))
        for place in told
    )
