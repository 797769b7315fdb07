"""Passages for a question, by meaning and by words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from askcite.answer import ranking
from askcite.index import Generation, Stored
from askcite.text.terms import terms

Scope = Collection[str] | None
"""Ids of the articles to ask; None asks all."""
POOL: Final = 50
"""Passages that each of the two rankings proposes; they are fused, the best are read."""


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
        scores = ranking.fuse(vector, stored, lexical)
        order = sorted(range(len(stored)), key=lambda at: (-scores[at], stored[at].key))
        return [(stored[at], float(scores[at])) for at in order]
