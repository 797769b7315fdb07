"""Text put together from pieces, each with its kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from askcite.sources import stopping
from askcite.sources.metadata import About
from askcite.sources.parsed import Parsed, bounded, checked, opening_title, printable
from askcite.text.blocks import refine
from askcite.types import Block, BlockKind, Span

BlockText = tuple[BlockKind, str]
NEW_PAGE: Final[BlockText] = (BlockKind.FURNITURE, "\f")
"""Stands before the pieces of a page."""


def assemble(pieces: Iterable[BlockText], fields: Mapping[str, object]) -> Parsed:
    """The text and blocks of `pieces`, blank lines between.

    Its opening heading is its title. Space within a piece is made single; the items of a list,
    and the rows of a table, follow line by line. `NEW_PAGE` begins a page. Ends with the reading,
    and above the limit on an article's characters, before all pieces are there.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    pages: list[int] = []
    begun = 0
    end, before = 0, None
    for kind, piece in pieces:
        stopping.look()
        begun += (kind, piece) == NEW_PAGE
        words = " ".join(printable(piece).split())
        if not words:
            continue
        in_list = before is kind and kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
        gap = "" if before is None else "\n" if in_list else "\n\n"
        start, end = end + len(gap), end + len(gap) + len(words)
        bounded(end)
        pages += [start if pages else 0] * (begun - len(pages))
        parts += gap, words
        blocks.append(Block(kind, Span(start, end)))
        before = kind
    text = checked("".join(parts))
    found = refine(text, blocks)
    about = About.of(fields, title=opening_title(text, found))
    return Parsed(text, found, about, tuple(pages))
