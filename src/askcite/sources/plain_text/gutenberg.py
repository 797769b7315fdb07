"""Project Gutenberg's frame around a book: no part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askcite.types import Block, BlockKind, Span

_EDGE: Final = r"\*\*\* ?{} OF (?:THE|THIS) PROJECT GUTENBERG E(?:BOOK|TEXT)\b[^\n]*"
_START: Final = re.compile(_EDGE.format("START"))
_END: Final = re.compile(_EDGE.format("END"))
_FIELD: Final = re.compile(r"^(Title|Author|Language): ([^\n]+)", re.MULTILINE)
_LANGUAGES: Final = {"English": "en", "German": "de", "French": "fr", "Spanish": "es"}
_HEAD_CHARACTERS: Final = 20_000
"""The frame's head is a page; its licence is five."""


def book(text: str) -> tuple[Span, dict[str, str]] | None:
    """The book's place in `text`, and its frame's facts.

    None without a frame.
    """
    start = _START.search(text, 0, _HEAD_CHARACTERS)
    if start is None:
        return None
    end = _END.search(text, start.end())
    last = end.start() if end else len(text)
    fields = {name.lower(): value for name, value in _FIELD.findall(text[: start.start()])}
    if "language" in fields:
        fields["language"] = _LANGUAGES.get(fields["language"].strip(), "")
    return (Span(start.end(), last), fields) if start.end() < last else None


def framed(blocks: Sequence[Block], inside: Span) -> tuple[Block, ...]:
    """`blocks` with those outside the book as furniture."""
    return tuple(b if inside.covers(b.span) else Block(BlockKind.FURNITURE, b.span) for b in blocks)
