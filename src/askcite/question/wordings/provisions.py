"""Wordings that ask for the rules on a thing."""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import SUBJECT, A, of
from askcite.question.wordings.phrases import IN_IT, TELL
from askcite.types import Kind

PROVISIONS: Final = [
    *of(
        Kind.TOPIC,
        "{about}",
        rf"(?:{TELL} )?{A}(?:rules?|regulations?|polic(?:y|ies)|guidelines?|restrictions?"
        r"|provisions?) (?:about|on|regarding|concerning|around|when it comes to)"
        rf" {SUBJECT}{IN_IT}",
        r"(?:are|is) there (?:any |an? )?(?:rules?|regulations?|polic(?:y|ies)|restrictions?)"
        rf" (?:about|on|regarding|concerning) {SUBJECT}{IN_IT}",
    ),
]
