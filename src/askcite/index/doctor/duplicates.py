"""Articles that repeat one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import numpy as np

from askcite.index import arrays

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from askcite.index.database import Database
    from askcite.index.view import View

NEAR_DUPLICATE: Final = 0.95
"""Cosine above which two passages say almost the same in almost the same words."""
_MOST_OF_IT = 0.8  # share of an article's passages that make two articles almost the same


def pairs(db: Database, seen: View) -> Iterator[tuple[str, str]]:
    """Pairs of ids of articles that are almost the same.

    Most passages of one stand, almost word for word, in the other.
    """
    if not seen.ids:
        return
    means = np.stack([_of_article(db, seen, n).mean(axis=0) for n in range(len(seen.ids))])
    for one, other in _close(means):
        likeness = _of_article(db, seen, one) @ _of_article(db, seen, other).T
        smaller = int(likeness.shape[0] > likeness.shape[1])
        if float(np.mean(likeness.max(axis=1 - smaller) > NEAR_DUPLICATE)) > _MOST_OF_IT:
            yield seen.ids[one], seen.ids[other]


def _of_article(db: Database, seen: View, number: int) -> NDArray[np.float32]:
    start = int(seen.starts[number])
    keys = np.arange(start, start + int(seen.counts[number]))
    return arrays.vectors(db, keys, seen.manifest.dimension)[1]


def _close(means: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """Pairs of articles whose mean vectors point the same way."""
    units = means / np.maximum(np.linalg.norm(means, axis=-1, keepdims=True), 1e-9)
    for one in range(len(units)):
        for other in np.flatnonzero(units[one + 1 :] @ units[one] > NEAR_DUPLICATE):
            yield one, one + 1 + int(other)
