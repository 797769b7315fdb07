"""Premises that the articles deny.

"Why is the shop open on Sundays?" asks for the reason of what is not so; the sentence that says
"closed on Sundays" answers, and what else stands near it does not.
"""

from __future__ import annotations

from typing import Final

from askcite.answer import completing
from askcite.answer.finding import Finding
from askcite.text.antonyms import turned
from askcite.text.english import NEGATION
from askcite.text.late import late
from askcite.text.words import Text
from askcite.types import Evidence

SHARED: Final = 2
"""Words of meaning that the question and what denies it share, with the opposite as one."""
_REASON: Final = late(r"(?i)\b(?:because|since|due to|so that|in order to|as a result)\b")


def alone(found: Finding, told: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The sentence that denies what is asked, else all."""
    if NEGATION.search(found.question):
        return told
    words = [completing.words(each, found.articles) for each in told]
    most = max((_shared(found.question, each) for each in words), default=0)
    for each, said in zip(told, words, strict=True):
        if _shared(found.question, said) == most and denies(found.question, said):
            return (each,)
    return told


def _shared(question: str, sentence: str) -> int:
    """The number of shared words, an opposite as one."""
    asked, said = Text(question), Text(sentence)
    return len({term for term in asked.content if said.holds(term)}) + turned(asked, said)


def denies(question: str, sentence: str) -> bool:
    """True where the sentence says the opposite of the question.

    A sentence that gives a reason explains, and denies nothing.
    """
    asked, said = Text(question), Text(sentence)
    if _REASON.search(sentence):
        return False
    shared = {term for term in asked.content if said.holds(term)}
    opposed = turned(asked, said)
    if len(shared) + opposed < SHARED:
        return False
    nearly = len(shared) >= max(SHARED, len(asked.content) - 1)
    return opposed or (nearly and NEGATION.search(said.stretch(frozenset(shared))) is not None)
