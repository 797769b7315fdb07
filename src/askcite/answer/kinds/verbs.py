"""Hopes, fears and wishes: sentences with that very verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text import standing
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Article, Evidence, Kind

TOPIC: Final = "verb"
"""The topic of such a request; the second one is the verb."""
ARTICLES: Final = 3
MOST: Final = 3
RIGHT: Final = 0.6
"""Confidence in a sentence with the verb."""
_SOMEBODY: Final = (
    r"\b(?:I|we|he|she|they|who|[A-Z][\w'’-]+|\w+s)(?: (?:also|still|now|really|only))* "
)


_WISHES: Final = late(r"(?i)(?:want|wish|hope|expect|demand)\w*")


def wishes(part: Part) -> bool:
    """True for a verb that says what should be."""
    return len(part.topics) > 1 and _WISHES.fullmatch(part.topics[1]) is not None


def choose(part: Part, search: Search) -> Choice:
    """The sentences whose verb is asked for, or nothing."""
    few = search.few(ARTICLES)
    verb = part.topics[1] if len(part.topics) > 1 else ""
    told = tuple(each for article in few for each in _told(article, verb, search))[:MOST]
    return Choice(
        part.asked,
        part.readings[0],
        Kind.STANCE,
        groups=(Group(told),) if told else (),
        confidence=max(RIGHT, search.answers_from) if told else 0.0,
        articles={article.id: article for article in few},
    )


def _told(article: Article, verb: str, search: Search) -> Iterator[Evidence]:
    """The sentences in which somebody does so."""
    wanted = set(terms(verb))
    for sentence in search.generation.sentences(article.id)[0]:
        words = " ".join(sentence.span.of(article.text).split())
        there = wanted and wanted <= set(terms(words)) and not standing.asks(words)
        if there and _does(words, verb):
            yield Evidence(article.id, sentence, None, RIGHT, 0.0)


def _does(words: str, verb: str) -> bool:
    """True where the verb follows somebody."""
    stem = re.sub(r"(?:es|s|y|ies)$", "", verb.lower())
    form = late(rf"{_SOMEBODY}(?i:{re.escape(stem)}\w{{0,3}})\b")
    return form.search(words) is not None
