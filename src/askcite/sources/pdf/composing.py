"""Paragraphs as the article's text, with kinds and pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askcite.sources.byline import with_byline
from askcite.sources.metadata import About
from askcite.sources.parsed import Parsed, checked, opening_title
from askcite.sources.pdf.measures import Measures
from askcite.sources.pdf.paragraphs import BULLET, CAPTION, GLUED, Paragraph
from askcite.sources.pdf.sheets import Book
from askcite.text.layout.blocks import refine
from askcite.text.layout.divided import Divided
from askcite.text.layout.lines import LETTER, MARKER
from askcite.types import Block, BlockKind, Span

_LARGE: Final = 1.15
"""Headings are this much larger than the text, or bold."""
_HEADING_CHARACTERS: Final = 200
"""More in large type is a quotation."""
_WORDY: Final = 0.7
"""Letters among a heading's letters and digits; rows of figures have fewer."""
_DOTS: Final = ".·…"
_LEAST_DOTS: Final = 6
_LEADERS: Final = re.compile(rf"(?:[{_DOTS}]\s?){{{_LEAST_DOTS}}}")
"""The dots between a title and its page in a table of contents."""
_LED_TO: Final = re.compile(
    rf"{_LEADERS.pattern}(?:(?:\s+[-+−–*($€£]*\d[\d.,]*[%)*]*|\s+[–—-]){{2,}}|\s?[$€£]?\s?\d+[.,]\d\d(?:\s?[$€£])?"
    r"|\s?\d+\s?(?:%|euros?|[€$£]|kg|km|min))$"
)
"""After such dots, what is no page: several figures, a price, a measure."""
_FILE_NAME: Final = re.compile(
    r"\.\w{2,4}$|^Microsoft (?:Word|PowerPoint)|^untitled|^about:|^\w+://|^(?:PowerPoint|Word) ",
    re.IGNORECASE,
)
_DASH: Final = re.compile(r"\w[–—]$")
"""A dash without a space before it has none after it."""
_UNSPACED: Final = "\u2e80"
"""Scripts from this character on are written without spaces."""


def draft(paragraphs: Sequence[Paragraph], measures: Measures, book: Book) -> Parsed:
    """The text of these paragraphs, with its pages' offsets."""
    divided = Divided(line.text for paragraph in paragraphs for line in paragraph.lines)
    parts: list[str] = []
    blocks: list[Block] = []
    pages: list[int] = []
    end = 0
    for paragraph in paragraphs:
        texts = divided.joined([line.text for line in paragraph.lines])
        gap = "\n\n" if parts else ""
        start = end = end + len(gap)
        parts.append(gap)
        for number, (text, page) in enumerate(zip(texts, paragraph.pages, strict=False)):
            space = _space(parts[-1], text) if number else ""
            end += len(space)
            pages += [end if pages else 0] * (page + 1 - len(pages))
            end += len(text)
            parts += space, text
        kind = _kind(paragraph, " ".join(texts), measures)
        marker = _marker("".join(texts), kind)
        if end > start + marker:
            blocks.append(Block(kind, Span(start + marker, end)))
    text = checked("".join(parts))
    return Parsed(text, refine(text, blocks), _about(text, blocks, book), tuple(pages))


def _space(before: str, after: str) -> str:
    dashed = _DASH.search(before[-2:]) is not None and (after[0].islower() or after[0].isdigit())
    return "" if dashed or (before[-1] >= _UNSPACED and after[0] >= _UNSPACED) else " "


def _marker(text: str, kind: BlockKind = BlockKind.LIST_ITEM) -> int:
    """The number of characters of a list's marker.

    A heading's number is part of it, a point is not.
    """
    found = BULLET.match(text) if kind in (BlockKind.LIST_ITEM, BlockKind.HEADING) else None
    if not found and kind is BlockKind.LIST_ITEM:
        found = MARKER.match(text) or GLUED.match(text)
    return found.end() if found else 0


def _kind(paragraph: Paragraph, text: str, measures: Measures) -> BlockKind:
    if _is_led(text) and not (paragraph.is_told or _LED_TO.search(text)):
        return BlockKind.FURNITURE
    if paragraph.kind:
        return paragraph.kind
    if paragraph.is_note:
        return BlockKind.NOTE
    if paragraph.is_row:
        return BlockKind.TABLE_ROW if paragraph.is_told else BlockKind.LIST_ITEM
    lines = paragraph.lines
    caption = CAPTION.match(text)
    if caption and (caption["closed"] or lines[0].height < 0.95 * measures.height):
        return BlockKind.CAPTION
    if _is_heading(paragraph, text, measures):
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if _marker(text) else BlockKind.PARAGRAPH


def _is_led(text: str) -> bool:
    """True for a title and its page with dots between."""
    dots = sum(map(text.count, _DOTS))
    return dots >= _LEAST_DOTS and _LEADERS.search(text) is not None


def _is_heading(paragraph: Paragraph, text: str, measures: Measures) -> bool:
    large = all(line.height > _LARGE * measures.height for line in paragraph.lines)
    bold = not measures.bold and all(line.bold for line in paragraph.lines)
    title = len(text) <= _HEADING_CHARACTERS and not text.endswith((".", ",", ";", ":"))
    return (large or bold) and title and _is_worded(text)


def _is_worded(text: str) -> bool:
    """True for words; a year may stand among them."""
    words, figures = re.findall(r"[^\W\d_]+", text), re.findall(r"\d+", text)
    letters = sum(map(len, words))
    few = len(figures) == 1 and len(words) > 1 and letters >= len(figures[0])
    return few or letters > _WORDY * len(LETTER.findall(text))


def _about(text: str, blocks: Sequence[Block], book: Book) -> About:
    """The file's fields, with the opening heading as title.

    The file's own title is often a file name.
    """
    field = "" if _FILE_NAME.search(book.title) else book.title
    title = opening_title(text, blocks) or field
    said = {"author": book.author, "subject": book.subject, "keywords": book.keywords}
    return About.of({"title": title, **with_byline(said, text, blocks)})
