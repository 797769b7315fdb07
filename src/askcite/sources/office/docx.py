"""Word documents, their elements walked one by one.

python-docx opens them; its own text lacks words. What is inserted, moved here or kept in content
controls and text boxes is read; what is deleted, moved away or hidden is not. Headings, captions
and lists are told by their styles; numbers that Word counts, notes, formulas and symbols are put
where a reader sees them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Final

from askcite.sources import archive, bounds, stopping, tables
from askcite.sources.assembly import BlockText, Bold, assemble
from askcite.sources.hypertext import formula, raised
from askcite.sources.office import docx_runs, symbols
from askcite.sources.office.numbering import ListPlace, Numbers
from askcite.sources.parsed import Parsed
from askcite.types import BlockKind

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_PROPERTIES: Final = ("title", "author", "keywords", "category", "subject")
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TABLE, _ROW, _CELL = (_W + name for name in ("p", "tbl", "tr", "tc"))
_BOX, _TEXT, _RUN, _SYMBOL = (_W + name for name in ("txbxContent", "t", "r", "sym"))
_FORMULA: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_NOTED: Final = {f"{_W}{kind}Reference": kind for kind in ("footnote", "endnote")}
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
_BREAKS: Final = re.compile(r"\n\s*\n")
"""Two line breaks, which part paragraphs."""
_AROUND: Final = frozenset(
    _W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml")
)
"""What may stand around paragraphs, tables, rows and cells."""
_UNREAD: Final = frozenset(
    {_W + name for name in ("pPr", "rPr", "sdtPr", "del", "moveFrom", "rt")}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
"""Properties, what is deleted or moved away, how to pronounce a word, and a text box's old form."""


def read(data: bytes) -> Parsed:
    """The text and blocks of a .docx file.

    A row of a table names the head of each cell.
    """
    import docx

    with archive.opened(data) as parts, archive.damage("Word document"):
        for name in parts.namelist():
            if name.endswith(".xml"):
                bounds.paragraphs(parts.read(name))
    with archive.damage("Word document"):
        document = docx.Document(BytesIO(data))
        core = document.core_properties
        return assemble(_pieces(document), {name: getattr(core, name) for name in _PROPERTIES})


def _pieces(document: Document) -> Iterator[BlockText]:
    styles = {style.style_id: style.name or "" for style in document.styles}
    notes = {
        (kind, note.get(f"{_W}id")): note
        for kind in _NOTED.values()
        for root in (_part(document, f"{kind}s"),)
        if root is not None
        for note in root
    }
    numbers = Numbers.of(_part(document, "numbering"), _part(document, "styles"))
    walk = _Walk(styles, numbers, notes)
    yield from walk.blocks(document.element.body)


def _part(document: Document, name: str) -> _Element | None:
    """The root of another part, by its type's ending."""
    from lxml import etree

    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{name}"):
            safe = etree.XMLParser(resolve_entities=False, no_network=True)
            return etree.fromstring(relation.target_part.blob, safe)
    return None


