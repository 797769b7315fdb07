"""A follow-up's readings, each of which stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askcite.question.conversation import (
    bearers,
    hanging,
    instead,
    meanings,
    nouns,
    returning,
    sides,
    there,
)
from askcite.question.conversation.dependence import LEAD, leans, pronouns
from askcite.question.conversation.rewriting import REMEMBERED
from askcite.question.request import Turn
from askcite.text.english import AUXILIARIES, QUESTION_WORDS
from askcite.text.late import late

FOLLOW_UP_READINGS: Final = 4
"""Readings of a follow-up that are tried; each costs one more look-up and reading."""
ABOUT = late(
    r"(?:(?:and|but|so|ok(?:ay)?|then|also)\b[\s,]*(?:(?:what|how) )?|(?:what|how) )about"
    r" (?P<other>.+?)\W*",
    re.IGNORECASE,
)
AND = late(
    rf"(?:and|but|also|or) (?=(?:the|an?) |[^?]*\?)(?P<other>(?!(?:{QUESTION_WORDS}|{AUXILIARIES}"
    r"|then|so|not|if)\b)[\w'’-]+(?: [\w'’-]+){0,3})\??",
    re.IGNORECASE,
)
"""What else is asked about: `And the mill?`."""
_IF = late(r"(?i)\W*(?:and|but|or) (?:what )?if (?P<case>(?!not\b|so\b)\S[^?]*?)\W*")
"""Another case: `And if it breaks?`."""


def readings(question: str, history: Sequence[Turn]) -> tuple[str, ...]:
    """Stand-alone readings of a follow-up, the likeliest first.

    There are none when it stands alone. The last is the question as typed, where what it leans
    on may be a name of its own.
    """
    if not history:
        return ()
    if side := sides.made(question, history):
        return (side,)
    placed = there.placed(question, history[-1])
    made = _bound(placed, history) if leans(placed) else ()
    return made or ((placed,) if placed != question else ())


def _bound(question: str, history: Sequence[Turn]) -> tuple[str, ...]:
    """The readings of a question with a pronoun."""
    if supposed := _IF.fullmatch(question):
        question = f"what if {supposed['case']}?"
        if next(pronouns(question), None) is None:
            return (question,)
    if (found := bearers.found(question, history)) is None:
        return (question,)
    own = f" {question.strip(' ?.!')} "
    topics = [topic for topic in found if f" {topic} " not in own]
    swapped = instead.made(question, hanging.base(history) or history[-1].question, topics)
    bare = AND.fullmatch(question.strip())
    asked_of = [topic for topic in topics if topic in history[-1].question]
    if bare and not (swapped or asked_of or instead.ONE.search(bare["other"])):
        return (bare["other"],)
    if about := ABOUT.fullmatch(question.strip()):
        return tuple(dict.fromkeys((*swapped, about["other"])))
    asks = returning.ELSE.sub(lambda found: found[0].split()[0], question)
    said = " ".join(turn.question for turn in history[-REMEMBERED:])
    made = dict.fromkeys((*swapped, *(_with_topic(asks, topic, said) for topic in topics)))
    typed = [question] if meanings.may_stand_alone(question) else []
    return (*list(made)[:FOLLOW_UP_READINGS], *typed)


def _bearing(question: str, topic: str) -> re.Match[str] | None:
    """The pronoun that the topic stands for, if any.

    A thing is what `they` did something to: `why did they change it?`.
    """
    first, *others = [*pronouns(question), None, None][:2]
    is_thing = topic.islower() and not topic.endswith("s")
    if first and first[0].lower() == "they" and is_thing:
        return next((each for each in others if each and each[0].lower() == "it"), first)
    return first


def _with_topic(question: str, topic: str, said: str) -> str:
    """The question of a topic, with its article."""
    rest = LEAD.sub("", question, count=1).strip()
    found = _bearing(rest, topic)
    had = rf"(?i)\b(?:{nouns.BEFORE}) {re.escape(topic)}\b"
    if topic.islower() and not (found and found[0].lower() == "one") and re.search(had, said):
        topic = f"the {topic}"
    if found is None:
        return f"{rest.rstrip(' ?')} ({topic})?" if rest else topic
    stands = f"{topic}'s" if found["own"] else topic
    return rest[: found.start()] + stands + rest[found.end() :]
