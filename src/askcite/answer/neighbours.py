"""Sentences of one place in an article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from askcite.types import HEADS, Article, Block, BlockKind, Sentence

BESIDE_THE_TEXT: Final = HEADS | {BlockKind.FURNITURE, BlockKind.CAPTION, BlockKind.BYLINE}
"""Kinds of blocks that are no part of what a text goes on telling."""


def running_on(cut: Sequence[Sentence], article: Article) -> list[Sentence]:
    """The first sentences that share a block.

    There are none where the first stands in no block, or in a heading.
    """
    block = article.block_at(cut[0].span.start) if cut else None
    if block is None or block.kind in HEADS:
        return []
    return list(takewhile(lambda s: block.span.covers(s.span), cut))


def whole(block: Block, cut: Sequence[Sentence]) -> Sentence:
    """The whole block, numbered as its first sentence."""
    return Sentence(next((s.number for s in cut if block.span.covers(s.span)), -1), block.span)
