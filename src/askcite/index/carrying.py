"""A library on disk as one file, for another machine.

The file is a ZIP archive of the database (a copy of one generation) and the sources in `articles/`,
with a list of both and their sha256. What derives from the database is made again where it is
unpacked. An archive comes from anywhere: nothing of it counts before all of it is checked.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sqlite3
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from askcite.errors import LibraryError, NotFoundError
from askcite.index import sqlite, view
from askcite.index.database import TABLES
from askcite.index.doctor import examination
from askcite.index.sqlite import Local
from askcite.index.sqlite_file import DATABASE
from askcite.settings import ARTICLES_FOLDER

LIST: Final = "askcite.json"
FORMAT: Final = 1
MOST_FILES: Final = 1_000_000
MOST_LIST_BYTES: Final = 200_000_000
MOST_RATIO: Final = 200
"""Times that a file may grow when unpacked; text shrinks to a third, and ZIP can claim a thousand
times."""
_PART: Final = re.compile(r"(?!\.{1,2}\Z)[^\x00-\x1f\x7f/\\:*?\"<>|]{1,255}")
_PIECE: Final = 2**20
_NAMES: Final = frozenset(re.findall(r"CREATE (?:TABLE|INDEX) (\w+)", TABLES))


def pack(directory: Path, file: Path) -> int:
    """Write a library to `file`; gives its bytes.

    The library is the one in the directory. Raises LibraryError, also where the file is there
    already.
    """
    if file.exists():
        raise LibraryError(f"{file} is there already; name another file")
    with _explained(file), tempfile.TemporaryDirectory(dir=file.parent, prefix=".askcite-") as made:
        _copy(directory, Path(made, DATABASE))
        whole = Path(made, "whole.zip")
        with zipfile.ZipFile(whole, "x", zipfile.ZIP_DEFLATED) as archive:
            digests = {}
            for name, path in (DATABASE, Path(made, DATABASE)), *_sources(directory):
                archive.write(path, name)
                digests[name] = _digest(path)
            archive.writestr(LIST, json.dumps({"format": FORMAT, "files": digests}))
        whole.replace(file)
    return file.stat().st_size


def unpack(file: Path, directory: Path) -> None:
    """Make the library of `file` in an empty directory.

    Raises LibraryError, and leaves nothing behind, for a file that is damaged, is none of ours, or
    would do more than that.
    """
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise LibraryError(f"{directory} is not empty; name another directory with --index")
    directory.parent.mkdir(parents=True, exist_ok=True)
    with _explained(file), tempfile.TemporaryDirectory(dir=directory.parent) as made:
        inside = Path(made, "library")
        inside.mkdir()
        with zipfile.ZipFile(file) as archive:
            _extract(archive, _listed(archive), inside)
        _examine(inside)
        inside.replace(directory)


@contextmanager
def _explained(file: Path) -> Iterator[None]:
    """Failures of files and archives as LibraryError."""
    try:
        yield
    except FileNotFoundError as error:
        missing = error.filename if Path(str(error.filename)) == file else file.parent
        raise NotFoundError(f"{missing}: no such file or directory") from error
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, UnicodeError) as error:
        raise LibraryError(f"{file} is no exported library, or damaged ({error})") from error
    except (OSError, RuntimeError, NotImplementedError) as error:
        raise LibraryError(f"{file} cannot be read or written: {error}") from error


def _copy(directory: Path, path: Path) -> None:
    """One generation of the library's database."""
    engine = Local(directory)
    with closing(engine), engine.lend() as db:
        db.execute("VACUUM INTO ?", [str(path)])


