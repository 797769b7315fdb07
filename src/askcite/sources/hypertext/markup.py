"""HTML elements walked into pieces of text, as shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from askcite.sources import tables
from askcite.sources.assembly import BlockText, Bold
from askcite.sources.hypertext import elements, formula, fractions, raised
from askcite.text.layout import blocks, divided
from askcite.types import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS: Final = {
    **dict.fromkeys(["head", "h1", "h2", "h3", "h4", "h5", "h6", "summary"], BlockKind.HEADING),
    **dict.fromkeys(["item", "li", "dt", "dd"], BlockKind.LIST_ITEM),
    **dict.fromkeys(["figcaption", "caption"], BlockKind.CAPTION),
}
_GROUPS: Final = frozenset(
    {"p", "div", "quote", "blockquote", "section", "article", "main", "aside", "header", "footer"}
    | {"list", "ul", "ol", "dl", "table", "row", "tr", "td", "th", "figure", "body", "address"}
    | {"hr", "nav", "form", "details", "fieldset", "center", "thead", "tbody", "tfoot", "hgroup"}
)
"""Elements that begin and end a piece without a kind: theirs is the one around them."""
_UNREAD: Final = frozenset(
    {"script", "style", "noscript", "template", "svg", "title", "head-meta", "audio", "video"}
    | {"canvas", "object", "iframe", "rt", "rp", "select", "textarea", "button"}
)
_BREAK: Final = "\x1e"
"""Stands for one line break; two make a paragraph."""
_NUMBER: Final = "\x01"
"""Stands after an item's number, which belongs to the piece that follows."""


@dataclass(frozen=True, slots=True)
class Placing:
    """The kind of a piece, its weight and place.

    `article` is the element around it that the page names so.
    """

    kind: BlockKind
    beside: bool = False
    bold: bool = False
    article: _Element | None = None


PlacedText = tuple[Placing, str | None]
"""Text with its place, or None where a piece begins or ends."""


def pieces(root: _Element, notes: Iterable[_Element] = ()) -> Iterator[BlockText]:
    """The pieces under `root` in reading order.

    What `notes` hold are notes.
    """
    return ((place.kind, words) for place, words in placed(root, notes))


def placed(root: _Element, notes: Iterable[_Element] = ()) -> Iterator[tuple[Placing, str]]:
    """The pieces under `root` in reading order, with places."""
    walk = _Walk(frozenset([*_notes(root), *notes]))
    words, last = list[str](), ""  # the last that is not blank
    place = start = Placing(BlockKind.PARAGRAPH)
    for run_place, text in walk.runs(root, start):
        numbered = last.rstrip().endswith(_NUMBER)
        if text is None:
            if not numbered:
                yield from _split(place, words)
                words, last = [], ""
        else:
            place = place if words and not (numbered and text.strip()) else run_place
            words.append(text)
            last = text if text.strip() else last
    yield from _split(place, words)


def _split(place: Placing, words: list[str]) -> Iterator[tuple[Placing, str]]:
    for part in re.split(rf"{_BREAK}\s*{_BREAK}", "".join(words).replace(_NUMBER, "")):
        line = part.replace(_BREAK, " ")
        yield place, Bold(line) if place.bold else line


def _notes(root: _Element) -> Iterator[_Element]:
    """The blocks that a mark before them leads to."""
    order = {element.get("id") or element.get("name"): element for element in root.iter("*")}
    seen: set[_Element] = set()
    for element in root.iter("*"):
        seen.add(element)
        if element.tag != "a" or not element.get("href", "").startswith("#"):
            continue
        marks = elements.is_raised(element) or elements.marks_note(element)
        target = elements.block(order.get(element.get("href", "")[1:])) if marks else None
        if target is not None and target not in seen and element not in target.iter("a"):
            yield target


