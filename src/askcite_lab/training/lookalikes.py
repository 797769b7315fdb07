"""BM25 over one article, to find likely passages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.text.terms import terms

K1: Final = 1.2
"""How soon repeated terms stop counting; the usual value (Robertson & Zaragoza 2009)."""
B: Final = 0.75
"""How much of the length is evened out; the usual value."""


class Ranking:
    """Scores of a fixed list of texts for a question."""

    def __init__(self, texts: Sequence[str]) -> None:
        counts = [Counter(terms(text)) for text in texts]
        lengths = np.array([count.total() for count in counts], float)
        norms = K1 * (1 - B + B * lengths / max(1.0, lengths.mean() if texts else 1.0))
        self._size = len(texts)
        self._found: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for at, count in enumerate(counts):
            for term, times in count.items():
                self._found[term].append((at, times * (K1 + 1) / (times + norms[at])))

    def scores(self, question: str) -> NDArray[np.float64]:
        """One score a text, 0 where they share no term."""
        scores = np.zeros(self._size)
        for term in set(terms(question)):
            found = self._found.get(term, ())
            rarity = np.log1p((self._size - len(found) + 0.5) / (len(found) + 0.5))
            for at, weight in found:
                scores[at] += rarity * weight
        return scores
