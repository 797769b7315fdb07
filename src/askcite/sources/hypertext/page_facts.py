"""Facts that a web page names about itself.

trafilatura finds author and date; the page's JSON-LD and `meta` elements tell the rest. A name that
does not stand on the page is no author, a day of the last change no day of publication.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import TYPE_CHECKING, Final

from askcite.sources.metadata import as_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST: Final = 200_000
"""Characters of JSON-LD; of larger ones a shop's whole range is told."""
_DEEPEST: Final = 4
_OF_TEXTS: Final = re.compile(r"(?:Article|Posting|Report|Thesis|Blog|Review)$")
_OF_THINGS: Final = frozenset(
    {"Book", "Product", "Recipe", "Event", "Course", "JobPosting", "Dataset", "Movie", "Place"}
    | {"SoftwareApplication", "LocalBusiness", "Service", "Trip", "Legislation", "CreativeWork"}
)
_LINKED: Final = {
    "articleSection": "section",
    "brand": "brand",
    "dateModified": "modified",
    "endDate": "end",
    "genre": "genre",
    "gtin13": "gtin",
    "isbn": "isbn",
    "license": "license",
    "location": "location",
    "publisher": "publisher",
    "recipeYield": "yield",
    "sku": "sku",
    "startDate": "start",
    "version": "version",
}
"""Names of schema.org, and of the fields that they are kept as."""
_META: Final = {
    "article:modified_time": "modified",
    "article:section": "section",
    "citation_doi": "doi",
    "citation_journal_title": "journal",
    "copyright": "rights",
    "dc.publisher": "publisher",
    "dc.rights": "rights",
    "dcterms.modified": "modified",
    "last-modified": "modified",
    "publisher": "publisher",
}
_CHANGED: Final = re.compile(
    r"(?i)\b(?:edited|modified|updated|changed|revised|reviewed|geändert|aktualisiert|modifiée?)"
    r"(?: on| at| am| le)?:? ([^.<>\n]{6,30})"
)
_ENTRY: Final = frozenset({"entry-title", "post-title", "article-title", "p-name"})
_SPACES: Final = re.compile(r"\s+")


def facts(root: HtmlElement, page: str) -> dict[str, object]:
    """The facts by their names, as front matter gives them."""
    import trafilatura

    about = trafilatura.extract_metadata(root, extensive=False)
    linked = dict(_linked(root))
    text = _SPACES.sub(" ", unescape(page)).casefold()
    named = dict(_named(root))
    changed = about.date if about.date and _is_of_change(about.date, root, page) else None
    tags = [*(about.categories or ()), *(about.tags or ())]
    found: dict[str, object] = {
        "title": _entry_title(root) or about.title,
        "author": about.author if _stands(about.author, text) else linked.get("author"),
        "published": None if changed else about.date or linked.get("published"),
        "tags": [part.strip() for tag in tags for part in re.split(r"[,;]", tag)]
        + _keywords(linked.pop("keywords", None)),
        "site": about.sitename,
        "address": about.url if (about.url or "").startswith("http") else None,
    }
    for name in ("author", "published"):
        linked.pop(name, None)
    further: dict[str, object] = {**named, **({"modified": changed} if changed else {}), **linked}
    if further.get("modified") == found["published"]:
        further.pop("modified", None)
    if further.get("publisher") == about.sitename:
        further.pop("publisher", None)
    if further.get("section") in tags:
        further.pop("section", None)
    return found | further


def _entry_title(root: HtmlElement) -> str | None:
    """The one title that a site names as its entry's.

    The page's own title has it too.
    """
    page = " ".join((root.findtext(".//title") or "").split())
    named = [
        " ".join(e.text_content().split())
        for e in root.iter("h1", "h2", "h3")
        if not _ENTRY.isdisjoint(e.get("class", "").split())
    ]
    return named[0] if len(named) == 1 and named[0] and named[0] in page else None


def _stands(author: str | None, text: str) -> bool:
    """True for names that the page has as words."""
    if not author:
        return False
    names = [name.strip().casefold() for name in author.split(";")]
    return all(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names if name)


def _is_of_change(date: str, root: HtmlElement, page: str) -> bool:
    """True for the day of a mere change."""
    if date in page:
        return False
    words = root.text_content()
    told = [as_date(match[1].strip()) for match in _CHANGED.finditer(words)]
    return date in told


def _named(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """The further facts of `meta` elements."""
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        if name in _META and (value := (meta.get("content") or "").strip()):
            yield _META[name], _day(_META[name], value)


def _linked(root: HtmlElement) -> Iterator[tuple[str, object]]:
    """The facts in the page's JSON-LD."""
    nodes = [
        node
        for script in root.iter("script")
        if "ld+json" in (script.get("type") or "")
        for node in _nodes(_parsed(script.text or ""), 0)
    ]
    texts = [node for node in nodes if any(map(_OF_TEXTS.search, _types(node)))]
    things = [node for node in nodes if not _OF_THINGS.isdisjoint(_types(node))]
    for node in (texts or things)[:1]:
        for name, field in _LINKED.items():
            if value := _said(node.get(name)):
                yield field, _day(field, value)
        if price := _price(node.get("offers")):
            yield "price", price
        yield "keywords", node.get("keywords")
        yield "author", _said(node.get("author"))
        yield "published", _said(node.get("datePublished"))


def _parsed(script: str) -> object:
    try:
        return json.loads(script) if len(script) <= _LONGEST else None
    except (ValueError, RecursionError):
        return None


def _nodes(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(name), depth + 1)


def _types(node: Mapping[str, object]) -> list[str]:
    types = node.get("@type")
    return [str(each) for each in (types if isinstance(types, list) else [types]) if each]


def _said(value: object) -> str:
    """The words of a value, or of its name."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_said, value[:10])))
    if isinstance(value, dict):
        value = value.get("name")
    return str(value).strip() if isinstance(value, (str, int, float)) else ""


def _price(offers: object) -> str:
    """The price of the only offer, with its currency."""
    if isinstance(offers, list):
        offers = offers[0] if len(offers) == 1 else None
    if not isinstance(offers, dict) or not (price := _said(offers.get("price"))):
        return ""
    return f"{price} {_said(offers.get('priceCurrency'))}".strip()


def _keywords(value: object) -> list[str]:
    words = value if isinstance(value, list) else re.split(r"[,;]", _said(value))
    return [_said(word) for word in words]


def _day(field: str, value: str) -> str:
    """A day without its time."""
    return as_date(value) or value if field in ("modified", "start", "end") else value
