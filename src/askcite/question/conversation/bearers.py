"""The things that a follow-up's pronoun may stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askcite.question.conversation import carried, hanging, meanings
from askcite.question.conversation.rewriting import REMEMBERED
from askcite.question.request import Turn
from askcite.text.late import late

_THEM = late(r"\b(?:they|them|their|these|those)\b", re.IGNORECASE)


def found(question: str, history: Sequence[Turn]) -> list[str] | None:
    """The things that its pronoun may mean, likeliest first.

    None where only the article can tell.
    """
    told = (meanings.person, meanings.explained, meanings.one_of)
    last = _asking(history)
    of_it = (meanings.aside(question, last), meanings.chosen(question, last))
    topics = next(filter(None, (*of_it, *(tell(question, history[-1]) for tell in told))), [])
    if not topics and carried.goes_back(question, history):
        return None
    if not topics and (named := carried.turn(question, history)):
        topics = carried.named(named) or meanings.person(question, named)
        topics = [each for each in topics if each.split()[-1] in history[-1].answer] or topics
    topics = topics or meanings.bound(question, meanings.topics(history), history)
    is_several = _THEM.search(question) is not None
    return sorted(topics, key=lambda topic: not topic.endswith("s")) if is_several else topics


def _asking(history: Sequence[Turn]) -> Turn:
    """The last turn that did not ask a mere `Why?`."""
    recent = history[: -REMEMBERED - 1 : -1]
    return next((turn for turn in recent if not hanging.words(turn.question)), history[-1])
