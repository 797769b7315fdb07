"""A fact: the sentences that answer a question, or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from askcite.answer import citing
from askcite.answer.choice import Choice, Group
from askcite.answer.citing import Weigh
from askcite.answer.evidence import Candidate
from askcite.answer.finding import Finding, Search
from askcite.question.request import Part
from askcite.question.tidying import plain
from askcite.types import Kind


def choose(
    part: Part,
    search: Search,
    weigh: Weigh | None = None,
    also: Callable[[str], bool] | None = None,
) -> Choice:
    """The best sentences of the reading that is answered best.

    What a kind of question prefers is told by `weigh`; the looks that a sentence of it should have,
    for which is read on, by `also`.
    """
    found = search.best(part.readings, kind=part.kind, sparing=not part.several, also=also)
    rest = untold(found, part.told) if part.told else found
    ranked = citing.ordered(rest, weigh=weigh) if search.answers(found) else ()
    cited = citing.cited(rest, ranked, several=part.several)
    return Choice(
        part.asked,
        found.question,
        Kind.FACT,
        groups=(Group(cited),) if cited else (),
        confidence=found.confidence,
        finding=found,
        articles=found.articles,
    )


def untold(found: Finding, told: str) -> Finding:
    """The finding without the sentences that were told before."""
    before = plain(told)

    def is_new(each: Candidate) -> bool:
        text = found.articles[each.article_id].text
        return plain(each.sentence.span.of(text)) not in before

    return replace(found, candidates=tuple(filter(is_new, found.candidates)))
