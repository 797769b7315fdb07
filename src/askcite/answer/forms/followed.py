"""The outcome of a case, in the sentence behind it.

`What happened when the lamp went out?`: `The lamp went out.` restates the question; the sentence
behind it answers.
"""

from __future__ import annotations

from dataclasses import replace

from askcite.answer import causes
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Finding, Search
from askcite.question.forms.outcomes import FOLLOWED
from askcite.question.request import Part
from askcite.types import Evidence


def instead(part: Part, chosen: Choice, _search: Search) -> Choice:
    """The choice without what only restates the case."""
    asked, found = FOLLOWED.match(part.readings[0]), chosen.finding
    if not asked or found is None or not chosen.evidence:
        return chosen
    told = _behind(asked["clause"], chosen.evidence, found)
    return replace(chosen, groups=(Group(told),)) if told != chosen.evidence else chosen


def _behind(case: str, told: tuple[Evidence, ...], found: Finding) -> tuple[Evidence, ...]:
    """The sentences, for one that restates the case the next."""
    kept: list[Evidence] = []
    for each in told:
        after = causes.after(case, each, found)
        kept.append(replace(each, sentence=after, answer=None, named=None) if after else each)
    return tuple({(e.article_id, e.sentence.number): e for e in kept}.values())
