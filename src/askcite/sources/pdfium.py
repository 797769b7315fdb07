"""The lines of a PDF with their place and size, as PDFium gives them."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Final

from askcite.errors import SourceError
from askcite.settings import MAX_PDF_PAGES
from askcite.sources import stopping
from askcite.sources.parsed import printable

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

_ONE_AT_A_TIME: Final = Lock()
"""PDFium is not made for several threads."""
HYPHEN: Final = "\ufffe"
"""Stands for a hyphen at the end of a line."""
_DIVIDED: Final = "\2"
"""What PDFium has there, and then no line end."""
_LINE: Final = re.compile(rf"[^\r\n{HYPHEN}]+{HYPHEN}?")
_BOLD_WEIGHT: Final = 600
_FONT_NAME_BYTES: Final = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One line as set; places are in points from the page's lower left corner.

    `edge` is how far it stands from the page's top or bottom, as a share of the page's height.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    height: float
    bold: bool
    edge: float


@dataclass(frozen=True, slots=True)
class Book:
    """What a PDF holds: its lines in order, and what it says about itself."""

    pages: int
    lines: tuple[Line, ...]
    title: str
    author: str


def read(data: bytes) -> Book:
    """The lines of the PDF in `data`; raises SourceError for a damaged or encrypted one."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise SourceError(_reason(str(error))) from None
        try:
            if len(document) > MAX_PDF_PAGES:
                raise SourceError(
                    f"it has {len(document)} pages, more than {MAX_PDF_PAGES}; split it"
                )
            lines = tuple(line for n in range(len(document)) for line in _page(document, n))
            about = document.get_metadata_dict()
            return Book(len(document), lines, about["Title"], about["Author"])
        except pypdfium2.PdfiumError as error:
            raise SourceError(f"it is damaged ({error}); export it again") from None
        finally:
            document.close()


def _reason(error: str) -> str:
    if "password" in error.lower():
        return "it is encrypted; save it without a password"
    return "it is damaged or no PDF; export it again"


def _page(document: PdfDocument, number: int) -> Iterator[Line]:
    stopping.look()
    page = document[number]
    text_page = page.get_textpage()
    try:
        yield from _lines(page, text_page, number)
    finally:
        text_page.close()
        page.close()


def _lines(page: PdfPage, text_page: PdfTextPage, number: int) -> Iterator[Line]:
    height = page.get_height()
    units = _units(text_page)
    for match in _LINE.finditer(units):
        words = match[0].strip()
        if printable(words).strip(HYPHEN):
            yield _line(text_page, words, match.start() + match[0].index(words), number, height)


def _units(text_page: PdfTextPage) -> str:
    """The page's characters as PDFium counts them: halves of rare ones, NUL for unknown ones."""
    import pypdfium2.raw as pdfium

    count = range(text_page.count_chars())
    units = "".join(chr(pdfium.FPDFText_GetUnicode(text_page, n)) for n in count)
    return units.replace(_DIVIDED, HYPHEN)


def _line(text_page: PdfTextPage, words: str, first: int, page: int, page_height: float) -> Line:
    last = first + len(words.rstrip(HYPHEN)) - 1
    boxes = [text_page.get_charbox(n, loose=True) for n in (first, (first + last) // 2, last)]
    left, bottom, right = boxes[0][0], boxes[0][1], boxes[-1][2]
    height = sorted(top - low for _, low, _, top in boxes)[1]  # a bullet or code is set otherwise
    edge = min(bottom, page_height - bottom - height) / page_height
    bold = _is_bold(text_page, first) and _is_bold(text_page, last)
    text = printable(words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
    return Line(text, page, left, right, bottom, height, bold, edge)


def _is_bold(text_page: PdfTextPage, index: int) -> bool:
    import pypdfium2.raw as pdfium

    if pdfium.FPDFText_GetFontWeight(text_page, index) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
    pdfium.FPDFText_GetFontInfo(text_page, index, name, _FONT_NAME_BYTES, None)
    return any(sign in name.value for sign in (b"Bold", b"Black", b"Heavy"))
