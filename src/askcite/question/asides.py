"""The case that a request for advice is about.

`What happens to me if I come from Italy?` is answered where Italy is treated, in whatever words.
"""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

_CASE: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok) )?(?:what (?:should|can|must|do|could|shall|would|may) (?:i|we"
    r"|you|one|people|someone|they|he|she|\w+s) (?:do|try|know|use)(?: then| now)?|what (?:happens"
    r"|would happen|will happen)(?: to (?:me|us|you|him|her|them|people|someone))?|what to do"
    r"|what is to be done)"
    r" (?:if|when|about|with|in case(?: of)?|against|after|for) (?:(?:i|we|you|someone|somebody"
    r"|people|one|there is|there are|it|they|he|she) )?(?P<case>[^?]+?)\W*"
)
_CLAUSE: Final = late(r"(?i) (?:that|which|who|because|and then) .*")
_GOING: Final = late(
    r"(?i)^(?:have |has |had )?(?:come|came|go|went|gone|live|lived|arrive|arrived|travel\w*|been"
    r"|am|is|are|was|were|work|worked|stay|stayed|get|gets|got|have|has|had|find|found|see|saw|want"
    r"|need)(?: (?:from|in|to|at|into|on|through|near|an?|the|some|any|my))* (?=\w)"
)


def of(request: str) -> str:
    """The case asked about, or nothing."""
    found = _CASE.fullmatch(request)
    return _GOING.sub("", _CLAUSE.sub("", found["case"]), count=1) if found else ""
