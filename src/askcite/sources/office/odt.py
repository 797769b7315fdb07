"""OpenDocument texts, their elements walked one by one.

What is deleted, hidden or a comment is not read; notes follow their paragraph, and numbers that the
writer's program counts stand before theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from askcite.sources import archive, bounds, tables
from askcite.sources.assembly import BlockText, Bold, assemble
from askcite.sources.hypertext import elements, formula, raised
from askcite.sources.office.odt_numbers import OUTLINE, ListNumbers
from askcite.sources.office.odt_styles import OPEN, TABLE, Style, T, styles
from askcite.sources.parsed import Parsed
from askcite.types import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_BOX: Final = f"{OPEN}drawing:1.0}}text-box"
_MATH: Final = "{http://www.w3.org/1998/Math/MathML}math"
_FACTS: Final = {
    "title": "title",
    "author": "initial-creator",
    "creator": "creator",
    "published": "date",
    "language": "language",
    "subject": "subject",
}
_SIGNS: Final = {f"{T}tab": "\t", f"{T}line-break": "\n", f"{T}soft-page-break": ""}
_UNREAD: Final = frozenset(
    {f"{OPEN}svg-compatible:1.0}}{name}" for name in ("title", "desc")}
    | {f"{T}{name}" for name in ("tracked-changes", "note", "hidden-paragraph", "ruby-text")}
    | {f"{OPEN}office:1.0}}{name}" for name in ("annotation", "forms", "event-listeners")}
    | {f"{T}{name}" for name in ("sequence-decls", "bookmark", "hidden-text")}
)
_AROUND: Final = frozenset(f"{T}{name}" for name in ("section", "index-body"))
_INDEXES: Final = frozenset(
    f"{T}{name}" for name in ("table-of-content", "alphabetical-index", "illustration-index")
)
_WIDEST: Final = 200
"""Columns or rows that a cell may claim to be repeated for."""


def read(data: bytes) -> Parsed:
    """The text and blocks of an .odt file.

    A row of a table names the head of each cell.
    """
    with archive.opened(data) as parts, archive.damage("OpenDocument text"):
        content = _tree(parts, "content.xml")
        known = {**styles(_tree(parts, "styles.xml")), **styles(content)}
        body = content.find(f".//{OPEN}office:1.0}}text")
        if body is None:
            raise ValueError("it holds no text")
        counted = ListNumbers.of(_tree(parts, "styles.xml"), content)
        return assemble(_Walk(known, counted, parts).blocks(body), _facts(parts))


def _tree(parts: ZipFile, name: str) -> _Element:
    from lxml import etree

    if name not in parts.namelist():
        return etree.Element("none")
    data = parts.read(name)
    bounds.elements(data)
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _facts(parts: ZipFile) -> dict[str, object]:
    meta = _tree(parts, "meta.xml")
    found = {name: meta.findtext(f".//{{*}}{element}") for name, element in _FACTS.items()}
    found["author"] = found["author"] or found.pop("creator") or ""
    found.pop("creator", None)
    keywords = [element.text or "" for element in meta.iterfind(".//{*}keyword")]
    return {**{name: value for name, value in found.items() if value}, "keywords": keywords}


@dataclass(slots=True)
class _Walk:
    """A walk through the elements of a document."""

    styles: dict[str, Style]
    numbers: ListNumbers
    parts: ZipFile
    _notes: list[_Element] = field(default_factory=list)
    _boxes: list[_Element] = field(default_factory=list)

    def blocks(
        self, container: _Element, list_style: str = "", depth: int = 0
    ) -> Iterator[BlockText]:
        """The pieces in order: headings, paragraphs, lists, rows."""
        for item in container:
            if item.tag in (f"{T}h", f"{T}p"):
                yield from self._paragraph(item, self._heads(item) if depth == 0 else None)
            elif item.tag == f"{T}list":
                yield from self._list(item, list_style, depth + 1)
            elif item.tag == f"{TABLE}table":
                yield from self._table(item)
            elif item.tag in _INDEXES:
                yield from ((BlockKind.FURNITURE, words) for _, words in self._inside(item))
            elif item.tag in _AROUND and item.get(f"{T}display") not in ("none", "condition"):
                yield from self.blocks(item)
            elif item.tag not in _UNREAD:
                yield from self._framed(item)

    def _inside(self, item: _Element) -> Iterator[BlockText]:
        for body in item.iter(f"{T}index-body"):
            yield from self.blocks(body)

    def _framed(self, item: _Element) -> Iterator[BlockText]:
        for box in item.iter(_BOX):
            yield from self.blocks(box)

    def _paragraph(self, item: _Element, number: str | None = "") -> Iterator[BlockText]:
        kind, words = self._kind(item), self.words(item)
        if number is not None:
            words = f"{number} {words}" if number else words
        elif kind is BlockKind.PARAGRAPH:
            kind = BlockKind.LIST_ITEM
        if kind is BlockKind.PARAGRAPH and self._is_bold(item):
            kind = BlockKind.QUESTION if words.rstrip().endswith("?") else kind
            words = Bold(words)
        yield kind, words
        yield from self._noted()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.blocks(box)

    def _noted(self) -> Iterator[BlockText]:
        notes, self._notes = self._notes, []
        for note in notes:
            yield BlockKind.NOTE, " ".join(self.words(p) for p in note.iter(f"{T}p", f"{T}h"))

    def _list(self, item: _Element, inherited: str, depth: int) -> Iterator[BlockText]:
        style = str(item.get(f"{T}style-name") or inherited)
        goes_on = item.get(f"{T}continue-numbering") == "true" or item.get(f"{T}continue-list")
        if depth == 1 and not goes_on:
            self.numbers.begin(style)
        for entry in item:
            if entry.tag not in (f"{T}list-item", f"{T}list-header"):
                continue
            said = entry.findtext(f"{T}number") or self._counted(entry, style, depth)
            for at, part in enumerate(entry):
                if part.tag in (f"{T}p", f"{T}h"):
                    for kind, words in self._paragraph(part, None):
                        head = f"{said} " if at == 0 or part.getprevious() is None else ""
                        own = kind is not BlockKind.NOTE and said and head.strip()
                        yield kind, f"{head}{words}" if own else words
                else:
                    yield from self.blocks([part], style, depth)

    def _counted(self, entry: _Element, style: str, depth: int) -> str:
        """The number of an item with words of its own."""
        first = next((part.tag for part in entry if isinstance(part.tag, str)), None)
        if entry.tag != f"{T}list-item" or first not in (f"{T}p", f"{T}h"):
            return ""
        return self.numbers.next(style, depth, entry.get(f"{T}start-value"))

    def _heads(self, item: _Element) -> str:
        """The number of a heading."""
        depth = str(item.get(f"{T}outline-level", ""))
        counted = item.tag == f"{T}h" and item.get(f"{T}is-list-header") != "true"
        return self.numbers.next(OUTLINE, int(depth)) if counted and depth.isdecimal() else ""

    def _kind(self, item: _Element) -> BlockKind:
        names = self._names(str(item.get(f"{T}style-name", "")))
        if item.tag == f"{T}h" or any(name.startswith(("Title", "Heading")) for name in names):
            return BlockKind.HEADING
        captions = ("Caption", "Illustration", "Figure", "Drawing")
        if any(name in captions for name in names):
            return BlockKind.CAPTION
        lists = any(name.startswith("List") for name in names)
        return BlockKind.LIST_ITEM if lists else BlockKind.PARAGRAPH

    def _names(self, name: str) -> list[str]:
        """The names of a style and of its parents."""
        found: list[str] = []
        while name and name not in found:
            found.append(name)
            style = self.styles.get(name, Style())
            name = style.parent
        return [self.styles[each].name if each in self.styles else each for each in found]

    def _is_bold(self, item: _Element) -> bool:
        if self.styles.get(str(item.get(f"{T}style-name")), Style()).bold:
            return True
        spans = [s for s in item if isinstance(s.tag, str)]
        return (
            bool(spans)
            and not (item.text or "").strip()
            and all(
                self.styles.get(str(s.get(f"{T}style-name")), Style()).bold
                and not (s.tail or "").strip()
                for s in spans
            )
        )

    def words(self, element: _Element) -> str:
        """The words of a paragraph, raised signs with their sense."""
        words = element.text or ""
        for child in element:
            if isinstance(child.tag, str):
                words += self._part(child, words)
            words += child.tail or ""
        return words

    def _part(self, child: _Element, before: str) -> str:
        if child.tag == f"{T}s":
            return " " * min(int(child.get(f"{T}c", "1")), _WIDEST)
        if child.tag == f"{T}note":
            self._notes += child.iterfind(f"{T}note-body")
            return ""
        if child.tag == _BOX:
            self._boxes.append(child)
            return ""
        if child.tag in _SIGNS or child.tag in _UNREAD:
            return _SIGNS.get(child.tag, "")
        if child.tag.endswith("}object"):
            return self._formula(child)
        style = self.styles.get(str(child.get(f"{T}style-name")), Style())
        words = "" if style.hidden else self.words(child)
        return _shifted(before, words, style.place) if style.place and words else words

    def _formula(self, child: _Element) -> str:
        name = str(child.get("{http://www.w3.org/1999/xlink}href", "")).removeprefix("./")
        inside = child.find(f".//{_MATH}")
        root = inside if inside is not None else _tree(self.parts, f"{name}/content.xml")
        return f" {formula.line(root)} " if root.tag == _MATH else ""

    def _table(self, table: _Element) -> Iterator[BlockText]:
        rows = list(table.iter(f"{TABLE}table-row"))
        own = [row for row in rows if elements.around(row, f"{TABLE}table") is table]
        heads = sum(_is_head(row) for row in own) or None
        shown = [row for row in own if row.get(f"{TABLE}visibility", "visible") == "visible"]
        yield from tables.lines([list(self._cells(row)) for row in shown], heads)
        yield from self._noted()
        for nested in table.iter(f"{TABLE}table"):
            if nested is not table and elements.around(nested, f"{TABLE}table") is table:
                yield from self._table(nested)

    def _cells(self, row: _Element) -> Iterator[tables.Cell]:
        for cell in row.iterfind(f"{TABLE}table-cell"):
            words = " ".join(self.words(p) for p in cell.iter(f"{T}p", f"{T}h"))
            repeated = int(cell.get(f"{TABLE}number-columns-repeated", "1"))
            wide = int(cell.get(f"{TABLE}number-columns-spanned", "1"))
            high = int(cell.get(f"{TABLE}number-rows-spanned", "1"))
            for _ in range(min(repeated, _WIDEST) if words.strip() else min(repeated, 1)):
                yield tables.Cell(" ".join(words.split()), columns=wide, rows=high)


def _shifted(before: str, words: str, place: str) -> str:
    return raised.below(before, words) if place == "sub" else raised.risen(before, words)


def _is_head(row: _Element) -> bool:
    parent = row.getparent()
    return parent is not None and parent.tag == f"{TABLE}table-header-rows"
