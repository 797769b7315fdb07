"""Word documents and EPUB books."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
import pytest

from askcite.errors import SourceError
from askcite.settings import MAX_FILE_BYTES
from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]

CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OPS/book.opf"/></rootfiles></container>"""
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><metadata
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Dams</dc:title><dc:creator>Lena Berg
</dc:creator><dc:language>en</dc:language></metadata><manifest>
<item id="b" href="b%20c.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="n.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>"""
CHAPTER = """<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>T</title></head><body><h1>{}</h1><p>Caf\u00e9 <i>dam</i> {}.</p></body></html>"""


def zipped(**members: str) -> bytes:
    """A zip file with these members."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def book(**changed: str) -> bytes:
    """A book of two chapters and a table of contents."""
    members = {
        "META-INF/container.xml": CONTAINER,
        "OPS/book.opf": PACKAGE,
        "OPS/a.xhtml": CHAPTER.format("First", "one"),
        "OPS/b c.xhtml": CHAPTER.format("Second", "two"),
        "OPS/n.xhtml": CHAPTER.format("Contents", "list"),
    }
    return zipped(**{**members, **changed})


def word_document() -> bytes:
    """A Word document with every kind of block."""
    document = docx.Document()
    document.core_properties.author = "Lena Berg"
    document.add_heading("The Alder Dam", 0)
    document.add_paragraph("It was opened in 1932.")
    document.add_heading("Costs", 1)
    document.add_paragraph("Four million crowns.", style="List Bullet")
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ["Year", "Cost", "1932", "1932"], strict=True):
        cell.text = words
    document.add_paragraph("The dam at dusk.", style="Caption")
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_word_document(read_one: ReadOne) -> None:
    """Styles tell headings, items and captions; a table's rows are items, in place."""
    article = read_one("dam.docx", word_document())
    assert ("The Alder Dam", "Lena Berg") == (article.title, article.author)
    assert [
        ("heading", "The Alder Dam"),
        ("paragraph", "It was opened in 1932."),
        ("heading", "Costs"),
        ("list item", "Four million crowns."),
        ("list item", "Year | Cost"),
        ("list item", "1932 | 1932"),
        ("caption", "The dam at dusk."),
    ] == [(b.kind.value, b.span.of(article.text)) for b in article.blocks]


def test_a_book(read_one: ReadOne) -> None:
    """Chapters come in the order of the spine, without the table of contents."""
    article = read_one("dams.epub", book())
    assert ("Dams", "Lena Berg", "en") == (article.title, article.author, article.language)
    assert "First\n\nCaf\u00e9 dam one.\n\nSecond\n\nCaf\u00e9 dam two." == article.text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"no zip"),
        ("a.docx", word_document()[:2_000]),
        ("a.docx", zipped(**{"word/document.xml": "<w/>"})),
        ("a.epub", b""),
        ("a.epub", book(**{"META-INF/container.xml": "<container/>"})),
        ("a.epub", book(**{"META-INF/container.xml": "not XML"})),
        ("a.epub", book().replace(b"OPS/a.xhtml", b"OPS/A.xhtml", 1)),
        ("a.epub", book(**{"OPS/book.opf": PACKAGE.replace("a.xhtml", "../../x")})),
    ],
)
def test_damaged_files_are_refused(read_one: ReadOne, name: str, data: bytes) -> None:
    """A damaged document is one clear error of the source."""
    with pytest.raises(SourceError, match=r"a\.\w+: it is damaged"):
        read_one(name, data)


@pytest.mark.parametrize("name", ["a.docx", "a.epub"])
def test_a_zip_bomb_is_refused_unpacked(read_one: ReadOne, name: str) -> None:
    """What a file would unpack to is added up before anything is unpacked."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("big.xml", bytes(MAX_FILE_BYTES + 1))
    with pytest.raises(SourceError, match="unpacks to more than"):
        read_one(name, data.getvalue())
