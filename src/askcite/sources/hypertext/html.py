"""HTML: the article on a page, less menus and comments.

trafilatura finds it.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from askcite.errors import SourceError
from askcite.sources import archive, bounds, encoding
from askcite.sources.assembly import BlockText, assemble
from askcite.sources.hypertext import elements, latex, markup, page_facts, visible
from askcite.sources.hypertext.markup import Placing
from askcite.sources.parsed import Parsed
from askcite.types import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_META: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML: Final = re.compile(rb"\s*<\?xml[^>]{0,200}encoding\s*=\s*[\"']\s*([\w.:-]+)")
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*>")
_UNSET: Final = re.compile(
    r"[\0-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
    r"|&#0*(?:[1-8]|1[124-9]|2[0-9]|3[01])(?:;|(?![0-9]))"
    r"|&#x0*(?:[1-8bcef]|1[0-9a-f]|fff[ef])(?:;|(?![0-9a-f]))",
    re.IGNORECASE,
)
"""What a page may hold, as such or by number, and XML may not: trafilatura is made of XML."""
_FEEDS: Final = str.maketrans("\v\f", "  ")
"""They are of the same sort, and separate words."""
_PAGE_PARTS: Final = ("nav", "aside", "footer", "form", "button", "iframe", "script")
"""What web pages have beside their article, and saved or exported articles have not."""
_NAMED_PARTS: Final = frozenset(
    {"sidebar", "comments", "comments-area", "site-footer", "site-header", "navbar", "breadcrumb"}
    | {"breadcrumbs", "widget-area", "main-menu", "navigation"}
)
"""What older pages name so, for want of such elements."""
_MANY_BLOCKS: Final = 2_000
"""On longer pages the second opinion, of jusText, takes quadratic time: 5,000 paragraphs 20 s."""
_KEPT: Final = 0.5
"""Share of a piece's words, three at a time, that are the article's as trafilatura sees it."""
_TITLES: Final = 1
"""Headings before the first paragraph that belong to the article."""
_COUNTED: Final = re.compile(r"(?:\d{1,4}|[a-z]{1,5})\. (?=\S)", re.IGNORECASE)
"""The number of a list's item, which trafilatura leaves out."""
_HEAD_BYTES: Final = 4_096
"""Where a page names its encoding."""


def read(data: bytes, charset: str | None = None) -> Parsed:
    """The article of a page, and the facts it names.

    `charset` is what the server says.
    """
    for name in ("trafilatura", "htmldate"):  # what they complain of is our one error
        logging.getLogger(name).setLevel(logging.CRITICAL)
    page = decoded(data, charset)
    with archive.damage("HTML page"):
        root = tree(page)
        fields = page_facts.facts(root, page)
        if title := _own_title(root):
            fields["title"] = title
        visible.cleaned(root)
        latex.in_page(root)
        made = assemble(_main(root), fields)
        return made.said_in(root.get("lang") or root.get("xml:lang"))


def _own_title(root: HtmlElement) -> str | None:
    """The title in the style of titles, if any."""
    if next(root.iter("title"), None) is not None:
        return None
    titles = (p for p in root.iter("p") if elements.is_title(p))
    return next((" ".join(title.text_content().split()) for title in titles), None)


def tree(page: str) -> HtmlElement:
    """The elements of a page.

    Raises lxml's ParserError where there are none. Raises SourceError for a page of too many of
    them.
    """
    from lxml.html import HTMLParser, document_fromstring

    bounds.tags(page)
    return document_fromstring(page.encode(), parser=HTMLParser(encoding="utf-8"))


def _main(root: HtmlElement) -> Iterator[BlockText]:
    """The pieces of the article.

    On a page without menus and scripts that is all of it.
    """
    whole = root if root.body is None else root.body
    if not _is_of_site(root):
        return markup.pieces(whole)
    return _of_article(list(markup.placed(whole)), _found(root))


def _is_of_site(root: HtmlElement) -> bool:
    """True for a page with more than its article."""
    if next(root.iter(*_PAGE_PARTS), None) is not None:
        return True
    parts = root.iter("div", "section", "ul", "td")
    names = (f"{e.get('class', '')} {e.get('id', '')}".lower().split() for e in parts)
    return any(not _NAMED_PARTS.isdisjoint(each) for each in names)


def _found(root: HtmlElement) -> list[str]:
    """The pieces that trafilatura takes for the article's."""
    import trafilatura

    many = sum(1 for _ in root.iter("p", "li", "div", "tr")) > _MANY_BLOCKS
    found = trafilatura.bare_extraction(
        deepcopy(root), fast=many, favor_recall=True, include_comments=False
    )
    if found is None or isinstance(found, dict) or found.body is None:
        raise SourceError("no article was found on the page; save its text as a .txt file")
    return [words for _, words in markup.pieces(found.body)]


def _of_article(placed: Sequence[tuple[Placing, str]], found: Iterable[str]) -> Iterator[BlockText]:
    """The page's part from its title to its last paragraph.

    trafilatura tells where it begins and ends; in between it loses captions, tables, formulas and
    lists in wrappers, which are taken unless the page names them as something beside it.
    """
    known = frozenset(gram for words in found for gram in _grams(words))
    kept = [_share(_COUNTED.sub("", words), known) >= _KEPT for _, words in placed]
    if True not in kept:
        raise SourceError("no article was found on the page; save its text as a .txt file")
    first, last = kept.index(True), len(kept) - kept[::-1].index(True)
    own = placed[last - 1][0].article
    while own is not None and last < len(placed) and placed[last][0].article is own:
        last += 1
    heads = [n for n in range(first) if placed[n][0].kind is BlockKind.HEADING]
    first = min([first, *heads[-_TITLES:]])
    for at, (place, words) in enumerate(placed):
        inside = first <= at < last or place.kind is BlockKind.NOTE
        if kept[at] or (inside and not place.beside):
            yield place.kind, words


def _grams(words: str) -> Iterator[tuple[str, ...]]:
    """Three words at a time; the whole of fewer."""
    parts = tuple(re.findall(r"\w+", normalize("NFKC", words.lower())))
    return (parts[n : n + 3] for n in range(max(1, len(parts) - 2)))


def _share(words: str, known: frozenset[tuple[str, ...]]) -> float:
    grams = list(_grams(words))
    return sum(gram in known for gram in grams) / len(grams) if grams[0] else 0.0


def decoded(data: bytes, charset: str | None = None) -> str:
    """A page as text, by its bytes before its labels.

    Raises SourceError for bytes that are no text.
    """
    return cleaned(encoding.text(data, charset or _named(data)))


def _named(data: bytes) -> str | None:
    """The encoding that a page names."""
    head = data[:_HEAD_BYTES]
    named = _META.search(head) or _XML.match(head)
    return named[1].decode("ascii", "replace") if named else None


def cleaned(page: str) -> str:
    """The page without declarations and control characters.

    trafilatura stumbles over them.
    """
    return _UNSET.sub("", _DECLARATION.sub("", page).translate(_FEEDS))
