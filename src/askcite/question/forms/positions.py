"""Somebody's stand in a request: `does the mayor support it?`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from askcite.text.late import late

_FOR: Final = (
    r"support(?:s|ed|ing)?|back(?:s|ed|ing)?|favou?r(?:s|ed)?|(?:be )?in favou?r of|for"
    r"|like[sd]?|love[sd]?|approve[sd]?(?: of)?|agree[sd]?(?: with| on)?(?! to\b)|welcome[sd]?"
    r"|endorse[sd]?|believe[sd]? in|vote[sd]? for|(?:be )?happy (?:with|about)"
    r"|pro|defend(?:s|ed)?|praise[sd]?|trust(?:s|ed)?|accept(?:s|ed)?"
)
_AGAINST: Final = (
    r"oppose[sd]?|against|object(?:s|ed)?(?: to)?|reject(?:s|ed)?|critici[sz]e[sd]?|dislike[sd]?"
    r"|disagree[sd]?(?: with)?|vote[sd]? against|doubt(?:s|ed)?|fear(?:s|ed)?|anti|opposed to"
    r"|unhappy (?:with|about)|sceptical (?:of|about)|skeptical (?:of|about)|blame[sd]?"
)
_WHO: Final = (
    r"(?!(?:i|you|we|it|this|that|there|they|he|she)\b)(?!(?:(?:the|all|these|both|your|two) )*"
    r"(?:authors?|writers?|texts?|articles?|sources?|papers?|documents?|reports?|both)\b)"
    r"(?P<who>\S+(?: \S+){0,5}?)"
)
_BEGINS: Final = r"\W*(?:(?:and|so|but)\s+)?(?:do|does|did|is|are|was|were|has|have|would|will)\s+"
ASKING: Final = late(rf"(?i)^{_BEGINS}")
"""The beginning of every request for a stand."""
_ASKED: Final = late(
    rf"(?i){_BEGINS}{_WHO}"
    rf" (?:really |actually |still |also |ever )?(?P<both>(?:for|pro) or (?:against|anti|contra)"
    rf"|against or for|support(?:s|ed)? or oppose[sd]?)?(?:(?P<for>{_FOR})"
    rf"|(?P<against>{_AGAINST}))?(?: (?P<what>\S.*?))?\W*"
)

FIRST_TIME: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?(?:is|was|were|are) (?:it|this|that|these|they|he|she"
    r"|(?P<who>\S.{1,60}?(?= (?:an?|the) (?:very )?first(?: time| ever)?\W*$)))"
    r" (?:really |actually )?(?:an?|the|their|his|her|its) (?:very )?first\b"
    r"(?: (?:time|one|ever|of its kind))*(?P<of>[^?]*)\W*$"
)
"""A question for a first time: `was that a first?`."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A person or body, and the matter of his stand.

    `favours` where a yes is for it, None where both stands are asked for; `sure` but for a mere
    `for`, which may say something else: `is it open for guests?`.
    """

    who: str
    what: str
    favours: bool | None
    sure: bool


def asked(request: str) -> Stand | None:
    """The stand that a request asks for, if any."""
    found = _ASKED.fullmatch(" ".join(request.split()))
    if found is None or not (found["both"] or found["for"] or found["against"]):
        return None
    favours = None if found["both"] else bool(found["for"])
    sure = (found["for"] or "").lower() not in {"for", "pro"}
    return Stand(found["who"], found["what"] or "", favours, sure)
