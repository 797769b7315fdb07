"""A question about what several articles say, taken apart.

"Does the Courier report that the bridge is safe, while the Herald article blames its bolts?" is
answered by no passage; "the bridge is safe" and "blames its bolts" are found, each by itself.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from askcite.text.late import late

LEAST_WORDS: Final = 4
"""Words of a half that can be looked up."""
MOST: Final = 4
"""Halves that are looked up."""
LONG: Final = 15
"""Words from which on a question is taken apart."""
_OTHER: Final = (
    r"the|does|did|is|was|were|has|also|whose|then|another|an?|that|both|who|which|do|have"
)
_JOINT: Final = late(
    r",? (?:while|whereas|but|unlike|similar(?:ly)? to|compared (?:to|with)|as opposed to"
    rf"|in contrast to)\b|,? and (?=(?:{_OTHER})\b)"
    rf"|, (?=(?:{_OTHER}|what|known|recently|previously|according"
    r"|as (?:reported|discussed|mentioned|noted|described|per))\b)"
    r"| as (?=(?:the|an?) (?:\S+ ){1,4}(?:article|report)\b)"
)
_NAME: Final = r"(?:(?:[A-Z][\w.|&'’-]*|of|on|and|-|\|) ?)"
_ARTICLE: Final = r"(?:articles?|reports?|reported|piece|post|coverage|story|review)"
SPEAKS: Final = late(
    rf"[A-Z][\w.|&’-]*['\"]? {_ARTICLE}\b|\b{_ARTICLE} (?:from|by|in) ['\"]?(?:[Tt]he )?[A-Z]"
    r"|\b(?:according to|(?:reported|noted|mentioned|discussed|described|featured) (?:by|in))"
    r" (?:\w+ ){0,3}?['\"]?[A-Z]"
)
"""Words that say which paper's article is meant."""
_FRAME: Final = late(
    r"\b(?:(?:[Dd]oes|[Dd]id|do|[Hh]as|[Hh]ave|[Ii]n|by|from|[Bb]etween|[Aa]fter|[Cc]onsidering"
    r"|[Bb]ased on|[Aa]ccording to|as reported by|with) )*(?:the |an? |another |that |this |same"
    rf" |subsequent |separate |information from )*['\"]?{_NAME}{{0,7}}['\"]? ?{_ARTICLE}\b"
    rf"(?: (?:from|by) ['\"]?{_NAME}+['\"]?)?"
)
_DATE: Final = late(
    r"(?i),? ?\b(?:published )?(?:on|at) (?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
    r" \d{1,2},? \d{4},?|\d{4}-\d\d-\d\dT?[\d:+-]*)"
)
_ASKS: Final = late(r"(?i)(?:does|did|do|has|have|is|was|were) ")
_SAYS: Final = late(
    r"(?i)\b(?:(?:suggest|claim|impl(?:y|ie)|indicate|mention|discuss|describe|highlight|portray"
    r"|note|state|say|anticipate|confirm|identify|recognize|detail|cover|focus)(?:s|es|ed|ing)?"
    r" (?:that |on )?|regarding |reported by |published by |that discusses |about )"
)


def apart(question: str) -> tuple[str, ...]:
    """The statements that it asks about, each alone.

    There are none in one that speaks of no paper's articles.
    """
    if len(question.split()) < LONG or not SPEAKS.search(question):
        return ()
    kept = tuple(half.words for half in halves(question))
    return kept[:MOST] if len(kept) > 1 or _ASKS.match(question) else ()


class Half(NamedTuple):
    """One of its statements, alone, and as it was typed."""

    words: str
    typed: str


def halves(question: str) -> tuple[Half, ...]:
    """Every statement in it, of papers or not."""
    typed = _JOINT.split(question.rstrip(" ?"))
    parts = (Half(alone(part), part) for part in typed if part)
    return tuple(half for half in parts if len(half.words.split()) >= LEAST_WORDS)


def alone(part: str) -> str:
    """The part without the words that say who reports it."""
    words = _SAYS.sub(" ", _FRAME.sub(" ", _DATE.sub(" ", part)), count=2)
    return re.sub(r"\s+", " ", words).strip(" ,'\"").removeprefix("on ")
