"""Word documents: python-docx opens them, their elements are walked here, as its text lacks words.

What is inserted, moved here or kept in content controls and text boxes is read; what is deleted or
moved away is not. Headings, captions and lists are told by their styles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Final

from askcite.sources import archive
from askcite.sources.assembly import Piece, assemble
from askcite.sources.parsed import Draft
from askcite.types import BlockKind

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TABLE, _ROW, _CELL = (_W + name for name in ("p", "tbl", "tr", "tc"))
_BOX, _TEXT = _W + "txbxContent", _W + "t"
_SIGNS: Final = {
    _W + name: sign
    for name, sign in {
        "br": "\n",
        "cr": "\n",
        "tab": "\t",
        "ptab": "\t",
        "noBreakHyphen": "-",
    }.items()
}
_AROUND: Final = frozenset(
    _W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml")
)
"""What may stand around paragraphs, tables, rows and cells."""
_UNREAD: Final = frozenset(
    {_W + name for name in ("pPr", "rPr", "sdtPr", "del", "moveFrom", "rt")}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
"""Properties, what is deleted or moved away, how to pronounce a word, and a text box's old form."""


def read(data: bytes) -> Draft:
    """The draft of a .docx file; the rows of its tables are list items."""
    import docx

    archive.opened(data).close()
    with archive.damage("Word document"):
        document = docx.Document(BytesIO(data))
        core = document.core_properties
        return assemble(_pieces(document), {"title": core.title, "author": core.author})


def _pieces(document: Document) -> Iterator[Piece]:
    styles = {style.style_id: style.name or "" for style in document.styles}
    return _blocks(document.element.body, styles)


def _blocks(container: _Element, styles: Mapping[str, str]) -> Iterator[Piece]:
    for item in _found(container, _PARAGRAPH, _TABLE):
        if item.tag == _TABLE:
            yield from _rows(item, styles)
            continue
        yield _kind(item, styles), _text(item)
        for box in _boxes(item):
            yield from _blocks(box, styles)


def _rows(table: _Element, styles: Mapping[str, str]) -> Iterator[Piece]:
    """Each row as one item, then what its cells hold beside paragraphs."""
    above: dict[int, str] = {}
    for row in _found(table, _ROW):
        yield BlockKind.LIST_ITEM, " | ".join(filter(None, _cells(row, above)))
        for cell in _found(row, _CELL):
            for item in _found(cell, _PARAGRAPH, _TABLE):
                if item.tag == _TABLE:
                    yield from _rows(item, styles)
                for box in _boxes(item) if item.tag == _PARAGRAPH else ():
                    yield from _blocks(box, styles)


def _cells(row: _Element, above: dict[int, str]) -> Iterator[str]:
    """The words of a row's cells; a cell that goes on from the row `above` has those of its first.

    python-docx finds that first one row by row, which takes quadratic time and deep recursion.
    """
    column = row.grid_before
    for cell in _found(row, _CELL):
        if cell.vMerge != "continue":
            above[column] = "\n".join(map(_text, _found(cell, _PARAGRAPH))).strip()
        yield above.get(column, "")
        column += cell.grid_span


def _found(container: _Element, *tags: str) -> Iterator[_Element]:
    """The elements of these `tags` in it, those in controls and insertions among them."""
    for child in container:
        if child.tag in tags:
            yield child
        elif child.tag in _AROUND:
            yield from _found(child, *tags)


def _text(paragraph: _Element) -> str:
    return "".join(_words(paragraph))


def _words(element: _Element) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag != _BOX and child.tag not in _UNREAD:
            yield from _words(child)


def _boxes(element: _Element) -> Iterator[_Element]:
    """The text boxes that hang on a paragraph."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag not in _UNREAD:
            yield from _boxes(child)


def _kind(paragraph: _Element, styles: Mapping[str, str]) -> BlockKind:
    style = styles.get(paragraph.style or "", "")
    if style.startswith(("Heading", "Title", "heading")):
        return BlockKind.HEADING
    if style.startswith("Caption"):
        return BlockKind.CAPTION
    properties = paragraph.pPr
    numbered = properties is not None and properties.numPr is not None
    return BlockKind.LIST_ITEM if numbered or style.startswith("List") else BlockKind.PARAGRAPH
