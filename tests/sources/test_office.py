"""Word documents and EPUB books."""

from __future__ import annotations

import codecs
import zipfile
from collections.abc import Callable
from io import BytesIO
from itertools import count

import docx
import pytest

from askcite.errors import SourceError, StoppedError
from askcite.settings import MAX_FILE_BYTES
from askcite.sources import stopping
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
ENCRYPTED = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:CipherData>
<e:CipherReference URI="{}"/></e:CipherData></e:EncryptedData></encryption>"""


def zipped(**members: str | bytes) -> bytes:
    """A zip file with these members."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def book(**changed: str | bytes) -> bytes:
    """A book of two chapters and a table of contents."""
    members: dict[str, str | bytes] = {
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
        ("table row", "Year | Cost"),
        ("table row", "1932 | 1932"),
        ("caption", "The dam at dusk."),
    ] == [(b.kind.value, b.span.of(article.text)) for b in article.blocks]


def test_a_book(read_one: ReadOne) -> None:
    """Chapters come in the order of the spine, without the table of contents."""
    article = read_one("dams.epub", book())
    assert ("Dams", "Lena Berg", "en") == (article.title, article.author, article.language)
    assert "First\n\nCaf\u00e9 dam one.\n\nSecond\n\nCaf\u00e9 dam two." == article.text


def test_a_books_styles_hide_words(read_one: ReadOne) -> None:
    """A page's number in the middle of a sentence is none of it."""
    link = '<head><link rel="stylesheet" href="../Styles/book.css"/>'
    chapter = CHAPTER.replace("<head>", link).format("First", '<b class="page">[12]</b>one')
    styles = {"OPS/a.xhtml": chapter, "Styles/book.css": ".page { display: none }"}
    assert "Caf\u00e9 dam one.\n" in read_one("dams.epub", book(**styles)).text


UNDECLARED = CHAPTER.format("First", "one").partition("?>")[2]


@pytest.mark.parametrize(
    "chapter",
    [
        UNDECLARED.encode(),
        codecs.BOM_UTF8 + UNDECLARED.encode(),
        codecs.BOM_UTF16_LE + UNDECLARED.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + UNDECLARED.encode("utf-16-be"),
        CHAPTER.replace("utf-8", "utf-16").format("First", "one").encode("utf-16"),
        CHAPTER.replace("utf-8", "windows-1252").format("First", "one").encode("cp1252"),
        UNDECLARED.replace("<title>T</title>", "<title/><script src='x'/>").encode(),
    ],
)
def test_a_chapter_is_utf_8_unless_it_says_otherwise(read_one: ReadOne, chapter: bytes) -> None:
    """Byte-order marks and declarations are heeded; without them a chapter is UTF-8."""
    article = read_one("dams.epub", book(**{"OPS/a.xhtml": chapter}))
    assert article.text.startswith("First\n\nCaf\u00e9 dam one.\n\nSecond")


def test_a_copy_protected_book_is_refused(read_one: ReadOne) -> None:
    """A book with an enciphered chapter says so; enciphered fonts do no harm."""
    with pytest.raises(SourceError, match=r"dams\.epub: it is copy-protected"):
        read_one(
            "dams.epub", book(**{"META-INF/encryption.xml": ENCRYPTED.format("OPS/b%20c.xhtml")})
        )
    fonts = ENCRYPTED.format("OPS/fonts/serif.otf")
    assert "dams" == read_one("dams.epub", book(**{"META-INF/encryption.xml": fonts})).id


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ('href="a.xhtml" media-type="application/xhtml+xml"', 'href="a.xhtml" media-type="{}"'),
        ('properties="nav"', 'properties="nav scripted"'),
    ],
)
def test_what_is_a_chapter(read_one: ReadOne, written: str, instead: str) -> None:
    """Chapters may be of the older types, and the contents have more properties than one."""
    for type in ("text/html", "text/x-oeb1-document"):
        package = PACKAGE.replace(written, instead.format(type))
        article = read_one("dams.epub", book(**{"OPS/book.opf": package}))
        assert "First\n\nCaf\u00e9 dam one.\n\nSecond\n\nCaf\u00e9 dam two." == article.text


def test_a_book_is_left_between_two_chapters(read_one: ReadOne) -> None:
    """That reading was stopped is not called damage."""
    looks = count(1)
    with pytest.raises(StoppedError), stopping.until(lambda: next(looks) > 3):
        read_one("dams.epub", book())


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


def test_marks_and_notes_in_different_chapters(read_one: ReadOne) -> None:
    """A mark is not read; the block that it leads to in a later chapter is a note."""
    text = '<html><body><p>It is old<a href="b%20c.xhtml#n"><sup>1</sup></a>.</p></body></html>'
    notes = '<html><body><p id="n">1. Of 1702.</p><p>It is high.</p></body></html>'
    article = read_one("dams.epub", book(**{"OPS/a.xhtml": text, "OPS/b c.xhtml": notes}))
    assert [("paragraph", "It is old."), ("note", "1. Of 1702."), ("paragraph", "It is high.")] == [
        (block.kind.value, block.span.of(article.text)) for block in article.blocks
    ]


def test_a_page_of_contents_is_furniture(read_one: ReadOne) -> None:
    """Older books have theirs among the chapters, as links to the others."""
    links = "".join(f'<p><a href="{n}.xhtml">Chapter {n} of the Dam</a></p>' for n in (1, 2, 3))
    page = f"<html><body><h1>Contents</h1>{links}</body></html>"
    article = read_one("dams.epub", book(**{"OPS/a.xhtml": page}))
    assert ["furniture"] * 4 == [block.kind.value for block in article.blocks][:4]
