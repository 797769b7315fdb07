"""Requests as people type them, made of whole questions.

Sets of questions hold hardly any, so that a reader takes what is no question for unanswerable.
"""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from askcite.text.english import FUNCTION_WORDS

KEYWORDS: Final = 0.10
"""Of the questions lose all but their words of meaning."""
COMMANDS: Final = 0.05
"""Of the questions are put as a command."""
BARE: Final = 0.10
"""Of the questions are typed small, without their mark."""
FEWEST: Final = 2
"""Words that a list of keywords has at least, and three that it leaves out of the question."""

_ASKS: Final = FUNCTION_WORDS | {"which", "much", "many", "name"}
"""Words without meaning of their own in a list of keywords."""
_WORD: Final = re.compile(r"[\w'’-]+")
_ASKED: Final = re.compile(r"(?:who|what|when|where|why|how|which)\b", re.IGNORECASE)
_AUXILIARY: Final = re.compile(
    r"(?P<ask>(?:who|what|when|where|why|how)) (?P<be>is|are|was|were) (?P<rest>.+)", re.IGNORECASE
)
_LEADS: Final = ("Tell me {}", "Explain {}", "I want to know {}", "Find out {}", "Say {}")


def typed(question: str, random: np.random.Generator) -> str:
    """The question, now and then as keywords or command."""
    draw = random.random()
    if draw < KEYWORDS:
        return keywords(question) or question
    if draw < KEYWORDS + COMMANDS:
        return _command(question, _LEADS[int(random.integers(len(_LEADS)))])
    if draw < KEYWORDS + COMMANDS + BARE:
        return question.rstrip(" ?").lower()
    return question


def keywords(question: str) -> str | None:
    """The question's words of meaning.

    None where these are too few.
    """
    words = _WORD.findall(question)
    kept = [w for w in words if w.lower() not in _ASKS]
    return " ".join(kept) if FEWEST <= len(kept) <= len(words) - FEWEST - 1 else None


def _command(question: str, lead: str) -> str:
    """The question as a command.

    "Who was the king?" becomes "Tell me who the king was.".
    """
    asked = question.rstrip(" ?")
    if not _ASKED.match(asked):
        return question
    if (found := _AUXILIARY.fullmatch(asked)) and len(found["rest"].split()) <= FEWEST + 2:
        asked = f"{found['ask']} {found['rest']} {found['be']}"
    return lead.format(asked[0].lower() + asked[1:]) + "."
