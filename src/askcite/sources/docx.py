"""Word documents, through python-docx; headings and lists are told by their styles."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from askcite.sources import archive
from askcite.sources.assembly import Piece, assemble
from askcite.sources.draft import Draft
from askcite.types import BlockKind

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph


def read(data: bytes) -> Draft:
    """The draft of a .docx file; the rows of its tables are list items."""
    import docx

    archive.opened(data).close()
    with archive.damage("Word document"):
        document = docx.Document(BytesIO(data))
        core = document.core_properties
        return assemble(_pieces(document), {"title": core.title, "author": core.author})


def _pieces(document: Document) -> Iterator[Piece]:
    from docx.table import Table

    for item in document.iter_inner_content():
        if not isinstance(item, Table):
            yield _kind(item), item.text
            continue
        for row in item.rows:
            cells = {cell._tc: cell.text for cell in row.cells}  # a merged cell comes repeatedly
            yield BlockKind.LIST_ITEM, " | ".join(filter(None, cells.values()))


def _kind(paragraph: Paragraph) -> BlockKind:
    style = (paragraph.style.name if paragraph.style else None) or ""
    if style.startswith(("Heading", "Title", "heading")):
        return BlockKind.HEADING
    if style.startswith("Caption"):
        return BlockKind.CAPTION
    properties = paragraph._p.pPr
    numbered = properties is not None and properties.numPr is not None
    return BlockKind.LIST_ITEM if numbered or style.startswith("List") else BlockKind.PARAGRAPH
