"""A book just told of: `When was it published?`."""

from __future__ import annotations

from collections.abc import Sequence

from askcite.question import patterns
from askcite.question.request import Turn
from askcite.text.english import NAME_WORD
from askcite.text.late import late
from askcite.types import Kind

BACK = 3
"""Turns gone back for it."""
_IT = late(r"(?i)\bit\b")
_WORK = late(
    r"\b(?i:his|her|their|its|the|an?|my|this|that|first|second|last) (?:(?i:\w+) )?"
    r"(?P<noun>(?i:book|novel|memoirs?|autobiography|biography|diary|album|song|film|movie|poem"
    r"|play|opera|symphony|novella|trilogy|comic|cookbook|handbook|dictionary|atlas))\b"
    rf"(?:,? (?:called )?[\"“]?(?P<title>{NAME_WORD}(?: (?:(?:of|the|and|in|on|for|to|a) )*"
    rf"{NAME_WORD})*)[\"”]?(?=,|\W*$| (?:came|was|appeared|is)\b))?"
)


def told(question: str, history: Sequence[Turn]) -> list[str]:
    """The book, by title and by noun, or nothing.

    Where the article itself was asked about last, that is meant.
    """
    if not _IT.search(question) or patterns.read(question)[0].kind is not Kind.ITSELF:
        return []
    for turn in history[: -BACK - 1 : -1]:
        if patterns.read(turn.question)[0].kind is Kind.ITSELF:
            return []
        found = [*_WORK.finditer(turn.answer), *_WORK.finditer(turn.question)]
        if found:
            titles = [each["title"] for each in found if each["title"]]
            return [*titles[:1], f"the {found[0]['noun'].lower()}"]
    return []
