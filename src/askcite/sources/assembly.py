"""Text put together from pieces, each with its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from askcite.sources import bounds, stopping
from askcite.sources.byline import with_byline
from askcite.sources.metadata import About
from askcite.sources.parsed import Parsed, bounded, checked, opening_title, printable
from askcite.text import signs
from askcite.text.layout import faq
from askcite.text.layout.blocks import refine
from askcite.types import Block, BlockKind, Span

BlockText = tuple[BlockKind, str]
_UNDER: Final = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.QUESTION}
)
"""What may stand under a title that is told by its bold type alone."""
NEW_PAGE: Final[BlockText] = (BlockKind.FURNITURE, "\f")
"""Stands before the pieces of a page."""


class Bold(str):
    """The words of a piece that is bold throughout."""

    __slots__ = ()


def assemble(pieces: Iterable[BlockText], fields: Mapping[str, object]) -> Parsed:
    """The text and blocks of `pieces`, blank lines between.

    Its opening heading is its title. Space within a piece is made single; a title
    in bold type over text is a heading; the items of a list, and the rows of a table, follow line
    by line. `NEW_PAGE` begins a page. Ends with the reading, and above the limits on an article's
    characters and blocks, before all pieces are there.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    bold: set[int] = set()
    pages: list[int] = []
    begun = 0
    end, before = 0, None
    for kind, piece in _titled(pieces):
        stopping.look()
        begun += (kind, piece) == NEW_PAGE
        words = " ".join(printable(piece).split())
        if not words:
            continue
        in_list = before is kind and kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
        gap = "" if before is None else "\n" if in_list else "\n\n"
        start, end = end + len(gap), end + len(gap) + len(words)
        bounded(end)
        bounds.blocks(len(blocks))
        pages += [start if pages else 0] * (begun - len(pages))
        parts += gap, words
        blocks.append(Block(kind, Span(start, end)))
        bold |= {start} if isinstance(piece, Bold) else set()
        before = kind
    text = checked("".join(parts))
    found = faq.with_statements(text, refine(text, blocks), bold)
    about = About.of(with_byline(fields, text, found), title=opening_title(text, found))
    return Parsed(text, found, about, tuple(pages))


def _titled(pieces: Iterable[BlockText]) -> Iterator[BlockText]:
    """The pieces, titles in bold type over others as headings."""
    held: BlockText | None = None
    for kind, words in pieces:
        if not words.strip() and (kind, words) != NEW_PAGE:
            continue
        if held is not None:
            over = kind in _UNDER and not isinstance(words, Bold)
            yield BlockKind.HEADING if over else held[0], held[1]
            held = None
        if kind is BlockKind.PARAGRAPH and isinstance(words, Bold) and _may_head(words):
            held = kind, words
        else:
            yield kind, words
    if held is not None:
        yield held


def _may_head(words: str) -> bool:
    line = " ".join(words.split())
    return signs.is_title(line) or signs.is_plain_heading(line)
