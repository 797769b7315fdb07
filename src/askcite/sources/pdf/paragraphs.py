"""From the lines of a region to its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from askcite.sources.pdf.formulas import SIGN, is_wordless
from askcite.sources.pdf.measures import Measures, same_size
from askcite.sources.pdf.pieces import Piece
from askcite.text.layout.divided import HYPHENS
from askcite.text.layout.lines import SENTENCE_END
from askcite.types import BlockKind

BULLET: Final = re.compile(r"[•‣◦▪●·–∙■□➢✓❖▶►\uf000-\uf0ff](?:\s|$)")
CAPTION: Final = re.compile(
    r"(?:Fig(?:ure|\.)|Table|Tab\.|Abb(?:ildung|\.)|Chart|Plate|Scheme|Box|Map|Exhibit|Algorithm"
    r"|Listing|Photo)\s?(?:\d+|[IVX]+|[A-Z]\b)(?:[.\d]*)(?P<closed>\s?[:.|–—])?",
    re.IGNORECASE,
)
GLUED: Final = re.compile(r"\d{1,3}\.(?=[A-Z][a-z]+[\s-])")
"""A list's number without a space after it."""
_NUMBERED: Final = re.compile(
    rf"\(?(?:\d{{1,3}}|[a-z]|[ivx]{{1,4}})[.)]\s|\d{{1,2}}(?:\.\d{{1,2}})+:\s|{GLUED.pattern}"
)
_MEANS: Final = re.compile(r"\w[\w ,-]{0,12} ?= ?\w")
"""A sign and what it means, as lists of codes have them."""
_ITEM: Final = re.compile(rf"{BULLET.pattern}|{_NUMBERED.pattern}|\[\w{{1,8}}\]\s")
_SPREAD: Final = 1.3
"""Lines further apart than this many usual steps belong to different paragraphs."""
_STRETCHED: Final = 2.3
"""Or than this many, where a sentence goes on: formulas push lines apart."""
_INDENT: Final = 0.7
"""In heights: first lines are moved in by more."""
_OFF_CENTRE: Final = 0.08
"""In heights: a line under a picture's words that begins as little aside as this is not theirs."""
_ROOM: Final = 0.6
"""In heights: a line that leaves more room than this for the next one's first word ends there."""
_MARKS: Final = re.compile(r"(?:\[(?:[\d,;*†‡§¶a-z–-]{1,9}|[A-Z][A-Za-z+]{1,5}\d{2}[a-z]?)\]\s?)+$")
"""Of notes, after the end of a sentence."""
_FORMULA_LINES: Final = 8
"""Of one formula, at most."""
_STRIP: Final = 0.7
"""In heights: the white strip between two columns of a table is wider."""
_REST: Final = 40
"""Characters of the rest of a cell between two rows."""
_NEAR: Final = 4
"""Lines on either side among which the column's edge is looked for."""


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, with the page of each.

    `is_full` says whether its last line reaches the column's edge, `is_row` whether it is a row of
    a table, `is_told` whether that names its heads; `is_note` whether it is a footnote, `leads`
    whether it is its region's first. `kind` is told by its table, where that tells.
    """

    lines: list[Piece]
    pages: list[int]
    is_full: bool = False
    is_row: bool = False
    is_note: bool = False
    leads: bool = False
    is_told: bool = False
    kind: BlockKind | None = None

    @property
    def text(self) -> str:
        """Its lines in one."""
        return " ".join(line.text for line in self.lines)

    @property
    def is_open(self) -> bool:
        """True where it stops within a sentence."""
        return not ends(self.lines[-1].text)


def ends(text: str) -> bool:
    """True where `text` closes a sentence, notes' marks aside."""
    if text[-1:].isalnum():  # as most lines end
        return False
    return SENTENCE_END.search(_MARKS.sub("", text)) is not None


def split(region: Sequence[Piece], page: int, measures: Measures) -> Iterator[Paragraph]:
    """The paragraphs of a region's lines."""
    current: Paragraph | None = None
    for at, line in enumerate(region):
        room, is_row = _column(region, at), _is_row(region, at)
        apart = is_row or line.table or (current and current.lines[0].table)
        if current and not apart and _goes_on(current, line, room, measures):
            current.lines.append(line)
            current.pages.append(page)
            current.is_full = room[1] - line.right < 2 * line.height
            continue
        if current:
            yield current
        full = room[1] - line.right < 2 * line.height
        current = Paragraph([line], [page], full, is_row, leads=at == 0)
    if current:
        yield current


def _column(region: Sequence[Piece], at: int) -> tuple[float, float]:
    """The column's left and right edges around a line."""
    slack = 0.5 * region[at].height
    own, above = region[at].left, region[max(0, at - 1)].left
    left, right = own, region[at].right
    for line in region[max(0, at - _NEAR) : at + _NEAR]:
        begin = line.left
        if -slack < begin - own < slack or -slack < begin - above < slack:
            left = begin if begin < left else left
            right = line.right if line.right > right else right
    return left, right


