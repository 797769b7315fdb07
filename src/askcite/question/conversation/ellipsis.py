"""Follow-ups that name too little to stand alone.

`Who pays?` and `where does it start?` say what is asked and not of what: that is told by the
questions before, and by the place in the text where the talk stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.question.conversation import hanging, returning
from askcite.question.conversation.dependence import leans, pronouns
from askcite.question.request import Turn
from askcite.text.english import AUXILIARIES
from askcite.text.late import late
from askcite.text.words import Text

WORDS: Final = 8
"""Words of such a follow-up, at most."""
BACK: Final = 4
"""Turns gone back for the question that names something, and for an answer that told something."""
_WORDS: Final = """also then now still ever really exactly actually much many long often only any
anyone anybody anything everyone everybody someone something else more other others next one ones
thing things way until till since happen happens happened get gets got first second third last there
please again"""
_LIGHT: Final = frozenset(_WORDS.split())
"""Words that name nothing."""
_NAME: Final = late(r"(?<=[a-z,;] )[A-Z]|\d")
_WHAT_IS: Final = late(
    rf"(?i)\W*(?:(?:and|so|but) )?(?:who|what|which|where) (?:is|are|was|were) (?:(?:the|an?) )?"
    rf"(?!(?:{AUXILIARIES}|it|he|she|they|that|this|maximum|minimum|limit|deadline|reason|cause"
    r"|price|cost|fee|fine|penalty|aim|result|difference|condition|exception|outcome|verdict"
    r"|effect|risk|alternative|solution|problem|idea)s?\b)[\w'’-]+\W*"
)
"""A question for a thing by its noun, which is its own topic."""
_WHO_DID: Final = late(
    rf"(?i)\W*(?:(?:and|so|but) )?who (?!(?:{AUXILIARIES})\b)[\w'’]+"
    r"(?: (?:over|up|out|off|in|on|for|with|to|away|down|back|that|this))*\W*"
)
"""A question for whoever did it: `Who pays?`, `who took over?`."""


def names_little(question: str) -> bool:
    """True for a follow-up that cannot be asked alone."""
    if len(question.split()) > WORDS or _NAME.search(question) or _WHAT_IS.fullmatch(question):
        return False
    left = len(content(question))
    owns = next(pronouns(question), None)
    return left <= (2 if owns and not owns["own"] else 1)


def content(question: str) -> list[tuple[str, str]]:
    """Its words that name something, as (term, word)."""
    return [pair for pair in Text(question).spoken if pair[1].lower() not in _LIGHT]


def does_alone(question: str) -> bool:
    """True where nothing is named but a deed: `Who pays?`."""
    return bool(_WHO_DID.fullmatch(question)) or not content(question)


def base(history: Sequence[Turn]) -> str:
    """The last question, behind the one on which it hangs.

    So too where it was refused, and names nothing itself.
    """
    asked: list[str] = []
    for at in range(len(history) - 1, max(-1, len(history) - 1 - BACK), -1):
        turn, said = history[at], history[at].question.strip()
        if at and returning.comes_back(said):
            continue
        asked.insert(0, f"{said[:1].upper()}{said[1:].rstrip(' ?.!')}?")
        is_little = leans(said) or names_little(said)
        if not (hanging.words(said) or (is_little and not turn.answer)):
            break
    return " ".join((*asked[:1], *asked[1:][-1:]))


def told(history: Sequence[Turn]) -> Turn:
    """The last turn that told something."""
    recent = history[: -BACK - 1 : -1]
    return next((turn for turn in recent if turn.answer), history[-1])
