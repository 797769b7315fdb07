"""Entries of a list of references, told by their form.

Authors with initials, a year, and where it appeared: such a line names what others wrote, and says
nothing of what they found.
"""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

_AUTHOR = (
    r"(?:(?:van|von|de|den|der|di|la|le) )*[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,? "
    r"(?:[A-Z]{1,3}\b|(?:[A-Z]\.[ -]?){1,3})"
)
SOURCE: Final = late(r"\W*[\"“][^\"”]{5,200}[\"”],?\s*[—–-]\s*\w[^.!?]{2,80}\b[12]\d{3}\W*")
"""A line that names what was written where and when."""
POINTER: Final = late(
    r"(?i)\W*(?:please )?(?:see|refer to|cf\.?) (?:also )?(?:the )?(?:\w+ )?(?:sections?|chapters?"
    r"|fig(?:ure|\.)s?|tables?|pages?|appendix|question|above|below|here)\b"
    r"(?:[^.]|\.(?=\S)(?!\)\s+\w))*\W*$"
)
"""A sentence that only points elsewhere: `(See Section 5.)`."""
AUTHORS: Final = late(
    rf"\W*(?:\d{{1,3}}[\].)]*\s+)?{_AUTHOR}(?:(?:,|;| and| &|, and|, &)? (?:{_AUTHOR}|et al\b)"
    r"|,? \()"
)
"""The authors that begin such an entry."""
_YEAR: Final = late(r"\b(?:1[6-9]|20)\d\d[a-z]?\b")
_PLACE: Final = late(
    r"(?i)\b\d{1,4}\s?[:(;,]\s?\w{0,3}\d{1,5}|\b\d{1,5}\s?[-–]\s?\d{1,5}\b"
    r"|(?:\b\d{1,5}\b[ ,:;]*){3}|\bdoi\b|https?://|\bpp?\.\s?\d|\b(?:vol|eds?|proc|press|arxiv)\b"
)


def is_reference(line: str) -> bool:
    """True for an entry of a list of references."""
    year = _YEAR.search(line)
    return bool(year and AUTHORS.match(line) and _PLACE.search(line.replace(year[0], "", 1)))
