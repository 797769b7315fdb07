"""Paragraphs over a column's or page's end, joined.

A footnote, a table or a picture's caption may interrupt a sentence; it is put before the paragraph
where it stands on the page on which that begins, and after it where not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askcite.sources.pdf.formulas import is_formula
from askcite.sources.pdf.measures import Measures, same_size
from askcite.sources.pdf.paragraphs import BULLET, CAPTION, Paragraph
from askcite.text.layout.divided import HYPHENS

_SKIPPED: Final = 60
"""Pieces that may stand between two parts of a paragraph: notes, captions, a chart's labels."""
_BOXED: Final = 3
"""Of them, at most so many that are set as the text and are told by their place alone."""
_ASIDE: Final = 1.0
"""In heights: the edges of a box are further from those of the text, or inside of them."""
_BEGIN: Final = re.compile(r"[^\W_]|[(\"“‘«'$€£]")
_LONG: Final = 25
"""Characters of a line that may be the end of a column's text; labels are shorter."""

_SMALL: Final = 0.94
"""Share of the text's size below which notes are set."""
_TITLE: Final = 120
"""Characters of a title, at most; more in large type leads into the text, and may be divided."""


def joined(paragraphs: Sequence[Paragraph], measures: Measures) -> list[Paragraph]:
    """The paragraphs in reading order, those in parts made whole."""
    paragraphs = _with_whole_notes(paragraphs, measures)
    done: list[Paragraph] = []
    taken: set[int] = set()
    for at, paragraph in enumerate(paragraphs):
        if at in taken:
            continue
        before = len(done)
        done.append(paragraph)
        end = at
        while (then := _rest(paragraphs, end, taken, measures)) is not None:
            between = [n for n in range(end + 1, then) if n not in taken]
            early = [n for n in between if paragraphs[n].pages[0] <= paragraph.pages[0]]
            if paragraphs[then].pages[-1] > paragraph.pages[0]:
                done[before:before] = [paragraphs[n] for n in early]
                before += len(early)
                taken.update(early)
            _append(paragraph, paragraphs[then])
            taken.add(then)
            end = then
    return done


def _with_whole_notes(paragraphs: Sequence[Paragraph], measures: Measures) -> list[Paragraph]:
    """The paragraphs, notes joined that go on over a page."""
    taken: set[int] = set()
    for at, paragraph in enumerate(paragraphs):
        end = at
        while paragraph.is_note and at not in taken:
            then = _rest(paragraphs, end, taken, measures)
            if then is None:
                break
            _append(paragraph, paragraphs[then])
            taken.add(then)
            end = then
    return [each for at, each in enumerate(paragraphs) if at not in taken]


def _append(paragraph: Paragraph, rest: Paragraph) -> None:
    paragraph.lines += rest.lines
    paragraph.pages += rest.pages
    paragraph.is_full = rest.is_full


def _rest(
    paragraphs: Sequence[Paragraph], at: int, taken: set[int], measures: Measures
) -> int | None:
    """The place where a paragraph goes on, or None."""
    first = paragraphs[at]
    if not _may_go_on(first, measures):
        return None
    crossed, boxes = False, 0
    for then in range(at + 1, min(len(paragraphs), at + 1 + _SKIPPED)):
        rest = paragraphs[then]
        if then in taken:
            continue
        if rest.pages[0] > first.pages[-1] + 1:
            return None
        goes_on = _continues(first, rest, crossed=crossed) or _ends_note(first, rest, measures)
        if goes_on and (not boxes or _is_under(first, rest)):
            return then
        if not _is_float(rest, first):
            boxes += 1
            if boxes > _BOXED or not _is_box(rest, first):
                return None
        crossed = True
    return None


def _may_go_on(first: Paragraph, measures: Measures) -> bool:
    if not first.is_open or first.is_row or first.lines[-1].text[-1] == ":":
        return False
    if len(first.text) < _LONG and not first.is_note:
        return False
    return len(first.text) > _TITLE or any(
        line.height <= 1.15 * measures.height for line in first.lines
    )


def _continues(first: Paragraph, rest: Paragraph, *, crossed: bool) -> bool:
    a, b = first.lines[-1], rest.lines[0]
    if first.is_note != rest.is_note or rest.is_row or not same_size(a.height, b.height):
        return False
    if BULLET.match(b.text) or CAPTION.match(b.text) or not _BEGIN.match(b.text):
        return False
    if a.bold != b.bold and all(x.bold for x in first.lines) != all(x.bold for x in rest.lines):
        return False
    if first.is_note and rest.pages[0] == first.pages[-1]:
        return False
    if b.text[0].islower():
        return rest.leads or crossed
    if not rest.leads or not first.is_full or a.text[-1] in HYPHENS:
        return a.text[-1] in HYPHENS and b.text[0].isalpha()
    return not _is_moved_in(rest) and len(b.text) > _LONG


def _ends_note(first: Paragraph, rest: Paragraph, measures: Measures) -> bool:
    """True for a note's end on the next page.

    It has no mark of its own.
    """
    after = first.is_note and rest.pages[0] == first.pages[-1] + 1 and not rest.is_row
    line = rest.lines[0]
    small = line.height < _SMALL * measures.height and same_size(
        line.height, first.lines[-1].height
    )
    return after and small and line.text[0].islower()


def _is_moved_in(paragraph: Paragraph) -> bool:
    lines = paragraph.lines
    return len(lines) > 1 and lines[0].left - lines[1].left > 0.5 * lines[0].height


def _is_box(paragraph: Paragraph, first: Paragraph) -> bool:
    """True for whole sentences in a box beside the text."""
    text = paragraph.text
    whole = text[0].isupper() and not paragraph.is_open and not first.text[-1].isdigit()
    edges = [_edges(each) for each in (paragraph, first)]
    slack = _ASIDE * first.lines[-1].height
    return whole and all(abs(a - b) > slack for a, b in zip(*edges, strict=True))


def _is_under(first: Paragraph, rest: Paragraph) -> bool:
    """True where the rest goes on under a box."""
    near = abs(_edges(first)[0] - _edges(rest)[0]) < rest.lines[0].height
    return near and rest.lines[0].text[0].islower()


def _edges(paragraph: Paragraph) -> tuple[float, float]:
    lines = paragraph.lines
    return min(line.left for line in lines), max(line.right for line in lines)


def _is_float(paragraph: Paragraph, first: Paragraph) -> bool:
    """True for what may interrupt a paragraph: notes, captions, tables."""
    if paragraph.is_note or paragraph.is_row or CAPTION.match(paragraph.text):
        return True
    small = not same_size(paragraph.lines[0].height, first.lines[-1].height)
    return small or len(paragraph.text) < _LONG or is_formula(paragraph.text)
