"""The engine on this machine, SQLite and a FAISS file.

The database is the truth, and the file beside it derives from it.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from askcite.errors import AskciteError, BusyError, LibraryError
from askcite.index import faiss_file, migration
from askcite.index.database import Pool
from askcite.index.nearest import Nearest
from askcite.index.protocol import Manifest
from askcite.index.sqlite_file import (
    APPLICATION,
    DATABASE,
    connect,
    lock,
    made,
    opened,
    set_aside,
    stands,
    usable,
    version,
)

if TYPE_CHECKING:
    from askcite.index.view import View

_QUOTA = getattr(errno, "EDQUOT", errno.ENOSPC)  # not every system has quotas


class Local:
    """An `Engine` in a directory."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._pool = Pool(lambda: connect(directory))
        self._file: tuple[int, int] | None = None
        self._nearest = Nearest(directory / faiss_file.FILE)
        self.candidates = self._nearest.candidates

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
        file = None
        with suppress(FileNotFoundError):
            found = path.stat()
            file = found.st_dev, found.st_ino
        if file != self._file:
            self._pool.close()
            self._pool = Pool(lambda: connect(self._directory))
            self._file = file

    @contextmanager
    def alone(self) -> Iterator[None]:
        """The block runs while no other writer's does.

        Raises BusyError after a while.
        """
        with _explained(self._directory):
            alone = lock(self._directory)
        with closing(alone):
            self._migrate()
            for leftover in self._directory.glob(faiss_file.UNFINISHED):
                leftover.unlink(missing_ok=True)
            yield

    def _migrate(self) -> None:
        """Bring a library of the earlier format to this one."""
        with _explained(self._directory):
            path = self._directory / DATABASE
            if not stands(path):
                return
            with closing(opened(path, "rw")) as db:
                if version(db) == (APPLICATION, migration.EARLIER):
                    migration.migrate(db)
                    self._file = None  # connections that show it as it was are left

    def derive(self, db: sqlite3.Connection, dimension: int) -> None:
        """Nothing, as the FAISS file is made afterwards."""

    def committed(self, db: sqlite3.Connection, view: View) -> None:
        """Bring the disk and the FAISS file up to date."""
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._nearest.of(db, view)

    def close(self) -> None:
        """Let go of files and connections."""
        self._pool.close()


def create(directory: Path, manifest: Manifest) -> None:
    """An empty database, unless a whole one is there.

    One of another format is set aside.
    """
    with _explained(directory):
        directory.mkdir(parents=True, exist_ok=True)
        with closing(lock(directory)):
            if not usable(directory):
                fresh = made(directory, manifest)
                set_aside(directory)
                fresh.replace(directory / DATABASE)


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
    if isinstance(error, NotADirectoryError):
        return LibraryError(f"{directory} is a file; name the directory of a library")
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) or isinstance(error, OSError):
        return LibraryError(f"{directory} cannot be read or written ({error}); check the disk")
    path = directory / DATABASE
    return LibraryError(f"{path} is damaged ({error}); move it away and run `askcite build`")
