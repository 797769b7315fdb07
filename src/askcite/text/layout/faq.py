"""Questions that a text itself asks.

They stand over their answers, at the head of one, or after a label. Their form alone tells them: a
block of nothing but questions, with words of another kind under it. Questions in a row are a list
of contents or of exercises, and what is in quotation marks is said in a story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from askcite.text.late import late
from askcite.text.layout.lines import SENTENCE_END
from askcite.types import CITABLE, Block, BlockKind, Span

_LONGEST: Final = 400
"""Characters; a longer block is a paragraph that ends with a question."""
_SHORT: Final = 160
"""Characters of a question that begins with a statement ("It is slow. Why?"), among others."""
_OTHERS: Final = 3
"""Questions from which on a text is taken to be made of them."""
_FEWEST_WORDS: Final = 3
"""Shorter questions without a label ("Really?") are speech."""
_LABEL: Final = late(r"(?:Q|Question|Frage|F|Pregunta|Domanda|Vraag)\s?\d{0,3}\s?[.:)]\s+(?=\S)")
_REPLY: Final = late(
    r"(?:A|Answer|Antwort|R|Réponse|Respuesta|Risposta|Antwoord)\s?\d{0,3}\s?[.:)]\s+(?=\S)"
)
_SPEAKER: Final = late(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}:\s+(?=\S)")
_ENDS: Final = late(r"[?\uff1f؟][)\]]?(?: ?[>\u203a+▾▼⌄])?$")
_QUOTATION: Final = "\"'“”‘«„「"
_STATES: Final = late(r"(?<!\b[A-Z])(?<!\b(?:[DM]r|St|vs|No))(?<!Mrs|e\.g|i\.e|etc)[.!。]\s+\S")
"""Where a sentence that is no question ends, with another after it."""
_OPENS: Final = late(
    r"(?:(?:in|to|at|for|from|under|by|on|with|about|of) )?(?:what|which|whom?|whose|when|where|why"
    r"|how)(?:['’]s|['’]re)?\b|(?:is|are|was|were|do|does|did|can|could|may|might|must|shall|should"
    r"|will|would|has|have|had)(?:n['’]t)?\b|¿",
    re.IGNORECASE,
)
_STANZA: Final = 8
"""Lines of verse that are looked back on."""
_FIRST: Final = late(r"[^.?!\uff1f؟\n]{6,200}\?+\s+(?=[^a-z\s])")
"""A question at the head of a paragraph, with a sentence after it."""
_ADDRESSES: Final = late(r"(?i)\b(?:you|your|I|my|me)\b")
"""Words of a statement that speaks for the reader, or to whom is asked."""
_ALIKE: Final = 2
"""Bold questions from which on a bold statement is one of them."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A block, or the question or answer in one.

    It is `sure` where a label or type says so.
    """

    kind: BlockKind
    span: Span
    asks: bool
    sure: bool


def told(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, the text's own questions told apart.

    Each stands over its answer. A question without an answer under it stays what it was; labels
    ("Q:", "A:") are left out.
    """
    parts = list(_parts(text, blocks))
    kinds = [_kind(at, parts) for at in range(len(parts))]
    if kinds.count(BlockKind.QUESTION) >= _OTHERS:
        parts = [_loosely(text, part) for part in parts]
        kinds = [_kind(at, parts) for at in range(len(parts))]
    asked = {
        _words(text, p) for p, kind in zip(parts, kinds, strict=True) if kind is BlockKind.QUESTION
    }
    for at, part in enumerate(parts):
        if part.asks and kinds[at] is not BlockKind.QUESTION and _words(text, part) in asked:
            kinds[at] = BlockKind.FURNITURE  # the list of the questions that follow
    return tuple(Block(kind, part.span) for kind, part in zip(kinds, parts, strict=True))


def with_statements(
    text: str, blocks: Sequence[Block], bold: AbstractSet[int]
) -> tuple[Block, ...]:
    """The blocks, bold statements among bold questions as such.

    `You have been called stubborn.` and `I forgot my code.` stand over what is said of them. `bold`
    are the places where bold blocks begin.
    """
    asked = sum(b.kind is BlockKind.QUESTION and b.span.start in bold for b in blocks)
    if asked < _ALIKE:
        return tuple(blocks)
    found = list(blocks)
    for at, (block, below) in enumerate(pairwise(blocks)):
        over = block.kind is BlockKind.PARAGRAPH and below.kind in CITABLE
        if over and block.span.start in bold and below.span.start not in bold:
            words = block.span.of(text)
            if len(words) <= _SHORT and _ADDRESSES.search(words):
                found[at] = Block(BlockKind.QUESTION, block.span)
    return tuple(found)


