"""The section in which a text sums itself up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.text.late import late
from askcite.types import Article, BlockKind, Sentence

LEAST: Final = 2
"""Sentences of such a section, at least."""
SHARE: Final = 0.5
"""Share of the text's sentences that it has, at most: else it is the text itself."""
RECOMMENDING: Final = 0.8
"""For what is recommended there, which the section leads up to."""
_HEADED: Final = late(
    r"(?i)\W*(?:\d\W+)?(?:(?:executive|plain|short|brief|policy) )?(?:summary|abstract|in brief"
    r"|at a glance|in a nutshell|key (?:points|messages|facts))\W*"
)


def places(article: Article, cut: Sequence[Sentence]) -> list[int]:
    """The places of the sentences of that section, or none."""
    heads = [article.heading_at(sentence.span.start) or "" for sentence in cut]
    near = [
        at
        for at, head in enumerate(heads)
        if _HEADED.fullmatch(head)
        and (block := article.block_at(cut[at].span.start)) is not None
        and block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
    ]
    return near if LEAST <= len(near) <= SHARE * len(cut) else []
