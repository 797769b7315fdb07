"""What is wrong with a library on disk, and mending what can be mended without reading articles.

The texts are the truth that everything else is checked against: their digests, the spans into
them, the terms in them; stored vectors are what the FAISS file is checked against.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from askcite.errors import AskciteError
from askcite.index import dense, local, postings, rows, vectors, view, writing
from askcite.index.engine import Database, transaction
from askcite.settings import NEAR_DUPLICATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from askcite.index.view import View

_REBUILD = "move library.db away and run `askcite build`"
_REPAIR = "run `askcite doctor --repair`"
_ROUNDING = 1e-2  # how far half precision may take a vector's length from one
_QUANTISED = 1e-2  # how far FAISS may keep a number from the one that is stored
_MOST_OF_IT = 0.8  # share of an article's passages that make two articles almost the same


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong, and what mends it; `repairable` when `repair` does, without any loss."""

    problem: str
    mend: str
    repairable: bool = False


def check(directory: Path) -> list[Finding]:
    """Everything that is wrong with the library in `directory`; empty when it is well."""
    engine = local.Local(directory)
    try:
        with engine.lend() as db, transaction(db):
            return list(_findings(db, directory))
    except AskciteError as error:
        problem, _, mend = str(error).rpartition("; ")
        return [Finding(problem, mend)]
    finally:
        engine.close()


def repair(directory: Path) -> list[Finding]:
    """Make anew what derives from texts and vectors; what is still wrong after that."""
    engine = local.Local(directory)
    try:
        with engine.alone(), engine.lend() as db:
            with transaction(db):
                _drop_orphans(db)
                postings.rebuild(db)
            (directory / dense.FILE).unlink(missing_ok=True)
            engine.committed(db, view.load(db, None))
    finally:
        engine.close()
    return check(directory)


def _findings(db: Database, directory: Path) -> Iterator[Finding]:
    damage = [row[0] for row in db.execute("PRAGMA quick_check") if row[0] != "ok"]
    if damage:
        yield Finding(f"the database is damaged ({damage[0]})", _REBUILD)
        return
    seen = view.load(db, None)
    yield from _orphans(db)
    contradicted = list(_contradicted(db))
    yield from contradicted
    if not contradicted:  # what derives from the rows can be told right from wrong
        yield from _terms(db)
        yield from _faiss(db, directory, seen)
        yield from _duplicates(db, seen)
    yield from _leftovers(db, directory, seen)


def _contradicted(db: Database) -> Iterator[Finding]:
    for key, id in db.execute("SELECT key, id FROM article ORDER BY key").fetchall():
        problem = next(_problems(db, key), None)
        if problem:
            yield Finding(f"article {id!r}: {problem}", f"`askcite remove {id}` and add it again")


def _problems(db: Database, article: int) -> Iterator[str]:
    """How the rows of one article contradict its text."""
    digest, text, blocks, *extents = db.execute(
        "SELECT digest, text, blocks, first_sentence, sentences, first_passage, passages"
        " FROM article WHERE key = ?",
        (article,),
    ).fetchone()
    length = len(text.decode(errors="replace"))
    if hashlib.sha256(text).hexdigest() != digest:
        yield "its text is not the one that its digest names"
    spans = [(start, end) for _, start, end in json.loads(blocks)]
    if not _ordered(spans, length):
        yield "its blocks are not in order inside its text"
    sentences = _range(db, "SELECT start, stop, vector FROM sentence", *extents[:2])
    if len(sentences) != extents[1] or not _ordered([row[:2] for row in sentences], length):
        yield "its sentences are not in order inside its text"
    passages = _range(db, "SELECT first, last, vector FROM passage", *extents[2:])
    inside = all(0 <= first <= last < len(sentences) for first, last, _ in passages)
    if len(passages) != extents[3] or not inside:
        yield "its passages are not made of its sentences"
    if not all(_of_length_one(row[2]) for row in (*sentences, *passages)):
        yield "a vector is not of length one"


def _range(db: Database, query: str, first: int, count: int) -> list[tuple[int, int, bytes]]:
    values = (first, first + count - 1)
    return db.execute(query + " WHERE key BETWEEN ? AND ? ORDER BY key", values).fetchall()


def _ordered(spans: list[tuple[int, int]], length: int) -> bool:
    """Whether the spans are not empty, in order, apart, and inside."""
    bounds = [0, *(bound for span in spans for bound in span), length]
    full = all(start < end for start, end in spans)
    return full and all(one <= other for one, other in pairwise(bounds))


