"""The way of a PDF to its text, in steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Final

from askcite.errors import SourceError
from askcite.sources import bounds, doubts, stopping
from askcite.sources.parsed import Parsed
from askcite.sources.pdf import (
    bars,
    characters,
    composing,
    formulas,
    grids,
    joining,
    legible,
    notes,
    paragraphs,
    recognition,
    ruled,
    ruled_rows,
)
from askcite.sources.pdf.furniture import PageLines, without_furniture
from askcite.sources.pdf.measures import Measures, measured
from askcite.sources.pdf.numbered import without_line_numbers
from askcite.sources.pdf.paragraphs import Paragraph
from askcite.sources.pdf.pieces import pieces
from askcite.sources.pdf.regions import regions
from askcite.sources.pdf.sheets import Book, Sheet, Word, turned
from askcite.sources.pdf.uncollected import uncollected
from askcite.text.layout.lines import LETTER

_SECONDS: Final = 8.5
"""Processor time until all pages are in lines; what comes after takes a tenth of it."""

_TURN: Final = itemgetter(8)
"""Of a word; asked by its place it takes a third of the time."""
_NAMED: Final = 5
"""Pages that one line names."""


def read(data: bytes) -> Parsed:
    """The text of a PDF, with its pages' offsets.

    Raises SourceError for a damaged or encrypted file, for one of pictures only, and for one that
    takes too long.
    """
    with uncollected():
        return _read(data)


def _read(data: bytes) -> Parsed:
    limit = bounds.Limit(_SECONDS)
    book = _recognised(data, characters.read(data))
    pages = [_page(sheet, limit) for sheet in without_line_numbers(book.sheets)]
    if not any(LETTER.search(line.text) for page in pages for region in page for line in region):
        raise SourceError(
            f"its {len(pages)} pages hold no text but pictures: it is a scan; run text recognition "
            f"(OCR) on it, or {recognition.HINT}"
        )
    measures = measured(region for page in pages for region in page)
    pages = without_furniture(pages, measures)
    stopping.look()
    split = (part for n, page in enumerate(pages) for part in _paragraphs(page, n, measures))
    told = list(ruled_rows.told(grids.with_heads(split)))
    whole = joining.joined(told, measures)
    stopping.look()
    made = composing.draft(whole, measures, book)
    legible.look(made.text)
    return made


def _recognised(data: bytes, book: Book) -> Book:
    """The book, its scanned pages recognised if possible.

    Which pages these are is told.
    """
    scans = [sheet for sheet in book.sheets if sheet.is_scan]
    if not scans:
        return book
    if not recognition.is_there():
        if len(scans) < len(book.sheets):
            doubts.tell(f"no text on {_named(scans)}: a scan; {recognition.HINT}")
        return book
    doubts.tell(f"{_named(scans)} scanned: their words were recognised, and may be wrong")
    read = {sheet.number: sheet for sheet in recognition.sheets(data, scans)}
    return replace(book, sheets=tuple(read.get(s.number, s) for s in book.sheets))


def _named(sheets: Sequence[Sheet]) -> str:
    """The numbers of pages, for a message."""
    numbers = [str(sheet.number + 1) for sheet in sheets]
    more = f" and {len(numbers) - _NAMED} more" if len(numbers) > _NAMED else ""
    return f"page{'s' * (len(numbers) > 1)} {', '.join(numbers[:_NAMED])}{more}"


def _page(sheet: Sheet, limit: bounds.Limit) -> PageLines:
    """The lines of a page, region by region.

    Text at another angle comes last or is left out. Raises SourceError where the reading
    takes too long.
    """
    stopping.look()
    if limit.is_over:
        raise SourceError(f"it takes more than {_SECONDS:.0f} seconds to read; split it")
    page: PageLines = []
    for turn, count in Counter(map(_TURN, sheet.words)).most_common():
        if page and _is_stamp(sheet, turn):
            continue
        lines = [turned(box, turn) for box in sheet.lines] if turn else list(sheet.lines)
        alike = count == len(sheet.words)
        own = sheet.words if alike else [word for word in sheet.words if word.turn == turn]
        level = bars.with_fractions(own, lines)
        words, rows = ruled.parted(level, lines)
        found = pieces(words)
        for piece in found:
            piece.spell()
        parts = regions([*(piece for piece in found if piece.text), *rows])
        page += [formulas.gathered(part) for part in parts]
    return page


def _is_stamp(sheet: Sheet, turn: int) -> bool:
    """True for words at an angle in the margin."""

    def places(words: Sequence[Word]) -> list[tuple[float, float]]:
        return [(word.box[0], word.box[2]) for word in words]

    own = places([w for w in sheet.words if w.turn == turn])
    others = places([w for w in sheet.words if w.turn != turn])
    left, right = min(p[0] for p in others), max(p[1] for p in others)
    return all(p[1] <= left or p[0] >= right for p in own)


def _paragraphs(page: PageLines, number: int, measures: Measures) -> Iterator[Paragraph]:
    for text, each_note in notes.parted(page, measures):
        yield from paragraphs.split(text, number, measures)
        for note in each_note:
            yield Paragraph(note, [number] * len(note), is_note=True)
