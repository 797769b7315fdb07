"""Sentences as spans of the article, from the `sentencex` rules run block by block.

Measured on UD GUM: F1 .956, exact offsets, 59 MB a second. Splitting at blocks first matters more
than the library: otherwise headings and list items stick to the sentence after them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from askcite.text.lines import LETTER
from askcite.types import CITABLE, Block, BlockKind, Sentence, Span

_WINDOW_CHARACTERS: Final = 4_000
"""`sentencex` takes quadratic time for scripts without spaces: a million characters at once take
ten minutes, in windows of this size three seconds."""
_LONGEST_SENTENCE: Final = 2_000
"""Characters; of 88,277 in the open articles 13 are longer, and those are tables and transcripts
without full stops, of which the encoder would see only the beginning."""
_WHOLE: Final = frozenset({BlockKind.QUESTION, BlockKind.TABLE_ROW})
"""Kinds whose blocks are one sentence each, whatever stops they hold."""
_PART: Final = re.compile(r"(?:.{1000,1998}[;:,.)]|.{1000,1999})(?=\s)", re.DOTALL)


def split(text: str, blocks: Iterable[Block], language: str = "en") -> tuple[Sentence, ...]:
    """The sentences of questions and citable blocks, numbered in order; none crosses a block."""
    spans = (s for b in blocks for s in _of_block(text, b, language))
    return tuple(Sentence(number, span) for number, span in enumerate(spans))


def _of_block(text: str, block: Block, language: str) -> Iterator[Span]:
    if block.kind in _WHOLE and len(block.span) <= _LONGEST_SENTENCE:
        yield block.span
    elif block.kind in CITABLE or block.kind in _WHOLE:
        yield from _sentences(text, block.span, language)


def _sentences(text: str, block: Span, language: str) -> Iterator[Span]:
    """One block's sentences, each trimmed; pieces without a letter or digit join a neighbour."""
    start = end = block.start
    for piece in _pieces(text, block, language):
        if LETTER.search(text, piece.start, piece.end) and LETTER.search(text, start, end):
            yield Span(start, end)
            start = piece.start
        elif start == end:
            start = piece.start
        end = piece.end
    if LETTER.search(text, start, end):
        yield Span(start, end)


def _pieces(text: str, block: Span, language: str) -> Iterator[Span]:
    """What `sentencex` cuts the block into, fed a window at a time."""
    from sentencex import segment

    start, width = block.start, _WINDOW_CHARACTERS
    while start < block.end:
        end = min(start + width, block.end)
        flowed = text[start:end].replace("\n", " ")  # a wrapped line goes on; offsets stay
        pieces = segment(language, flowed)
        if end < block.end:
            pieces.pop()  # it may go on in the next window
        width = _WINDOW_CHARACTERS if pieces else 2 * width
        for piece in (part for whole in pieces for part in _cut(whole)):
            body = piece.strip()
            if body:
                at = start + piece.index(body)
                yield Span(at, at + len(body))
            start += len(piece)


def _cut(piece: str) -> Iterator[str]:
    """`piece` itself, or the parts of one that is too long for a sentence."""
    while len(piece) > _LONGEST_SENTENCE:
        part = _PART.match(piece)
        end = part.end() if part else _LONGEST_SENTENCE
        yield piece[:end]
        piece = piece[end:]
    yield piece
