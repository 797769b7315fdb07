"""A PostgreSQL server: its SQL, its connections, its refusals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from askcite.errors import BusyError, LibraryError, NotFoundError
from askcite.index.database import WRITER_WAIT_SECONDS

if TYPE_CHECKING:
    import psycopg

_LOCK = int.from_bytes(b"askcite")  # the writers' advisory lock
CONNECT_SECONDS: Final = 10
"""A server's time to answer a connection."""
GRAPH_PROBES: Final = 200
"""Candidates pgvector's graph holds while it searches: recall@10 .95 at 100,000."""
_THEIRS: Final = {
    "?": "%s",
    "json_each(?)": "json_array_elements_text(%s::json) AS value",
    "INTEGER": "BIGINT",
    "BLOB": "BYTEA",
    " WITHOUT ROWID": "",
}
"""PostgreSQL's word for each of SQLite's that differs."""
_OURS: Final = re.compile("|".join(map(re.escape, sorted(_THEIRS, key=len, reverse=True))))
"""Any of these words, the longest first; what it is replaced by is not looked at again."""


@lru_cache
def for_postgres(statement: str) -> bytes:
    """A statement of this package as PostgreSQL takes it."""
    return _OURS.sub(lambda found: _THEIRS[found[0]], statement).encode()


@dataclass(frozen=True, slots=True)
class Translated:
    """A connection to PostgreSQL that takes this package's SQL."""

    connection: psycopg.Connection[tuple[Any, ...]]

    def execute(self, statement: str, values: Sequence[Any] = (), /) -> psycopg.Cursor[Any]:
        """Run a statement."""
        return self.connection.execute(for_postgres(statement), values or None)

    def executemany(self, statement: str, rows: Iterable[Sequence[Any]], /) -> None:
        """Run a statement for each row."""
        with self.connection.cursor() as cursor:
            cursor.executemany(for_postgres(statement), rows)

    def close(self) -> None:
        """Disconnect."""
        self.connection.close()


def connect(address: str) -> Translated:
    """A connection that takes this package's SQL."""
    import psycopg

    if psycopg.conninfo.conninfo_to_dict(address).get("password"):
        raise LibraryError(
            "the address holds a password; put it into PGPASSWORD or ~/.pgpass instead"
        )
    connection = psycopg.connect(address, autocommit=True, connect_timeout=CONNECT_SECONDS)
    db = Translated(connection)
    db.execute("SET search_path TO askcite, public")
    db.execute("SET default_transaction_isolation TO 'repeatable read'")
    db.execute("SET hnsw.iterative_scan TO strict_order")
    db.execute("SELECT set_config('hnsw.ef_search', ?, false)", (str(GRAPH_PROBES),))
    return db


def lock(db: Translated) -> None:
    """Be the only writer, until the connection ends."""
    milliseconds = str(int(1000 * WRITER_WAIT_SECONDS))
    db.execute("SELECT set_config('lock_timeout', ?, false)", (milliseconds,))
    db.execute("SELECT pg_advisory_lock(?)", (_LOCK,))


def unlock(db: Translated) -> None:
    """Let others write."""
    db.execute("SELECT pg_advisory_unlock(?)", (_LOCK,))


@contextmanager
def explained() -> Iterator[None]:
    """The server's refusals as errors that say what mends them."""
    try:
        import psycopg
    except ImportError as error:
        raise LibraryError(
            'libraries in PostgreSQL need psycopg: `pip install "askcite[postgres]"`'
        ) from error
    try:
        yield
    except psycopg.Error as error:
        raise _explanation(error) from error


def _explanation(error: psycopg.Error) -> LibraryError:
    from psycopg import errors

    said = " ".join(str(error).split())
    kinds: dict[LibraryError, tuple[type[Exception], ...]] = {
        NotFoundError(f"no library in that database ({said}); make one with `askcite build`"): (
            errors.UndefinedTable,
            errors.InvalidSchemaName,
            errors.InvalidCatalogName,
        ),
        BusyError("another process is writing to the library; try again when it is done"): (
            errors.LockNotAvailable,
        ),
        LibraryError("the server's disk is full; nothing was lost, make room there"): (
            errors.DiskFull,
        ),
        LibraryError(f"the server does not allow that ({said}); ask for the right to write"): (
            errors.InsufficientPrivilege,
            errors.ReadOnlySqlTransaction,
        ),
        LibraryError(f"the server cannot be asked ({said}); see that it runs, and try again"): (
            errors.OperationalError,
        ),
    }
    other = LibraryError(f"the server refused ({said}); make the library anew with `askcite build`")
    return next((meant for meant, types in kinds.items() if isinstance(error, types)), other)
