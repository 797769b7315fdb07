"""The place that `there` stands for."""

from __future__ import annotations

from askcite.question.request import Turn
from askcite.text.english import NAME_WORD
from askcite.text.late import late

_THERE = late(r"(?i)(?<=\w) there(?=\W*$| (?:in|on|for|as|with|until|after|before|then)\b)")
_IS_THERE = late(r"(?i)\b(?:is|are|was|were|be|been) there\b")
"""A `there` that stands for no place by name: `will he be there?`."""
_PLACE = late(
    rf"\b(?:in|at|to|near|from|for) (?P<place>(?:the )?{NAME_WORD}(?: (?:of |the )*{NAME_WORD})*)"
)
_WHERE = late(r"(?i)\bwhere\b")


def placed(asked: str, last: Turn) -> str:
    """The request with the place that `there` is."""
    if not _THERE.search(asked) or _IS_THERE.search(asked):
        return asked
    own = _PLACE.search(last.question, 1)
    told = None if own and not _WHERE.search(last.question) else _PLACE.search(last.answer)
    place = told or own
    return _THERE.sub(f" in {place['place'].rstrip(' .')}", asked, count=1) if place else asked
