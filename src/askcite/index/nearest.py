"""Candidates for near passages, by the FAISS file.

The file is believed where a known generation dates it, and made again where none does.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, Final

import numpy as np

from askcite.index import arrays, faiss_file, state
from askcite.index.database import Database
from askcite.index.faiss_file import Base, Dense
from askcite.index.view import require_all

if TYPE_CHECKING:
    from askcite.index.arrays import Findable, Keys, Vectors
    from askcite.index.view import View

TAIL_SHARE: Final = 0.1
"""Passages added since the FAISS file was written, as a share of it, that are scanned beside it."""
GHOSTS: Final = 2
"""Times the vectors stored that the FAISS file may hold before it is made anew."""
SMALL_SCOPE: Final = 2_000
"""Passages of a chosen few articles that are compared one by one: 2 ms."""
_BATCH = 10_000  # vectors in memory while the file is made: 15 MB


@dataclass(slots=True)
class Nearest:
    """The `Dense` of the generation last asked for.

    It is loaded at the first question.
    """

    path: Path
    _lock: Lock = field(default_factory=Lock)
    _loaded: tuple[str, Dense] | None = None
    _damaged: bool = False

    def candidates(
        self, db: Database, view: View, vector: Vectors, k: int, scope: Findable
    ) -> Keys:
        """Keys that hold the `k` nearest of the scope."""
        if scope.articles is not None and len(scope.keys) <= SMALL_SCOPE:
            return scope.keys
        return self.of(db, view).candidates(vector, k, scope)

    def of(self, db: Database, view: View) -> Dense:
        """The `Dense` of a view.

        Where there is no FAISS file to believe, it is made.
        """
        with self._lock:
            if self._loaded is None or self._loaded[0] != view.token:
                self._loaded = view.token, self._load(db, view)
            return self._loaded[1]

    def _load(self, db: Database, view: View) -> Dense:
        base = self._base(db, view)
        start, dimension = base.end if base else 0, view.manifest.dimension
        found = db.execute(
            f"SELECT {arrays.PASSAGE} FROM passage WHERE key >= ? AND key < ?"
            " AND length(vector) = ? ORDER BY key",
            (start, view.end, 2 * dimension),
        )
        keys, tail = arrays.columns(list(arrays.intact(found, "passage")), dimension)
        alive = view.everything.flags[keys]
        living = view.everything.keys
        require_all(db, view, int(alive.sum()), living[living >= start].tolist())
        return Dense(base, keys[alive], tail[alive])

    def _base(self, db: Database, view: View) -> Base | None:
        """The file, made anew where it no longer serves.

        That is when it cannot be believed, or too much came or went since.
        """
        keys = view.everything.keys
        if not len(keys):
            return None
        tokens = _tokens(db, view)
        late = faiss_file.is_large(self.path) and not self._damaged
        base = faiss_file.read(self.path, tokens, checked=not late)
        self._damaged = False
        if base is None:
            return self._made(db, view)
        if late:
            Thread(target=self._check, args=(view.token,), daemon=True).start()
        missing = 1 - int(np.searchsorted(keys, base.end)) / len(keys)
        if missing > TAIL_SHARE or _haunted(db, base, len(keys)):
            return self._made(db, view)
        if tokens[base.token] < state.last_erasure(db):
            return self._thinned(db, view, base)
        return base

    def _check(self, token: str) -> None:
        """Leave a large file if it is damaged."""
        if not faiss_file.is_intact(self.path):
            with self._lock:
                if self._loaded and self._loaded[0] == token:
                    self._loaded, self._damaged = None, True

    def _made(self, db: Database, view: View) -> Base:
        end, dimension = _end(db, view), view.manifest.dimension
        count = _count(db, end, dimension)
        index = faiss_file.build(count, dimension, lambda: _batches(db, end, dimension))
        wanted = view.everything.keys[view.everything.keys < end]
        there = int(np.isin(wanted, faiss_file.ids(index)).sum())
        require_all(db, view, there, wanted.tolist())
        return self._kept(Base(view.token, end, index))

    def _thinned(self, db: Database, view: View, old: Base) -> Base:
        """The file without the vectors that were erased."""
        base = faiss_file.read(self.path, {old.token}, mapped=False)
        if base is None:
            return self._made(db, view)
        keys = faiss_file.ids(base.index)
        faiss_file.thin(base.index, keys[~arrays.there(db, 0, base.end)[keys]])
        return self._kept(Base(view.token, base.end, base.index))

    def _kept(self, base: Base) -> Base:
        """The index written, and mapped again.

        Where the directory may only be read it serves from memory.
        """
        with contextlib.suppress(OSError):
            faiss_file.write(self.path, base)
            return faiss_file.read(self.path, {base.token}) or base
        return base


def _haunted(db: Database, base: Base, living: int) -> bool:
    """True where most of the file is no longer stored."""
    held = faiss_file.size(base.index)
    return held > GHOSTS * living and held > GHOSTS * int(arrays.there(db, 0, base.end).sum())


def _tokens(db: Database, view: View) -> dict[str, int]:
    """Numbers, by token, of generations whose files are believed.

    These are the ones of this library's present encoder.
    """
    found = db.execute(
        "SELECT token, number FROM generation WHERE encoder_digest = ?",
        (view.manifest.encoder_digest,),
    )
    return dict(found.fetchall())


def believed(db: Database, path: Path, view: View) -> Base | None:
    """The library's own FAISS file, read whole, or None."""
    return faiss_file.read(path, _tokens(db, view), mapped=False)


def _end(db: Database, view: View) -> int:
    query = "SELECT end_passage FROM generation WHERE token = ?"
    end: int = db.execute(query, (view.token,)).fetchone()[0]
    return end


def _count(db: Database, end: int, dimension: int) -> int:
    query = "SELECT count(*) FROM passage WHERE key < ? AND length(vector) = ?"
    count: int = db.execute(query, (end, 2 * dimension)).fetchone()[0]
    return count


def _batches(db: Database, end: int, dimension: int) -> Iterator[tuple[Keys, Vectors]]:
    """Every stored vector in batches, also what `rollback` restores."""
    query = (
        f"SELECT {arrays.PASSAGE} FROM passage WHERE key < ? AND length(vector) = ? ORDER BY key"
    )
    intact = arrays.intact(db.execute(query, (end, 2 * dimension)), "passage")
    while batch := list(islice(intact, _BATCH)):
        yield arrays.columns(batch, dimension)
