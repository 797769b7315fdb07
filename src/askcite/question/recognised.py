"""Requests that are recognised by their whole wording."""

from __future__ import annotations

import re
from typing import Final

from askcite.types import Kind

_IT: Final = (
    r"(?:it|this|(?:the|this|that) (?:article|essay|text|piece|paper|story|report|post|page"
    r"|document|book|guide))"
)
_QUESTIONS: Final = {
    "author": rf"who (?:wrote|authored|has written) {_IT}"
    rf"|(?:who|whom) (?:was|is) {_IT} (?:written|authored) by|by whom (?:was|is) {_IT} written"
    rf"|(?:who|what) (?:is|was|are|were) the (?:author|writer)s?(?: of {_IT})?"
    rf"|what is the (?:author|writer)'s name|who (?:is|was) {_IT} by",
    "title": rf"what(?: is|'s) (?:the (?:title|headline)(?: of {_IT})?|the name of {_IT})"
    rf"|what is {_IT} called|how is {_IT} (?:called|titled|entitled)",
    "published": rf"when (?:was|is) {_IT} (?:published|written|posted|dated)"
    rf"|what is the (?:publication date(?: of {_IT})?|date of {_IT})"
    rf"|(?:on )?(?:what|which) (?:date|day) was {_IT} (?:published|written)",
    "source": rf"what is the source(?: of {_IT})?|where does {_IT} come from"
    rf"|where (?:was|is) {_IT} (?:published|from)",
}
"""Whole questions: one that goes on asks for something that the article says."""
_PATTERNS: Final = {
    name: re.compile(rf"(?i)(?:and |so |please,? )?(?:{pattern})\s*[?.!]*")
    for name, pattern in _QUESTIONS.items()
}
_MOST_CHARACTERS: Final = 10
"""Of an abbreviation; a longer word with two capitals is a name."""
_ASKED: Final = re.compile(
    r"(?i:what(?:'s| is| are| was| does| do| did)?(?: the| an?)?"
    r"(?: (?:meaning|definition|full form|full name) of)?(?: the)?"
    r"(?: acronym| abbreviation| term)?)"
    r" [\"“']?(\w[\w&/-]*?)s?[\"”']?"
    r"(?i: stands? for| short for| an? (?:acronym|abbreviation) (?:for|of)| mean)?"
)


def kind(question: str) -> tuple[Kind, str]:
    """The kind of request, and its subject: a field of an article's entry, an abbreviation."""
    words = " ".join(question.replace("’", "'").split())
    if field := next((name for name, p in _PATTERNS.items() if p.fullmatch(words)), None):
        return Kind.ITSELF, field
    match = _ASKED.fullmatch(words.rstrip(" ?.!"))
    short = match[1] if match else ""
    if sum(letter.isupper() for letter in short) > 1 and len(short) <= _MOST_CHARACTERS:
        return Kind.TERM, short
    return Kind.FACT, ""
