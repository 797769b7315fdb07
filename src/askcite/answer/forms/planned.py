"""Plans told where nothing is advised."""

from __future__ import annotations

from dataclasses import replace

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.whole import aspect
from askcite.question.request import Part
from askcite.types import Kind


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or the sentences that tell plans."""
    return aspect.choose(replace(part, kind=Kind.TOPIC, topics=("next",), subject=""), search)
