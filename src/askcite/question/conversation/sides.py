"""The drawbacks of the last thing: `And the drawbacks?`."""

from __future__ import annotations

from collections.abc import Sequence

from askcite.question import patterns
from askcite.question.conversation.dependence import leans
from askcite.question.request import Turn
from askcite.text.late import late
from askcite.types import Kind

BACK = 3
"""Turns gone back for the thing."""
_SIDES = {("risks",), ("benefits",), ("hurdles",)}
_WEIGHED = ("good and bad",)
"""The topics of a request for the advantages or the drawbacks of a thing."""
_THE = late(r"(?i)\W*(?:(?:and|but|so|any|the|its|his|her|their|what|s|is|are|was|were)\b\W*)*")


def made(asked: str, history: Sequence[Turn]) -> str:
    """The request for this side of that thing, or nothing."""
    if not is_bare(asked):
        return ""
    side = asked[_THE.match(asked).end() :].strip(" ?.!")  # type: ignore[union-attr]
    for turn in history[: -BACK - 1 : -1]:
        if is_bare(turn.question):
            continue
        thing = _thing(turn.question)
        return f"what are the {side} of {thing}?" if thing else ""
    return ""


def is_bare(asked: str) -> bool:
    """True for `the drawbacks`, of nothing that is named."""
    read = patterns.read(asked)
    return len(read) == 1 and read[0].topics in _SIDES and not read[0].subject


def _thing(question: str) -> str:
    """The thing that a question says it is about."""
    read = patterns.read(question)[0]
    is_of_one = read.kind is Kind.TERM or read.topics in (_WEIGHED, *_SIDES)
    return read.subject if is_of_one and not leans(read.subject) else ""
