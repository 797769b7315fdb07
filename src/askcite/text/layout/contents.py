"""Tables of contents, told by the lines that they repeat.

A list of a text's own titles says nothing about what it lists: several lines in a row, or one
paragraph made of them, that stand again further on, each over words of its own. A refrain stands
again in a row, and a list that a sentence introduces is one of facts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from askcite.text.late import late
from askcite.types import Block, BlockKind

_FEWEST: Final = 3
"""Titles of a list."""
_SHARE: Final = 0.8
"""Of a paragraph's characters, made of titles, and of a list's lines that are some."""
_LONGEST: Final = 120
"""Characters of a title."""
_WIDEST: Final = 4_000
"""Characters of a paragraph made of titles."""
_BEGINNING: Final = 4
"""Characters by which titles are looked up."""
_MOST: Final = 20_000
"""Short blocks of a text that is looked at."""
_NUMBER: Final = late(
    r"(?:(?:chapter|section|part) )?(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,5})[.):]? "
)
_PAGE: Final = late(r"(?:[\s.·…]{2,}|\s)\d{1,4}$")
_INTRODUCES: Final = late(r"(?:\S+\s+){3,}\S+:$")
_OF_THE_TEXT: Final = late(
    r"(?i)\b(?:contents|page|articles?|guide|document|chapters?|sections?|covers?|topics|jump"
    r"|navigat\w+)\b"
)
_TITLE: Final = late(r"[\"'“‘(¿]?\w.*?[^\W\d_]{3}")
_CODE: Final = frozenset("{}[]<>=;_|")
"""Signs that stand in no title."""
_PLAIN: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING})

Titles = Mapping[str, Sequence[int]]
"""Short blocks' words with their places."""


def told(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those of a table of contents as furniture."""
    words = [
        _words(block.span.of(text)) if _may_be_a_title(block, text) else "" for block in blocks
    ]
    titles: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(words):
        if each:
            titles[each].append(at)
    if not _FEWEST <= len(titles) <= _MOST:
        return tuple(blocks)
    listed = {at for run in _runs(text, blocks, words, titles) for at in run}
    listed |= set(_made(text, blocks, words, titles))
    return tuple(
        replace(block, kind=BlockKind.FURNITURE) if at in listed else block
        for at, block in enumerate(blocks)
    )


def _may_be_a_title(block: Block, text: str) -> bool:
    if block.kind not in _PLAIN or len(block.span) > _LONGEST:
        return False
    line = block.span.of(text)
    return _TITLE.match(line) is not None and not _CODE & set(line)


def _words(line: str) -> str:
    """A title's words, without number and page."""
    few = " ".join(line.split()).casefold()
    return _PAGE.sub("", _NUMBER.sub("", few, 1)).strip(" .:·…")


def _runs(
    text: str, blocks: Sequence[Block], words: Sequence[str], titles: Titles
) -> Iterator[range]:
    """Lines in a row that are titles further on."""
    at = 0
    while at < len(blocks):
        first = at
        while at < len(blocks) and words[at] and titles[words[at]][-1] > at:
            at += 1
        run = range(first, at)
        if len(run) >= _FEWEST and not _is_introduced(text, blocks, first):
            heading = _heading([words[each] for each in run], words, titles, after=at)
            if heading >= max(_FEWEST, _SHARE * len(run)):
                yield run
        at = max(at, first + 1)


def _is_introduced(text: str, blocks: Sequence[Block], first: int) -> bool:
    """True under a sentence such as `We hold three principles:`."""
    before = blocks[first - 1].span.of(text) if first else ""
    return _INTRODUCES.match(before) is not None and not _OF_THE_TEXT.search(before)


def _heading(listed: Sequence[str], words: Sequence[str], titles: Titles, after: int = 0) -> int:
    """The number of lines over words of their own."""
    known = set(listed)
    return sum(
        any(
            place >= after and place + 1 < len(words) and words[place + 1] not in known
            for place in titles[line]
        )
        for line in known
    )


def _made(
    text: str, blocks: Sequence[Block], words: Sequence[str], titles: Titles
) -> Iterator[int]:
    """Paragraphs that are made of titles, glued or apart."""
    begun: dict[str, list[str]] = defaultdict(list)
    for title in sorted(titles, key=len, reverse=True):
        begun[title[:_BEGINNING]].append(title)
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.PARAGRAPH and len(block.span) <= _WIDEST:
            line = block.span.line(text).casefold()
            parts = _parts(line, begun)
            enough = sum(map(len, parts)) >= _SHARE * len(line.replace(" ", ""))
            if enough and _heading(parts, words, titles) >= _FEWEST:
                yield at


def _parts(line: str, begun: Mapping[str, Sequence[str]]) -> list[str]:
    """The titles that make up the line, longest first.

    None where it does not begin with one; no more where too much of it is none.
    """
    parts: list[str] = []
    at = 0
    left = len(line) - _SHARE * len(line.replace(" ", ""))
    while at < len(line) and (parts or not at) and left >= 0:
        near = begun.get(line[at : at + _BEGINNING], ())
        title = next((t for t in near if line.startswith(t, at) and t != line), "")
        if title:
            parts.append(title)
        else:
            left -= 1
        at += len(title) or 1
    return parts
