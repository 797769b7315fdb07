"""The engine past one machine, PostgreSQL with pgvector.

A `postgresql://` address chooses it. Everything is in the schema `askcite` of the database that the
address names. Vectors have a second home in a table of pgvector's `halfvec`, where an HNSW graph
finds candidates; the cosines are computed from the stored vectors, as on one machine, so the
answers are the same.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

import numpy as np

from askcite.index import faiss_file, nearest, state
from askcite.index.database import TABLES, Database, Pool, transaction
from askcite.index.migration import EARLIER, migrate_remote
from askcite.index.protocol import INDEX_FORMAT, Manifest
from askcite.index.server import Translated, connect, explained, lock, unlock

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from askcite.index.arrays import Findable
    from askcite.index.view import View

_SCHEMA = "askcite"
GRAPH_PASSAGES: Final = 20_000
"""Up to this many, PostgreSQL compares every vector, which is exact and takes 20 ms."""


class Remote:
    """An `Engine` in a PostgreSQL database."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._pool = Pool(lambda: connect(address))
        self._lock: Translated | None = None
        with explained(), closing(connect(address)) as db:
            _migrate(db)

    @contextmanager
    def lend(self) -> Iterator[Translated]:
        """A connection for the length of the block.

        Failures come as LibraryError.
        """
        with explained():
            try:
                with self._pool.lend() as db:
                    yield db
            except Exception:  # what broke one connection may have broken those that wait
                self._pool.close()
                self._pool = Pool(lambda: connect(self._address))
                raise

    @contextmanager
    def alone(self) -> Iterator[None]:
        """The block runs while no other writer's does.

        Raises BusyError after a while.
        """
        with explained():
            alone = connect(self._address)
        with closing(alone):
            with explained():
                lock(alone)
            self._lock = alone
            yield

    def derive(self, db: Translated, dimension: int) -> None:
        """Copy the vectors that came into pgvector's table.

        Once they are many, a graph is made over them.
        """
        if self._lock is not None:
            self._lock.execute("SELECT 1")  # fails if another may have begun to write meanwhile
        for statement in _for(_NEAREST, dimension).split(";\n"):
            db.execute(statement)
        _copy(db, dimension, db.execute(_COMING).fetchall())
        row = db.execute(_for("SELECT count(*) FROM nearest_$d", dimension)).fetchone()
        if row and row[0] > GRAPH_PASSAGES:
            db.execute(_for(_GRAPH, dimension))

    def committed(self, db: Translated, view: View) -> None:
        """Nothing is left to do after `derive`."""

    def candidates(
        self, db: Translated, view: View, vector: NDArray[np.float32], k: int, scope: Findable
    ) -> NDArray[np.int64]:
        """Keys that hold the `k` nearest of the scope."""
        if len(scope.keys) <= nearest.SMALL_SCOPE:
            return scope.keys
        return _candidates(db, view, vector, k + faiss_file.RESCORED, scope)

    def close(self) -> None:
        """Disconnect."""
        self._pool.close()


_NEAREST = """
CREATE TABLE IF NOT EXISTS nearest_$d (
  key INTEGER PRIMARY KEY REFERENCES passage ON DELETE CASCADE, article INTEGER NOT NULL,
  vector halfvec($d) NOT NULL);
CREATE INDEX IF NOT EXISTS nearest_$d_article ON nearest_$d (article)"""
_GRAPH = """
CREATE INDEX IF NOT EXISTS nearest_$d_graph ON nearest_$d USING hnsw (vector halfvec_cosine_ops)"""
_COMING = "SELECT key FROM article WHERE born > (SELECT generation FROM state) ORDER BY key"
_VECTORS = """
SELECT passage.key, vector FROM article JOIN passage ON passage.key >= first_passage
AND passage.key < first_passage + passages WHERE article.key = ? ORDER BY passage.key"""
_WRITTEN = """
FROM article JOIN passage ON passage.key >= first_passage AND passage.key < first_passage + passages
WHERE born <= (SELECT generation FROM state)"""
_LACKING = f"SELECT count(*) {_WRITTEN} AND passage.key NOT IN (SELECT key FROM nearest_$d)"
_HELD = "SELECT key FROM article WHERE born <= (SELECT generation FROM state) ORDER BY key"
_NEAR = "SELECT key FROM nearest_$d $where ORDER BY vector <=> CAST(? AS halfvec($d)) LIMIT ?"
_OF = "WHERE article = ANY(?)"