@dataclass(slots=True)
class _Walk:
    """A walk through the elements of a document."""

    styles: Mapping[str, str]
    numbers: Numbers
    notes: dict[tuple[str, str | None], _Element]
    _marked: list[tuple[str, str | None]] = field(default_factory=list)

    def blocks(self, container: _Element) -> Iterator[BlockText]:
        """The pieces in order: paragraphs, notes, boxes, rows."""
        for item in _found(container, _PARAGRAPH, _TABLE):
            if item.tag == _TABLE:
                yield from self._table(item)
                continue
            kind, words = self._kind(item), self._text(item)
            number = self.numbers.next(self._place(item) or _NOWHERE)
            words = f"{number} {words}" if number and words.strip() else words
            if kind is BlockKind.PARAGRAPH and docx_runs.is_bold(item):
                kind = BlockKind.QUESTION if words.rstrip().endswith("?") else kind
                words = Bold(words)
            for part in _BREAKS.split(words):
                yield kind, Bold(part) if isinstance(words, Bold) else part
            yield from self._noted()
            for box in _boxes(item):
                yield from self.blocks(box)

    def _noted(self) -> Iterator[BlockText]:
        """The notes marked since they were last asked for."""
        marked, self._marked = self._marked, []
        for mark in marked:
            note = self.notes.pop(mark, None)
            if note is not None:
                yield BlockKind.NOTE, "\n".join(map(self._text, _found(note, _PARAGRAPH)))

    def _table(self, table: _Element) -> Iterator[BlockText]:
        """Each row with its heads, then its cells' other contents."""
        above: dict[int, str] = {}
        rows = list(_found(table, _ROW))
        cells, heads = [list(self._cells(row, above)) for row in rows], _heads(rows)
        yield from tables.lines(cells, heads)
        yield from self._noted()
        for row, own in zip(rows, cells, strict=True):
            label = tables.label(own, cells[: heads or 0])
            for at, cell in enumerate(_found(row, _CELL)):
                yield from self._beside(cell, label if at else "")

    def _beside(self, cell: _Element, label: str) -> Iterator[BlockText]:
        for item in _found(cell, _PARAGRAPH, _TABLE):
            if item.tag == _TABLE:
                yield from tables.under(label, self._table(item))
            for box in _boxes(item) if item.tag == _PARAGRAPH else ():
                yield from self.blocks(box)

    def _cells(self, row: _Element, above: dict[int, str]) -> Iterator[tables.Cell]:
        """The cells of a row.

        One that goes on from the row `above` has its words. python-docx finds that first
        one row by row, which takes quadratic time and deep recursion.
        """
        column = row.grid_before
        yield from (tables.Cell("") for _ in range(min(column, _WIDEST)))
        for cell in _found(row, _CELL):
            if cell.vMerge != "continue":
                parts = (
                    f"{self.numbers.next(self._place(p) or _NOWHERE)} {self._text(p)}"
                    for p in _found(cell, _PARAGRAPH)
                )
                above[column] = " ".join(" ".join(parts).split())
            yield tables.Cell(above.get(column, ""), columns=cell.grid_span)
            column += cell.grid_span

    def _text(self, paragraph: _Element) -> str:
        """The words of a paragraph, raised signs with their sense."""
        words, low, high = "", "", ""
        for text, place in [*self._words(paragraph, ""), ("", "end")]:
            if high and place != "superscript":
                words, high = words + raised.risen(words, high), ""
            if low and place != "subscript":
                words, low = words + raised.below(words, low), ""
            high += text if place == "superscript" else ""
            low += text if place == "subscript" else ""
            words += text if place in ("", "end") else ""
        return words

    def _words(self, element: _Element, place: str) -> Iterator[tuple[str, str]]:
        for child in element:
            tag = child.tag
            if tag == _TEXT:
                yield child.text or "", place
            elif tag == _RUN:
                stopping.look()
                yield from (
                    () if docx_runs.is_hidden(child) else self._words(child, docx_runs.level(child))
                )
            elif tag in _NOTED:
                self._marked.append((_NOTED[tag], child.get(f"{_W}id")))
            elif sign := _sign(child):
                yield sign, place
            elif tag != _BOX and tag not in _UNREAD and tag != _FORMULA:
                yield from self._words(child, place)

    def _place(self, paragraph: _Element) -> ListPlace | None:
        """The list that the paragraph, or its style, is in."""
        properties = paragraph.pPr
        own = None if properties is None else properties.numPr
        styled = self.numbers.styled.get(paragraph.style or "")
        if own is None:
            return styled
        depth = own.ilvl.val if own.ilvl is not None else styled[1] if styled else 0
        if own.numId is not None:
            return (str(own.numId.val), depth) if own.numId.val else None
        return (styled[0], depth) if styled else None

    def _kind(self, paragraph: _Element) -> BlockKind:
        style = self.styles.get(paragraph.style or "", "")
        if style.startswith(("Heading", "Title", "heading")):
            return BlockKind.HEADING
        if style.lower().startswith("toc"):
            return BlockKind.FURNITURE
        if style.startswith("Caption"):
            return BlockKind.CAPTION
        listed = style.startswith("List") or self._place(paragraph) is not None
        return BlockKind.LIST_ITEM if listed else BlockKind.PARAGRAPH


_NOWHERE: Final[ListPlace] = ("", 0)
_WIDEST: Final = 100
"""Columns that a row may leave out at its start; a file may claim any number."""


def _found(container: _Element, *tags: str) -> Iterator[_Element]:
    """The elements of these `tags` in it.

    Those in controls and insertions are among them.
    """
    for child in container:
        if child.tag in tags:
            yield child
        elif child.tag in _AROUND:
            yield from _found(child, *tags)


def _boxes(element: _Element) -> Iterator[_Element]:
    """The text boxes that hang on a paragraph."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag not in _UNREAD:
            yield from _boxes(child)


def _heads(rows: list[_Element]) -> int | None:
    """The number of first rows that are heads, or None.

    Heads are marked or set in bold.
    """
    marked = 0
    for row in rows[:-1]:
        if row.find(f"{_W}trPr/{_W}tblHeader") is None:
            break
        marked += 1
    if marked or len(rows) < 2:
        return marked or None
    bold = [
        all(map(docx_runs.is_bold, _found(c, _PARAGRAPH)))
        for row in rows[:2]
        for c in _found(row, _CELL)
    ]
    return 1 if bold and all(bold[: len(bold) // 2]) and not all(bold) else None


def _sign(element: _Element) -> str:
    """The sign of an element without text of its own."""
    if element.tag == _SYMBOL:
        return symbols.sign(element.get(f"{_W}font", ""), element.get(f"{_W}char", ""))
    if element.tag == _FORMULA:
        return f" {formula.line(element)} "
    return _SIGNS.get(element.tag, "")
