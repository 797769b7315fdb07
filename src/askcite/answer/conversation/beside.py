"""An unanswered follow-up, asked again beside the last answer.

What a person asks next stands near what he was told: a sentence there that holds all the words of
the follow-up is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.conversation import retold, someone_else
from askcite.answer.finding import Finding, Search
from askcite.question.conversation import hanging, returning
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.terms import meaning
from askcite.text.words import Text
from askcite.types import Evidence, Kind

WORDS: Final = 8
"""Words of a follow-up that is asked so, at most."""
LOOKED: Final = 3
"""Sentences among which one with all the words is looked for."""
LEAST: Final = 0.15
"""Share of the confidence that a fact needs."""
_OF: Final = frozenset({Kind.FACT, Kind.LIST, Kind.TERM, Kind.TOPIC, Kind.WHY_HOW, Kind.YES_NO})
_ASKED_WITH: Final = late(
    r"(?i)\b(?:one|ones|new|thing|things|much|many|long|way|else|then|now|exactly|really|say|says"
    r"|said|tell|mean|until|till|since|happen\w*|give|example|get|do|does|did|can|which|them|it)\b"
)

_DEGREE: Final = late(r"(?i)\W*(?:and )?how (?P<of>old|big|large|tall|wide|deep|heavy|high|long)\b")
"""A degree, which only a number before its word tells: `the old ferry` has none."""


def choose(part: Part, search: Search) -> Choice:
    """The sentence beside the last answer, or nothing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    if part.last is None or part.kind not in _OF or len(part.asked.split()) > WORDS:
        return nothing
    if returning.BECAME.match(part.asked):
        return nothing  # what was told does not answer it
    asked = Text(_ASKED_WITH.sub(" ", part.asked))
    told = retold.told(part.last.answer, search) if asked.content else ()
    if not told:
        return nothing
    near = retold.beside(told, search)
    for found in _found(part, near):
        best = _holding(asked, found)
        if (
            best is not None
            and _is_of_the_same(part, best, found)
            and not someone_else.opens(part, best, found.articles[best.article_id])
            and found.confidence >= LEAST * search.answers_from
        ):
            return replace(
                nothing,
                understood_as=found.question,
                groups=(Group(completing.completed((best,), found)),),
                confidence=search.answers_from,
                finding=found,
                articles=found.articles,
            )
    return nothing


def narrowed(part: Part, search: Search) -> Search | None:
    """The search of what stands beside the last answer."""
    told = retold.told(part.before, search)
    return retold.beside(told, search) if told else None


def is_there(chosen: Choice, part: Part, search: Search) -> bool:
    """True for a sentence under the last answer's heading."""
    best = chosen.evidence[0]
    over = chosen.articles[best.article_id].heading_at(best.sentence.span.start)
    told = retold.told(part.before, search)
    headings = {place.article.heading_at(place.sentence.span.start) for place in told}
    return over in headings


def _found(part: Part, near: Search) -> Iterator[Finding]:
    """The follow-up read as typed, then behind the last question."""
    yield near.best((part.asked,))
    if part.last and (before := hanging.base((part.last,))):
        yield near.best((f"{before.rstrip(' ?.!')}? {part.asked}",))


def _is_of_the_same(part: Part, best: Evidence, found: Finding) -> bool:
    """False for a sentence about the other alone."""
    other = hanging.other(part.topics[1]) if part.topics[:1] == (hanging.HANGING,) else ""
    if not other:
        return True
    by = part.topics[1].split()[0]
    base = re.sub(rf"(?i)\b{re.escape(by)} [^?]+$", "", part.topics[4].rstrip(" ?"))
    left = meaning(base) - meaning(other)
    return not left or bool(left & meaning(completing.words(best, found.articles)))


def _holding(asked: Text, found: Finding) -> Evidence | None:
    """The first sentence with every word that is asked about."""
    degree = _DEGREE.match(found.question.rpartition("? ")[2])
    for each in citing.ordered(found)[:LOOKED]:
        said = completing.words(each, found.articles)
        counted = degree is None or re.search(rf"(?i)\d[^.]*\b{degree['of']}\b", said)
        if counted and Text(said).share(asked) == 1:
            return each
    return None