def lacking(db: Database, dimension: int) -> int:
    """The number of passages that the searched table lacks."""
    if not db.execute(_TABLE, (_SCHEMA, f"nearest_{dimension}")).fetchone():
        found = db.execute(f"SELECT count(*) {_WRITTEN}").fetchone()
    else:
        found = db.execute(_for(_LACKING, dimension)).fetchone()
    return int(found[0])


def fill(db: Database, dimension: int) -> None:
    """Make the searched table anew from the stored vectors."""
    for statement in _for(_NEAREST, dimension).split(";\n"):
        db.execute(statement)
    db.execute(_for("DELETE FROM nearest_$d", dimension))
    if isinstance(db, Translated):
        _copy(db, dimension, db.execute(_HELD).fetchall())


def _copy(db: Translated, dimension: int, articles: Sequence[tuple[int]]) -> None:
    """Copy articles' vectors into the searched table."""
    copy = _for("COPY nearest_$d FROM STDIN WITH (FORMAT BINARY)", dimension)
    for (article,) in articles:
        new = db.execute(_VECTORS, (article,)).fetchall()
        with db.connection.cursor() as cursor, cursor.copy(copy.encode()) as rows:
            rows.set_types(["int8", "int8", "bytea"])
            for key, vector in new:
                rows.write_row((key, article, _halfvec(vector)))


def _for(statement: str, dimension: int) -> str:
    return statement.replace("$d", str(dimension))


def _candidates(
    db: Translated, view: View, vector: NDArray[np.float32], k: int, scope: Findable
) -> NDArray[np.int64]:
    """The `k` nearest passages, or all there are.

    They are of the scope. One table in one statement, so that a partitioned one is searched where
    its parts are; of what it finds, passages of other generations are left out here, and as many
    more asked for.
    """
    where, values = "", []
    if scope.articles is not None:
        where, values = _OF, [_keys(db, sorted(scope.articles))]
    query = _for(_NEAR, view.manifest.dimension).replace("$where", where)
    given, limit = json.dumps(vector.tolist()), k
    while True:
        found = np.array([key for (key,) in db.execute(query, (*values, given, limit))], np.int64)
        known = found[found < len(scope.flags)]
        living = known[scope.flags[known]][:k]
        if len(living) == k or len(found) < limit:
            return living
        limit *= 2


def _keys(db: Translated, ids: list[str]) -> list[int]:
    return [key for (key,) in db.execute("SELECT key FROM article WHERE id = ANY(?)", (ids,))]


def _halfvec(stored: bytes) -> bytes:
    """A stored vector in the form pgvector reads.

    That is its length, and its numbers with the most significant byte first.
    """
    return (
        struct.pack(">hh", len(stored) // 2, 0)
        + np.frombuffer(stored, "<f2").astype(">f2").tobytes()
    )


def create(address: str, manifest: Manifest) -> None:
    """Empty tables, unless they are there.

    Those of another format are set aside.
    """
    with explained(), closing(connect(address)) as db:
        lock(db)
        found = db.execute(_TABLE, (_SCHEMA, "state")).fetchone()
        if found and db.execute("SELECT format FROM generation").fetchone() == (INDEX_FORMAT,):
            return
        with transaction(db):
            if found:
                db.execute("DROP SCHEMA IF EXISTS askcite_old CASCADE")
                db.execute("ALTER SCHEMA askcite RENAME TO askcite_old")
            db.execute("CREATE EXTENSION IF NOT EXISTS vector SCHEMA public")
            db.execute("CREATE SCHEMA askcite")
            for statement in TABLES.split(";\n"):
                db.execute(statement)
            state.begin(db, manifest)


def _migrate(db: Translated) -> None:
    """Bring a library of the earlier format to this one."""
    there = db.execute(_TABLE, (_SCHEMA, "state")).fetchone()
    if there and db.execute("SELECT max(format) FROM generation").fetchone() == (EARLIER,):
        lock(db)
        migrate_remote(db)
        unlock(db)


_TABLE = "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?"
