"""BM25 over terms: an inverted index in the database, scored by numpy.

Passages with neighbouring keys form a segment. A posting says, for one term in one segment, which
passages hold it and how often: two bytes for the place, one for the count. Lengths and liveness
are known apart, so scores are always those of an index made afresh (Robertson and Zaragoza 2009,
with the inverse document frequency of Lucene, which is never negative).
"""

from __future__ import annotations

import json
import math
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from askcite.index.dense import Scope, best
from askcite.settings import BM25_B, BM25_K1

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]
    Places = NDArray[np.integer]
    Posting = tuple[Places, Places]

SPAN = 65_536  # keys a segment spans at most: places in it are two bytes
_MOST = 255  # counts and lengths are a byte; passages are about half as long
_GROWTH = 4  # a segment that is not this many times larger than the next is merged with it
_WASTE = 0.25  # share of a segment's passages that are gone before it is written again


@dataclass(frozen=True, slots=True)
class Segment:
    """What scoring needs of a segment: a place for each key from `first`."""

    first: int
    alive: NDArray[np.bool_] = field(repr=False)
    norms: NDArray[np.float32] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Segments:
    """The inverted index as one generation sees it; `passages` counts those that live."""

    segments: tuple[Segment, ...]
    passages: int

    def search(
        self, db: sqlite3.Connection, terms: Sequence[str], k: int, scope: Scope
    ) -> list[tuple[int, float]]:
        """The `k` passages of the scope with the highest BM25, ties by key."""
        scores = [np.zeros(len(segment.norms), np.float32) for segment in self.segments]
        for term in sorted(set(terms)):
            found = [_posting(db, segment.first, term) for segment in self.segments]
            idf = self._idf([places for places, _ in found])
            for segment, score, (places, counts) in zip(self.segments, scores, found, strict=True):
                score[places] += idf * counts / (counts + segment.norms[places])
        return self._best(scores, k, scope)

    def _idf(self, places: Iterable[Places]) -> np.float32:
        held = sum(int(s.alive[at].sum()) for s, at in zip(self.segments, places, strict=True))
        return np.float32(math.log1p((self.passages - held + 0.5) / (held + 0.5)))

    def _best(
        self, scores: Iterable[NDArray[np.float32]], k: int, scope: Scope
    ) -> list[tuple[int, float]]:
        keys, values = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
        for segment, score in zip(self.segments, scores, strict=True):
            inside = scope.flags[segment.first : segment.first + len(score)]
            hits = np.flatnonzero(score[: len(inside)] * inside)
            if len(hits) > k:
                hits = hits[score[hits] >= np.partition(score[hits], -k)[-k]]
            keys.append(hits + segment.first)
            values.append(score[hits])
        return best(np.concatenate(keys), np.concatenate(values), k)


def load(db: sqlite3.Connection, scope: Scope) -> Segments:
    """The segments, in which the passages of the scope live."""
    stored = [
        (first, np.frombuffer(lengths, np.uint8))
        for first, lengths in db.execute("SELECT first, lengths FROM segment ORDER BY first")
    ]
    alive = [_flags(scope, first, len(lengths)) for first, lengths in stored]
    both = list(zip(stored, alive, strict=True))
    passages = sum(int(flags.sum()) for flags in alive)
    words = sum(int(lengths[flags].sum(dtype=np.int64)) for (_, lengths), flags in both)
    relative = np.arange(_MOST + 1) * passages / max(words, 1)
    norms = (BM25_K1 * (1 - BM25_B + BM25_B * relative)).astype(np.float32)
    segments = (Segment(first, flags, norms[lengths]) for (first, lengths), flags in both)
    return Segments(tuple(segments), passages)


def _flags(scope: Scope, first: int, length: int) -> NDArray[np.bool_]:
    flags = np.zeros(length, bool)
    known = scope.flags[first : first + length]
    flags[: len(known)] = known
    return flags


def _posting(db: sqlite3.Connection, segment: int, term: str) -> Posting:
    query = "SELECT data FROM posting WHERE segment = ? AND term = ?"
    row = db.execute(query, (segment, term)).fetchone()
    return _unpacked(row[0] if row else b"")


def _unpacked(data: bytes) -> Posting:
    count = len(data) // 3
    return np.frombuffer(data, "<u2", count), np.frombuffer(data, np.uint8, count, 2 * count)


def _packed(posting: Posting) -> bytes:
    places, counts = posting
    return places.astype("<u2").tobytes() + counts.astype(np.uint8).tobytes()


