"""From a file, a directory, JSON Lines or a web address to articles."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from askcite.errors import SourceError
from askcite.settings import MAX_FILE_BYTES
from askcite.sources import jsonl, markdown, plain
from askcite.sources.draft import Draft, slug
from askcite.types import Article

FORMATS: Final[dict[str, Callable[[bytes], Draft]]] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
}
"""What reads a file, by its suffix."""
_LINES: Final = (".jsonl", ".ndjson")
_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def read(source: str | Path, *, id: str | None = None) -> Iterator[Article]:
    """The articles of a file, of a directory's files in the order of their names, or of a URL.

    Ids are the names without suffix, or `id` for a single article. Raises SourceError.
    """
    path = Path(source)
    if path.is_dir():
        if id is not None:
            raise SourceError(f"{_shown(path)} is a directory; an id names a single article")
        yield from _read_directory(path)
    else:
        yield from _read_file(path, id or slug(_shown(path.stem)))


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
    """The article of plain `text`; its title is the heading that opens it where none is given."""
    known = {"title": title, "author": author, "published": published, "language": language}
    draft = plain.from_fields(text, known)
    name = draft.about.title or "Untitled"
    return draft.article(id or slug(name), title=name, source=source)


def _read_directory(directory: Path) -> Iterator[Article]:
    files = sorted(_files(directory))
    if not files:
        known = ", ".join([*FORMATS, *_LINES])
        raise SourceError(f"{_shown(directory)} holds no articles; it takes files with {known}")
    seen: set[str] = set()
    for path in files:
        name = _shown(path.relative_to(directory).with_suffix(""))
        id = slug(name)
        if id in seen:
            id = slug(f"{name} {path.suffix}")
        for article in _read_file(path, id):
            if article.id in seen:
                raise SourceError(
                    f"{_shown(path)} gives the id {article.id!r} a second time; rename the file"
                )
            seen.add(article.id)
            yield article


def _files(directory: Path) -> Iterator[Path]:
    """Its readable files, hidden ones left out; linked directories are not entered."""

    def refuse(error: OSError) -> None:
        raise SourceError(f"{_shown(directory)}: {error.strerror}") from None

    for folder, folders, names in os.walk(directory, onerror=refuse):
        folders[:] = [f for f in folders if not f.startswith(".")]
        for name in names:
            path = Path(folder, name)
            known = path.suffix.lower() in FORMATS or path.suffix.lower() in _LINES
            if known and not name.startswith("."):
                yield path


def _read_file(path: Path, id: str) -> Iterator[Article]:
    suffix = path.suffix.lower()
    with _named(path), _opened(path) as file:
        if suffix in _LINES:
            yield from jsonl.read(file, _shown(path))
            return
        draft = FORMATS.get(suffix, plain.read)(file.read())
    title = re.sub(r"[-_\s]+", " ", _shown(path.stem)).strip()
    yield draft.article(id, title=title or id, source=_shown(path))


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Puts the file's name before an error."""
    try:
        yield
    except SourceError as error:
        raise type(error)(f"{_shown(path)}: {error}") from None


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """The open file; refuses what is no file, is too large, or changes before it is closed."""
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            if path.suffix.lower() not in _LINES and before.st_size > MAX_FILE_BYTES:
                raise SourceError(
                    f"it has {before.st_size:,} bytes, more than {MAX_FILE_BYTES:,}; split it"
                )
            yield file
            after = os.fstat(file.fileno())
    except OSError as error:
        raise SourceError(error.strerror or str(error)) from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise SourceError("it changed while it was read; read it again")


def _shown(path: Path | str) -> str:
    """The name as text that can be stored: bytes that are no UTF-8 become replacement marks."""
    return os.fsencode(path).decode("utf-8", "replace")