def _loosely(text: str, part: _Part) -> _Part:
    """The part, which asks if its last sentence does."""
    short = part.kind is BlockKind.PARAGRAPH and len(part.span) <= _SHORT
    if part.asks or not short or not _ENDS.search(part.span.of(text)[-2:]):
        return part
    return replace(part, asks=part.span.of(text)[0] not in _QUOTATION)


def _words(text: str, part: _Part) -> str:
    return " ".join(part.span.of(text).casefold().split())


def _kind(at: int, parts: Sequence[_Part]) -> BlockKind:
    part = parts[at]
    if part.asks and _is_answered(at, parts):
        return BlockKind.QUESTION
    return BlockKind.PARAGRAPH if part.kind is BlockKind.QUESTION else part.kind


def _is_answered(at: int, parts: Sequence[_Part]) -> bool:
    """True where an answer follows.

    The last of several questions in a row has none.
    """
    part = parts[at]
    after = parts[at + 1] if at + 1 < len(parts) else None
    if after is None or after.asks or after.kind not in CITABLE:
        return False
    before = parts[at - 1] if at else None
    in_row = before is not None and before.asks and before.kind is part.kind
    return part.sure or part.kind is BlockKind.HEADING or not in_row


def _parts(text: str, blocks: Sequence[Block]) -> Iterator[_Part]:
    labelled = False  # the question before this block
    for at, block in enumerate(blocks):
        if _is_in_verse(text, blocks, at):
            yield _Part(block.kind, block.span, asks=False, sure=False)
            labelled = False
            continue
        if block.kind is BlockKind.QUESTION:
            label = _after(_LABEL, text, block.span.start, block.span.end)
            yield _whole(text, Block(block.kind, Span(label or block.span.start, block.span.end)))
            labelled = bool(label)
            continue
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            yield _whole(text, block)
            labelled = False
            continue
        start = _after(_REPLY, text, block.span.start, block.span.end) if labelled else None
        label = _after(_LABEL, text, block.span.start, block.span.end)
        found = _head(text, Span(start or label or block.span.start, block.span.end), bool(label))
        if not found:
            bare = Block(block.kind, Span(start or label or block.span.start, block.span.end))
            part = _whole(text, bare, sure=bool(label))
            labelled = bool(label and part.asks)
            yield part
            continue
        yield _Part(block.kind, found, asks=True, sure=True)
        at = _after(re.compile(r"\s*"), text, found.end, block.span.end) or found.end
        rest = (_after(_REPLY, text, at, block.span.end) if label else None) or at
        yield _Part(block.kind, Span(rest, block.span.end), asks=False, sure=False)
        labelled = False


def _is_in_verse(text: str, blocks: Sequence[Block], at: int) -> bool:
    """True for a line of verse, some below a comma."""
    for lines in range(_STANZA):
        gap = text[blocks[at - 1].span.end : blocks[at].span.start] if at else ""
        if gap.strip(" \t") != "\n":
            return False
        at -= 1
        end = blocks[at].span.end
        if blocks[at].kind is not BlockKind.PARAGRAPH or SENTENCE_END.search(text[end - 9 : end]):
            return False
        if text[end - 1] == "," and lines:
            return True
    return False


def _after(pattern: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    """The end of the pattern that opens this text."""
    match = pattern.match(text, start, end)
    return match.end() if match and match.end() < end else None


def _head(text: str, span: Span, labelled: bool) -> Span | None:
    """The questions at the head of a paragraph with answer."""
    at = span.start
    while (match := _FIRST.match(text, at, span.end)) and (
        labelled or _OPENS.match(text, at, span.end)
    ):
        at = match.end()
    if at == span.start or _ENDS.search(text[at : span.end].rstrip()[-2:]):
        return None
    return Span(span.start, span.start + len(text[span.start : at].rstrip()))


def _whole(text: str, block: Block, *, sure: bool = False) -> _Part:
    """The block as one part, asking if all does."""
    sure = sure or block.kind is BlockKind.QUESTION
    return _Part(block.kind, block.span, _asks(text, block, sure=sure), sure)


def _asks(text: str, block: Block, *, sure: bool) -> bool:
    kinds = (BlockKind.HEADING, BlockKind.QUESTION, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    if block.kind not in kinds or len(block.span) > _LONGEST:
        return False
    words = block.span.line(text)
    if not _ENDS.search(words) or words[0] in _QUOTATION:
        return False
    if sure or block.kind is BlockKind.HEADING or _SPEAKER.match(words):
        return True
    spoken = len(words.split()) >= _FEWEST_WORDS or not words.isascii()
    return spoken and not _STATES.search(words)
