"""Author and date, told by a line under the title.

Only a line of nothing else tells them, in a form that can mean nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from askcite.text.late import late
from askcite.text.layout import bylines
from askcite.types import HEADS, Block, BlockKind

_LINES: Final = 4
"""Blocks under the title that are looked at."""
_TITLES: Final = 2
_LONGEST: Final = 140
_STANDFIRST: Final = 300
"""Characters of words between title and author."""
_DATE: Final = r"(?:[^\W\d_]{3,9}, )?" + bylines.day(r"[^\W\d_]{3,9}\.?")
_SEPARATOR: Final = r"(?:\s?[,;|/·•–—-]+\s?|\s)"
_SAID: Final = r"(?:(?:first )?(?:published|posted)(?: on)?:? |on |date: )?"
_BY: Final = (
    r"(?:(?:(?:written|words|text|story|reporting) )?by|von|par|por|authors?:|autor(?:in|en)?:)"
)
_ROLE: Final = r"(?:, [a-z][\w ]{2,40}| (?:for|at|in) (?:the )?[A-Z][\w ]{2,40})"
_NAMED: Final = late(
    rf"(?i:{_BY}) (?:(?P<author>{bylines.PEOPLE}){_ROLE}?"
    rf"|(?P<alone>{bylines.NAME})(?={_SEPARATOR}(?i:{_SAID}){_DATE}))"
    rf"(?:{_SEPARATOR}(?i:{_SAID})(?P<date>{_DATE}))?\.?$"
)
_SPOKEN: Final = late(
    r"(?i:(?:(?:transcript|text|script) of )?(?:(?:the|an?|his|her|our) )?(?:[a-z-]+ ){0,2}"
    r"(?:speech|address|remarks|lecture|talk|sermon|statement|keynote|eulogy|toast)"
    rf"(?: (?:as )?(?:given|held|delivered|made|prepared))? by) (?:the )?"
    rf"(?P<author>{bylines.PERSON})(?=[ ,.;:–—-]|$).*?(?:{_SEPARATOR}(?P<date>{_DATE}))?\.?"
)
"""A title that says who spoke: `Speech by Councillor Ida Holm to the pupils, 3 May 2024`."""
_DATED: Final = late(
    rf"(?:(?i:(?:first )?(?:published|posted)(?: on)?|date):? )?(?P<date>{_DATE})"
    rf"(?:{_SEPARATOR}(?i:{_BY}) (?P<author>{bylines.PEOPLE}){_ROLE}?)?\.?$"
)
_KINDS: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.BYLINE, BlockKind.HEADING})


def with_byline(
    fields: Mapping[str, object], text: str, blocks: Sequence[Block]
) -> Mapping[str, object]:
    """The fields, and what the lines under the title say."""
    given = {name.lower() for name, value in fields.items() if value}
    missing = {
        name
        for name, known in (("author", {"author", "authors"}), ("date", {"date", "published"}))
        if not known & given
    }
    found = _told(text, blocks) if missing else {}
    kept = {name: value for name, value in fields.items() if value}
    return kept | {name: words for name, words in found.items() if name in missing}


def _told(text: str, blocks: Sequence[Block]) -> dict[str, str]:
    first = next((b.span.line(text) for b in blocks if b.kind is not BlockKind.FURNITURE), "")
    spoken = _SPOKEN.fullmatch(first) if len(first) <= _STANDFIRST else None
    found = {name: said for name, said in spoken.groupdict().items() if said} if spoken else {}
    lines = list(_lines(text, blocks))
    for words in lines[1:] if len(lines) > 1 and _stands_first(*lines[:2]) else lines:
        match = bylines.named(words) or _NAMED.fullmatch(words) or _DATED.fullmatch(words)
        match = match or bylines.of_paper(words)
        if not match:
            break
        parts = match.groupdict()
        author = parts.get("author") or parts.get("alone")
        if author:
            found.setdefault("author", author.title() if author.isupper() else author)
        if parts["date"]:
            found.setdefault("date", parts["date"])
    return found


def _stands_first(words: str, below: str) -> bool:
    """True for words over the line that names the author."""
    by = _NAMED.fullmatch(below) or bylines.named(below)
    return not _is_told(words) and by is not None


def _lines(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """The short lines under the titles that open the text."""
    shown = [b for b in islice(blocks, 3 * _LINES) if b.kind is not BlockKind.FURNITURE]
    titles = 0
    while titles < min(_TITLES, len(shown)) and shown[titles].kind in HEADS:
        if titles and _is_told(shown[titles].span.of(text)):
            break
        titles += 1
    if not titles and shown and _may_be_title(shown[0].span.line(text)):
        titles = 1
    for at, block in enumerate(shown[titles : titles + _LINES] if titles else ()):
        if block.kind is BlockKind.CAPTION:
            continue
        if block.kind not in _KINDS or len(block.span) > (_LONGEST if at else _STANDFIRST):
            return
        yield from bylines.lines(block.span.of(text))


def _may_be_title(line: str) -> bool:
    """True for a short line that ends like no sentence."""
    return len(line) <= _LONGEST and line[-1:].isalnum() and not _is_told(line)


def _is_told(words: str) -> bool:
    line = " ".join(words.split())
    known = any(form.fullmatch(line) for form in (_NAMED, _DATED))
    return known or (bylines.named(line) or bylines.of_paper(line)) is not None
