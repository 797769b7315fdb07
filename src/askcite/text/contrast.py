"""Words that set two things against each other."""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

TURNS: Final = 0.7
COMPARES: Final = 0.3
"""What a sentence about two things gains in probability by `while`, and by a word that compares."""
_TURNS: Final = late(
    r"(?i)\b(?:while|whereas|unlike|(?:in|by) contrast|differs?|differ(?:ed|ently))\b"
)
_COMPARES: Final = late(
    r"(?i)\b(?:than|similar\w*|identi\w+|differ\w*|compar\w+|contrast\w*|as opposed|instead of"
    r"|same as|versus|vs)\b"
)
_APART: Final = late(
    r"(?i)\b(?:both|larger|smaller|bigger|the other|each|only|the (?:former|latter)|instead"
    r"|lacks?)\b"
)
"""Words that tell two things apart, beside those that set them against each other."""

DEGREE: Final = late(
    r"(?i)\d|\b(?:(?<!rather )than|as \w+ as|more|most|less|least|\w{3,}est|best|worst|better|worse"
    r"|twice|half|equal\w*|same|similar\w*|alike|compar\w*|exceed\w*|surpass\w*|outnumber\w*"
    r"|outrank\w*|above|below|rank\w*|senior|junior|superior|inferior)\b"
)
"""What tells which of two is more: a degree, a figure, a rank."""


def weight(sentence: str) -> float:
    """The weight of a sentence's words of contrast."""
    if _TURNS.search(sentence):
        return TURNS
    return COMPARES if _COMPARES.search(sentence) else 0.0


def tells_apart(sentence: str) -> bool:
    """True for one that sets two things apart."""
    return weight(sentence) > 0 or _APART.search(sentence) is not None
