"""Yes or no: the sentence that shows it.

A verdict would have to be carried by a calibrated probability; the shipped weights have none that
is, so that the sentence stands without one.
"""

from __future__ import annotations

from dataclasses import replace

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.kinds import fact
from askcite.question.request import Part
from askcite.types import Kind


def choose(part: Part, search: Search) -> Choice:
    """The sentences that answer, without a verdict."""
    chosen = fact.choose(part, search)
    return replace(chosen, kind=Kind.YES_NO) if chosen.tells else chosen
