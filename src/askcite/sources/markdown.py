"""Markdown, parsed by markdown-it: its marks stay in the text, block spans leave them out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from askcite.sources.metadata import About, front_matter
from askcite.sources.parsed import Draft, checked, decoded, opening_title
from askcite.text.blocks import refine
from askcite.text.lines import LETTER
from askcite.types import Block, BlockKind, Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAGS_BEFORE: Final = re.compile(r"(?:\s|<[^>]*>)*")
_TAGS_AFTER: Final = re.compile(r"(?:\s|>[^<>]*<)*")
"""Read from the end, where a search from the front would take quadratic time."""
_UNREAD: Final = re.compile(
    r"\s*(?:<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1>|\Z)|<\?.*?(?:\?>|\Z)|<!.*?(?:>|\Z))",
    re.IGNORECASE | re.DOTALL,
)
"""HTML without words for the reader; its last line may go on with some."""
_KINDS: Final = {
    "heading_open": BlockKind.HEADING,
    "paragraph_open": BlockKind.PARAGRAPH,
}


def read(data: bytes) -> Draft:
    """The draft of UTF-8 Markdown."""
    fields, text = front_matter(decoded(data))
    blocks = refine(text, find(checked(text)))
    return Draft(text, blocks, About.of(fields, title=opening_title(text, blocks)))


def find(text: str) -> tuple[Block, ...]:
    """The blocks of Markdown `text`; rows of a table and lines of code are list items."""
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    found: list[Block] = []
    for kind, number, content in _pieces(lines, _tokens(text)):
        first, last = content[0], content[-1]
        start = starts[number] + max(0, lines[number].find(first))
        end_line = number + len(content) - 1
        end = starts[end_line] + max(0, lines[end_line].rfind(last)) + len(last)
        body = text[start:end].strip()
        if LETTER.search(body):
            start = text.index(body, start)
            found.append(Block(kind, Span(start, start + len(body))))
    return tuple(found)


def _tokens(text: str) -> list[Token]:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").disable("inline").parse(text)


def _pieces(lines: list[str], tokens: list[Token]) -> Iterator[tuple[BlockKind, int, list[str]]]:
    """Kind, first line and the lines' own words, of each block."""
    kind, depth, in_table = BlockKind.PARAGRAPH, 0, False
    for token in tokens:
        depth += token.nesting if token.type.startswith("list_item") else 0
        in_table ^= token.type in ("table_open", "table_close")
        first = token.map[0] if token.map else 0
        if token.type in _KINDS:
            kind = (
                BlockKind.LIST_ITEM
                if depth and token.type == "paragraph_open"
                else _KINDS[token.type]
            )
        elif token.type == "inline" and not in_table:
            yield kind, first, token.content.split("\n")
        elif token.type == "tr_open":
            yield BlockKind.LIST_ITEM, first, [lines[first].strip(" \t|>")]
        elif token.type in ("fence", "code_block"):
            yield from _code(first + (token.type == "fence"), token.content)
        elif token.type == "html_block":
            yield from _html(first, token.content)


def _code(first: int, content: str) -> Iterator[tuple[BlockKind, int, list[str]]]:
    for number, line in enumerate(content.split("\n"), first):
        if line.strip():
            yield BlockKind.LIST_ITEM, number, [line.strip()]


def _html(first: int, content: str) -> Iterator[tuple[BlockKind, int, list[str]]]:
    unread = _UNREAD.match(content)
    skipped = unread[0] if unread else ""
    for number, line in enumerate(content[len(skipped) :].split("\n"), first + skipped.count("\n")):
        words = _TAGS_AFTER.sub("", _TAGS_BEFORE.sub("", line, count=1)[::-1], count=1)[::-1]
        if words:
            yield BlockKind.PARAGRAPH, number, [words]
