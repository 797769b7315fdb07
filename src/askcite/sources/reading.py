"""Files, directories and addresses as articles.

Of many sources some may be bad: `attempts` gives for each its article, or the reason why not, and
of a folder what else lies there.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO, Final
from unicodedata import category
from urllib.parse import unquote, urlsplit

from askcite.errors import SourceError
from askcite.settings import MAX_FILE_BYTES
from askcite.sources import doubts, folder, jsonl, stopping, web
from askcite.sources.folder import Aside, mend
from askcite.sources.formats import FORMATS, LINES, known, parsed, suffix_of
from askcite.sources.metadata import UNSHOWN
from askcite.sources.parsed import Parsed, slug
from askcite.sources.plain_text import plain
from askcite.types import Article, Unread

ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
"""The beginning of an address."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as it was read, and what looked doubtful.

    `page` is what was fetched, where it comes from the web.
    """

    article: Article
    doubts: tuple[str, ...] = ()
    page: web.Fetched | None = None


Attempt = Reading | Unread | Aside


def read(
    source: str | Path, *, id: str | None = None, allow: Collection[str] = ()
) -> Iterator[Article]:
    """The articles of a file, directory or URL.

    A directory's files come in the order of their names. Ids are made of the names, or `id` for
    a single article. `allow` lists private addresses that a URL may lead to. Raises
    SourceError for the first that cannot be read.
    """
    for found in attempts(source, id=id, allow=allow):
        if isinstance(found, Unread):
            raise SourceError(str(found))
        if isinstance(found, Reading):
            yield found.article


def attempts(
    source: str | Path, *, id: str | None = None, allow: Collection[str] = ()
) -> Iterator[Attempt]:
    """The articles of a file, directory or URL, or failures.

    It goes on after a bad file, and after a bad line of JSON Lines.
    """
    if is_address(source):
        yield _read_address(str(source), id, allow)
        return
    path = Path(source)
    try:
        is_directory = S_ISDIR(_mode(path))
        if is_directory and id is not None:
            raise SourceError("it is a directory; an id names a single article")
    except SourceError as error:
        yield _unread(path, error)
        return
    yield from _read_directory(path) if is_directory else _read_file(path, id)


def is_address(source: str | Path) -> bool:
    """True for what begins as an address does."""
    return isinstance(source, str) and ADDRESS.match(source) is not None


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
    given = {"title": title, "author": author, "published": published, "language": language}
    made = plain.from_fields(text, given)
    name = made.about.title or "Untitled"
    return made.article(id or slug(name), title=name, source=source)


def of_page(url: str, page: web.Fetched, id: str | None = None) -> Article:
    """The article of a page that was fetched from `url`."""
    parts = urlsplit(url)
    path = PurePosixPath(unquote(parts.path))
    suffix = suffix_of(page.media_type, path.suffix)
    if not suffix or suffix not in FORMATS:
        raise SourceError(f"it is of the type {page.media_type}; askcite takes {known()}")
    made = parsed(suffix, page.data, page.charset)
    name = shown(path.stem or str(parts.hostname))
    origin = shown(parts._replace(fragment="").geturl())
    source = shown(page.url)
    return made.article(id or slug(name), title=_title(name), source=source, origin=origin)


def origin(path: Path) -> str:
    """A file's place, the same however it is named.

    A link has its own place, not where it leads.
    """
    place = str(path.parent.resolve() / path.name)
    return place.encode("utf-8", "backslashreplace").decode()


def shown(path: Path | str) -> str:
    """The name as text that can be stored and shown.

    What is no character is an escape.
    """
    return "".join(
        c.encode("unicode_escape").decode() if category(c) in UNSHOWN else c for c in str(path)
    )


def _read_address(url: str, id: str | None, allow: Collection[str]) -> Attempt:
    pages: list[web.Fetched] = []

    def read() -> Article:
        pages.append(web.fetch(url, allow=allow))
        return of_page(url, pages[0], id)

    found = _tried(url, read)
    return replace(found, page=pages[0]) if isinstance(found, Reading) else found


def _tried(source: str, read: Callable[[], Article]) -> Attempt:
    """The reading, or the reason why there is none."""
    with doubts.heard() as told:
        try:
            article = read()
        except SourceError as error:
            return Unread(shown(source), str(error))
    return Reading(article, tuple(told))


def _read_directory(directory: Path) -> Iterator[Attempt]:
    there = folder.walked(directory)
    yield from (Unread(shown(name), reason) for name, reason in there.closed)
    yield from (_unread(path, SourceError(mend(path.suffix.lower()))) for path in there.unknown)
    if there.aside:
        yield Aside(shown(directory), there.counts)
    if not (there.files or there.unknown or there.closed):
        yield _unread(directory, SourceError(f"it holds no articles; askcite takes {known()}"))
    seen: set[str] = set()
    for path in there.files:
        name = shown(path.relative_to(directory).with_suffix(""))
        id = slug(name) if slug(name) not in seen else slug(f"{name} {path.suffix}")
        for found in _read_file(path, None if path.suffix.lower() in LINES else id):
            if isinstance(found, Reading) and found.article.id in seen:
                reason = f"the id {found.article.id!r} is taken; rename it"
                yield _unread(path, SourceError(reason))
                continue
            if isinstance(found, Reading):
                seen.add(found.article.id)
            yield found


def _unread(path: Path, error: SourceError) -> Unread:
    return Unread(shown(path), str(error))


def _read_file(path: Path, id: str | None) -> Iterator[Attempt]:
    stopping.look()
    if path.suffix.lower() in LINES:
        yield from _read_lines(path, id)
    else:
        yield _tried(str(path), lambda: _article(path, id))


def _read_lines(path: Path, id: str | None) -> Iterator[Attempt]:
    try:
        if id is not None:
            raise SourceError("JSON Lines name their own ids; an id names a single article")
        with _opened(path) as file:
            for found in jsonl.read(file, shown(path.name), origin(path)):
                if isinstance(found, SourceError):
                    yield _unread(path, found)
                else:
                    yield Reading(found)
    except SourceError as error:
        yield _unread(path, error)


def _article(path: Path, id: str | None) -> Article:
    suffix, name = path.suffix.lower(), shown(path.stem)
    if suffix not in FORMATS:
        raise SourceError(mend(suffix, alone=True))
    with _opened(path, MAX_FILE_BYTES) as file:
        data = file.read(MAX_FILE_BYTES + 1)
    made: Parsed = parsed(suffix, data)
    return made.article(id or slug(name), _title(name), shown(path.name), origin(path))


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


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except (OSError, ValueError) as error:  # a name may hold what no file system takes
        raise SourceError(getattr(error, "strerror", None) or str(error)) from None


def _title(name: str) -> str:
    return " ".join(re.split(r"[-_\s]+", name)).strip() or name
