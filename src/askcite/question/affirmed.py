"""Yes-no questions as statements."""

from __future__ import annotations

import re
from typing import Final

from askcite.text.english import AUXILIARIES
from askcite.text.late import late

SUBJECT: Final = 6
"""Words that a subject may have; behind each of them the verb is tried."""
_ASKED: Final = late(
    rf"(?:(?:so|and|but|then|also),? )*(?P<verb>{AUXILIARIES}) (?P<rest>(?!not\b|n['’]t\b).+)",
    re.IGNORECASE | re.DOTALL,
)
_DOING: Final = frozenset({"do", "does", "did"})


def affirmed(question: str) -> tuple[str, ...]:
    """The statements that a yes may make.

    They differ in the place of the verb. Nothing for a question that is none of yes or no, or that
    denies.
    """
    asked = _ASKED.fullmatch(" ".join(question.split()).rstrip(" ?!."))
    if asked is None:
        return ()
    verb, words = asked["verb"].lower(), asked["rest"].split()
    if verb in _DOING:
        return (" ".join(words),)
    last = min(SUBJECT, len(words) - 1)
    return tuple(" ".join([*words[:at], verb, *words[at:]]) for at in range(1, last + 1))
