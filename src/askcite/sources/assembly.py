"""Text put together from pieces, each with its kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from askcite.sources import stopping
from askcite.sources.metadata import About
from askcite.sources.parsed import Parsed, bounded, checked, opening_title, printable
from askcite.text.blocks import refine
from askcite.types import Block, BlockKind, Span

BlockText = tuple[BlockKind, str]


def assemble(pieces: Iterable[BlockText], fields: Mapping[str, object]) -> Parsed:
    """The text and blocks of `pieces`, blank lines between.

    Its opening heading is its title. Space within a piece is made single; the items of a list,
    and the rows of a table, follow line by line. Ends with the reading, and above the limit on
    an article's characters, before all pieces are there.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    end, before = 0, None
    for kind, piece in pieces:
        stopping.look()
        words = " ".join(printable(piece).split())
        if not words:
            continue
        in_list = before is kind and kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
        gap = "" if before is None else "\n" if in_list else "\n\n"
        start, end = end + len(gap), end + len(gap) + len(words)
        bounded(end)
        parts += gap, words
        blocks.append(Block(kind, Span(start, end)))
        before = kind
    text = checked("".join(parts))
    found = refine(text, blocks)
    return Parsed(text, found, About.of(fields, title=opening_title(text, found)))
