"""EPUB books: the chapters in the order of the spine."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import ZipFile

from askcite.sources import archive, markup
from askcite.sources.assembly import Piece, assemble
from askcite.sources.draft import Draft

if TYPE_CHECKING:
    from lxml.etree import _Element


def read(data: bytes) -> Draft:
    """The draft of an .epub file."""
    with archive.opened(data) as book, archive.damage("EPUB book"):
        name = _package_name(book)
        package = _parsed(book.read(name))
        chapters = list(_pieces(book, package, dirname(name)))
    about = {field: package.findtext(f".//{{*}}{field}") for field in ("title", "language")}
    return assemble(chapters, {**about, "author": package.findtext(".//{*}creator")})


def _package_name(book: ZipFile) -> str:
    root = _parsed(book.read("META-INF/container.xml")).find(".//{*}rootfile")
    if root is None:
        raise ValueError("it names no package")
    return str(root.attrib["full-path"])


def _pieces(book: ZipFile, package: _Element, folder: str) -> Iterator[Piece]:
    from lxml import html

    items = {item.get("id"): item for item in package.iterfind(".//{*}manifest/{*}item")}
    for entry in package.iterfind(".//{*}spine/{*}itemref"):
        item = items[entry.get("idref")]
        if item.get("media-type") == "application/xhtml+xml" and item.get("properties") != "nav":
            chapter = book.read(normpath(join(folder, unquote(item.attrib["href"]))))
            if chapter.strip():
                yield from markup.pieces(html.document_fromstring(chapter))


def _parsed(data: bytes) -> _Element:
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
