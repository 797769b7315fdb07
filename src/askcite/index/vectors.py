"""Stored vectors, and the FAISS file made from them: when it is believed, when it is made again."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from askcite.index import dense
from askcite.index.dense import Base, Dense
from askcite.settings import TAIL_SHARE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from askcite.index.view import View

    Keys = NDArray[np.int64]
    Vectors = NDArray[np.float32]

_BATCH = 10_000  # vectors in memory while the file is made: 15 MB


def of_passages(db: sqlite3.Connection, keys: Keys, dimension: int) -> tuple[Keys, Vectors]:
    """The stored vectors of `keys`, in key order; a key that is gone is left out."""
    rows = db.execute(
        "SELECT key, vector FROM passage WHERE key IN (SELECT value FROM json_each(?))"
        " ORDER BY key",
        (json.dumps(keys.tolist()),),
    ).fetchall()
    return _columns(rows, dimension)


def _columns(rows: list[tuple[int, bytes]], dimension: int) -> tuple[Keys, Vectors]:
    keys = np.array([key for key, _ in rows], np.int64)
    return keys, dense.unpack((vector for _, vector in rows), dimension)


@dataclass(slots=True)
class Nearest:
    """The `Dense` of the generation last asked for; loaded at the first question."""

    path: Path
    _lock: Lock = field(default_factory=Lock)
    _loaded: tuple[int, Dense] | None = None

    def of(self, db: sqlite3.Connection, view: View) -> Dense:
        """What answers for `view`; makes the FAISS file where there is none to believe."""
        with self._lock:
            if self._loaded is None or self._loaded[0] != view.generation:
                self._loaded = view.generation, self._load(db, view)
            return self._loaded[1]

    def _load(self, db: sqlite3.Connection, view: View) -> Dense:
        base = self._base(db, view)
        start = base.end if base else 0
        keys = view.everything.keys
        rows = db.execute(
            "SELECT key, vector FROM passage WHERE key >= ? AND key < ? ORDER BY key",
            (start, view.end),
        ).fetchall()
        tail_keys, tail = _columns(rows, view.manifest.dimension)
        alive = np.isin(tail_keys, keys[np.searchsorted(keys, start) :], assume_unique=True)
        return Dense(base, tail_keys[alive], tail[alive])

    def _base(self, db: sqlite3.Connection, view: View) -> Base | None:
        """The file, made anew when it cannot be believed or too much came since."""
        keys = view.everything.keys
        if not len(keys):
            return None
        tokens = _tokens(db, view)
        base = dense.read(self.path, tokens)
        if base is None or _lag(base, keys) > TAIL_SHARE:
            return self._made(db, view)
        if tokens[base.token] < _last_erasure(db):
            return self._thinned(db, view, base)
        return base

    def _made(self, db: sqlite3.Connection, view: View) -> Base:
        token, end = _stamp(db, view)
        dimension = view.manifest.dimension
        count = _count(db, end, dimension)
        index = dense.build(count, dimension, _batches(db, end, dimension))
        base = Base(token, end, index)
        with contextlib.suppress(OSError):  # a directory that is only read: it serves from memory
            dense.write(self.path, base)
            return dense.read(self.path, {token}) or base
        return base

    def _thinned(self, db: sqlite3.Connection, view: View, old: Base) -> Base:
        """The file without the vectors that were erased."""
        token, _ = _stamp(db, view)
        base = dense.read(self.path, {old.token}, mapped=False)
        if base is None:
            return old
        rows = db.execute("SELECT key FROM passage WHERE key < ?", (base.end,))
        there = np.array([key for (key,) in rows], np.int64)
        dense.thin(base.index, np.setdiff1d(dense.ids(base.index), there))
        base = Base(token, base.end, base.index)
        with contextlib.suppress(OSError):
            dense.write(self.path, base)
        return base


def _lag(base: Base, keys: Keys) -> float:
    """The share of the passages that came since the file was made."""
    return 1 - int(np.searchsorted(keys, base.end)) / len(keys)


def _tokens(db: sqlite3.Connection, view: View) -> dict[str, int]:
    """The generations, by token, whose files hold vectors of this library's present make."""
    rows = db.execute(
        "SELECT token, number FROM generation WHERE number <= ? AND encoder_digest = ?",
        (view.generation, view.manifest.encoder_digest),
    )
    return dict(rows.fetchall())


def _last_erasure(db: sqlite3.Connection) -> int:
    row = db.execute("SELECT max(number) FROM generation WHERE erased").fetchone()
    return row[0] or 0


def _stamp(db: sqlite3.Connection, view: View) -> tuple[str, int]:
    row: tuple[str, int] = db.execute(
        "SELECT token, end_passage FROM generation WHERE number = ?", (view.generation,)
    ).fetchone()
    return row


def _count(db: sqlite3.Connection, end: int, dimension: int) -> int:
    query = "SELECT count(*) FROM passage WHERE key < ? AND length(vector) = ?"
    count: int = db.execute(query, (end, 2 * dimension)).fetchone()[0]
    return count


def _batches(db: sqlite3.Connection, end: int, dimension: int) -> Iterator[tuple[Keys, Vectors]]:
    """Every stored vector, also of passages that `rollback` would bring back."""
    found = db.execute(
        "SELECT key, vector FROM passage WHERE key < ? AND length(vector) = ? ORDER BY key",
        (end, 2 * dimension),
    )
    while batch := found.fetchmany(_BATCH):
        yield _columns(batch, dimension)
