"""A fact: the sentences that answer a question, or none."""

from __future__ import annotations

from askcite.answer import citing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.types import Kind


def choose(part: Part, search: Search) -> Choice:
    """The best sentences of the reading that is answered best."""
    found = search.best(part.readings, sparing=not part.several)
    cited = citing.cited(found, several=part.several) if search.answers(found) else ()
    return Choice(
        part.asked,
        found.question,
        Kind.FACT,
        groups=(Group(cited),) if cited else (),
        confidence=found.confidence,
        finding=found,
        articles=found.articles,
    )
