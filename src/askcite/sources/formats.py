"""Files, directories and addresses as articles, by format."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO, Final
from unicodedata import category
from urllib.parse import unquote, urlsplit

from askcite.errors import SourceError
from askcite.settings import MAX_FILE_BYTES
from askcite.sources import bounds, docx, epub, html, jsonl, markdown, pdf, plain, stopping, web
from askcite.sources.metadata import UNSHOWN
from askcite.sources.parsed import Parsed, slug
from askcite.types import Article

FORMATS: Final[dict[str, Callable[[bytes], Parsed]]] = {
    "": plain.read,
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".pdf": pdf.read,
    ".docx": docx.read,
    ".epub": epub.read,
}
"""What reads a file, by its suffix."""
_LINES: Final = (".jsonl", ".ndjson")
_SUFFIXES: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/epub+zip": ".epub",
}
"""The suffix that a server's content type stands for."""
_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def read(
    source: str | Path, *, id: str | None = None, allow: Collection[str] = ()
) -> Iterator[Article]:
    """The articles of a file, directory or URL.

    A directory's files come in the order of their names. Ids are made of the names, or `id` for
    a single article. `allow` lists private addresses that a URL may lead to. Raises
    SourceError.
    """
    if isinstance(source, str) and _ADDRESS.match(source):
        with _named(_shown(source)):
            yield _read_address(source, id, allow)
        return
    path = Path(source)
    with _named(_shown(path)):
        mode = _mode(path)
    if S_ISDIR(mode):
        if id is not None:
            raise SourceError(f"{_shown(path)} is a directory; an id names a single article")
        yield from _read_directory(path)
    else:
        yield from _read_file(path, id)


def read_text(
    text: str,
    *,
    id: str | None = None,
    title: str | None = None,
    source: str = "pasted text",
    author: str | None = None,
    published: str | None = None,
    language: str | None = None,
) -> Article:
    """The article of plain `text`.

    Its title is the heading that opens it where none is given.
    """
    known = {"title": title, "author": author, "published": published, "language": language}
    parsed = plain.from_fields(text, known)
    name = parsed.about.title or "Untitled"
    return parsed.article(id or slug(name), title=name, source=source)


def _read_address(url: str, id: str | None, allow: Collection[str]) -> Article:
    page = web.fetch(url, allow=allow)
    parts = urlsplit(url)
    path = PurePosixPath(unquote(parts.path))
    suffix = _SUFFIXES.get(page.media_type) or path.suffix.lower()
    if suffix == ".html":
        with bounds.seconds():
            parsed = html.read(page.data, page.charset)
    elif suffix in FORMATS and suffix:
        parsed = _parsed(suffix, page.data)
    else:
        raise SourceError(f"it is of the type {page.media_type}; askcite takes {_known()}")
    name = _shown(path.stem or str(parts.hostname))
    origin = _shown(parts._replace(fragment="").geturl())
    source = _shown(page.url)
    return parsed.article(id or slug(name), title=_title(name), source=source, origin=origin)


def holds(directory: Path) -> bool:
    """True for a directory with a file to read."""
    return directory.is_dir() and any(_files(directory))


def _read_directory(directory: Path) -> Iterator[Article]:
    files = sorted(_files(directory))
    if not files:
        raise SourceError(f"{_shown(directory)} holds no articles; askcite takes {_known()}")
    seen: set[str] = set()
    for path in files:
        name = _shown(path.relative_to(directory).with_suffix(""))
        id = slug(name) if slug(name) not in seen else slug(f"{name} {path.suffix}")
        for article in _read_file(path, None if path.suffix.lower() in _LINES else id):
            if article.id in seen:
                raise SourceError(f"{_shown(path)}: the id {article.id!r} is taken; rename it")
            seen.add(article.id)
            yield article


def _files(directory: Path) -> Iterator[Path]:
    """Its readable files, less hidden ones.

    Linked directories are not entered.
    """

    def refuse(error: OSError) -> None:
        raise SourceError(f"{_shown(directory)}: {error.strerror}") from None

    for folder, folders, names in os.walk(directory, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            suffix = Path(name).suffix.lower()
            if suffix and (suffix in FORMATS or suffix in _LINES) and not name.startswith("."):
                yield Path(folder, name)


def _read_file(path: Path, id: str | None) -> Iterator[Article]:
    stopping.look()
    suffix = path.suffix.lower()
    name = _shown(path.stem)
    with _named(_shown(path)):
        if suffix in _LINES:
            if id is not None:
                raise SourceError("JSON Lines name their own ids; an id names a single article")
            with _opened(path) as file:
                yield from jsonl.read(file, _shown(path.name), _origin(path))
            return
        if suffix not in FORMATS:
            raise SourceError(f"askcite takes {_known()}; rename plain text to .txt")
        with _opened(path, MAX_FILE_BYTES) as file:
            data = file.read(MAX_FILE_BYTES + 1)
        parsed = _parsed(suffix, data)
        shown = _shown(path.name)
        yield parsed.article(id or slug(name), _title(name), source=shown, origin=_origin(path))


def _parsed(suffix: str, data: bytes) -> Parsed:
    """The contents of a file's bytes.

    A PDF may have thousands of pages, and has limits of its own.
    """
    if suffix == ".pdf":
        return FORMATS[suffix](data)
    with bounds.seconds():
        return FORMATS[suffix](data)


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Puts the source's name before an error."""
    try:
        yield
    except SourceError as error:
        raise type(error)(f"{name}: {error}") from None


@contextmanager
def _opened(path: Path, limit: int | None = None) -> Iterator[BinaryIO]:
    """The open file.

    Raises SourceError for no file, too large a one, or one that changes meanwhile.
    """
    if not S_ISREG(_mode(path)):  # opening a pipe would wait for its writer
        raise SourceError("it is no file")
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            if limit is not None and before.st_size > limit:
                raise SourceError(f"it has {before.st_size:,} bytes, more than {limit:,}; split it")
            yield file
            after = os.fstat(file.fileno())
    except OSError as error:
        raise SourceError(error.strerror or str(error)) from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise SourceError("it changed while it was read; read it again")


def _origin(path: Path) -> str:
    """A file's place, the same however it is named.

    A link has its own place, not where it leads.
    """
    place = str(path.parent.resolve() / path.name)
    return place.encode("utf-8", "backslashreplace").decode()


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except (OSError, ValueError) as error:  # a name may hold what no file system takes
        raise SourceError(getattr(error, "strerror", None) or str(error)) from None


def _known() -> str:
    return ", ".join([suffix for suffix in FORMATS if suffix] + [*_LINES])


def _title(name: str) -> str:
    return " ".join(re.split(r"[-_\s]+", name)).strip() or name


def _shown(path: Path | str) -> str:
    """The name as text that can be stored and shown.

    What is no character is an escape.
    """
    return "".join(
        c.encode("unicode_escape").decode() if category(c) in UNSHOWN else c for c in str(path)
    )
