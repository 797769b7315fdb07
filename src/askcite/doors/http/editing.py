"""Articles added, replaced and removed over HTTP.

For those alone who have the second token.

POST   /api/articles       articles of web addresses, or of a text
PUT    /api/articles/{id}  a text in the place of an article's
DELETE /api/articles/{id}  the article leaves, text and vectors
GET    /api/changes        how the change that is made just now goes on
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, Final

from askcite.doors.http.address import of_web
from askcite.doors.http.asgi import Message
from askcite.doors.http.origin import READS
from askcite.errors import BusyError, SourceError
from askcite.index import Change
from askcite.library.library import Library
from askcite.sources.report import Report

if TYPE_CHECKING:
    from fastapi import FastAPI

WRITE_TOKEN: Final = "ASKCITE_WRITE_TOKEN"  # noqa: S105 - the variable's name, not a token
"""The environment variable that holds the token of those who may change the library."""
PATH: Final = "/api/articles"
JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ArticleJSON:
    """Web addresses, or a text with its facts.

    Of several what can be read is taken in, all or none where it is `strict`. With `report` it is
    told of each article what was found.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    address: str | None = None
    addresses: list[str] = field(default_factory=list)
    strict: bool = False
    report: bool = False
    text: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    tags: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)


@dataclass
class UnderWay:
    """The progress of the change that is made now."""

    is_running: bool = False
    articles: int = 0
    encoded: int = 0
    found: int = 0
    _one: Lock = field(default_factory=Lock, repr=False)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Alone; raises BusyError where another change is made."""
        if not self._one.acquire(blocking=False):
            raise BusyError("another change is being made; try again when it is done")
        self.articles = self.encoded = self.found = 0
        self.is_running = True
        try:
            yield
        finally:
            self.is_running = False
            self._one.release()

    def count(self, articles: int, encoded: int, found: int) -> None:
        """Note how far it is."""
        self.articles, self.encoded, self.found = articles, encoded, found

    def told(self) -> JSON:
        """The same as plain values."""
        return {
            "running": self.is_running,
            "articles": self.articles,
            "encoded": self.encoded,
            "found": self.found,
        }


def is_writing(scope: Message) -> bool:
    """True for requests that change the library."""
    return scope["method"] not in READS and str(scope["path"]).startswith(PATH)


def register(application: FastAPI, library: Library) -> None:
    """Add the routes."""
    now = UnderWay()

    def added(given: ArticleJSON, id: str | None) -> JSON:
        reports: list[Report] = []
        addresses = _addresses(given)
        with now.changing():
            change = library.add(
                *addresses,
                **({} if addresses else _text(given) | {"id": id}),
                strict=given.strict,
                report=reports.append if given.report else None,
                progress=now.count,
            )
        found = {"reports": [asdict(one) for one in reports]} if given.report else {}
        return {**_told(change, library), **found}

    @application.post(PATH)
    def add(given: ArticleJSON) -> JSON:
        """The change, once the article is held.

        One of the same address is replaced.
        """
        return added(given, None)

    @application.put(PATH + "/{id}")
    def replace(id: str, given: ArticleJSON) -> JSON:
        """The change, once the text replaces the article's."""
        if given.address is not None or given.addresses:
            raise SourceError("an article is replaced by a text; add the address instead")
        return added(given, id)

    @application.delete(PATH + "/{id}")
    def remove(id: str) -> JSON:
        """The change, once the article has left."""
        with now.changing():
            return _told(library.remove(id), library)

    @application.get("/api/changes")
    def changes() -> JSON:
        """The progress of the change that is made now."""
        return {**now.told(), "generation": library.manifest.generation}


def _addresses(given: ArticleJSON) -> list[str]:
    named = [*([] if given.address is None else [given.address]), *given.addresses]
    if named and given.text is not None:
        raise SourceError("an address or a text makes an article, not both")
    return [of_web(address) for address in named]


def _text(given: ArticleJSON) -> JSON:
    """The text with its facts, as `Library.add` takes them."""
    if not (given.text or "").strip():
        raise SourceError("an article needs an `address` or a `text`")
    facts = ("text", "title", "author", "published", "language", "tags", "fields")
    return {name: getattr(given, name) for name in facts}


def _told(change: Change, library: Library) -> JSON:
    return {**asdict(change), "generation": library.manifest.generation}
