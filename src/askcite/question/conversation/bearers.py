"""The things that a follow-up's pronoun may stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askcite.question.conversation import carried, hanging, meanings, works
from askcite.question.conversation.rewriting import REMEMBERED
from askcite.question.request import Turn
from askcite.text.late import late
from askcite.text.persons import names
from askcite.types import Span

_DOERS = late(
    r"(?i)\b(?:do|did|can|could|will|would|should|must|may|are|were|have) (?:the |all |most )?"
    r"((?!(?:this|his|its|us|always|as)\b)[a-z'-]{2,}(?<![sui])s)(?= \w)"
)
"""Several who do something: `how much do families get?`."""
_THEM = late(r"\b(?:they|them|their|these|those)\b", re.IGNORECASE)


def found(question: str, history: Sequence[Turn]) -> list[str] | None:
    """The things that its pronoun may mean, likeliest first.

    None where only the article can tell.
    """
    told = (meanings.person, meanings.explained, meanings.one_of)
    last = _asking(history)
    of_it = (
        works.told(question, history),
        meanings.aside(question, last),
        meanings.chosen(question, last),
        carried.did(question, history),
    )
    topics = next(filter(None, (*of_it, *(tell(question, history[-1]) for tell in told))), [])
    if not topics and carried.goes_back(question, history):
        return None
    if not topics and (named := carried.turn(question, history)):
        topics = carried.named(named) or meanings.person(question, named)
        topics = [each for each in topics if each.split()[-1] in history[-1].answer] or topics
    topics = topics or meanings.bound(question, meanings.topics(history), history)
    return _several(topics, history[-1]) if _THEM.search(question) else topics


def _several(topics: list[str], last: Turn) -> list[str]:
    """The topics for `they`, those who did it first.

    One person named alone is no `they`.
    """
    doers = [name for name in _DOERS.findall(last.question) if name not in topics]
    said = f"{last.question} {last.answer}"
    found = names.found(said, (Span(0, len(said)),))
    persons = [each.words for each in found if each.bearer is names.Bearer.PERSON]
    one = set(persons) if len(set(persons)) == 1 else set()
    left = [each for each in (*doers, *topics) if not any(each in name for name in one)]
    return sorted(left, key=lambda topic: not topic.endswith("s"))


def _asking(history: Sequence[Turn]) -> Turn:
    """The last turn that did not ask a mere `Why?`."""
    recent = history[: -REMEMBERED - 1 : -1]
    return next((turn for turn in recent if not hanging.words(turn.question)), history[-1])
