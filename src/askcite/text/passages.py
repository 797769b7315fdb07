"""Passages: neighbouring whole sentences that fit the encoder."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from askcite.settings import MAX_PASSAGE_TOKENS, SENTENCE_OVERLAP
from askcite.text.late import late
from askcite.types import HEADS, Article, Block, BlockKind, Passage, Sentence

_COLONS: Final = ":\uff1a"
_ANNOUNCING: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_LED: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
"""Kinds that a line with a colon at its end announces."""
_RUNS: Final = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.NOTE})
"""Kinds whose neighbours are packed together."""
_LEAD_CHARACTERS: Final = 300
"""Of the line that leads in, its last so many."""
_LAST_SENTENCE: Final = late(r"(?:^|(?<=[.!?] ))[^.!?]+.{0,2}$|.+$", re.DOTALL)
_LEADS: Final = f"?\uff1f؟{_COLONS}"
"""How a question, and a line that leads in, end."""
_ANSWER_CHARACTERS: Final = 4_000
"""How far under a question its answer goes on; further down it is an article's section."""


def pack(
    article: Article, sentences: Sequence[Sentence], lengths: Sequence[int]
) -> tuple[Passage, ...]:
    """The passages of `article`, whose sentences have `lengths` in tokens.

    A passage holds whole sentences of one paragraph, of one list with the line that leads it in, or
    of a question with its answer, up to `MAX_PASSAGE_TOKENS`, and neighbours share
    `SENTENCE_OVERLAP` of them; a longer sentence stands alone. Its heading is the question or the
    leading line that it stands under, else the heading.
    """
    sections = _sections(article, sentences)
    measured = list(zip(sentences, lengths, strict=True))
    passages: list[Passage] = []
    for section, run in groupby(zip(sections, measured, strict=True), key=lambda pair: pair[0]):
        inside = [item for _, item in run]
        heading = section.lead or article.heading_at(inside[0][0].span.start)
        for first, end in _windows([length for _, length in inside]):
            cut = tuple(sentence for sentence, _ in inside[first:end])
            passages.append(Passage(article.id, heading, cut))
    return tuple(passages)


def found_by(heading: str | None, text: str) -> str:
    """The words by which a passage is found.

    That is its `text`, under what it answers or goes on from.
    """
    if not heading or heading[-1] not in _LEADS or " ".join(text.split()).startswith(heading):
        return text
    return f"{heading}\n{text}"


@dataclass(frozen=True, slots=True)
class _Section:
    """Blocks whose sentences share passages.

    `lead` are the words of the first that leads in.
    """

    first: Block
    lead: str | None

    def takes(self, before: Block, block: Block) -> bool:
        """True where `block` belongs to this section too."""
        if block.kind in HEADS or block.kind is BlockKind.FURNITURE:
            return False
        if self.first.kind is BlockKind.QUESTION:
            return block.span.end - self.first.span.start <= _ANSWER_CHARACTERS
        if before is self.first and self.lead:
            return block.kind in _LED
        return before.kind is block.kind and block.kind in _RUNS


def _sections(article: Article, sentences: Sequence[Sentence]) -> list[_Section]:
    """For each sentence its section."""
    starts = [block.span.start for block in article.blocks]
    sections = list(_by_block(article))
    return [sections[bisect_right(starts, s.span.start) - 1] for s in sentences]


def _by_block(article: Article) -> Iterator[_Section]:
    section: _Section | None = None
    before: Block | None = None
    for block in article.blocks:
        if section is None or before is None or not section.takes(before, block):
            section = _Section(block, _lead(article, block))
        yield section
        before = block


def _lead(article: Article, block: Block) -> str | None:
    """The words of a question or an announcing line."""
    announces = block.kind in _ANNOUNCING and article.text[block.span.end - 1] in _COLONS
    if block.kind is not BlockKind.QUESTION and not announces:
        return None
    sentence = _LAST_SENTENCE.search(block.span.of(article.text)[-_LEAD_CHARACTERS:])
    return " ".join(sentence[0].split()) if sentence else None


def _windows(lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and end of each passage among one section's sentences."""
    first = 0
    while first < len(lengths):
        end, room = first, MAX_PASSAGE_TOKENS
        while end < len(lengths) and (lengths[end] <= room or end == first):
            room -= lengths[end]
            end += 1
        yield first, end
        first = _next_start(lengths, first, end)


def _next_start(lengths: Sequence[int], first: int, end: int) -> int:
    """The place where the next passage begins.

    It has the shared sentences, if a new one fits beside them.
    """
    if end == len(lengths):
        return end
    start = max(end - SENTENCE_OVERLAP, first + 1)
    while start < end and sum(lengths[start : end + 1]) > MAX_PASSAGE_TOKENS:
        start += 1
    return start
