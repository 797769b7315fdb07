"""A fact: the sentences that answer a question, or none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from askcite.answer import citing
from askcite.answer.choice import Choice, Group
from askcite.answer.citing import Weigh
from askcite.answer.evidence import Candidate
from askcite.answer.finding import Finding, Search
from askcite.question.request import Part
from askcite.text.english import OTHER_NAMES
from askcite.text.late import late
from askcite.text.words import Text
from askcite.types import Kind

SURE: Final = 0.6
"""Confidence from which on a sentence need not name whose office it tells of."""
_OFFICE: Final = late(
    r"who(?:'s| is| was) (?:the )?(?:current |present |new |first )?(?:prime minister|president"
    r"|minister|king|queen|mayor|chancellor|governor|head of state|leader|ruler|emperor"
    r"|ambassador) of (?:the )?(?P<whose>[\w'’.-]+(?: [\w'’.-]+){0,2}?)\W*",
    re.IGNORECASE,
)
"""A question for the holder of an office; a sentence that does not name whose is another's."""


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
    found = search.best(part.readings, sparing=not part.several, also=also)
    rest = untold(found, part.told) if part.told else found
    answers = search.answers(found) and _is_of_the_one_asked(rest)
    ranked = citing.ordered(rest, weigh=weigh) if answers else ()
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


def _is_of_the_one_asked(found: Finding) -> bool:
    """False for the office of another: `prime minister of India`."""
    asked = _OFFICE.fullmatch(found.question.strip())
    if asked is None or not found.ranked or found.confidence >= SURE:
        return True
    best = found.ranked[0]
    said = best.sentence.span.of(found.articles[best.article_id].text)
    others = OTHER_NAMES.get(asked["whose"].lower(), ())
    return Text(said).knows(asked["whose"]) or any(name in said for name in others)


def untold(found: Finding, told: str) -> Finding:
    """The finding without the sentences that were told before."""
    before = " ".join(told.split())

    def said(each: Candidate) -> bool:
        text = found.articles[each.article_id].text
        return " ".join(each.sentence.span.of(text).split()) in before

    return replace(found, candidates=tuple(c for c in found.candidates if not said(c)))
