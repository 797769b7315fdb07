"""HTML: trafilatura finds the article on the page, so that menus and comments stay outside."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Final

from askcite.errors import SourceError
from askcite.sources import markup
from askcite.sources.assembly import assemble
from askcite.sources.draft import Draft

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_PAGE_PARTS: Final = ("nav", "aside", "footer", "form", "button", "iframe", "script")
"""What web pages have beside their article, and saved or exported articles have not."""
_MANY_BLOCKS: Final = 2_000
"""On longer pages the second opinion, of jusText, takes quadratic time: 5,000 paragraphs 20 s."""
_HEAD_BYTES: Final = 4_096
"""Where a page names its encoding."""


def read(data: bytes, charset: str | None = None) -> Draft:
    """The draft of a page: its main text with headings, and title, author and date if named.

    `charset` is what the server says; bytes outside the encoding become replacement marks, as in
    a browser.
    """
    import trafilatura
    from lxml.etree import ParserError
    from lxml.html import document_fromstring

    for name in ("trafilatura", "htmldate"):  # what they complain of is our one error
        logging.getLogger(name).setLevel(logging.CRITICAL)
    page = _DECLARATION.sub("", _decoded(data, charset))
    try:
        tree = document_fromstring(page)
    except ParserError:
        raise SourceError("it is no HTML page") from None
    about = trafilatura.extract_metadata(tree, extensive=False)
    fields = {"title": about.title, "author": about.author, "published": about.date}
    return assemble(markup.pieces(_main(tree, page)), fields)


def _main(tree: HtmlElement, page: str) -> _Element:
    """The element that holds the article: on a page without menus and scripts, all of it."""
    import trafilatura

    if next(tree.iter(*_PAGE_PARTS), None) is None:
        return tree if tree.body is None else tree.body
    many = sum(1 for _ in tree.iter("p", "li", "div", "tr")) > _MANY_BLOCKS
    found = trafilatura.bare_extraction(page, fast=many, favor_recall=True, include_comments=False)
    if found is None or isinstance(found, dict) or found.body is None:
        raise SourceError("no article was found on the page; save its text as a .txt file")
    return found.body


def _decoded(data: bytes, charset: str | None) -> str:
    meta = _CHARSET.search(data[:_HEAD_BYTES])
    marked = "utf-8" if data.startswith(b"\xef\xbb\xbf") else None
    named = marked or charset or (meta[1].decode("ascii", "replace") if meta else "utf-8")
    try:
        return data.decode(named, "replace")
    except LookupError:
        return data.decode("utf-8", "replace")
