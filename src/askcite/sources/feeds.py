"""The addresses that a feed or a sitemap lists.

RSS 2.0 and 1.0, Atom (RFC 4287), JSON Feed 1.1 and the protocol of sitemaps.org; lxml reads them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from askcite.sources.web import Fetched

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST: Final = 1_000
"""Addresses of one list that are followed: a newspaper's sitemap of a month."""
_ROOTS: Final = frozenset({"rss", "RDF", "feed", "urlset", "sitemapindex"})
_TYPES: Final = ("xml", "json")
_OPENINGS: Final = (b"<?xml", b"<rss", b"<feed", b"<urlset", b"<sitemapindex", b"{")
_JSON_FEED: Final = "https://jsonfeed.org/"


@dataclass(frozen=True, slots=True)
class Feed:
    """The addresses of pages, and of further lists.

    `left` counts those that are too many.
    """

    pages: tuple[str, ...]
    lists: tuple[str, ...] = ()
    left: int = 0


def listing(page: Fetched) -> Feed | None:
    """The addresses that the page lists; None for no list."""
    opening = page.data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not page.media_type.endswith(_TYPES) and not opening.startswith(_OPENINGS):
        return None
    if opening.startswith(b"{"):
        return _of_json(page)
    return _of_xml(page)


def _of_json(page: Fetched) -> Feed | None:
    with suppress(ValueError, RecursionError):
        feed = json.loads(page.data)
        if isinstance(feed, dict) and str(feed.get("version", "")).startswith(_JSON_FEED):
            items = [item for item in feed.get("items", ()) if isinstance(item, dict)]
            return _made(page, (str(item["url"]) for item in items if item.get("url")))
    return None


def _of_xml(page: Fetched) -> Feed | None:
    from lxml import etree

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    root = etree.fromstring(page.data, parser)
    if root is None or _name(root) not in _ROOTS:
        return None
    if _name(root) in ("urlset", "sitemapindex"):
        found = (e.text or "" for e in root.iterfind("{*}*/{*}loc"))
        return _made(page, found, lists=_name(root) == "sitemapindex")
    return _made(page, _entries(root))


def _entries(root: _Element) -> Iterator[str]:
    """The address of each entry of a feed."""
    for entry in root.iter("{*}item", "{*}entry"):
        links = [e for e in entry.iterfind("{*}link") if e.get("rel", "alternate") == "alternate"]
        named = [link.get("href") or link.text or "" for link in links]
        guids = [e.text or "" for e in entry.iterfind("{*}guid") if e.get("isPermaLink") != "false"]
        yield next((each for each in (*named, *guids) if each.strip()), "")


def _made(page: Fetched, found: Iterator[str], *, lists: bool = False) -> Feed:
    """The listing of addresses, each whole and once."""
    whole = (urljoin(page.url, each.strip()) for each in found if each.strip())
    every = [url for url in dict.fromkeys(whole) if url.startswith(("http://", "https://"))]
    kept, left = tuple(every[:MOST]), max(0, len(every) - MOST)
    return Feed((), kept, left) if lists else Feed(kept, (), left)


def _name(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]
