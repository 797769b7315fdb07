"""The database's tables, its connections, and what its failures mean to the operator.

`library.db` is the truth. Rows of `article` live from the generation in which they were `born`
until the one in which they `died`; a row born after the current generation belongs to an update
that is not finished, and no reader sees it. An article's passages and sentences have consecutive
keys, so that an article is two ranges; keys are never used twice.
"""

from __future__ import annotations

import errno
import os
import secrets
import sqlite3
from collections import deque
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from askcite.errors import AskciteError, BusyError, LibraryError, MismatchError, NotFoundError
from askcite.index.protocol import require
from askcite.settings import INDEX_FORMAT, WRITER_WAIT_SECONDS
from askcite.types import Manifest

DATABASE = "library.db"
APPLICATION_ID = 0x61736B63  # "askc"
TABLES = """
CREATE TABLE state (
  one INTEGER PRIMARY KEY CHECK (one = 1), generation INTEGER NOT NULL,
  next_passage INTEGER NOT NULL, next_sentence INTEGER NOT NULL);
CREATE TABLE generation (
  number INTEGER PRIMARY KEY, token TEXT NOT NULL, encoder TEXT NOT NULL,
  encoder_digest TEXT NOT NULL, dimension INTEGER NOT NULL, max_tokens INTEGER NOT NULL,
  overlap INTEGER NOT NULL, end_passage INTEGER NOT NULL DEFAULT 1,
  reversible INTEGER NOT NULL DEFAULT 0, erased INTEGER NOT NULL DEFAULT 0);
CREATE TABLE article (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, born INTEGER NOT NULL, died INTEGER,
  first_passage INTEGER NOT NULL, passages INTEGER NOT NULL,
  first_sentence INTEGER NOT NULL, sentences INTEGER NOT NULL,
  digest TEXT NOT NULL, added TEXT NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL,
  author TEXT, published TEXT, language TEXT, pages TEXT NOT NULL, blocks TEXT NOT NULL,
  text TEXT NOT NULL);
CREATE INDEX article_by_id ON article (id, born);
CREATE INDEX article_by_passage ON article (first_passage, passages);
CREATE TABLE passage (
  key INTEGER PRIMARY KEY, heading TEXT, first INTEGER NOT NULL, last INTEGER NOT NULL,
  vector BLOB NOT NULL);
CREATE TABLE sentence (
  key INTEGER PRIMARY KEY, start INTEGER NOT NULL, stop INTEGER NOT NULL, vector BLOB NOT NULL);
CREATE TABLE segment (first INTEGER PRIMARY KEY, lengths BLOB NOT NULL);
CREATE TABLE posting (
  segment INTEGER NOT NULL, term TEXT NOT NULL, data BLOB NOT NULL,
  PRIMARY KEY (segment, term)) WITHOUT ROWID;
"""


