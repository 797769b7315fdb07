"""PDF: paragraphs and headings, told from how the lines are set.

1. `pdfium` reads the lines of every page with their place and size.
2. Lines that stand at the edge of many pages are running heads and are left out.
3. Pieces of one line are joined, then lines to paragraphs, and divided words to words.
4. Large or bold paragraphs are headings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Final

from askcite.errors import SourceError
from askcite.sources import pdfium, stopping
from askcite.sources.metadata import About
from askcite.sources.parsed import Draft, checked, opening_title
from askcite.sources.pdfium import HYPHEN, Book, Line
from askcite.text.blocks import refine
from askcite.text.lines import LETTER, MARKER, SENTENCE_END
from askcite.types import Block, BlockKind, Span

_EDGE: Final = 0.12
"""Share of the page's height, at top and at bottom, where running heads stand."""
_ALONE: Final = 1.6
"""In line heights: running heads are further than this from the text."""
_REPEATED: Final = 3
"""Pages that a running head is on, at least; every page of a shorter document."""
_CLOSE: Final = 0.2
"""This share of the distances between lines is smaller than the usual one within a paragraph."""
_SPREAD: Final = 1.3
"""Lines further apart than this many usual distances belong to different paragraphs."""
_SAME_SIZE: Final = 0.08
"""Sizes nearer than this share are the same."""
_LARGE: Final = 1.15
"""Headings are this much larger than the text, or bold."""
_HEADING_CHARACTERS: Final = 200
"""More in large type is a quotation."""
_WORDY: Final = 0.7
"""Letters among a heading's letters and digits; rows of figures have fewer."""
_INDENT: Final = 0.7
"""In line heights: first lines are moved in by more, words stand apart by a third of it."""
_HYPHENS: Final = f"{HYPHEN}\u2010\u00ad"
"""What PDFium and typesetters put where a word is divided."""
_DIVIDED: Final = re.compile(rf"([^\W\d_]+)[{_HYPHENS}]([^\W\d_]+)")
_LEADERS: Final = re.compile(r"(?:\. ?){6}")
"""The dots between a title and its page in a table of contents."""
_FILE_NAME: Final = re.compile(r"\.\w{2,4}$|^Microsoft Word|^untitled", re.IGNORECASE)
_UNSPACED: Final = "\u2e80"
"""Scripts from this character on are written without spaces."""


def read(data: bytes) -> Draft:
    """The draft of a PDF, with the offset at which each of its pages begins."""
    book = pdfium.read(data)
    lines = _without_running_heads(list(_whole_lines(book.lines)), book.pages)
    if not any(LETTER.search(line.text) for line in lines):
        raise SourceError(
            f"its {book.pages} pages hold no text but pictures; run text recognition (OCR) on it"
        )
    stopping.look()
    words = _words(lines)
    paragraphs = [_undivided(paragraph, words) for paragraph in _paragraphs(lines)]
    stopping.look()
    body = _body(lines)
    kinds = [_kind(paragraph, body) for paragraph in paragraphs]
    return _draft(paragraphs, kinds, book)


def _without_running_heads(lines: Sequence[Line], pages: int) -> list[Line]:
    """The lines but those that come back alone at the edge of many pages, numbers aside."""
    near = {
        line
        for a, b in pairwise(lines)
        if a.page == b.page and abs(a.bottom - b.bottom) < _ALONE * a.height
        for line in (a, b)
    }
    alone = [line for line in lines if line.edge < _EDGE and line not in near]
    often = max(2, min(_REPEATED, pages))
    heads = {shape for shape, n in Counter(map(_shape, alone)).items() if n >= often}
    dropped = {line for line in alone if _shape(line) in heads}
    return [line for line in lines if line not in dropped]


def _shape(line: Line) -> str:
    return re.sub(r"\d+|\b[ivxl]+\b", "0", line.text)


