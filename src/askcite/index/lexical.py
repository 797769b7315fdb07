"""BM25 over terms: an inverted index in the database, scored by numpy.

Passages with neighbouring keys form a segment. A posting says, for one term in one segment, which
passages hold it and how often: two bytes for the place, one for the count. Lengths and liveness
are known apart, so scores are always those of an index made afresh (Robertson and Zaragoza 2009,
with the inverse document frequency of Lucene, which is never negative).
"""

from __future__ import annotations

import math
import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from askcite.index.dense import Scope, best
from askcite.settings import BM25_B, BM25_K1

if TYPE_CHECKING:
    from numpy.typing import NDArray

SPAN = 65_536  # keys a segment spans at most: places in it are two bytes
_MOST = 255  # counts and lengths are a byte; passages are about half as long
_GROWTH = 4  # a segment that is not this many times larger than the next is merged with it
_WASTE = 0.25  # share of a segment's passages that are gone before it is written again


@dataclass(frozen=True, slots=True)
class Segment:
    """What scoring needs of a segment, a number for each key from `first`."""

    first: int
    alive: NDArray[np.bool_] = field(repr=False)
    lengths: NDArray[np.uint8] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Segments:
    """All segments as one generation sees them."""

    segments: tuple[Segment, ...]
    passages: int
    length: float

    def search(
        self, db: sqlite3.Connection, terms: Sequence[str], k: int, scope: Scope
    ) -> list[tuple[int, float]]:
        """The `k` passages of the scope with the highest BM25, ties by key."""
        scores = [np.zeros(len(s.lengths), np.float32) for s in self.segments]
        norms = [self._norms(s) for s in self.segments]
        for term in sorted(set(terms)):
            found = [_posting(db, segment, term) for segment in self.segments]
            held = sum(
                int(s.alive[places].sum())
                for s, (places, _) in zip(self.segments, found, strict=True)
            )
            idf = np.float32(math.log1p((self.passages - held + 0.5) / (held + 0.5)))
            for score, norm, (places, counts) in zip(scores, norms, found, strict=True):
                score[places] += idf * counts / (counts + norm[places])
        return self._best(scores, k, scope)

    def _norms(self, segment: Segment) -> NDArray[np.float32]:
        table = BM25_K1 * (1 - BM25_B + BM25_B * np.arange(_MOST + 1) / max(self.length, 1))
        return table.astype(np.float32)[segment.lengths]

    def _best(
        self, scores: list[NDArray[np.float32]], k: int, scope: Scope
    ) -> list[tuple[int, float]]:
        keys, values = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
        for segment, score in zip(self.segments, scores, strict=True):
            inside = scope.flags[segment.first : segment.first + len(score)]
            hits = np.flatnonzero(score[: len(inside)] * inside)
            if len(hits) > k:
                floor = np.partition(score[hits], -k)[-k]
                hits = hits[score[hits] >= floor]
            keys.append(hits + segment.first)
            values.append(score[hits])
        return best(np.concatenate(keys), np.concatenate(values), k)


def load(db: sqlite3.Connection, scope: Scope) -> Segments:
    """The segments, of whose passages those of the scope are alive."""
    segments = []
    for first, lengths in db.execute("SELECT first, lengths FROM segment ORDER BY first"):
        flags = scope.flags[first : first + len(lengths)]
        alive = np.zeros(len(lengths), bool)
        alive[: len(flags)] = flags
        segments.append(Segment(first, alive, np.frombuffer(lengths, np.uint8)))
    passages = sum(int(s.alive.sum()) for s in segments)
    words = sum(int(s.lengths[s.alive].sum(dtype=np.int64)) for s in segments)
    return Segments(tuple(segments), passages, words / max(passages, 1))


def _posting(
    db: sqlite3.Connection, segment: Segment, term: str
) -> tuple[NDArray[np.uint16], NDArray[np.uint8]]:
    row = db.execute(
        "SELECT data FROM posting WHERE segment = ? AND term = ?", (segment.first, term)
    ).fetchone()
    return _unpack(row[0] if row else b"")


def _unpack(data: bytes) -> tuple[NDArray[np.uint16], NDArray[np.uint8]]:
    """Places and counts of one posting."""
    count = len(data) // 3
    return np.frombuffer(data, "<u2", count), np.frombuffer(data, np.uint8, count, 2 * count)


def add(db: sqlite3.Connection, documents: Iterable[tuple[int, list[str]]]) -> None:
    """Index the terms of passages whose keys ascend."""
    for first, members in _spans(documents):
        lengths = bytearray()
        postings: defaultdict[str, tuple[array[int], bytearray]] = defaultdict(
            lambda: (array("H"), bytearray())
        )
        for key, terms in members:
            lengths.extend(bytes(key - first - len(lengths)))
            lengths.append(min(len(terms), _MOST))
            for term, count in Counter(terms).items():
                places, counts = postings[term]
                places.append(key - first)
                counts.append(min(count, _MOST))
        rows = ((term, np.array(p, "<u2").tobytes() + c) for term, (p, c) in postings.items())
        _write(db, first, bytes(lengths), rows)


def _spans(
    documents: Iterable[tuple[int, list[str]]],
) -> Iterator[tuple[int, Iterator[tuple[int, list[str]]]]]:
    raise NotImplementedError