def create(path: Path, manifest: Manifest) -> None:
    """Make an empty database; one that is there already stays as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(_open(path, "rwc")) as db:
        db.execute("PRAGMA journal_mode = WAL")
        with writing(db):
            if db.execute("PRAGMA application_id").fetchone() == (0,) and not _tables(db):
                for statement in TABLES.split(";\n"):
                    db.execute(statement)
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                db.execute(f"PRAGMA user_version = {INDEX_FORMAT}")
                db.execute("INSERT INTO state VALUES (1, 0, 1, 1)")
                announce(db, 0, manifest)


def announce(db: sqlite3.Connection, number: int, made: Manifest) -> None:
    """Write down what generation `number` is made with."""
    db.execute(
        "INSERT INTO generation"
        " (number, token, encoder, encoder_digest, dimension, max_tokens, overlap)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            secrets.token_hex(16),
            made.encoder,
            made.encoder_digest,
            made.dimension,
            made.max_tokens,
            made.overlap,
        ),
    )


def generation(db: sqlite3.Connection) -> int:
    """The generation that readers see."""
    number: int = db.execute("SELECT generation FROM state").fetchone()[0]
    return number


def manifest(db: sqlite3.Connection, number: int) -> Manifest | None:
    """What generation `number` was made with; None when nothing was ever written for it."""
    row = db.execute(
        "SELECT encoder, encoder_digest, dimension, max_tokens, overlap FROM generation"
        " WHERE number = ?",
        (number,),
    ).fetchone()
    return Manifest(INDEX_FORMAT, *(*row, number)) if row else None


def switch(db: sqlite3.Connection, number: int, *, reversible: bool, erased: bool) -> None:
    """Make generation `number` the one that readers see."""
    db.execute(
        "UPDATE generation SET end_passage = (SELECT next_passage FROM state), reversible = ?,"
        " erased = ? WHERE number = ?",
        (reversible, erased, number),
    )
    db.execute("UPDATE state SET generation = ?", (number,))


def reversible(db: sqlite3.Connection, number: int) -> bool:
    """Whether generation `number` can be undone."""
    query = "SELECT reversible FROM generation WHERE number = ?"
    return bool(db.execute(query, (number,)).fetchone()[0])


def alike(found: Manifest | None, wanted: Manifest) -> bool:
    """Whether both make the same vectors of the same passages."""
    with suppress(MismatchError):
        if found is not None:
            require(found, wanted)
            return True
    return False


@contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """One transaction: whole, or as if nothing had happened."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def reading(db: sqlite3.Connection) -> Iterator[None]:
    """One state of the database for the length of the block."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("ROLLBACK")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Failures of the database or the disk as errors that say what mends them."""
    try:
        yield
    except AskciteError:
        raise
    except (sqlite3.Error, OSError) as error:
        raise _explanation(error, path.parent) from error


def _explanation(error: Exception, directory: Path) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return BusyError(f"another process is writing to {directory}; try again when it is done")
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT):
        return LibraryError(f"the disk of {directory} is full; nothing was lost, make room")
    if code == sqlite3.SQLITE_READONLY or isinstance(error, PermissionError):
        return LibraryError(f"{directory} may not be written to; change its permissions")
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) or isinstance(error, OSError):
        return LibraryError(f"{directory} cannot be read or written ({error}); check the disk")
    return LibraryError(
        f"{directory / DATABASE} is damaged ({error}); make it anew with `askcite build`"
    )


def _open(path: Path, mode: str) -> sqlite3.Connection:
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=WRITER_WAIT_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        db.execute("PRAGMA secure_delete = ON")
        db.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def _tables(db: sqlite3.Connection) -> int:
    count: int = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    return count


def connect(path: Path) -> sqlite3.Connection:
    """A connection; one that only reads where the directory may not be written to."""
    if not path.is_file():
        raise NotFoundError(f"no library in {path.parent}; make one with `askcite build`")
    try:
        return _checked(_open(path, "rw"), path)
    except sqlite3.OperationalError:
        if os.access(path.parent, os.W_OK):
            raise
    return _checked(_open_read_only(path), path)


def _open_read_only(path: Path) -> sqlite3.Connection:
    """Beside a writer of another user its shared memory is read; without one the file is still."""
    try:
        return _open(path, "ro")
    except sqlite3.OperationalError:
        journal = path.with_name(path.name + "-wal")
        if journal.exists() and journal.stat().st_size:
            raise
    return _open(path, "ro&immutable=1")


def _checked(db: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if application == APPLICATION_ID and version == INDEX_FORMAT:
        return db
    db.close()
    if application != APPLICATION_ID:
        raise LibraryError(
            f"{path} is not a library; move it away and make one with `askcite build`"
        )
    raise MismatchError(
        f"the library in {path.parent} has format {version}, not {INDEX_FORMAT}; "
        "make it anew with `askcite build`"
    )


@dataclass(frozen=True, slots=True)
class Connections:
    """Connections to one database, each lent to one thread at a time."""

    path: Path
    _idle: deque[sqlite3.Connection] = field(default_factory=deque)

    @contextmanager
    def lend(self) -> Iterator[sqlite3.Connection]:
        """A connection for the length of the block; failures come as LibraryError."""
        with explained(self.path):
            try:
                db = self._idle.pop()
            except IndexError:
                db = connect(self.path)
            try:
                yield db
            finally:
                self._idle.append(db)

    def close(self) -> None:
        """Close those that nobody holds."""
        while self._idle:
            self._idle.pop().close()
