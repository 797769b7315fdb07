"""Another time, place or person, found by its name.

`And in January?` asks the last question of a month: of the sentences that have its very word, the
one nearest to that question is told, which the reader, who sees two questions in one, may miss.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.likened import likened
from askcite.question.conversation import hanging
from askcite.question.request import Part
from askcite.text.terms import meaning, terms
from askcite.types import Article, Evidence, Kind

ARTICLES: Final = 3
"""Articles that are gone through whole."""
ALIKE: Final = 0.3
"""Cosine with the last question, and the word, from which on a sentence treats it."""
BEGINS: Final = 0.3
"""What a sentence gains that begins with it: `For children, …`."""
RIGHT: Final = 0.6
"""Confidence in such a sentence."""


def choose(part: Part, search: Search) -> Choice | None:
    """The nearest sentence with the word, if any."""
    ask, base = part.topics[1], part.topics[4]
    wanted = meaning(hanging.other(ask))
    if not wanted:
        return None
    asked = f"{base.rstrip(' ?.!')}, {hanging.other(ask)}?"
    whole = search.few(ARTICLES)
    told = [e for a in whole for e in _told(a, wanted, asked, search, ask.lower())]
    best = max(told, key=lambda each: each.probability, default=None)
    if best is None or best.probability < ALIKE:
        return None
    return Choice.telling(
        part,
        Kind.YES_NO if hanging.judges(ask) else Kind.FACT,
        (best,),
        whole,
        max(RIGHT, search.answers_from),
        understood_as=part.topics[2],
    )


def _told(
    article: Article, wanted: frozenset[str], asked: str, search: Search, ask: str
) -> Iterator[Evidence]:
    """The sentences with all the words, by their likeness."""
    for each in likened(article, asked, search):
        if each.tells and wanted <= set(terms(each.words)):
            begins = each.words.lower().startswith(ask)
            yield Evidence(article.id, each.sentence, None, each.cosine + BEGINS * begins, 0.0)