@dataclass(frozen=True, slots=True)
class _Walk:
    """A walk through the elements.

    `notes` are the blocks that marks lead to.
    """

    notes: frozenset[_Element]
    numbers: dict[_Element, int] = field(default_factory=dict)

    def runs(self, element: _Element, place: Placing) -> Iterator[PlacedText]:
        """The element's text run by run."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _UNREAD or elements.is_mark(element):
            return
        place = self._place(element, place)
        special = _SPECIAL.get(tag)
        if special and (found := special(self, element, place)) is not None:
            yield from found
            return
        apart = tag in _GROUPS or tag in _KINDS
        if apart:
            yield place, None
        if tag == "li" and place.kind is not BlockKind.NOTE and (sign := self._sign(element)):
            yield place, f"{sign}{_NUMBER} "
        if tag == "span" and (sign := fractions.lead(element)):
            yield place, sign
        yield place, _BREAK if tag in ("br", "lb") else element.text or ""
        for child in element:
            yield from self.runs(child, place)
            yield place, elements.gap(child) + (child.tail or "")
        if apart:
            yield place, None

    def _sign(self, item: _Element) -> str:
        """The number that a list shows before its item."""
        parent = item.getparent()
        if parent is None or not elements.is_counted(parent):
            return ""
        before = next(item.itersiblings("li", preceding=True), None)
        step = -1 if parent.get("reversed") is not None else 1
        given = item.get("value", "")
        if given.isdecimal():
            number = int(given)
        elif before is None:
            number = elements.first_number(parent)
        else:
            number = self.numbers.get(before, 0) + step
        self.numbers[item] = number
        return elements.counted(number, parent.get("type", "1"))

    def _place(self, element: _Element, place: Placing) -> Placing:
        tag = element.tag
        kind = _KINDS.get(tag, place.kind)
        if tag == "p" and elements.is_title(element):
            kind = BlockKind.HEADING
        if (
            element in self.notes
            or elements.is_note(element)
            or (place.kind is BlockKind.NOTE and tag not in _KINDS)
        ):
            kind = BlockKind.NOTE
        bold = tag in ("p", "div", "li", "dt") and elements.is_bold(element)
        if bold and kind is not BlockKind.NOTE:
            asks = "".join(element.itertext()).strip().endswith("?")
            kind = BlockKind.QUESTION if asks else kind
        inside = place.bold and tag not in _GROUPS
        article = element if tag in ("article", "main") else place.article
        return Placing(kind, place.beside or elements.is_beside(element), bold or inside, article)

    def words(self, element: _Element, place: Placing) -> str:
        """The element's text on one line."""
        parts = (f"\n{_BREAK}" if t is None else t for _, t in self.runs(element, place))
        return _line("".join(parts))

    def table(self, element: _Element, place: Placing) -> Iterator[PlacedText] | None:
        """The rows of a table; None for a mere layout."""
        rows = [
            row for row in element.iter("tr", "row") if elements.around(row, "table") is element
        ]
        if not rows or any(elements.is_laid_out(row) for row in rows):
            return None
        heads = sum(1 for row in rows if elements.parent_tag(row) == "thead") or None
        cells = [
            [self._cell(cell, place) for cell in row if elements.is_cell(cell)] for row in rows
        ]
        return self._rows(element, cells, heads, place)

    def _rows(
        self, element: _Element, cells: list[tables.Cells], heads: int | None, place: Placing
    ) -> Iterator[PlacedText]:
        for caption in element.findall("caption"):
            yield from self.runs(caption, place)
        for kind, line in tables.lines(cells, heads):
            yield from ((place, None), (replace(place, kind=kind), line), (place, None))

    def _cell(self, cell: _Element, place: Placing) -> tables.Cell:
        head = cell.tag == "th" or cell.get("role") in ("head", "columnheader", "rowheader")
        plain = replace(place, kind=BlockKind.PARAGRAPH)
        parts = [part for child in _inside(cell) for part in (self._inner(child, plain),) if part]
        spans = (elements.number(cell.get("colspan")), elements.number(cell.get("rowspan")))
        return tables.Cell(_line("".join(parts)), head, *spans)

    def _inner(self, part: _Element | str, place: Placing) -> str:
        if isinstance(part, str):
            return part
        runs = ("; " if text is None else text for _, text in self.runs(part, place))
        return re.sub(r"(?:\s*; )+", "; ", "".join(runs))

    def terms(self, element: _Element, place: Placing) -> Iterator[PlacedText]:
        """The terms or questions of a list with their texts."""
        term = ""
        for child in element.iter("dt", "dd"):
            words = self.words(child, place)
            if child.tag == "dt":
                term = f"{term}, {words}" if term and not term.endswith("?") else words
                asks = term.rstrip().endswith("?")
                if asks:
                    yield from ((place, None), (replace(place, kind=BlockKind.QUESTION), term))
                    yield place, None
                following = child.getnext()
                term = "" if asks else term
                if not asks and (following is None or following.tag not in ("dt", "dd")):
                    yield from ((place, None), (replace(place, kind=BlockKind.LIST_ITEM), term))
                    yield place, None
            elif term and not elements.holds_blocks(child):
                item = f"{term.rstrip(':')}: {words}"
                yield from ((place, None), (replace(place, kind=BlockKind.LIST_ITEM), item))
                yield place, None
                following = child.getnext()
                if following is None or following.tag != "dd":
                    term = ""
            else:
                if term:
                    yield from ((place, None), (replace(place, kind=BlockKind.LIST_ITEM), term))
                term = ""
                yield from self.runs(child, place)

    def preformatted(self, element: _Element, place: Placing) -> Iterator[PlacedText] | None:
        """Preformatted text: unwrapped where wrapped, else as lines."""
        text = "".join(element.itertext()).replace("\r\n", "\n").strip("\n")
        if element.tag == "code" and "\n" not in text:
            return None
        return self._set(text, place)

    def _set(self, text: str, place: Placing) -> Iterator[PlacedText]:
        text, parts = divided.whole(text, blocks.find(text))
        found = [(b.kind, b.span.of(text)) for b in parts]
        if not any("\n" in words for _, words in found):
            found = [(BlockKind.LIST_ITEM, line) for line in text.split("\n")]
        for kind, words in found:
            yield from ((place, None), (replace(place, kind=kind), words), (place, None))

    def shifted(self, element: _Element, place: Placing) -> Iterator[PlacedText] | None:
        """Raised or lowered signs with their sense.

        The marks of notes are left out.
        """
        words = "".join(element.itertext())
        before = elements.before(element)
        if fractions.is_upper(element):
            return iter([(place, fractions.lead(element) + words.strip())])
        if element.tag == "sub":
            low = raised.below(before, words)
            return iter([(place, low)]) if low != words else None
        if elements.leads_within(element) or raised.marks_note(before, words):
            return iter([])
        follows = before and (before[-1].isalnum() or before[-1] in ")]")
        if not follows or raised.ends_word(words):
            return None
        return iter([(place, raised.raised(words))])

    def formula(self, element: _Element, place: Placing) -> Iterator[PlacedText]:
        """A formula on one line."""
        yield place, formula.line(element)


_SPECIAL: Final = {
    "table": _Walk.table,
    "dl": _Walk.terms,
    "pre": _Walk.preformatted,
    "code": _Walk.preformatted,
    "sup": _Walk.shifted,
    "sub": _Walk.shifted,
    "math": _Walk.formula,
}
"""Elements that are read in a way of their own."""


def _line(words: str) -> str:
    return " ".join(words.replace(_BREAK, " ").replace(_NUMBER, "").split()).strip("; ")


def _inside(cell: _Element) -> Iterator[_Element | str]:
    yield cell.text or ""
    for child in cell:
        yield child
        yield child.tail or ""
