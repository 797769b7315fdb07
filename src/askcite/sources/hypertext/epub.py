"""EPUB books: the chapters in the order of the spine."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote
from zipfile import ZipFile

from askcite.errors import SourceError
from askcite.sources import archive
from askcite.sources.assembly import BlockText, assemble
from askcite.sources.hypertext import elements, html, markup, visible
from askcite.sources.parsed import Parsed
from askcite.types import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_CHAPTERS: Final = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
"""The type of EPUB's own chapters, and those that older books give them."""
_FACTS: Final = {
    "title": "title",
    "author": "creator",
    "language": "language",
    "published": "date",
    "tags": "subject",
    "publisher": "publisher",
}
"""The elements of Dublin Core that say it."""
_SEVERAL: Final = ("creator", "subject")
_FEWEST_LINKS: Final = 2
_LINKED: Final = 0.7
"""Links of a page of contents, and their share of its words."""
_ENCIPHERED: Final = "META-INF/encryption.xml"


def read(data: bytes) -> Parsed:
    """The text and blocks of an .epub file."""
    with archive.opened(data) as book, archive.damage("EPUB book"):
        name = _package_name(book)
        package = _parsed(book.read(name))
        about = {name: _named(package, element) for name, element in _FACTS.items()}
        return assemble(_pieces(book, _chapters(package, dirname(name))), about)


def _named(package: _Element, element: str) -> str | list[str]:
    """The words of a fact, or a list of them."""
    found = [each.text or "" for each in package.iterfind(f".//{{*}}{element}")]
    return found if element in _SEVERAL else "".join(found[:1])


def _package_name(book: ZipFile) -> str:
    root = _parsed(book.read("META-INF/container.xml")).find(".//{*}rootfile")
    if root is None:
        raise ValueError("it names no package")
    return str(root.attrib["full-path"])


def _chapters(package: _Element, folder: str) -> Iterator[str]:
    """The names of the chapters' files, less the contents."""
    items = {item.get("id"): item for item in package.iterfind(".//{*}manifest/{*}item")}
    for entry in package.iterfind(".//{*}spine/{*}itemref"):
        item = items[entry.get("idref")]
        if item.get("media-type") in _CHAPTERS and "nav" not in item.get("properties", "").split():
            yield normpath(join(folder, unquote(item.attrib["href"])))


def tree(data: bytes) -> HtmlElement:
    """The elements of all chapters, as one page."""
    from lxml.html import Element

    with archive.opened(data) as book, archive.damage("EPUB book"):
        name = _package_name(book)
        whole = Element("div")
        whole.extend(_trees(book, _chapters(_parsed(book.read(name)), dirname(name))))
        return whole


def _pieces(book: ZipFile, chapters: Iterator[str]) -> Iterator[BlockText]:
    marked: set[str] = set()
    for root in _trees(book, chapters):
        listed = _is_contents(root)
        notes = (elements.block(e) for e in root.iter("*") if e.get("id") in marked)
        for kind, words in markup.pieces(root, [note for note in notes if note is not None]):
            yield BlockKind.FURNITURE if listed else kind, words
        marked.update(_marked(root))


def _marked(root: HtmlElement) -> Iterator[str]:
    """Places in other chapters that marks lead to."""
    for link in root.iter("a"):
        chapter, _, place = link.get("href", "").partition("#")
        if chapter and place and (elements.is_raised(link) or elements.marks_note(link)):
            yield place


def _is_contents(root: HtmlElement) -> bool:
    """True for a list of links to other chapters."""
    links = [a for a in root.iter("a") if a.get("href", "")[:1] not in ("", "#")]
    linked = sum(len(part) for a in links for part in a.itertext())
    whole = sum(len(part.strip()) for part in root.itertext())
    return len(links) >= _FEWEST_LINKS and linked > _LINKED * whole


def _trees(book: ZipFile, chapters: Iterator[str]) -> Iterator[HtmlElement]:
    """The elements of each chapter that are shown."""
    enciphered = _enciphered(book)
    for name in chapters:
        if name in enciphered:
            raise SourceError("it is copy-protected; only a copy without protection can be read")
        chapter = book.read(name)
        if chapter.strip():
            root = html.tree(html.decoded(chapter))
            _take_styles(book, name, root)
            visible.cleaned(root)
            yield root


def _take_styles(book: ZipFile, chapter: str, root: _Element) -> None:
    """Put the style sheets that a chapter names into it."""
    from lxml import etree

    for link in list(root.iter("link")):
        name = normpath(join(dirname(chapter), unquote(link.get("href", ""))))
        if "stylesheet" in link.get("rel", "") and name in book.namelist():
            etree.SubElement(link.getparent(), "style").text = html.decoded(book.read(name))


def _enciphered(book: ZipFile) -> frozenset[str]:
    """The files that only their seller's program can read.

    Often that is no more than some fonts.
    """
    if _ENCIPHERED not in book.namelist():
        return frozenset()
    named = _parsed(book.read(_ENCIPHERED)).iterfind(".//{*}CipherReference")
    return frozenset(normpath(unquote(reference.get("URI", ""))) for reference in named)


def _parsed(data: bytes) -> _Element:
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
