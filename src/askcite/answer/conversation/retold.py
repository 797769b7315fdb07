"""The last answer's sentences, and a search beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from askcite.answer.finding import Search
from askcite.answer.retrieval import POOL, Scope, fuse
from askcite.index import Generation, Stored
from askcite.question.tidying import plain
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Article, Evidence, Sentence

LOOKED: Final = 10
"""Passages in which the sentences of an answer are looked for."""
LEAST: Final = 3
"""Words of a sentence that is known again."""
READ: Final = 4
"""Passages beside the last answer that are read."""
RIGHT: Final = 0.9
"""Confidence in a sentence that was told before."""
_MARK: Final = late(r"\s*\[\d+\]")


class Retold(NamedTuple):
    """A sentence that was told, in its article."""

    article: Article
    sentence: Sentence

    @property
    def words(self) -> str:
        """The sentence in one line."""
        return self.sentence.span.line(self.article.text)

    def evidence(self, probability: float = RIGHT) -> Evidence:
        """The sentence as evidence again."""
        return Evidence(self.article.id, self.sentence, None, probability, 0.0)


def told(answer: str, search: Search) -> tuple[Retold, ...]:
    """The sentences of an answer, in its order."""
    said = _bare(answer)
    keys = [key for key, _ in search.generation.lexical(terms(said), LOOKED, search.scope)]
    found: dict[tuple[str, int], tuple[int, Retold]] = {}
    for stored in search.generation.passages(keys) if said else ():
        article = search.generation.article(stored.passage.article_id)
        for sentence in stored.passage.sentences:
            words = _bare(sentence.span.of(article.text))
            if len(words.split()) >= LEAST and words in said:
                place = Retold(article, sentence)
                found[article.id, sentence.number] = said.find(words), place
    return tuple(place for _, place in sorted(found.values(), key=lambda pair: pair[0]))


def _bare(text: str) -> str:
    """The text on one line, without any marks."""
    return plain(_MARK.sub("", text))


@dataclass(frozen=True, slots=True)
class Beside:
    """Finds the passages of these sentences, and the next."""

    places: tuple[Retold, ...]

    def retrieve(
        self, question: str, vector: NDArray[np.float32], generation: Generation, articles: Scope
    ) -> list[tuple[Stored, float]]:
        """The nearest passages, the likeliest first."""
        near = sorted(self._stored(generation), key=lambda s: (self._distance(s), s.key))[:READ]
        if not near:
            return []
        scores = fuse(vector, near, dict(generation.lexical(terms(question), POOL, articles)))
        order = sorted(range(len(near)), key=lambda at: (-scores[at], near[at].key))
        return [(near[at], float(scores[at])) for at in order]

    def _stored(self, generation: Generation) -> list[Stored]:
        keys = {
            key
            for place in self.places
            for key, _ in generation.lexical(terms(place.words), POOL, [place.article.id])
        }
        return generation.passages(sorted(keys))

    def _distance(self, stored: Stored) -> int:
        """Characters between the passage and the nearest place."""
        return min(_between(stored, place) for place in self._of(stored))

    def _of(self, stored: Stored) -> Iterator[Retold]:
        id = stored.passage.article_id
        return (place for place in self.places if place.article.id == id)


def _between(stored: Stored, place: Retold) -> int:
    passage, told = stored.passage.span, place.sentence.span
    return max(0, passage.start - told.end, told.start - passage.end)


def beside(places: tuple[Retold, ...], search: Search) -> Search:
    """The search, of the passages beside these places alone."""
    return replace(search, finder=replace(search.finder, retriever=Beside(places)))
