"""The name of whoever says `I` in a text.

A tale tells it once: `a box with my name on it, Nora`, `they called me Nora`; over a speech stands
who gave it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from askcite.text.english import OPENING
from askcite.text.late import late
from askcite.text.persons.given_names import GIVEN
from askcite.types import Span

MOST: Final = 200_000
"""Characters of a text that is gone through for it."""
OFTEN: Final = 4
"""Times that such a text says `I` outside of quotations, at least."""
KEPT: Final = 16
OTHERS_WORDS: Final = late(r"“[^”]*”|\"[^\"\n]*\"")
_I: Final = late(r"\bI\b")
_WORDS: Final = r"(?P<name>[A-Z][\w’'-]*\w(?<!['’]s)(?: [A-Z][\w’'-]*\w(?<!['’]s)){0,3})"
_ENDS: Final = r"(?=\W*$|[,.;:!?)]| [-–—])"
SPEECH: Final = (
    r"(?i:speech|address|lecture|talk(?= (?:given|held|by))|sermon|remarks|letter|diary|memoirs?"
    r"|testimony)"
)
"""Words for what somebody says as `I`."""
_FORMS: Final = (
    late(rf"\A[^\n]{{0,120}}\b{SPEECH}\b[^\n.]{{0,60}}? by {_WORDS}"),
    late(
        r"\b[Mm]y (?:(?:full|first|real|own|last|middle|maiden) )?name (?:is|was) (?:\w+ly )?"
        rf"{_WORDS}"
    ),
    late(rf"\b[Mm]y (?:own )?name(?: [a-z]+){{0,4}}[,:] {_WORDS}{_ENDS}"),
    late(
        r"\b(?:call|called|calls|named|christened|baptised|baptized|nicknamed) me"
        rf" (?:\w+ly )?{_WORDS}"
    ),
    late(rf"\bI, {_WORDS}(?=, )"),
    late(rf"\bI (?:am|was) (?:called|named|christened|baptised|baptized) {_WORDS}"),
    late(rf"\b(?:I am|I['’]m) {_WORDS}{_ENDS}"),
)
"""Forms by which a text tells it; behind a bare `I am` only a given name is one."""


@lru_cache(KEPT)
def place(text: str) -> Span | None:
    """The first place of the narrator's name, if told."""
    if len(text) > MOST:
        return None
    own = OTHERS_WORDS.sub(lambda found: " " * len(found[0]), text)
    if len(_I.findall(own)) < OFTEN:
        return None
    told = (
        found.span("name")
        for form in _FORMS
        for found in form.finditer(own)
        if _is_name(found["name"], bare=form is _FORMS[-1])
    )
    return next((Span(*each) for each in told), None)


def _is_name(words: str, *, bare: bool) -> bool:
    first = words.split()[0]
    return first.lower() in GIVEN if bare else first.lower() not in OPENING
