"""Wordings that ask for a step: first, next, third.

`what comes after kneading?` names one step and wants its neighbour; `step 3` wants its number.
"""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import SUBJECT, of
from askcite.question.wordings.phrases import IN_IT, TELL
from askcite.text.late import late
from askcite.types import Kind

ORDER: Final = "order"
"""The topic of such a request; the second one names the place."""
_DO: Final = (
    r"(?:(?:do|should|must|shall|can|could|need|am|are|is) )?(?:(?:i|we|you|one) )?"
    r"(?:(?:supposed|have|need|got) to |to )?(?:do|be done)"
)
_RIGHT: Final = r"(?:(?:directly|right|immediately|just|straight|shortly) )?"
_WHAT: Final = (
    rf"(?:what|which step|which)(?:'s|s)? (?:(?:is|are|was) )?(?:(?:the )?(?:next|following"
    rf"|previous) (?:step|thing|stage)|{_DO}|(?:comes?|happens?|follows?|goes)(?: next)?"
    rf"|next)(?: to do)?"
)
_RANKS: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))"
)
_STEP: Final = r"(?:steps?|stage|instruction)"
ORDERS: Final = [
    *of(
        Kind.WHY_HOW,
        None,
        rf"{_WHAT} {_RIGHT}(?P<other>after|before)(?: (?:i|we|you) (?:have |have to )?)? ?{SUBJECT}"
        rf"{IN_IT}",
        rf"(?P<other>after|before)(?: (?:i|we|you) (?:have |have to )?)? ?(?P<about>\S.*?),?"
        rf" (?:then )?{_WHAT}(?: (?:next|then|now|first))?{IN_IT}",
        rf"(?:{TELL} )?(?:the )?(?:next )?{_STEP} (?P<other>after|before) {SUBJECT}{IN_IT}",
        topic=ORDER,
    ),
    *of(
        Kind.WHY_HOW,
        None,
        rf"(?:{TELL} |(?:read|quote|show) (?:me )?)?{_STEP} (?:number |no\.? ?)?(?P<other>\d{{1,2}}"
        rf"|one|two|three|four|five|six|seven|eight|nine|ten){IN_IT}",
        rf"(?:{TELL} )?(?:the )?(?P<other>{_RANKS}) {_STEP}{IN_IT}",
        rf"what (?:is|do i do|do we do|should i do|happens|comes|does it say) in {_STEP} "
        rf"(?P<other>\d{{1,2}}){IN_IT}",
        topic=ORDER,
    ),
    *of(
        Kind.WHY_HOW,
        None,
        rf"what (?:{_DO}|is done) (?P<other>first|last)(?: of all)?{IN_IT}",
        rf"(?:{TELL} )?(?:the )?(?:very )?(?P<other>first|last|final) thing(?: that)?"
        rf" (?:to do|(?:i|we|you) (?:have to|need to|must|should)? ?do){IN_IT}",
        r"(?:where|how|with what) (?:do|should|shall|must) (?:i|we|you) (?P<other>start|begin)"
        rf"(?: with)?{IN_IT}",
        rf"what (?:do|should|shall|must) (?:i|we|you) (?P<other>start|begin) with{IN_IT}",
        topic=ORDER,
    ),
]
"""They stand before those for the beginning and the end of a text."""
OWN_WAY: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok|please)\W+)*(?:how (?:do|can|could|should|must|would|may) (?:i|we)"
    r"|what (?:do|must|should) (?:i|we) (?:have to )?do to|what is the (?:way|procedure) to)"
    r" (?P<way>[^?]+?)\W*"
)
"""A request for what the asker himself does to get a thing done."""
