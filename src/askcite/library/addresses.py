"""Web addresses looked at again and again.

A page is fetched only when its server says that it changed. Feeds and sitemaps are followed to the
pages that they list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from askcite.errors import GoneError, SourceError
from askcite.sources import feeds, web
from askcite.sources.reading import of_page
from askcite.sources.web import UNKNOWN, Fetched, Stamp
from askcite.types import Article, Unread

_MISSING: Final = 2
"""Looks in a row that do not find a page before its article goes: servers are restarted."""


@dataclass(frozen=True, slots=True)
class Gone:
    """An address whose page is not there any more."""

    address: str


News = Article | Unread | Gone


@dataclass(slots=True)
class _Address:
    """An address, and its state at the last look."""

    url: str
    stamp: Stamp = UNKNOWN
    why: str = ""
    missing: int = 0
    listed: tuple[str, ...] = ()


@dataclass(slots=True)
class Addresses:
    """The addresses named, and those that they list."""

    named: tuple[str, ...]
    _known: dict[str, _Address] = field(default_factory=dict, repr=False)

    def look(self) -> Iterator[News]:
        """Changed pages, new failures, and pages that are gone."""
        waiting, seen = list(self.named), set[str]()
        while waiting:
            url = waiting.pop(0)
            if url in seen:
                continue
            seen.add(url)
            known = self._known.setdefault(url, _Address(url))
            yield from _looked(known)
            waiting += known.listed
        self._known = {url: known for url, known in self._known.items() if url in seen}


def _looked(known: _Address) -> Iterator[News]:
    try:
        page = web.fetch_changed(known.url, known.stamp)
        known.missing = 0
        if page is not None:
            yield from _changed(known, page)
            known.stamp = page.stamp
        return
    except GoneError as error:
        known.missing += 1
        why = str(error)
    except SourceError as error:
        why = str(error)
    yield from _failed(known, why)
    if known.missing == _MISSING:
        yield Gone(known.url)


def _changed(known: _Address, page: Fetched) -> Iterator[News]:
    """The article of the page, unless it lists others."""
    listing = feeds.listing(page)
    if listing is None:
        yield of_page(known.url, page)
    else:
        known.listed = (*listing.pages, *listing.lists)
    if listing and listing.left:
        yield from _failed(known, f"it lists {listing.left:,} addresses more than are followed")
    else:
        known.why = ""


def _failed(known: _Address, why: str) -> Iterator[News]:
    """The failure, unless it was told before."""
    if why != known.why:
        known.why = why
        yield Unread(known.url, why)
