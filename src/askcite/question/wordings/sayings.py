"""Wordings that ask what somebody says, and for his words."""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import SUBJECT, of
from askcite.question.wordings.phrases import AUTHOR, IN_IT, TELL
from askcite.types import Kind

_SOMEBODY: Final = (
    r"(?P<other>(?!(?:the )?(?:last|first|final|opening|closing) )"
    rf"(?!(?:{AUTHOR}|you|u|i|we|one|people|someone|each|both|all|these|those)\b)"
    r"(?:[\w.'’-]+ ){0,4}?[\w.'’-]+?)"
)
SPEAKER: Final = "speaker"
"""The topic of a request for what somebody says; the second one names them."""
QUOTATION: Final = "a quotation"
"""How a plain request for somebody's own words begins."""
SPEAKERS: Final = [
    *of(
        Kind.STANCE,
        f"{QUOTATION} of {{other}}",
        rf"(?:{TELL} )?(?:an?|the|some|any)? ?(?:direct |exact |verbatim )?(?:quotes?|quotations?"
        rf"|words|statements?) (?:from|by|of) {_SOMEBODY}(?: (?:him|her|them)sel(?:f|ves))?"
        rf"(?: (?:about|on|regarding) {SUBJECT})?{IN_IT}",
        topic=SPEAKER,
    ),
    *of(
        Kind.STANCE,
        f"{QUOTATION} of {{other}}",
        rf"(?:{TELL} |quote |cite )(?:an? )?(?:quotes? (?:from|by|of) )?(?!.*\b(?:part|sentence"
        rf"|lines?"
        r"|paragraph|passage|section|text|article|end(?:ing)?|beginning|conclusion|title|points?"
        r"|opening"
        r"|definition|words|first|last|best|main|key|most|about|on|where|what|when|how)\b)"
        rf"(?<=quote ){_SOMEBODY}",
        topic=SPEAKER,
    ),
    *of(
        Kind.STANCE,
        "what did {other} say",
        rf"(?:quote|cite|repeat|{TELL}) (?:exactly )?what (?:exactly )?{_SOMEBODY} (?:said"
        rf"|says|wrote|told|stated)(?: (?:about|on|of|regarding) {SUBJECT})?{IN_IT}",
        topic=SPEAKER,
    ),
    *of(
        Kind.COMPARE,
        "difference between {about} and {other}",
        r"what (?:does|do|did) (?P<about>(?-i:[A-Z])\S+(?: (?-i:[A-Z])\S+)?) (?:and|&) "
        r"(?P<other>(?-i:[A-Z])\S+(?: (?-i:[A-Z])\S+)?) (?:each |both |respectively )?(?:say|think"
        rf"|claim|argue|want|believe|state){IN_IT}",
    ),
    *of(
        Kind.STANCE,
        None,
        rf"what (?:exactly |else )?(?:does|do|did|has|have) {_SOMEBODY}"
        r" (?:really |actually |just )?(?:say|said|think|believe|argue|want|claim|hope|expect"
        r"|recommend|suggest"
        r"|tell (?:us|them)|warn|fear|propose|write|feel|promise|demand|add|insist on"
        r"|call for|advise|complain"
        rf"|criticize|criticise)(?: (?:about|on|of|regarding|for|over) {SUBJECT})?{IN_IT}",
        topic=SPEAKER,
    ),
]
