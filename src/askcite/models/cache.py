"""A directory of derived files.

Any of them may vanish, and is then made again.
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

KINDS: Final = {
    "graphs": "models as they are run",
    "sha256": "digests of model files",
    "uploads": "uploads to the page",
}
"""Directories of the cache, and what each holds."""
_log = logging.getLogger(__name__)


def directory() -> Path:
    """`ASKCITE_CACHE`, or `askcite` in the platform's cache directory."""
    if chosen := os.environ.get("ASKCITE_CACHE"):
        return Path(chosen).expanduser()
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA", "~/AppData/Local")
    elif sys.platform == "darwin":
        home = "~/Library/Caches"
    else:
        home = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(home).expanduser() / "askcite"


@dataclass(frozen=True, slots=True)
class Kept:
    """A kind of derived files, and the space it takes."""

    name: str
    files: int
    bytes: int


def contents() -> list[Kept]:
    """The kinds of files that are kept, the largest first."""
    here = directory()
    folders = [path for path in here.iterdir() if path.is_dir()] if here.is_dir() else []
    sizes = ((folder, [_size(p) for p in folder.rglob("*") if p.is_file()]) for folder in folders)
    kinds = (Kept(KINDS.get(folder.name, folder.name), len(s), sum(s)) for folder, s in sizes)
    return sorted(kinds, key=lambda kind: -kind.bytes)


def clear() -> list[Kept]:
    """Remove all that is kept; gives what was removed.

    Only what askcite made goes, as the directory may hold other things.
    """
    gone = contents()
    for name in KINDS:
        shutil.rmtree(directory() / name, ignore_errors=True)
    return [kind for kind in gone if kind.name in KINDS.values()]


_MEGABYTE: Final = 100_000
"""Bytes from which on a size is told in megabytes."""


def megabytes(size: int) -> str:
    """A size as a person reads it."""
    return f"{size / 1e6:,.1f} MB" if size >= _MEGABYTE else f"{max(size, 999) / 1e3:,.0f} kB"


def find(name: str) -> Path | None:
    """The file kept under `name`, or None."""
    path = directory() / name
    return path if path.is_file() else None


def read(name: str) -> bytes | None:
    """The bytes kept under `name`.

    None where nothing is, or nothing that may be read.
    """
    try:
        return (directory() / name).read_bytes()
    except OSError:
        return None


def keep(name: str, data: bytes) -> Path | None:
    """The file that now holds `data`, whole.

    None, after a warning, where nothing can be written.
    """
    path = directory() / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        _complain(directory(), error.strerror or "unwritable")
        return None
    return path


@lru_cache
def _complain(folder: Path, reason: str) -> None:
    """Say it once."""
    _log.warning(
        "nothing can be kept in %s, so models start slower (%s): "
        "set ASKCITE_CACHE to a writable directory",
        folder,
        reason,
    )


def _replace(path: Path, data: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".new-", delete=False) as file:
        try:
            file.write(data)
            file.close()
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # gone meanwhile
        return 0
