"""A tree of HTML elements, or of trafilatura's, walked into pieces of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from askcite.sources.assembly import Piece
from askcite.types import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS: Final = {
    **dict.fromkeys(["head", "h1", "h2", "h3", "h4", "h5", "h6"], BlockKind.HEADING),
    **dict.fromkeys(["item", "li", "dt", "dd"], BlockKind.LIST_ITEM),
    **dict.fromkeys(["figcaption", "caption"], BlockKind.CAPTION),
}
_GROUPS: Final = frozenset(
    {"p", "div", "quote", "blockquote", "section", "article", "main", "aside", "header", "footer"}
    | {"list", "ul", "ol", "dl", "table", "row", "tr", "figure", "body", "address", "hr"}
)
"""Elements that begin and end a piece without a kind: theirs is the one around them."""
_UNREAD: Final = frozenset({"script", "style", "noscript", "template", "svg", "math", "title"})
_BREAK: Final = "\x1e"
"""Stands for one line break; two make a paragraph."""


def pieces(root: _Element) -> Iterator[Piece]:
    """The pieces under `root` in reading order; a row of a table or a line of code is an item."""
    words: list[str] = []
    kind = BlockKind.PARAGRAPH
    for run_kind, text in _runs(root, kind):
        if text is None:
            yield from _split(kind, words)
            words = []
        else:
            kind = kind if words else run_kind
            words.append(text)
    yield from _split(kind, words)


def _split(kind: BlockKind, words: list[str]) -> Iterator[Piece]:
    for part in re.split(rf"{_BREAK}\s*{_BREAK}", "".join(words)):
        yield kind, part.replace(_BREAK, " ")


def _runs(element: _Element, kind: BlockKind) -> Iterator[tuple[BlockKind, str | None]]:
    """Text with its kind, and None wherever a piece begins or ends."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _UNREAD:
        return
    whole = _whole(element)
    apart = whole is not None or tag in _GROUPS or tag in _KINDS
    kind = _KINDS.get(tag, kind)
    if apart:
        yield kind, None
    if whole is not None:
        for line in whole:
            yield from ((BlockKind.LIST_ITEM, line), (kind, None))
        return
    yield kind, _BREAK if tag in ("br", "lb") else element.text or ""
    for child in element:
        yield from _runs(child, kind)
        yield kind, child.tail or ""
    if apart:
        yield kind, None


def _whole(element: _Element) -> list[str] | None:
    """The lines of an element whose own lines count: code, or the row of a table."""
    if element.tag in ("pre", "code"):
        lines = "".join(element.itertext()).split("\n")
        return lines if element.tag == "pre" or len(lines) > 1 else None
    if element.tag in ("row", "tr") and len(element.findall(".//p")) <= len(element):
        cells = ("".join(cell.itertext()).strip() for cell in element)
        return [" | ".join(cell for cell in cells if cell)]
    return None
