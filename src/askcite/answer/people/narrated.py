"""A story's narrator, by name.

Where a text says `with my name on it, Nora`, what is asked of Nora is asked of the narrator, and
the narrator is told by that sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from askcite.answer import meant
from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.people.spoken_by import TITLE
from askcite.question import patterns
from askcite.question.conversation.hanging import HANGING
from askcite.question.forms import tales
from askcite.question.request import Part, alone
from askcite.text.english import AUXILIARIES, QUESTION_WORDS
from askcite.text.late import late
from askcite.text.persons import narrator
from askcite.text.persons.kin import KIN
from askcite.types import Article, Evidence, Kind, Span

RIGHT: Final = 0.9
"""Confidence in the sentence that tells the name."""
_OF_DEEDS: Final = frozenset(
    {Kind.FACT, Kind.LIST, Kind.STANCE, Kind.TOPIC, Kind.WHY_HOW, Kind.YES_NO}
)
"""Kinds that ask what somebody does or has."""

_CLAUSE: Final = late(
    r"(?i) (?:when|while|if|because|after|before|that|until|since|although|though|who|and) "
)
_KIN: Final = late(rf"(?i)his (?:\w+ )?(?:{KIN})\b")
_OTHER: Final = late(rf"\b(?i:{KIN})\b|\b[A-Z][a-z]")
"""Another one, of whom a later clause may be."""
_BEFORE: Final = late(
    rf"(?i)(?:{AUXILIARIES}|when|while|if|because|that|than|and|or|but|so|{QUESTION_WORDS})"
)
"""Words after which somebody does something."""


def choose(part: Part, search: Search) -> Choice:
    """The sentence that tells the narrator's name, or nothing."""
    for article in search.few(1):
        name = narrator.place(article.text)
        if name is not None and meant.speaks(article) and _asks(part, article, name):
            cut, _ = search.generation.sentences(article.id)
            told = next((s for s in cut if s.span.covers(name)), None)
            if told is not None:
                return Choice.telling(
                    part,
                    Kind.FACT,
                    (Evidence(article.id, told, name, RIGHT, 0.0),),
                    [article],
                    RIGHT,
                )
    return Choice(part.asked, part.readings[0], part.kind)


def _asks(part: Part, article: Article, name: Span) -> bool:
    """True for `who tells the story?` or `who is Nora?`."""
    asked = part.readings[0]
    is_named = _named(name, article.text).search(asked)
    return bool(tales.NARRATOR.fullmatch(asked) or (is_named and tales.WHO_IS.match(asked)))


def of_narrator(part: Part, search: Search) -> Part:
    """The part, of the narrator where it names that one."""
    kept = part.topics[:1] == (HANGING,) or tales.FARING.search(part.typed)
    if part.kind not in _OF_DEEDS or kept:
        return part
    for article in search.few(1):
        name = narrator.place(article.text)
        own = _named(name, article.text) if name else None
        asked = [each for each in part.readings if own and own.search(each)]
        if own and asked and meant.speaks(article):
            read = alone(patterns.as_one(own.sub("the narrator", asked[-1])))
            return replace(
                part,
                kind=read.kind,
                subject=read.subject,
                topics=read.topics,
                readings=tuple(_spoken(asked[-1], own)),
            )
    return part


def _spoken(asked: str, name: re.Pattern[str]) -> Iterator[str]:
    """The request as of oneself, and of `his mother`.

    In `did Nora see her uncle when he was ill` what follows another is of that one.
    """
    owns = name.search(asked)
    asked = name.sub(_as_he, asked, count=1)
    clauses = list(_CLAUSE.finditer(asked))
    end = next((c.start() for c in clauses if _OTHER.search(asked, 1, c.start())), len(asked))
    yield meant.as_speaker(asked[:end]) + asked[end:]
    if owns and owns["own"] and _KIN.match(asked, owns.start()):
        yield asked


def _as_he(found: re.Match[str]) -> str:
    """The pronoun that stands there: he, him or his."""
    before = found.string[: found.start()].split()
    if found["own"]:
        return "his"
    is_subject = not before or _BEFORE.fullmatch(before[-1].strip(",").lower())
    return "he" if is_subject else "him"


def _named(name: Span, text: str) -> re.Pattern[str]:
    """A pattern of the name, its first or last word.

    In small letters too, where the text has no such word.
    """
    words = name.of(text).split()
    own = [re.escape(word) for word in words[-2:]]
    own += [w.lower() for w in own if not re.search(rf"\b{w.lower()}\b", text)]
    title = TITLE.pattern.removeprefix("(?i)")
    run = rf"(?:(?:(?i:{title})|{'|'.join(map(re.escape, words))}) )*(?:{'|'.join(own)})"
    return late(rf"(?<![\w'’-])(?:{run})(?P<own>['’]s?)?(?![\w'’-]| [A-Z])")
