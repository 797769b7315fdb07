"""Of whom or what a conversation goes on to ask.

`And when did she die?` is of her whom the questions before it were about, not of the last woman
whom an answer named; an `it` is the one thing that the last question named, or that its answer is
about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askcite.question.conversation import hanging, nouns
from askcite.question.conversation.dependence import pronouns
from askcite.question.request import Turn
from askcite.text.english import AUXILIARIES, FUNCTION_WORDS, NAME_WORD, OPENING
from askcite.text.late import late

BACK: Final = 6
"""Turns gone back for the one asked about."""
_SEXES: Final = (
    late(r"\b(?:he|him|his)\b", re.IGNORECASE),
    late(r"\b(?:she|her|hers)\b", re.IGNORECASE),
)
FULL: Final = late(rf"{NAME_WORD}(?:[ -]{NAME_WORD})*")
_WORD: Final = late(r"[^\W\d_]{2,}")
_WHO_IS: Final = late(r"(?i)\W*(?:(?:and|so|but) )?who(?:['’]s| is| was) (?:his|her|the|their)\b")
"""A question for somebody new, by what he is to another."""
_ITS: Final = late(r"(?i)\b(?:it|its)\b")
_MANY: Final = late(r"(?i)(?:the )?[a-z' -]+[a-z](?<![sui])s")
_DOER: Final = late(
    r"\b(?i:an?|the|his|her|its|their|my|our) (?P<noun>(?:[a-z-]+ ){0,2}[a-z-]+)"
    r"(?:,? (?:which|that|who) [^,]*,)? (?:is|was|has|had|will|would|can|could|must|may|should)\b"
)
"""The one thing that a sentence is about: `A shuttle bus will …`."""
_DID: Final = late(
    rf"(?i)\W*(?:and |so |but )?what (?P<verb>(?!(?:{AUXILIARIES}|else|about|if|kinds?|sorts?)\b)"
    r"[a-z]{3,})\b"
)
"""A question for the thing that did something: `what fell onto the roof?`."""
_ONE: Final = r"\b(?i:an?|the) (?P<noun>(?:[a-z-]+ ){0,2}[a-z-]+)"
_JOINS: Final = late(r"(?i)\b(?:and|or|of|that|which|who|what|when|where|if|as|than|but|so)\b")


def turn(question: str, history: Sequence[Turn]) -> Turn | None:
    """The turn that named whom a run of questions means.

    There is none where no question with the same pronoun stands between.
    """
    sexes = [sex for sex in _SEXES if sex.search(question)]
    if len(sexes) != 1:
        return None
    for at, each in enumerate(history[: -BACK - 1 : -1]):
        new = _WHO_IS.match(each.question)
        if new or not (hanging.words(each.question) or sexes[0].search(each.question)):
            return each if at else None
    return None


def goes_back(question: str, history: Sequence[Turn]) -> bool:
    """True where a pronoun ran through all questions.

    Whom it stands for, the article alone can tell.
    """
    sexes = [sex for sex in _SEXES if sex.search(question)]
    if len(sexes) != 1 or len(history) > BACK:
        return False
    asked = [turn.question for turn in history]
    return bool(sexes[0].search(asked[0])) and all(
        hanging.words(each) or (sexes[0].search(each) and not _WHO_IS.match(each)) for each in asked
    )


def named(turn: Turn) -> list[str]:
    """The question's own name, as the answer spells it."""
    asked = set(_WORD.findall(turn.question.lower())) - FUNCTION_WORDS
    own = [n[0] for n in FULL.finditer(turn.question) if n.start()]
    found = [n[0] for n in FULL.finditer(turn.answer)]
    names = [n for n in (*own, *found) if n.split()[0].lower() not in OPENING]
    return [n for n in names if set(_WORD.findall(n.lower())) & asked][:1]


def one(question: str, topics: list[str], last: Turn) -> list[str]:
    """The topics for `it`, less those that are several things.

    Where none is left, the one thing that the last answer is about.
    """
    first = next(pronouns(question), None)
    if first is None or not _ITS.fullmatch(first[0]):
        return topics
    if bare := nouns.bare(last.question):
        return [bare]
    kept = [each for each in topics if each in last.question and not _MANY.fullmatch(each)]
    if kept:
        return [t for t in topics if not _MANY.fullmatch(t)]
    about = [f"the {noun}" for noun in map(_noun, _DOER.finditer(last.answer)) if noun]
    return [*about[:1], *(t for t in topics if not _MANY.fullmatch(t))]


def did(question: str, history: Sequence[Turn]) -> list[str]:
    """The thing that did what was asked before, for `it`.

    It is still that thing where the questions between went on about it.
    """
    for last in history[: -BACK - 1 : -1]:
        if not _ITS.search(question):
            break
        if asked := _DID.match(last.question):
            acts = late(rf"{_ONE} {asked['verb'].lower()}\b")
            found = acts.search(last.answer)
            noun = _noun(found) if found else ""
            return [f"the {noun}"] if noun else []
        question = last.question
    return []


def _noun(found: re.Match[str]) -> str:
    """The noun, where it is one."""
    noun = found["noun"]
    return "" if _JOINS.search(noun) or _MANY.fullmatch(noun) else noun
