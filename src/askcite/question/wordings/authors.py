"""Wordings for an author's own words and feelings, and tips."""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import KEY, SUBJECT, A, of
from askcite.question.wordings.comparisons import GOOD_AND_BAD
from askcite.question.wordings.phrases import IN_IT, IT, TELL
from askcite.types import Kind

_WRITER: Final = "(?:[\ue020-\ue03f]|authors?)"
_WORDS_OF: Final = (
    r"(?:(?:an?|the|some|any|one) )?(?:(?:direct|exact|verbatim|good|nice|short|best|key|own) )*"
    r"(?:quotes?|quotations?|statements?|words|lines?)"
)
_QUOTE: Final = r"(?:quote|cite) (?:from |something (?:from|by) )?"
_ON: Final = rf"(?:about|on|regarding) {SUBJECT}"
_TEXT: Final = rf"(?:{_WRITER}|[\ue000-\ue01f]|(?:the )?(?:writer|essayist|columnist|essay|column))"
REPLIES: Final = "replies"
"""The topic of a request for an author's answer to others."""
_HELD: Final = r"(?:points?|arguments?|objections?|criticisms?|worr(?:y|ies)|concerns?)"
_MOVES: Final = (
    r"(?P<other>worries|scares|frightens|bothers|concerns|alarms|troubles|pleases|delights|excites"
    r"|angers|annoys|upsets|saddens|surprises|impresses|disappoints|interests)"
)
AUTHORS: Final = [
    *of(
        Kind.TOPIC,
        "{about}",
        rf"(?:{TELL} )?{_WORDS_OF} (?:from|by|of) {_WRITER} {_ON}{IN_IT}",
        rf"{_QUOTE}{_WRITER} {_ON}{IN_IT}",
        rf"(?:{TELL} )?(?:(?:any|some|a few|more) )?(?:tips|advice|hints|guidance) {_ON}{IN_IT}",
    ),
    *of(
        Kind.COMPARE,
        None,
        rf"(?:{TELL} )?{A}(?:{KEY})*(?:arguments?|case|points?) (?:for|in favou?r of|against)"
        rf" (?!and (?:for|against)\b)(?!{IT}$){SUBJECT}{IN_IT}",
        topic=GOOD_AND_BAD,
    ),
    *of(
        Kind.STANCE,
        None,
        rf"how (?:does|do|did) {_TEXT} (?:\w+ly )?(?:respond|reply|answer|react|deal with|counter"
        rf"|treat|meet)(?: to)? {SUBJECT}{IN_IT}",
        rf"(?:does|do|did) {_TEXT} (?:\w+ly )?(?:dismiss|rebut|ignore|address|answer|reply to"
        rf"|respond"
        rf" to|deal with) {SUBJECT}{IN_IT}",
        rf"(?:how|what) (?:does|do|did) (?:he|she|they|i|{_TEXT}) (?:\w+ly )?(?:answer|reply"
        rf"|respond|say|counter|rebut)(?: to| against)? (?P<about>\S.*? {_HELD}"
        rf"|(?<=answer to )\S.*?){IN_IT}",
        rf"(?:{TELL} )?{A}(?:{_WRITER}|author|writer)(?:'s?|s)? (?:answers?|repl(?:y|ies)"
        rf"|responses?"
        rf"|rebuttals?|reactions?) to {SUBJECT}{IN_IT}",
        topic=REPLIES,
    ),
    *of(
        Kind.STANCE,
        "the main argument",
        rf"(?:{TELL} )?{_WORDS_OF} (?:from|by|of) {_WRITER}{IN_IT}",
        rf"{_QUOTE}{_WRITER}{IN_IT}",
    ),
    *of(
        Kind.STANCE,
        None,
        rf"what (?:really |most )?{_MOVES} {_WRITER}(?: (?:the )?most)?{IN_IT}",
        topic="verb",
    ),
]
"""They ask for the text itself, which quotes nobody by that name."""
