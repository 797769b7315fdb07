"""Passages for a question, by meaning and by words.

The two rankings, cosines and BM25, are fused by z-score.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from askcite.index import Generation, Stored
from askcite.text.terms import terms

Scope = Collection[str] | None
"""Ids of the articles to ask; None asks all."""
POOL: Final = 50
"""Passages that each of the two rankings proposes; they are fused, the best are read."""
DENSE_WEIGHT: Final = 0.6
"""Share of the dense z-score against BM25's; .5 to .7 are within a point of each other."""
SENTENCE_WEIGHT: Final = 0.5
"""Share of the best sentence's cosine in the dense score (small to big): two points of recall@1."""


class Retriever(Protocol):
    """Finds the passages that are read for a question."""

    def retrieve(
        self, question: str, vector: NDArray[np.float32], generation: Generation, articles: Scope
    ) -> Sequence[tuple[Stored, float]]:
        """Passages with their scores, best first.

        `vector` is the question's; `generation` has two rankings, `dense` and `lexical`, and the
        passages. Scores are weighed as z-scores.
        """


class Hybrid:
    """Both rankings, fused."""

    def retrieve(
        self, question: str, vector: NDArray[np.float32], generation: Generation, articles: Scope
    ) -> list[tuple[Stored, float]]:
        """The candidates of both rankings, best first, ties by key."""
        dense = generation.dense(vector, POOL, articles)
        lexical = dict(generation.lexical(terms(question), POOL, articles))
        stored = generation.passages(sorted({key for key, _ in dense} | set(lexical)))
        if not stored:
            return []
        scores = fuse(vector, stored, lexical)
        order = sorted(range(len(stored)), key=lambda at: (-scores[at], stored[at].key))
        return [(stored[at], float(scores[at])) for at in order]


def fuse(
    question: NDArray[np.float32], candidates: Sequence[Stored], lexical: Mapping[int, float]
) -> NDArray[np.float64]:
    """The fused score of each candidate, shape `(len(candidates),)`.

    Higher is better. The dense part is half the passage's cosine and half its best sentence's
    ("small to big"); `lexical` maps passage keys to BM25, an absent key counting 0. Each part
    is standardised over the candidates before they are added.
    """
    passages = np.array([float(c.vector @ question) for c in candidates])
    sentences = np.array([float((c.sentence_vectors @ question).max()) for c in candidates])
    dense = SENTENCE_WEIGHT * sentences + (1 - SENTENCE_WEIGHT) * passages
    bm25 = np.array([lexical.get(c.key, 0.0) for c in candidates])
    return DENSE_WEIGHT * _standardise(dense) + (1 - DENSE_WEIGHT) * _standardise(bm25)


def _standardise(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """The scores as z-scores; noughts where all are alike."""
    spread = float(scores.std())
    return (scores - scores.mean()) / spread if spread else np.zeros_like(scores)
