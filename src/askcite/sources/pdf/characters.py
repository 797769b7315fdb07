"""The words of a PDF's pages with their boxes.

They come from PDFium; this is the one home of `pypdfium2`.
"""

from __future__ import annotations

from collections.abc import Iterator
from threading import Lock
from typing import TYPE_CHECKING, Final

from askcite.errors import SourceError
from askcite.settings import MAX_PDF_PAGES
from askcite.sources import bounds, stopping
from askcite.sources.pdf import drawn
from askcite.sources.pdf.bullets import with_points
from askcite.sources.pdf.inside import inside
from askcite.sources.pdf.lettering import Lettering
from askcite.sources.pdf.sheets import Book, Sheet

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

ONE_AT_A_TIME: Final = Lock()
"""PDFium is not made for several threads."""
_SECONDS: Final = 6.0
"""Processor time for all pages; the rest of a reading takes half as long."""
_SIGNS: Final = 200_000
"""On a page: a newspaper's has 30,000; this many take two seconds and 150 MB."""


def read(data: bytes) -> Book:
    """The words of the PDF in `data`.

    Raises SourceError for a damaged or encrypted one.
    """
    import pypdfium2

    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise SourceError(_reason(str(error))) from None
        try:
            if len(document) > MAX_PDF_PAGES:
                raise SourceError(
                    f"it has {len(document)} pages, more than {MAX_PDF_PAGES}; split it"
                )
            sheets = tuple(_sheets(document))
            told = map(document.get_metadata_value, ("Title", "Author", "Subject", "Keywords"))
            return Book(sheets, *told)
        except pypdfium2.PdfiumError as error:
            raise SourceError(f"it is damaged ({error}); export it again") from None
        finally:
            document.close()


def _reason(error: str) -> str:
    if "password" in error.lower():
        return "it is encrypted; save it without a password"
    return "it is damaged or no PDF; export it again"


def _sheets(document: PdfDocument) -> Iterator[Sheet]:
    import pypdfium2.raw as raw

    limit = bounds.Limit(_SECONDS)
    for number in range(len(document)):
        stopping.look()
        if limit.is_over:
            raise SourceError(
                f"its first {number} of {len(document)} pages took {_SECONDS:.0f} seconds to read; "
                "split it"
            )
        page = document[number]
        if raw.FPDFPage_CountObjects(page.raw) > _SIGNS:
            raise SourceError(f"its page {number + 1} has more than {_SIGNS:,} parts; split it")
        text_page = page.get_textpage()
        try:
            if text_page.count_chars() > _SIGNS:
                raise SourceError(f"its page {number + 1} has more than {_SIGNS:,} signs; split it")
            edges = page.get_bbox()
            words = inside(Lettering(text_page).words(), edges)
            shapes = drawn.shapes(page) if words else []
            lines = tuple(box for box in shapes if drawn.is_line(box))
            pictured = not words and _is_pictured(page)
            yield Sheet(number, with_points(words, shapes), edges, pictured, lines)
        finally:
            text_page.close()
            page.close()


def _is_pictured(page: PdfPage) -> bool:
    import pypdfium2.raw as raw

    found = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    return next(iter(found), None) is not None
