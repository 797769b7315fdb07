"""BM25 over terms, scored by numpy from an inverted index.

Lengths and liveness are known apart from the postings, so scores are always those of an index made
afresh (Robertson and Zaragoza 2009, with Lucene's inverse document frequency, never negative).
A posting says, for one term in one segment of neighbouring passages, which of them hold it and how
often: two bytes for the place, one for the count; where a term is in more than a third of them, one
byte for every place. `postings` writes them.

Measured at 1,157,000 passages with real questions, processor ms p50 and p95: this 20 and 37,
tantivy 10 and 15 (.93 of the top ten the same), bm25s 8 and 74 (.99; 400 MB), SQLite's FTS5
1,550 and 2,270, without stop words 170 and 410. This one lives in the library's own transactions
and needs no other package.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from askcite.index import seals, state
from askcite.index.arrays import Findable, best
from askcite.index.database import NUMBERS, WORDS, Database
from askcite.index.view import newest

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from askcite.index.arrays import Flags
    from askcite.index.view import View

    Bm25 = NDArray[np.float32]
    Places = NDArray[np.intp]
    Counts = NDArray[np.uint8]
    Marks = NDArray[np.uint32]

BM25_K1: Final = 1.2
BM25_B: Final = 0.75
"""How soon repeating a term stops counting, and how much long passages pay; the usual values."""
SPAN: Final = 65_536
"""Keys that a segment spans at most: places in it are two bytes."""
MOST: Final = 255
"""Counts and lengths are a byte; passages are about half as long."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment as scoring needs it.

    Its arrays have a place for each key from `first`.
    """

    first: int
    alive: Flags = field(repr=False)
    whole: bool
    marks: Marks = field(repr=False)
    norms: NDArray[np.float32] = field(repr=False)

    def may_hold(self, marks: Marks) -> Flags:
        """A flag for each term that the segment may hold.

        It goes by marks.
        """
        if not len(self.marks):
            return np.zeros(len(marks), bool)
        places = np.searchsorted(self.marks, marks).clip(max=len(self.marks) - 1)
        same: Flags = self.marks[places] == marks
        return same


@dataclass(frozen=True, slots=True)
class Segments:
    """The inverted index as one generation sees it.

    `passages` counts those that live.
    """

    segments: tuple[Segment, ...]
    passages: int

    def search(
        self, db: Database, terms: Sequence[str], k: int, scope: Findable
    ) -> list[tuple[int, float]]:
        """The `k` passages with the highest BM25.

        They are of the scope; ties go by key.
        """
        scores = [np.zeros(len(s.norms), np.float32) for s in self.segments]
        wanted = sorted(set(terms))
        found = _postings(db, self.segments, wanted)
        for term in wanted:
            held = [unpacked(found.get((s.first, term), b""), len(s.norms)) for s in self.segments]
            number = sum(
                int(np.count_nonzero(counts if s.whole else counts * s.alive[places]))
                for s, (places, counts) in zip(self.segments, held, strict=True)
            )
            idf = np.float32(math.log1p((self.passages - number + 0.5) / (number + 0.5)))
            for s, score, (places, counts) in zip(self.segments, scores, held, strict=True):
                score[places] += idf * counts / (counts + s.norms[places])
        return self._best(scores, k, scope)

    def _best(self, scores: Iterable[Bm25], k: int, scope: Findable) -> list[tuple[int, float]]:
        """The `k` highest scores of the scope, with their keys."""
        keys, values = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
        for segment, score in zip(self.segments, scores, strict=True):
            score *= scope.between(segment.first, len(score))
            floor = np.partition(score, -k)[-k] if k < len(score) else 0
            hits = np.flatnonzero((score > 0) & (score >= floor))
            keys.append(hits + segment.first)
            values.append(score[hits])
        return best(np.concatenate(keys), np.concatenate(values), k)


@dataclass(slots=True)
class Lexical:
    """The `Segments` of the generation last asked for.

    They are loaded at the first question.
    """

    _loaded: tuple[tuple[str | None, str], Segments] | None = None

    def of(self, db: Database, seen: View) -> Segments:
        """The segments of a view.

        They are loaded again once a later generation may have merged some.
        """
        tokens, loaded = (newest(db), seen.token), self._loaded
        if loaded is None or loaded[0] != tokens:
            self._loaded = loaded = tokens, _load(db, seen.everything)
        return loaded[1]


def _load(db: Database, scope: Findable) -> Segments:
    """The segments, in which the passages of the scope live."""
    held = segments(db)
    stored = [(first, np.frombuffer(lengths, np.uint8)) for first, lengths, _ in held]
    alive = [scope.between(first, len(lengths)) for first, lengths in stored]
    both = list(zip(stored, alive, strict=True))
    passages = sum(int(flags.sum()) for flags in alive)
    words = sum(int(lengths[flags].sum(dtype=np.int64)) for (_, lengths), flags in both)
    relative = np.arange(MOST + 1) * passages / max(words, 1)
    norms = (BM25_K1 * (1 - BM25_B + BM25_B * relative)).astype(np.float32)
    made = (
        Segment(first, flags, bool(flags.all()), marked(terms), norms[lengths])
        for ((first, lengths), flags), (_, _, terms) in zip(both, held, strict=True)
    )
    return Segments(tuple(made), passages)


def _postings(
    db: Database, segments: Sequence[Segment], terms: list[str]
) -> dict[tuple[int, str], bytes]:
    """The data of the terms' postings, by segment and term.

    Raises LibraryError where one is damaged or lost. Two terms may have the same mark: whether they
    do is for all terms of the segment to say.
    """
    numbers = json.dumps([segment.first for segment in segments])
    rows = intact(db, _POSTINGS, numbers, json.dumps(terms))
    found = {(segment, term): data for segment, term, data in rows}
    asked = marks(terms, ordered=False)
    for segment in segments:
        may = zip(terms, segment.may_hold(asked), strict=True)
        lost = [term for term, flag in may if flag and (segment.first, term) not in found]
        if lost and not np.array_equal(marks_of(db, segment.first), segment.marks):
            seals.broken(f"the postings of {lost[0]!r} are lost")
    return found


_POSTINGS: Final = (
    f"SELECT segment, term, data, seal FROM posting WHERE segment IN {NUMBERS} AND term IN {WORDS}"
)


def segments(db: Database) -> list[tuple[int, bytes, bytes | None]]:
    """First key, lengths and marks of each segment.

    Raises LibraryError where one is damaged.
    """
    found = db.execute("SELECT first, lengths, terms, seal FROM segment ORDER BY first").fetchall()
    for first, lengths, terms, sealed in found:
        seals.check(sealed, f"segment {first} of the full-text index", first, lengths, terms)
    seals.check(state.segments(db), "the full-text index", *segment_seals(db))
    return [(first, lengths, terms) for first, lengths, terms, _ in found]


def segment_seals(db: Database) -> list[int | None]:
    """First key and seal of each segment, in order."""
    found = db.execute("SELECT first, seal FROM segment ORDER BY first").fetchall()
    return [each for row in found for each in row]


def intact(db: Database, query: str, *values: str) -> Iterator[tuple[int, str, bytes]]:
    """Segment, term and data of postings.

    Raises LibraryError for one that is damaged.
    """
    for segment, term, data, sealed in db.execute(query, values):
        seals.check(sealed, f"the postings of {term!r}", segment, term, data)
        yield segment, term, data


def packed(places: Places, counts: Counts, span: int) -> bytes:
    """A posting of a segment of `span` places."""
    if 3 * len(places) < span:
        return places.astype("<u2").tobytes() + counts.tobytes()
    everywhere = np.zeros(span, np.uint8)
    everywhere[places] = counts
    return everywhere.tobytes()


def unpacked(data: bytes, span: int) -> tuple[Places | slice, Counts]:
    """Places in a segment, with their counts.

    Where every place has a count, the places are one slice.
    """
    if len(data) == span:
        return slice(None), np.frombuffer(data, np.uint8)
    held = len(data) // 3
    places = np.frombuffer(data, "<u2", held).astype(np.intp)
    return places, np.frombuffer(data, np.uint8, held, 2 * held)


def marks(terms: Iterable[str], *, ordered: bool = True) -> Marks:
    """The mark of each term, a number.

    By it a segment knows its terms.
    """
    found = np.array([zlib.crc32(term.encode()) for term in terms], "<u4")
    return np.sort(found) if ordered else found


def marked(stored: bytes | None) -> Marks:
    """The marks of a segment, as stored.

    An earlier format's has none.
    """
    return np.frombuffer(stored or b"", "<u4")


def marks_of(db: Database, segment: int) -> Marks:
    """The marks of the terms with postings in a segment."""
    found = db.execute("SELECT term FROM posting WHERE segment = ?", (segment,))
    return marks(term for (term,) in found)
