"""Another time, place or person, found by its name.

`And in January?` asks the last question of a month: of the sentences that have its very word, the
one nearest to that question is told, which the reader, who sees two questions in one, may miss.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question import hanging
from askcite.question.request import Part
from askcite.text import standing
from askcite.text.terms import meaning, terms
from askcite.types import HEADS, Article, Evidence, Kind

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
    return Choice(
        part.asked,
        part.topics[2],
        Kind.YES_NO if hanging.judges(ask) else Kind.FACT,
        groups=(Group((best,)),),
        confidence=max(RIGHT, search.answers_from),
        articles={article.id: article for article in whole},
    )


def _told(
    article: Article, wanted: frozenset[str], asked: str, search: Search, ask: str
) -> Iterator[Evidence]:
    """The sentences with all the words, by their likeness."""
    cut, vectors = search.generation.sentences(article.id)
    near = (vectors @ search.vector(asked)).tolist() if cut else []
    for sentence, alike in zip(cut, near, strict=True):
        words = sentence.span.line(article.text)
        block = article.block_at(sentence.span.start)
        stands = block is not None and block.kind not in HEADS and not standing.asks(words)
        if stands and wanted <= set(terms(words)):
            begins = words.lower().startswith(ask)
            yield Evidence(article.id, sentence, None, alike + BEGINS * begins, 0.0)
