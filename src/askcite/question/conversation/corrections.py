"""Corrections of what was asked.

`No, I meant the other one` asks again for what was not told.
"""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

_JOINT: Final = r"\W*(?:(?:no|nope|nah|sorry|wait|actually|oh|hm+|well|but|not that|wrong)\b\W*)"
_MEANT: Final = (
    r"(?:(?:i|we) (?:meant|mean|was (?:asking|talking) about|am asking about|'?m asking about"
    r"|asked about|asked for|wanted|was thinking of)(?: to (?:ask about|say))?|rather|instead"
    r"|what i meant (?:is|was))"
)
_CORRECTED: Final = late(
    rf"(?i)(?:{_JOINT}+{_MEANT}|\W*i (?:meant|was (?:asking|talking) about)|{_JOINT}+(?=the other))"
    r" ?(?P<meant>\S[^?]*?)(?:,? not (?:the )?[^,?]+)?[\s?.!]*"
)
_OTHER: Final = late(
    r"(?i)(?:the |an?)?(?:other|another|different|second) (?:one|ones|thing|article|text|person"
    r"|answer|place|part|passage)s?"
)


def meant(request: str) -> str:
    """The thing meant, or nothing where nothing is corrected."""
    found = _CORRECTED.fullmatch(request)
    return found["meant"] if found else ""


def is_other(thing: str) -> bool:
    """True for what was not told yet: `the other one`."""
    return _OTHER.fullmatch(thing) is not None
