"""The inverted index, written.

It is written in segments, which are merged as they grow. Passages with neighbouring keys form a
segment, and `lexical` reads them.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final

import numpy as np

from askcite.index import arrays, rows, seals, state
from askcite.index.database import NUMBERS, Database
from askcite.index.lexical import (
    MOST,
    SPAN,
    intact,
    marks,
    marks_of,
    packed,
    segment_seals,
    segments,
    unpacked,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from askcite.index.arrays import Flags
    from askcite.index.lexical import Counts, Places

    Indexed = tuple[int, list[str]]

_GROWTH = 4  # a segment that is not this many times larger than the next is merged with it
_WASTE = 0.25  # share of a segment's passages that are gone before it is written again


def add(db: Database, documents: Iterable[Indexed]) -> None:
    """Index passages by their terms.

    Their keys ascend, beyond those that are there.
    """
    for first, members in _spans(documents):
        lengths = bytearray()
        held: dict[str, tuple[array[int], bytearray]] = {}
        for key, terms in members:
            lengths.extend(bytes(key - first - len(lengths)))
            lengths.append(min(len(terms), MOST))
            for term, count in Counter(terms).items():
                places, counts = held.setdefault(term, (array("l"), bytearray()))
                places.append(key - first)
                counts.append(min(count, MOST))
        _write(
            db,
            first,
            bytes(lengths),
            [(t, np.array(p), np.frombuffer(c, np.uint8)) for t, (p, c) in held.items()],
        )
    seal(db)


def _spans(
    documents: Iterable[Indexed],
) -> Iterator[tuple[int, Iterator[Indexed]]]:
    first = -SPAN

    def start(document: Indexed) -> int:
        nonlocal first
        if document[0] >= first + SPAN:
            first = document[0]
        return first

    return groupby(documents, start)


def _write(
    db: Database,
    first: int,
    lengths: bytes,
    postings: Sequence[tuple[str, Places, Counts]],
) -> None:
    terms = marks(term for term, _, _ in postings).tobytes()
    db.execute(
        "INSERT INTO segment (first, lengths, terms, seal) VALUES (?, ?, ?, ?)",
        (first, lengths, terms, seals.of(first, lengths, terms)),
    )
    rows = ((first, term, packed(at, counts, len(lengths))) for term, at, counts in postings)
    db.executemany(
        "INSERT INTO posting (segment, term, data, seal) VALUES (?, ?, ?, ?)",
        ((*row, seals.of(*row)) for row in rows),
    )


def seal(db: Database) -> None:
    """Seal every segment that is not, then all together.

    One that is lost is missed then.
    """
    for first, lengths in db.execute(_UNSEALED).fetchall():
        terms = marks_of(db, first).tobytes()
        db.execute(
            "UPDATE segment SET terms = ?, seal = ? WHERE first = ?",
            (terms, seals.of(first, lengths, terms), first),
        )
    state.seal_segments(db, seals.of(*segment_seals(db)))


_UNSEALED: Final = "SELECT first, lengths FROM segment WHERE seal IS NULL"


def settle(db: Database, gone: Iterable[range], *, for_good: bool) -> None:
    """Write segments that lost passages again, and merge small ones.

    Segments that lost few are left, unless it is `for_good`.
    """
    holes = list(gone)
    for first, length in _extents(db):
        lost = sum(len(_common(hole, range(first, first + length))) for hole in holes)
        if lost and (for_good or _waste(db, first, length) > _WASTE):
            _rewrite(db, [first])
    while pair := _unbalanced(_extents(db)):
        _rewrite(db, pair)
    seal(db)


def _extents(db: Database) -> list[tuple[int, int]]:
    return db.execute("SELECT first, length(lengths) FROM segment ORDER BY first").fetchall()


def _common(one: range, other: range) -> range:
    return range(max(one.start, other.start), min(one.stop, other.stop))


def _waste(db: Database, first: int, length: int) -> float:
    return 1 - float(arrays.there(db, first, length).mean())


def _unbalanced(extents: list[tuple[int, int]]) -> list[int]:
    """The last two neighbours that are due to be merged.

    The first of them has not grown enough to stay apart.
    """
    for (first, length), (following, more) in reversed(list(pairwise(extents))):
        if following + more - first <= SPAN and length < _GROWTH * more:
            return [first, following]
    return []


def _rewrite(db: Database, segments: list[int]) -> None:
    """Make one segment of neighbours.

    It holds the passages that are still there.
    """
    start, wanted = segments[0], (json.dumps(segments),)
    lengths = bytearray()
    spans = {}
    for first, more in db.execute(_SEGMENTS, wanted):
        lengths.extend(bytes(first - start - len(lengths)) + more)
        spans[first] = len(more)
    there = arrays.there(db, start, len(lengths))
    kept = (np.frombuffer(lengths, np.uint8) * there).tobytes().rstrip(b"\0")
    postings = [
        (term, *_joined(parts, spans, there))
        for term, parts in groupby(intact(db, _POSTINGS, *wanted), itemgetter(1))
    ]
    db.execute(f"DELETE FROM posting WHERE segment IN {NUMBERS}", wanted)
    db.execute(f"DELETE FROM segment WHERE first IN {NUMBERS}", wanted)
    if kept:
        _write(db, start, kept, [posting for posting in postings if len(posting[1])])


_SEGMENTS: Final = f"SELECT first, lengths FROM segment WHERE first IN {NUMBERS} ORDER BY first"
_POSTINGS: Final = (
    "SELECT segment, term, data, seal FROM posting"
    f" WHERE segment IN {NUMBERS} ORDER BY term, segment"
)


def _joined(
    parts: Iterable[tuple[int, str, bytes]], spans: dict[int, int], there: Flags
) -> tuple[Places, Counts]:
    places, counts = [], []
    for segment, _, data in parts:
        at, count = unpacked(data, spans[segment])
        if isinstance(at, slice):
            at = np.flatnonzero(count)
            count = count[at]
        moved = at + (segment - min(spans))
        places.append(moved[there[moved]])
        counts.append(count[there[moved]])
    return np.concatenate(places), np.concatenate(counts)


def rebuild(db: Database) -> None:
    """Index the terms of every generation's passages anew.

    An unfinished generation's are left out.
    """
    db.execute("DELETE FROM posting")
    db.execute("DELETE FROM segment")
    add(db, rows.documents(db, rows.written(db)))


def fingerprint(terms: list[str]) -> int:
    """A number that tells one passage's terms from others."""
    counts = Counter(terms).items()
    return sum(zlib.crc32(term.encode()) * min(count, MOST) for term, count in counts)


def fingerprints(db: Database) -> dict[int, int]:
    """The fingerprint, by key, of each passage as indexed.

    Raises LibraryError where a row is damaged.
    """
    sums: dict[int, NDArray[np.int64]] = {
        first: np.zeros(len(lengths), np.int64) for first, lengths, _ in segments(db)
    }
    query = "SELECT segment, term, data, posting.seal FROM posting JOIN segment ON first = segment"
    for segment, term, data in intact(db, query):
        places, counts = unpacked(data, len(sums[segment]))
        sums[segment][places] += zlib.crc32(term.encode()) * counts.astype(np.int64)
    return {
        first + place: int(value)
        for first, values in sums.items()
        for place, value in enumerate(values)
    }
