"""A library's SQLite file: made, opened, checked, locked."""

from __future__ import annotations

import logging
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from askcite.errors import LibraryError, MismatchError, NotFoundError
from askcite.index import migration, state
from askcite.index.database import TABLES, WRITER_WAIT_SECONDS, transaction
from askcite.index.protocol import INDEX_FORMAT, Manifest

_log = logging.getLogger(__name__)

DATABASE = "library.db"
UNFINISHED = DATABASE + ".new"
LOCK = "writer.lock"
APPLICATION = 0x61736B63  # "askc": how SQLite files tell whose they are
_JOURNALS = ("", "-journal", "-wal", "-shm")  # a database, and what SQLite keeps beside it
_AGAIN = "add again what was added from elsewhere than its own articles/"
_REMAKE = "make it anew with `askcite build`"


def connect(directory: Path) -> sqlite3.Connection:
    """A connection to the library.

    It only reads where the directory may not be written to.
    """
    path = directory / DATABASE
    if not stands(path):
        raise NotFoundError(f"no library in {directory}; make one with `askcite build`")
    try:
        return _checked(opened(path, "rw"), path)
    except sqlite3.OperationalError:
        if os.access(directory, os.W_OK):
            raise
    return _checked(_open_read_only(path), path)


def _open_read_only(path: Path) -> sqlite3.Connection:
    """A connection that only reads.

    Beside another user's writer its shared memory is read; without one the file is at rest.
    """
    try:
        return opened(path, "ro")
    except sqlite3.OperationalError:
        journal = path.with_name(DATABASE + "-wal")
        if journal.exists() and journal.stat().st_size:
            raise
    return opened(path, "ro&immutable=1")


def opened(path: Path, mode: str) -> sqlite3.Connection:
    """A connection in one of SQLite's modes: rw, rwc, ro."""
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=WRITER_WAIT_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        db.execute("PRAGMA secure_delete = ON")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def version(db: sqlite3.Connection) -> tuple[int, int]:
    """The mark of whose file it is, and the format."""
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return application, version


def _checked(db: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    application, form = version(db)
    if application == APPLICATION and form == INDEX_FORMAT:
        return db
    if application == APPLICATION and form == migration.EARLIER:
        migration.show(db)
        return db
    db.close()
    if application != APPLICATION:
        raise LibraryError(f"{path} is not a library; move it away and run `askcite build`")
    raise MismatchError(f"{path} has format {form}, not {INDEX_FORMAT}; {_REMAKE}")


def usable(directory: Path) -> bool:
    """True where a whole library stands."""
    try:
        connect(directory).close()
    except (NotFoundError, MismatchError):
        return False
    return True


def set_aside(directory: Path) -> None:
    """Put a library of another format aside.

    It stays as `library.db.old`; a stale journal goes.
    """
    path = directory / DATABASE
    if stands(path):
        old = path.replace(path.with_name(DATABASE + ".old"))
        _log.warning("the library had another format; it is kept as %s: %s", old, _AGAIN)
    for journal in _JOURNALS[1:]:
        path.with_name(DATABASE + journal).unlink(missing_ok=True)


def made(directory: Path, manifest: Manifest) -> Path:
    """An empty database under another name.

    One that was cut off is never taken for a library then.
    """
    path = directory / UNFINISHED
    for part in _JOURNALS:
        path.with_name(UNFINISHED + part).unlink(missing_ok=True)
    with closing(opened(path, "rwc")) as db:
        with transaction(db):
            for statement in TABLES.split(";\n"):
                db.execute(statement)
            state.begin(db, manifest)
            db.execute(f"PRAGMA user_version = {INDEX_FORMAT}")
            db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute("PRAGMA journal_mode = WAL")
    return path


def stands(path: Path) -> bool:
    """True for a file with anything in it.

    An empty one is left of a database cut off.
    """
    return path.is_file() and path.stat().st_size > 0


def lock(directory: Path) -> sqlite3.Connection:
    """SQLite's own lock, on an empty file.

    It ends with its process, on every system.
    """
    held = sqlite3.connect(directory / LOCK, timeout=WRITER_WAIT_SECONDS, isolation_level=None)
    try:
        held.execute("PRAGMA journal_mode = MEMORY")  # nothing is ever written
        held.execute("BEGIN EXCLUSIVE")
    except BaseException:
        held.close()
        raise
    return held