def _is_row(region: Sequence[Piece], at: int) -> bool:
    """True for a table's row.

    A space in it goes on in a line beside it, or beyond the rest of a cell.
    """
    if region[at].table:
        return False
    line, gaps = region[at], _gaps(region[at])
    beside = [*_beyond(region, at, -1), *_beyond(region, at, 1)] if gaps else []
    return any(
        min(right, other[1]) - max(left, other[0]) > _STRIP * line.height
        for left, right in gaps
        for near in beside
        for other in _gaps(near)
    )


def _gaps(line: Piece) -> Sequence[tuple[float, float]]:
    """The line's spaces between cells, none after an item's mark."""
    if not line.gaps or not _ITEM.match(f"{line.words[0].text} "):
        return line.gaps
    return [gap for gap in line.gaps if gap[0] > line.words[0].right]


def _beyond(region: Sequence[Piece], at: int, step: int) -> Iterator[Piece]:
    """The line beside, and the one beyond."""
    for n in range(at + step, at + 3 * step, step):
        if not 0 <= n < len(region):
            return
        yield region[n]
        within = region[at].left - 1 < region[n].left and region[n].right < region[at].right + 1
        if region[n].gaps or not within or len(region[n].text) > _REST:
            return


def _goes_on(paragraph: Paragraph, line: Piece, room: tuple[float, float], m: Measures) -> bool:
    """True where the line belongs to the paragraph above."""
    last = paragraph.lines[-1]
    if paragraph.is_row or _is_entry(paragraph.lines[0].text, line.text):
        return False
    step = (last.base - line.base) / max(last.height, line.height) / m.step
    if _is_formula(paragraph, line) and abs(step) < _STRETCHED:
        return True
    if step < 0.3:  # on one level, drawn apart
        return False
    if last.text[-1] in HYPHENS and line.text[0].islower() and step < _STRETCHED:
        return True
    if not _same_type(last, line, room):
        return False
    going = not ends(last.text) and last.text[-1] != ":"
    if step > _SPREAD:
        return going and step < _STRETCHED and _is_tied(last, line, room)
    if _NUMBERED.match(line.text) and not (going and last.right > room[1] - 2 * last.height):
        return False
    return not _begins(paragraph, line, room, going=going)


def _is_entry(first: str, text: str) -> bool:
    """True for an item, or another code."""
    if BULLET.match(text):
        return True
    if "=" not in first or not _MEANS.match(first) or not _MEANS.match(text):
        return False
    return not (is_wordless(first) and is_wordless(text))


def _is_formula(paragraph: Paragraph, line: Piece) -> bool:
    """True for two parts of a formula of several lines."""
    parts = [*paragraph.lines, line]
    if len(parts) > _FORMULA_LINES:
        return False
    wordless = all(is_wordless(part.text) for part in reversed(parts))
    return wordless and any(SIGN.search(part.text) for part in parts)


def _same_type(last: Piece, line: Piece, room: tuple[float, float]) -> bool:
    """True for two lines set alike.

    A bold phrase may open a paragraph and run over a line.
    """
    meet = same_size(last.height, line.height) or same_size(
        last.words[-1].height, line.words[0].height
    )  # small capitals within a line
    if not meet and not SIGN.search(line.text) and not SIGN.search(last.text):
        return False
    if last.bold == line.bold or line.words[0].bold == last.words[-1].bold:
        return True
    full = last.right + 0.3 * (room[1] - room[0]) > room[1]
    return full and (line.text[0].islower() or line.text[0] in ",;.)”’")


def _is_tied(last: Piece, line: Piece, room: tuple[float, float]) -> bool:
    """True where a sentence goes on over a wider space."""
    if SIGN.search(line.text):
        return True
    return line.text[0].islower() and (
        last.right > room[1] - 2 * last.height or SIGN.search(last.text) is not None
    )


def _opens_entry(paragraph: Paragraph, line: Piece) -> bool:
    """True for another bold term, as in a glossary."""
    first, last = paragraph.lines[0], paragraph.lines[-1]
    bold = first.words[0].bold and line.words[0].bold and not last.words[-1].bold
    return bold and not line.bold and abs(line.left - first.left) < _INDENT * line.height


def _begins(paragraph: Paragraph, line: Piece, room: tuple[float, float], *, going: bool) -> bool:
    """True where a paragraph begins.

    The line is moved in, or the one above it stops short.
    """
    last, height = paragraph.lines[-1], line.height
    first_width = line.words[0].right - line.words[0].left
    fits = room[1] - last.right - first_width
    short = fits > _ROOM * height
    if going:
        return short and fits > 0.25 * (room[1] - room[0]) and not line.text[0].islower()
    if _opens_entry(paragraph, line):
        return True
    hanging = len(paragraph.lines) == 1 and _ITEM.match(last.text) is not None
    moved_in = line.left - last.left > _INDENT * height and not (hanging and not short)
    titled = CAPTION.match(paragraph.lines[0].text) is not None
    if titled and abs(line.left - last.left) > _OFF_CENTRE * height:
        return True
    several = len(paragraph.lines) > 1 or titled
    back = last.left - line.left > _INDENT * height and several
    return moved_in or short or back
