"""Passages: neighbouring whole sentences, small enough for the encoder to take in at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from askcite.settings import MAX_PASSAGE_TOKENS, SENTENCE_OVERLAP
from askcite.types import Article, BlockKind, Passage, Sentence


def pack(
    article: Article, sentences: Sequence[Sentence], lengths: Sequence[int]
) -> tuple[Passage, ...]:
    """The passages of `article`, whose sentences have `lengths` in tokens.

    A passage holds whole sentences of one paragraph or of one list, up to `MAX_PASSAGE_TOKENS`,
    and neighbours share `SENTENCE_OVERLAP` of them; a longer sentence stands alone.
    """
    sections = _sections(article, sentences)
    measured = list(zip(sentences, lengths, strict=True))
    passages: list[Passage] = []
    for _, run in groupby(zip(sections, measured, strict=True), key=lambda pair: pair[0]):
        section = [item for _, item in run]
        heading = article.heading_at(section[0][0].span.start)
        for first, end in _windows([length for _, length in section]):
            inside = tuple(sentence for sentence, _ in section[first:end])
            passages.append(Passage(article.id, heading, inside))
    return tuple(passages)


def _sections(article: Article, sentences: Sequence[Sentence]) -> list[int]:
    """For each sentence the number of its paragraph; the items of one list count as one."""
    starts, number, before = [], 0, None
    for block in article.blocks:
        number += not (before is block.kind is BlockKind.LIST_ITEM)
        starts.append((block.span.start, number))
        before = block.kind
    return [
        starts[bisect_right(starts, s.span.start, key=lambda b: b[0]) - 1][1] for s in sentences
    ]


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
    """Where the next passage begins: with the shared sentences, if a new one fits beside them."""
    if end == len(lengths):
        return end
    start = max(end - SENTENCE_OVERLAP, first + 1)
    while start < end and sum(lengths[start : end + 1]) > MAX_PASSAGE_TOKENS:
        start += 1
    return start
