"""The choice of a request that follows an answer."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.conversation import beside, news, onward
from askcite.answer.finding import Search
from askcite.answer.guards import premises
from askcite.answer.kinds import KINDS
from askcite.answer.readied import BOUND
from askcite.question.conversation import instead as another
from askcite.question.request import Part
from askcite.types import Kind

SURER: Final = 0.1
"""Confidence by which a follow-up as typed, beside the last answer, is surer than its readings."""


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice of a request that follows an answer."""
    if part.before and part.kind in BOUND:
        chosen = _surer(chosen, part, search)
    if part.told:
        chosen = _untold(chosen, part, search)
    made = news.first(chosen, part.before) if part.before and chosen.tells else chosen
    is_other = made is not chosen and premises.fails(made, search)
    return chosen if is_other and not premises.fails(chosen, search) else made


def _surer(chosen: Choice, part: Part, search: Search) -> Choice:
    """The choice, or a surer one beside the last answer."""
    near = None if another.is_of_year(part.asked) else beside.narrowed(part, search)
    if near is None:
        return chosen
    typed = replace(part, readings=(part.asked,), several=False)
    kind = import_module(f"askcite.answer.{KINDS.get(part.kind, 'kinds.fact')}")
    there: Choice = kind.choose(typed, near)
    surer = there.tells and there.confidence >= chosen.confidence + SURER
    return there if surer and beside.is_there(there, part, search) else chosen


def _untold(chosen: Choice, part: Part, search: Search) -> Choice:
    """The choice without the sentences told before.

    Where none is left, what comes next in the same place, if all of it is wanted; else a line.
    """
    left = news.alone(chosen, part.told)
    if left.tells:
        return left
    if not part.wanted:
        whole = chosen.tells and chosen.kind in {Kind.COMPARE, Kind.LIST, Kind.TOPIC}
        return replace(left, reply=news.NO_MORE, confidence=0.0) if whole else left
    further = onward.choose(part, search)
    return further if further.tells else replace(left, reply=news.NO_MORE, confidence=0.0)