def _of_length_one(vector: bytes) -> bool:
    length = float(np.linalg.norm(np.frombuffer(vector, np.float16).astype(np.float32)))
    return abs(length - 1) < _ROUNDING


def _orphans(db: Database) -> Iterator[Finding]:
    lost = sum(len(_lost(db, *names)) for names in _OWNED)
    if lost:
        yield Finding(f"{lost} passages or sentences belong to no article", _REPAIR, True)


_OWNED = (
    ("SELECT key FROM passage", "SELECT first_passage, passages FROM article"),
    ("SELECT key FROM sentence", "SELECT first_sentence, sentences FROM article"),
)


def _lost(db: Database, keys: str, ranges: str) -> list[int]:
    owned = {key for first, count in db.execute(ranges) for key in range(first, first + count)}
    return [key for (key,) in db.execute(keys) if key not in owned]


def _drop_orphans(db: Database) -> None:
    passages, sentences = (_lost(db, *names) for names in _OWNED)
    db.executemany("DELETE FROM passage WHERE key = ?", [(key,) for key in passages])
    db.executemany("DELETE FROM sentence WHERE key = ?", [(key,) for key in sentences])


def _terms(db: Database) -> Iterator[Finding]:
    query = "SELECT key FROM article WHERE born <= (SELECT generation FROM state) ORDER BY key"
    articles = [key for (key,) in db.execute(query).fetchall()]
    indexed = postings.fingerprints(db)
    if any(
        indexed.get(key) != postings.fingerprint(terms)
        for key, terms in rows.documents(db, articles)
    ):
        yield Finding("the full-text index does not hold the passages' terms", _REPAIR, True)


def _faiss(db: Database, directory: Path, seen: View) -> Iterator[Finding]:
    if not len(seen.everything.keys):
        return
    base = vectors.believed(db, directory / dense.FILE, seen)
    if base is None:
        yield Finding(f"{dense.FILE} is missing or not of this library", _REPAIR, True)
        return
    absent = seen.everything.flags[: base.end].copy()
    for keys, held in dense.contents(base.index):
        absent[keys[keys < len(absent)]] = False
        stored_keys, stored = vectors.of_passages(db, keys, seen.manifest.dimension)
        same = held[np.isin(keys, stored_keys)] - stored
        if same.size and float(np.abs(same).max()) > _QUANTISED:
            absent[stored_keys] = True
    if absent.any():
        yield Finding(f"{dense.FILE} does not hold the stored vectors", _REPAIR, True)


def _leftovers(db: Database, directory: Path, seen: View) -> Iterator[Finding]:
    if any(directory.glob(dense.UNFINISHED)):
        yield Finding("an unfinished FAISS file was left behind", _REPAIR, True)
    waiting = writing.pending(db, seen.manifest)
    if waiting:
        yield Finding(
            f"an update was interrupted; {len(waiting)} articles of it wait",
            "run the same command again, it goes on where it stopped",
        )


def _duplicates(db: Database, seen: View) -> Iterator[Finding]:
    """Articles most of whose passages stand, almost word for word, in another one."""
    means = np.stack([_of_article(db, seen, n).mean(axis=0) for n in range(len(seen.ids))] or [()])
    for one, other in _close(means):
        likeness = _of_article(db, seen, one) @ _of_article(db, seen, other).T
        smaller = int(likeness.shape[0] > likeness.shape[1])
        if float(np.mean(likeness.max(axis=1 - smaller) > NEAR_DUPLICATE)) > _MOST_OF_IT:
            yield Finding(
                f"articles {seen.ids[one]!r} and {seen.ids[other]!r} are almost the same",
                f"`askcite remove {seen.ids[other]}` if one is enough",
            )


def _of_article(db: Database, seen: View, number: int) -> NDArray[np.float32]:
    start = int(seen.starts[number])
    keys = np.arange(start, start + int(seen.counts[number]))
    return vectors.of_passages(db, keys, seen.manifest.dimension)[1]


def _close(means: NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """Pairs of articles whose mean vectors point the same way."""
    units = means / np.maximum(np.linalg.norm(means, axis=-1, keepdims=True), 1e-9)
    for one in range(len(units)):
        for other in np.flatnonzero(units[one + 1 :] @ units[one] > NEAR_DUPLICATE):
            yield one, one + 1 + int(other)
