"""What a follow-up means, without a language model.

A question that leans on the one before ("When was it announced?") is given readings that stand
alone: its pronoun replaced by what the conversation was about, or the topic added. The library
asks each and keeps the one that the articles answer best, so that the articles decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from askcite.settings import FOLLOW_UP_READINGS


class Turn(NamedTuple):
    """One earlier question, as it was understood, and the answer's text."""

    question: str
    answer: str


_SUBJECT = r"it|he|she|they|this|that|these|those"
_POSSESSIVE = r"its|his|her|their"
_OBJECT = r"it|him|her|them|this|that|these|those|one"
_PRONOUN = re.compile(rf"\b(?P<own>{_POSSESSIVE})\b|\b(?:{_SUBJECT}|{_OBJECT})\b", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:and|but|so|ok(?:ay)?|then|also)\b[\s,]*)?(?:what|how) about\s+"
    r"|^(?:and|but|so|then|also)\b[\s,]*",
    re.IGNORECASE,
)
_BARE = re.compile(r"^(?:why|how|when|where|who|what|how so|why not|since when)\W*$", re.IGNORECASE)
_NAME = re.compile(
    r"\b(?:the\s+)?(?:[A-Z][\w.'’+-]*|\d[\w'’+-]*)"
    r"(?:\s+(?:of|the|for|and|de)\s+(?=[A-Z])|\s+(?=[A-Z\d])|[\w.'’+-])*"
)
_NOUNS = re.compile(
    r"\b(?:the|a|an|its|their|our)\s+((?:[\w'’+-]+\s+){0,2}[\w'’+-]+)", re.IGNORECASE
)
_QUESTION_WORDS = re.compile(
    r"\b(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|does?|did|can|could|should"
    r"|would|will|has|have|had|in|on|at|for|from|to|by|name|list|tell|explain|describe|the|an?)\b",
    re.IGNORECASE,
)


def leans(question: str) -> bool:
    """Whether the question cannot be understood without the one before."""
    return bool(_PRONOUN.search(question) or _LEAD.match(question) or _BARE.match(question.strip()))


def readings(question: str, history: Sequence[Turn]) -> tuple[str, ...]:
    """Stand-alone readings of a follow-up, the likeliest first; none when it stands alone."""
    if not history or not leans(question):
        return ()
    made = (_with_topic(question, topic) for topic in _topics(history))
    return tuple(dict.fromkeys(made))[:FOLLOW_UP_READINGS]


def _topics(history: Sequence[Turn]) -> list[str]:
    """What the last turns were about: names in their questions, then nouns, then answers' names."""
    last = list(reversed(history[-2:]))
    found = [n for turn in last for n in _NAME.findall(turn.question)]
    found += [n for turn in last for n in _NOUNS.findall(turn.question)]
    found += [n for turn in last for n in _NAME.findall(turn.answer)]
    return [t for t in dict.fromkeys(map(_trimmed, found)) if len(t) > 1]


def _trimmed(topic: str) -> str:
    """The words after the last question word; an article before a name stays with it."""
    rest = _QUESTION_WORDS.split(f" {topic} ")[-1].strip(" .,?'’")
    return f"the {rest}" if rest and topic.lower() == f"the {rest.lower()}" else rest


def _with_topic(question: str, topic: str) -> str:
    rest = _LEAD.sub("", question, count=1).strip()
    if _PRONOUN.search(rest):
        return _PRONOUN.sub(lambda m: f"{topic}'s" if m["own"] else topic, rest, count=1)
    return f"{rest.rstrip(' ?')} ({topic})?" if rest else topic