def _sources(directory: Path) -> Iterator[tuple[str, Path]]:
    """The library's own sources, by their names in the archive."""
    home = directory / ARTICLES_FOLDER
    for path in sorted(home.rglob("*")) if home.is_dir() else ():
        if path.is_file() and not path.is_symlink():
            yield f"{ARTICLES_FOLDER}/{path.relative_to(home).as_posix()}", path


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _listed(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """The digests of the files that the archive lists."""
    held = archive.infolist()
    names = [one.filename for one in held]
    if LIST not in names or len(held) > MOST_FILES:
        raise LibraryError(f"{archive.filename} is no exported library")
    if archive.getinfo(LIST).file_size > MOST_LIST_BYTES:
        raise LibraryError(f"{archive.filename} is no exported library: its list is too long")
    try:
        told = json.loads(archive.read(LIST))
        form, files = told["format"], {str(k): str(v) for k, v in told["files"].items()}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise LibraryError(f"{archive.filename} has no list of its files ({error!r})") from error
    if form != FORMAT:
        raise LibraryError(f"{archive.filename} has the format {form}; a newer askcite reads it")
    folded = {name.casefold() for name in names}
    if sorted([*files, LIST]) != sorted(names) or len(folded) != len(names):
        raise LibraryError(f"{archive.filename} holds other files than its list says")
    _check_sizes(archive, held)
    return files


def _check_sizes(archive: zipfile.ZipFile, held: list[zipfile.ZipInfo]) -> None:
    """Raise LibraryError for what would fill the disk."""
    whole = sum(one.file_size for one in held)
    packed = Path(str(archive.filename)).stat().st_size
    if whole > MOST_RATIO * packed:
        raise LibraryError(f"{archive.filename} would grow to {whole:,} bytes: refused")


def _extract(archive: zipfile.ZipFile, digests: Mapping[str, str], inside: Path) -> None:
    """The archive's files, each as its digest says."""
    if DATABASE not in digests:
        raise LibraryError(f"{archive.filename} holds no {DATABASE}")
    need, free = sum(i.file_size for i in archive.infolist()), shutil.disk_usage(inside).free
    if need > free:
        raise LibraryError(f"{archive.filename} needs {need:,} bytes, and {free:,} are free")
    for one in archive.infolist():
        if one.filename != LIST:
            path = inside / _checked(one)
            path.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(one) as packed, path.open("xb") as file:
                if _copied(packed, file) != digests[one.filename]:
                    raise LibraryError(f"{archive.filename} is damaged: {one.filename}")


def _checked(one: zipfile.ZipInfo) -> str:
    """The name of a plain file; raises LibraryError."""
    parts = one.filename.split("/")
    plain = stat.S_IFMT(one.external_attr >> 16) in {0, stat.S_IFREG} and not one.flag_bits & 1
    placed = parts == [DATABASE] or (parts[0] == ARTICLES_FOLDER and len(parts) > 1)
    if not plain or not placed or not all(map(_PART.fullmatch, parts)):
        raise LibraryError(f"the archive holds {one.filename[:80]!r}, which no library does")
    return one.filename


def _copied(packed: object, file: BinaryIO) -> str:
    """The digest of what was copied."""
    digest = hashlib.sha256()
    while piece := packed.read(_PIECE):  # type: ignore[attr-defined]
        file.write(piece)
        digest.update(piece)
    return digest.hexdigest()


def _examine(directory: Path) -> None:
    """Raise LibraryError unless it is a sound library.

    What derives from its database is made.
    """
    try:
        with closing(sqlite3.connect(directory / DATABASE)) as db:
            db.execute("PRAGMA trusted_schema = OFF")
            held = {n for (n,) in db.execute("SELECT name FROM sqlite_schema WHERE sql NOT NULL")}
            kinds = {k for (k,) in db.execute("SELECT type FROM sqlite_schema")}
    except sqlite3.Error as error:
        raise LibraryError(f"its database is damaged ({error})") from error
    if not held <= _NAMES or not kinds <= {"table", "index"}:
        raise LibraryError("its database is not a library's")
    with closing(sqlite3.connect(directory / DATABASE)) as db:
        db.execute("PRAGMA journal_mode = WAL")
    engine = sqlite.Local(directory)
    with closing(engine), engine.alone(), engine.lend() as db:
        engine.committed(db, view.load(db, None))
    if faults := [one for one in examination.check(directory) if not one.is_harmless]:
        raise LibraryError(f"the library in it is damaged: {faults[0].problem}")
