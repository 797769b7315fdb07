"""The engine on this machine, SQLite and a FAISS file.

The database is the truth, and the file beside it derives from it.
"""

from __future__ import annotations

import errno
import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from askcite.errors import AskciteError, BusyError, LibraryError, MismatchError, NotFoundError
from askcite.index import faiss_file, migration, state
from askcite.index.database import TABLES, WRITER_WAIT_SECONDS, Pool, transaction
from askcite.index.nearest import Nearest
from askcite.index.protocol import INDEX_FORMAT, Manifest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from askcite.index.arrays import Findable
    from askcite.index.view import View

_log = logging.getLogger(__name__)

DATABASE = "library.db"
UNFINISHED = DATABASE + ".new"
LOCK = "writer.lock"
_QUOTA = getattr(errno, "EDQUOT", errno.ENOSPC)  # not every system has quotas
_APPLICATION = 0x61736B63  # "askc": how SQLite files tell whose they are
_JOURNALS = ("", "-journal", "-wal", "-shm")  # a database, and what SQLite keeps beside it
_AGAIN = "add again what was added from elsewhere than its own articles/"
_REMAKE = "make it anew with `askcite build`"


class Local:
    """An `Engine` in a directory."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._pool = Pool(lambda: _connect(directory))
        self._file: tuple[int, int] | None = None
        self._nearest = Nearest(directory / faiss_file.FILE)

    @contextmanager
    def lend(self) -> Iterator[sqlite3.Connection]:
        """A connection for the length of the block.

        Failures come as LibraryError.
        """
        with _explained(self._directory):
            self._notice_replacement()
            with self._pool.lend() as db:
                yield db

    def _notice_replacement(self) -> None:
        """Leave a file that was deleted and made anew.

        Connections would go on reading the old one.
        """
        path = self._directory / DATABASE
        file = (found.st_dev, found.st_ino) if (found := _stat(path)) else None
        if file != self._file:
            self._pool.close()
            self._pool = Pool(lambda: _connect(self._directory))
            self._file = file

    @contextmanager
    def alone(self) -> Iterator[None]:
        """The block runs while no other writer's does.

        Raises BusyError after a while.
        """
        lock = _lock(self._directory)
        with closing(lock):
            self._migrate()
            for leftover in self._directory.glob(faiss_file.UNFINISHED):
                leftover.unlink(missing_ok=True)
            yield

    def _migrate(self) -> None:
        """Bring a library of the earlier format to this one."""
        with _explained(self._directory):
            path = self._directory / DATABASE
            if not _stands(path):
                return
            with closing(_open(path, "rw")) as db:
                if _version(db) == (_APPLICATION, migration.EARLIER):
                    migration.migrate(db)
                    self._file = None  # connections that show it as it was are left

    def derive(self, db: sqlite3.Connection, dimension: int) -> None:
        """Nothing, as the FAISS file is made afterwards."""

    def committed(self, db: sqlite3.Connection, view: View) -> None:
        """Bring the disk and the FAISS file up to date."""
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._nearest.of(db, view)

    def nearest(
        self,
        db: sqlite3.Connection,
        view: View,
        vector: NDArray[np.float32],
        k: int,
        scope: Findable,
    ) -> list[tuple[int, float]]:
        """At most `k` passages of the scope, nearest first.

        Each is a key with its exact cosine; ties go by key.
        """
        return self._nearest.search(db, view, vector, k, scope)

    def close(self) -> None:
        """Let go of files and connections."""
        self._pool.close()


def _stat(path: Path) -> os.stat_result | None:
    with suppress(FileNotFoundError):
        return path.stat()
    return None


def create(directory: Path, manifest: Manifest) -> None:
    """An empty database, unless a whole one is there.

    One of another format is set aside.
    """
    with _explained(directory):
        directory.mkdir(parents=True, exist_ok=True)
        with closing(_lock(directory)):
            if not _usable(directory):
                fresh = _made(directory, manifest)
                _set_aside(directory)
                fresh.replace(directory / DATABASE)


def _usable(directory: Path) -> bool:
    try:
        _connect(directory).close()
    except (NotFoundError, MismatchError):
        return False
    return True


def _set_aside(directory: Path) -> None:
    """Put a library of another format aside.

    It stays as `library.db.old`; a stale journal goes.
    """
    path = directory / DATABASE
    if _stands(path):
        old = path.replace(path.with_name(DATABASE + ".old"))
        _log.warning("the library had another format; it is kept as %s: %s", old, _AGAIN)
    for journal in _JOURNALS[1:]:
        path.with_name(DATABASE + journal).unlink(missing_ok=True)


def _made(directory: Path, manifest: Manifest) -> Path:
    """An empty database under another name.

    One that was cut off is never taken for a library then.
    """
    path = directory / UNFINISHED
    for part in _JOURNALS:
        path.with_name(UNFINISHED + part).unlink(missing_ok=True)
    with closing(_open(path, "rwc")) as db:
        with transaction(db):
            for statement in TABLES.split(";\n"):
                db.execute(statement)
            state.begin(db, manifest)
            db.execute(f"PRAGMA user_version = {INDEX_FORMAT}")
            db.execute(f"PRAGMA application_id = {_APPLICATION}")
        db.execute("PRAGMA journal_mode = WAL")
    return path


def _stands(path: Path) -> bool:
    """True for a file with anything in it.

    An empty one is left of a database cut off.
    """
    return path.is_file() and path.stat().st_size > 0


def _lock(directory: Path) -> sqlite3.Connection:
    """SQLite's own lock, on an empty file.

    It ends with its process, on every system.
    """
    with _explained(directory):
        lock = sqlite3.connect(directory / LOCK, timeout=WRITER_WAIT_SECONDS, isolation_level=None)
        try:
            lock.execute("PRAGMA journal_mode = MEMORY")  # nothing is ever written
            lock.execute("BEGIN EXCLUSIVE")
        except BaseException:
            lock.close()
            raise
    return lock


def _connect(directory: Path) -> sqlite3.Connection:
    """A connection to the library.

    It only reads where the directory may not be written to.
    """
    path = directory / DATABASE
    if not _stands(path):
        raise NotFoundError(f"no library in {directory}; make one with `askcite build`")
    try:
        return _checked(_open(path, "rw"), path)
    except sqlite3.OperationalError:
        if os.access(directory, os.W_OK):
            raise
    return _checked(_open_read_only(path), path)


def _open_read_only(path: Path) -> sqlite3.Connection:
    """A connection that only reads.

    Beside another user's writer its shared memory is read; without one the file is at rest.
    """
    try:
        return _open(path, "ro")
    except sqlite3.OperationalError:
        journal = path.with_name(DATABASE + "-wal")
        if journal.exists() and journal.stat().st_size:
            raise
    return _open(path, "ro&immutable=1")


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
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def _version(db: sqlite3.Connection) -> tuple[int, int]:
    """The mark of whose file it is, and the format."""
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return application, version


def _checked(db: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    application, version = _version(db)
    if application == _APPLICATION and version == INDEX_FORMAT:
        return db
    if application == _APPLICATION and version == migration.EARLIER:
        migration.show(db)
        return db
    db.close()
    if application != _APPLICATION:
        raise LibraryError(f"{path} is not a library; move it away and run `askcite build`")
    raise MismatchError(f"{path} has format {version}, not {INDEX_FORMAT}; {_REMAKE}")


@contextmanager
def _explained(directory: Path) -> Iterator[None]:
    """Failures as errors that say what mends them."""
    try:
        yield
    except AskciteError:
        raise
    except (sqlite3.Error, OSError) as error:
        raise _explanation(error, directory) from error


def _explanation(error: Exception, directory: Path) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    number = getattr(error, "errno", None)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return BusyError(f"another process is writing to {directory}; try again when it is done")
    if code == sqlite3.SQLITE_FULL or number in (errno.ENOSPC, _QUOTA, errno.EFBIG):
        return LibraryError(f"no room is left in {directory}; nothing was lost, free some")
    locked_out = code == sqlite3.SQLITE_CANTOPEN and not os.access(directory, os.W_OK)
    if code == sqlite3.SQLITE_READONLY or locked_out or isinstance(error, PermissionError):
        return LibraryError(f"{directory} may not be written to; change its permissions")
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) or isinstance(error, OSError):
        return LibraryError(f"{directory} cannot be read or written ({error}); check the disk")
    path = directory / DATABASE
    return LibraryError(f"{path} is damaged ({error}); move it away and run `askcite build`")