def _whole_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, with what stands at the same height (indices, cells of a row) in one."""
    whole: Line | None = None
    for line in lines:
        if whole and _same_line(whole, line):
            gap = " " if line.left - whole.right > _INDENT / 3 * whole.height else ""
            larger = max(whole, line, key=lambda x: x.height)
            text = whole.text + gap + line.text
            whole = replace(larger, text=text, left=whole.left, right=line.right)
        else:
            if whole:
                yield whole
            whole = line
    if whole:
        yield whole


def _same_line(a: Line, b: Line) -> bool:
    shared = min(a.bottom + a.height, b.bottom + b.height) - max(a.bottom, b.bottom)
    beside = b.left > a.right - a.height
    return a.page == b.page and beside and shared > min(a.height, b.height) / 2


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    steps = [a.bottom - b.bottom for a, b in pairwise(lines)]
    near = sorted(s / a.height for s, a in zip(steps, lines, strict=False) if 0 < s < 3 * a.height)
    usual = near[int(_CLOSE * len(near))] if near else 1.0
    paragraphs = [lines[:1]]
    for before, line in pairwise(lines):
        if _goes_on(before, line, usual):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _goes_on(a: Line, b: Line, usual: float) -> bool:
    """Whether `b` belongs to the paragraph of `a`, the line before it."""
    if a.text[-1] in _HYPHENS:
        return True
    if abs(a.height - b.height) > _SAME_SIZE * a.height or a.bold != b.bold:
        return False
    if MARKER.match(b.text):
        return False
    step = a.bottom - b.bottom
    if a.page != b.page or step < 0:  # the next column or page
        return not SENTENCE_END.search(a.text)
    if step > _SPREAD * usual * a.height:
        return False
    moved_in = b.left - a.left > _INDENT * a.height
    cut_short = b.right - a.right > 2 * a.height
    return not (SENTENCE_END.search(a.text) and (moved_in or cut_short))


def _words(lines: list[Line]) -> set[str]:
    """The words of the text that are not parts of a divided one."""
    whole = (re.sub(rf"\w+[{_HYPHENS}]\w*", " ", line.text.lower()) for line in lines)
    return {word for text in whole for word in re.findall(r"\w+", text)}


def _undivided(paragraph: list[Line], words: set[str]) -> list[Line]:
    """The lines with a word that goes over two of them in the first one."""
    done: list[Line] = []
    for line in paragraph:
        text = line.text
        if done and done[-1].text[-1] in _HYPHENS:
            rest, _, text = text.partition(" ")
            done[-1] = replace(done[-1], text=done[-1].text + rest)
        if text:
            done.append(replace(line, text=text))
    return [replace(x, text=_whole_words(x.text, words)) for x in done]


def _whole_words(text: str, words: set[str]) -> str:
    return _DIVIDED.sub(lambda parts: _word(parts, words), text).replace(HYPHEN, "-")


def _word(parts: re.Match[str], words: set[str]) -> str:
    """The divided word, with its hyphen if both parts are words and the whole is none."""
    first, second = parts[1], parts[2]
    whole = first + second
    hyphen = whole.lower() not in words and {first.lower(), second.lower()} <= words
    return f"{first}-{second}" if hyphen else whole


def _body(lines: list[Line]) -> Line:
    """The line whose size is the text's: half of all characters are as small or smaller."""
    by_size = sorted(lines, key=lambda x: x.height)
    reached = accumulate(len(x.text) for x in by_size)
    half = sum(len(x.text) for x in by_size) / 2
    return next(x for x, so_far in zip(by_size, reached, strict=True) if so_far >= half)


def _kind(paragraph: list[Line], body: Line) -> BlockKind:
    text = " ".join(line.text for line in paragraph)
    if _LEADERS.search(text):
        return BlockKind.FURNITURE
    large = all(line.height > _LARGE * body.height for line in paragraph)
    bold = not body.bold and all(line.bold for line in paragraph)
    title = len(text) <= _HEADING_CHARACTERS and not text.endswith((".", ",", ";", ":"))
    letters = re.findall(r"[^\W\d_]", text)
    if (large or bold) and title and len(letters) > _WORDY * len(LETTER.findall(text)):
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if MARKER.match(text) else BlockKind.PARAGRAPH


def _draft(paragraphs: list[list[Line]], kinds: list[BlockKind], book: Book) -> Draft:
    parts: list[str] = []
    blocks: list[Block] = []
    pages: list[int] = []
    end = 0
    for paragraph, kind in zip(paragraphs, kinds, strict=True):
        start = end + len(_gap(parts, first=True))
        for number, line in enumerate(paragraph):
            gap = _gap(parts, first=number == 0, after=line.text)
            end += len(gap)
            pages += [end if pages else 0] * (line.page + 1 - len(pages))
            end += len(line.text)
            parts += gap, line.text
        marker = MARKER.match(paragraph[0].text) if kind is BlockKind.LIST_ITEM else None
        blocks.append(Block(kind, Span(start + (marker.end() if marker else 0), end)))
    text = checked("".join(parts))
    return Draft(text, refine(text, blocks), _about(text, blocks, book), tuple(pages))


def _gap(parts: list[str], *, first: bool, after: str = "") -> str:
    if first or not parts:
        return "\n\n" if parts else ""
    return "" if parts[-1][-1] >= _UNSPACED and after[0] >= _UNSPACED else " "


def _about(text: str, blocks: list[Block], book: Book) -> About:
    """The opening heading is a better title than the file's field, often a file name."""
    field = "" if _FILE_NAME.search(book.title) else book.title
    title = opening_title(text, blocks) or field
    return About.of({"title": title, "author": book.author})