def add(db: sqlite3.Connection, documents: Iterable[tuple[int, list[str]]]) -> None:
    """Index passages by their terms; the keys ascend, beyond those that are there."""
    for first, members in _spans(documents):
        lengths = bytearray()
        postings: dict[str, tuple[array[int], bytearray]] = {}
        for key, terms in members:
            lengths.extend(bytes(key - first - len(lengths)))
            lengths.append(min(len(terms), _MOST))
            for term, count in Counter(terms).items():
                places, counts = postings.setdefault(term, (array("H"), bytearray()))
                places.append(key - first)
                counts.append(min(count, _MOST))
        made = ((t, _packed((np.array(p), np.array(c)))) for t, (p, c) in postings.items())
        _write(db, first, bytes(lengths), made)


def _spans(
    documents: Iterable[tuple[int, list[str]]],
) -> Iterator[tuple[int, Iterator[tuple[int, list[str]]]]]:
    first = -SPAN

    def start(document: tuple[int, list[str]]) -> int:
        nonlocal first
        if document[0] >= first + SPAN:
            first = document[0]
        return first

    return groupby(documents, start)


def _write(
    db: sqlite3.Connection, first: int, lengths: bytes, postings: Iterable[tuple[str, bytes]]
) -> None:
    db.execute("INSERT INTO segment VALUES (?, ?)", (first, lengths))
    db.executemany(
        "INSERT INTO posting VALUES (?, ?, ?)", ((first, term, data) for term, data in postings)
    )


def settle(db: sqlite3.Connection, gone: Iterable[range], *, for_good: bool) -> None:
    """Write segments again that lost passages, many or `for_good`, and merge small ones."""
    holes = list(gone)
    for first, length in _extents(db):
        lost = sum(len(_common(hole, range(first, first + length))) for hole in holes)
        if lost and (for_good or _waste(db, first, length) > _WASTE):
            _rewrite(db, [first])
    while pair := _unbalanced(_extents(db)):
        _rewrite(db, pair)


def _extents(db: sqlite3.Connection) -> list[tuple[int, int]]:
    return db.execute("SELECT first, length(lengths) FROM segment ORDER BY first").fetchall()


def _common(one: range, other: range) -> range:
    return range(max(one.start, other.start), min(one.stop, other.stop))


def _waste(db: sqlite3.Connection, first: int, length: int) -> float:
    return 1 - float(_there(db, first, length).mean())


def _unbalanced(extents: list[tuple[int, int]]) -> list[int]:
    """The last two neighbours of which the first has not grown enough to stay apart."""
    for (first, length), (following, more) in reversed(list(pairwise(extents))):
        if following + more - first <= SPAN and length < _GROWTH * more:
            return [first, following]
    return []


def _rewrite(db: sqlite3.Connection, segments: list[int]) -> None:
    """Make one segment of neighbours, of the passages that are still there."""
    start = segments[0]
    wanted = json.dumps(segments)
    lengths = bytearray()
    for first, more in db.execute(_SEGMENTS, (wanted,)):
        lengths.extend(bytes(first - start - len(lengths)) + more)
    there = _there(db, start, len(lengths))
    kept = bytes((np.frombuffer(lengths, np.uint8) * there).astype(np.uint8)).rstrip(b"\0")
    postings = [
        (term, data)
        for term, rows in groupby(db.execute(_POSTINGS, (wanted,)), itemgetter(0))
        if (data := _joined(rows, start, there))
    ]
    db.execute("DELETE FROM posting WHERE segment IN (SELECT value FROM json_each(?))", (wanted,))
    db.execute("DELETE FROM segment WHERE first IN (SELECT value FROM json_each(?))", (wanted,))
    if kept:
        _write(db, start, kept, postings)


_SEGMENTS = """
SELECT first, lengths FROM segment WHERE first IN (SELECT value FROM json_each(?)) ORDER BY first"""
_POSTINGS = """
SELECT term, segment, data FROM posting WHERE segment IN (SELECT value FROM json_each(?))
ORDER BY term, segment"""


def _joined(rows: Iterable[tuple[str, int, bytes]], start: int, there: Flags) -> bytes:
    parts = []
    for _, segment, data in rows:
        places, counts = _unpacked(data)
        moved = places.astype(np.int64) + (segment - start)
        parts.append((moved[there[moved]], counts[there[moved]]))
    return _packed((np.concatenate([p for p, _ in parts]), np.concatenate([c for _, c in parts])))


def _there(db: sqlite3.Connection, first: int, length: int) -> Flags:
    """For each key from `first`, whether its passage is still stored."""
    flags = np.zeros(length, bool)
    query = "SELECT first_passage, passages FROM article WHERE first_passage < ?"
    for start, count in db.execute(query, (first + length,)):
        flags[max(start - first, 0) : max(start + count - first, 0)] = True
    return flags
