"""Vectors, and the passages among which they are sought."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    Keys = NDArray[np.int64]
    Flags = NDArray[np.bool_]


def packed(vectors: Vectors | None) -> NDArray[np.float16]:
    """Vectors in half precision, as they are stored.

    Measured on 807 passages and 200 questions of SQuAD with the default encoder: cosines differ
    by 5e-5 at most, the best passage never, the set of the ten best once.
    """
    return np.ascontiguousarray(() if vectors is None else vectors, dtype=np.float16)


def unpack(blobs: Iterable[bytes], dimension: int) -> Vectors:
    """Stored vectors, a row each, of length one again."""
    rows = np.frombuffer(b"".join(blobs), np.float16).reshape(-1, dimension).astype(np.float32)
    norms = np.sqrt(cosines(rows, rows))
    rows /= np.maximum(norms, np.finfo(np.float32).tiny)[:, np.newaxis]
    return rows


def cosines(vectors: Vectors, others: Vectors) -> Vectors:
    """Each row's product with a vector, or with its like.

    A row's product does not depend on the rows beside it.
    """
    scores: Vectors = np.einsum("ij,ij->i", vectors, np.broadcast_to(others, vectors.shape))
    return scores


def best(keys: Keys, scores: Vectors, k: int) -> list[tuple[int, float]]:
    """The `k` highest scores with their keys, ties by key."""
    order = np.lexsort((keys, -scores))[:k]
    return [(int(keys[i]), float(scores[i])) for i in order]


@dataclass(frozen=True, eq=False)
class Findable:
    """The passages that may be found, a flag each.

    They are those of `articles`, or all that live for None.
    """

    flags: Flags = field(repr=False)
    articles: Collection[str] | None

    @cached_property
    def bits(self) -> NDArray[np.uint8]:
        """The flags as FAISS reads them."""
        return np.packbits(self.flags, bitorder="little")

    @cached_property
    def keys(self) -> Keys:
        """The keys, in order."""
        return np.flatnonzero(self.flags)

    def between(self, first: int, length: int) -> Flags:
        """The flags of `length` keys from `first` on."""
        flags = np.zeros(length, bool)
        known = self.flags[first : first + length]
        flags[: len(known)] = known
        return flags
