"""The things that a follow-up's pronoun may stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askcite.question.conversation import carried, hanging, meanings, works
from askcite.question.conversation.rewriting import REMEMBERED
from askcite.question.request import Turn
from askcite.text import nations
from askcite.text.late import late
from askcite.text.persons import names, people
from askcite.text.persons.names import Bearer
from askcite.text.persons.sexes import HE, SHE
from askcite.types import Span

_DOERS = late(
    r"(?i)\b(?:do|did|can|could|will|would|should|must|may|are|were|have) (?:the |all |most )?"
    r"((?!(?:this|his|its|us|always|as)\b)[a-z'-]{2,}(?<![sui])s)(?= \w)"
)
"""Several who do something: `how much do families get?`."""
_BEHIND_THE = late(
    r"(?i)\b(?:the|an?|his|her|their) ((?:(?!ha(?:ve|s|d) )[a-z-]+ ){0,2}[a-z-]+)\b(?!['’])"
)
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
    topics = topics or _bound(question, meanings.topics(history), history)
    return _several(topics, history[-1]) if _THEM.search(question) else topics


def _bound(question: str, topics: list[str], history: Sequence[Turn]) -> list[str]:
    """The topics that its first pronoun may stand for.

    A person is no `it`, and only a person is `she`, where others are left.
    """
    topics = carried.one(question, topics, history[-1])
    is_person = meanings.PERSON.search(question) is not None
    back = REMEMBERED if is_person else carried.BACK
    said = " ".join(f"{turn.question} {turn.answer}" for turn in history[-back:])
    found = names.found(said, (Span(0, len(said)),)) if said else ()
    persons = {each.words for each in found if each.bearer is Bearer.PERSON}
    if is_person:
        bodies = {each.words for each in found if each.bearer is Bearer.BODY}
        topics = [
            each for each in topics if not (each.removeprefix("the ") in bodies or nations.of(each))
        ]
    if is_person and (nameless := _nameless(question, history)):
        return [*nameless, *(each for each in topics if any(n in each for n in persons))]
    if is_person and not persons:
        topics = [each for each in topics if not re.search(rf"\b{re.escape(each.lower())}\b", said)]
        return [*topics[:1], "the author", *topics[1:]]
    if not persons or not (is_person or meanings.IT.search(question)):
        return topics
    kept = [each for each in topics if is_person == any(each in name for name in persons)]
    return kept or topics


def _nameless(question: str, history: Sequence[Turn]) -> list[str]:
    """Those of no name in the last questions."""
    first = meanings.PERSON.search(question)  # `did she warn him` is of her
    sex = HE if first and meanings.HE_IS.fullmatch(first[0]) else SHE
    back = list(reversed(history[-carried.BACK :]))
    named = (at for at, turn in enumerate(back) if carried.FULL.search(turn.question, 1))
    asked = [found for turn in back[: next(named, len(back))] for found in _whom(turn.question)]
    return [f"the {words}" for words in dict.fromkeys(asked) if people.may_be(words, sex)]


def _whom(question: str) -> list[str]:
    """The words behind an article, up to a person's."""
    after = (found.split() for found in _BEHIND_THE.findall(question))
    ends = (
        (words, [n for n in (1, 2, 3) if people.SOMEBODY.search(words[:n][-1])]) for words in after
    )
    return [" ".join(words[: ends[0]]) for words, ends in ends if ends]


def _several(topics: list[str], last: Turn) -> list[str]:
    """The topics for `they`, those who did it first.

    One person named alone is no `they`.
    """
    doers = [name for name in _DOERS.findall(last.question) if name not in topics]
    said = f"{last.question} {last.answer}"
    found = names.found(said, (Span(0, len(said)),))
    persons = [each.words for each in found if each.bearer is Bearer.PERSON]
    one = set(persons) if len(set(persons)) == 1 else set()
    left = [each for each in (*doers, *topics) if not any(each in name for name in one)]
    return sorted(left, key=lambda topic: not topic.endswith("s"))


def _asking(history: Sequence[Turn]) -> Turn:
    """The last turn that did not ask a mere `Why?`."""
    recent = history[: -REMEMBERED - 1 : -1]
    return next((turn for turn in recent if not hanging.words(turn.question)), history[-1])
