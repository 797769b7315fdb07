"""The words of a PDF's pages with their boxes.

They come from PDFium; this is the one home of `pypdfium2`.
"""

from __future__ import annotations

import ctypes
import math
import re
import time
from collections.abc import Iterator
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from askcite.errors import SourceError
from askcite.settings import MAX_PDF_PAGES
from askcite.sources import stopping
from askcite.sources.parsed import printable
from askcite.sources.pdf.ligatures import SIGNS, mended
from askcite.sources.pdf.sheets import (
    HYPHEN,
    RIGHT_TO_LEFT,
    UNKNOWN,
    Book,
    Box,
    Sheet,
    Word,
    turned,
)

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

ONE_AT_A_TIME: Final = Lock()
"""PDFium is not made for several threads."""
_SECONDS: Final = 6.0
"""Processor time for all pages; the rest of a reading takes half as long."""
_SIGNS: Final = 200_000
"""On a page: a newspaper's has 30,000; this many take two seconds and 150 MB."""
_LONGEST: Final = 1_000
"""Letters of a word whose places are asked one by one."""
_ROW: Final = re.compile(r"[^\r\n\x02]+\x02?")
_TOKEN: Final = re.compile(r"[^\s\x01\x03-\x1f]+")
_UNSURE: Final = re.compile("\ufffe")
_MIXED: Final = re.compile(r"(?:[^\W\d_]|[)\]”’'\"])[.,;]?\d|\d[^\W\d_/×·]|.[*†‡§¶+−ªº\xad]")
"""In a word, what may stand higher or lower than the rest."""
_ENDING: Final = re.compile(r"(?<=[\d*†‡§])[^\w\x02]{1,3}$")
"""Signs after a mark, which stand level although it does not."""
_BOLD_WEIGHT: Final = 600
_BOLD: Final = re.compile(rb"(?i)bold|black|heavy|[-,]demi|cmbx|cmssbx")
"""In a font's name; the last two are the bold ones of TeX."""
_PLAIN: Final = re.compile(rb"(?i)regular|roman|book|light|medium|italic|oblique|mt$|-it$")
"""In the name of a font that is not bold whatever its weight is said to be."""
_HEIGHT: Final = 1.2
"""A line's height in sizes of its font."""
_LEAST: Final = 0.5
_MOST: Final = 2.5
"""Heights in those of the letter's box; beyond, the font's size is no size (Type 3)."""
_FONT_NAME_BYTES: Final = 100
_SOFT: Final = "\xad"
_LEVEL: Final = 0.1
"""Share of a letter's height by which baselines in one line differ; notes' marks stand off more."""
_APART: Final = 0.45
"""Share of the height between two letters of one word, at most."""
_SPELT: Final = {
    **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"},
    **{0xFB05: "st", 0xFB06: "st", 0: UNKNOWN, 2: HYPHEN, 0xAD: "-"},
    **SIGNS,
}
"""Ligatures by their letters, and what PDFium has for unknown signs and for dividing hyphens."""
_QUARTER: Final = math.pi / 2
_LEAN: Final = 0.17
"""Ten degrees; scans lean by less, words across a page ("DRAFT") by more."""


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
            about = document.get_metadata_dict()
            said = (about[name] for name in ("Title", "Author", "Subject", "Keywords"))
            return Book(sheets, *said)
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

    began = time.thread_time()
    for number in range(len(document)):
        stopping.look()
        if time.thread_time() - began > _SECONDS:
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
            words = tuple(_Reading(text_page).words())
            yield Sheet(number, words, page.get_bbox(), not words and _is_pictured(page))
        finally:
            text_page.close()
            page.close()


def _is_pictured(page: PdfPage) -> bool:
    import pypdfium2.raw as raw

    found = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    return next(iter(found), None) is not None


class _Reading:
    """One page's words.

    PDFium is asked of as few characters as can be, for each asking costs.
    """

    def __init__(self, text_page: PdfTextPage) -> None:
        import pypdfium2.raw as raw

        self._raw: Any = raw
        self._ask_box: Any = raw.FPDFText_GetLooseCharBox
        self._page = text_page.raw
        self._count = text_page.count_chars()
        self._rectangle = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = raw.FS_MATRIX()
        self._stands: dict[tuple[float, float], tuple[float, float]] = {}
        self._name = ctypes.create_string_buffer(_FONT_NAME_BYTES)

    def words(self) -> Iterator[Word]:
        """The page's words, row by row as drawn.

        Words that lean are left out.
        """
        units = self._units()
        for number, row in enumerate(_ROW.finditer(units)):
            tokens = list(_TOKEN.finditer(units, row.start(), row.end()))
            turn = self._turn(tokens[0].start()) if tokens else None
            if turn is not None:
                yield from self._row(tokens, number, turn)

    def _units(self) -> str:
        """The page's characters as counted, NUL for unknown ones."""
        buffer = (ctypes.c_ushort * (self._count + 1))()
        copied = self._raw.FPDFText_GetText(self._page, 0, self._count, buffer)
        ask = self._raw.FPDFText_GetUnicode
        if copied != self._count + 1:  # some have no Unicode and are left out
            return "".join([chr(ask(self._page, n)) for n in range(self._count)])
        text = "".join(map(chr, buffer[:-1]))
        # It has the same sign for a dividing hyphen and for what has no Unicode.
        text = _UNSURE.sub(lambda sign: chr(ask(self._page, sign.start())), text)
        return mended(text, self._width)

    def _width(self, at: int) -> float:
        left, _, right, _ = self._box(at, 0)
        return (right - left) / (self._raw.FPDFText_GetFontSize(self._page, at) or 1.0)

    def _row(self, tokens: list[re.Match[str]], row: int, turn: int) -> Iterator[Word]:
        bold = self._is_bold(tokens[0].start())
        mixed = bold != self._is_bold(tokens[-1].end() - 1)
        for number, token in enumerate(tokens):
            first, last = token.span()
            opens = self._box(first, turn)
            closes = self._box(last - 1, turn) if last - first > 1 else opens
            base, height = self._stand(first, turn, opens[1], opens[3])
            if mixed:
                bold = self._is_bold(first)
            text = token[0]
            closed = last - first > 2 and not text[-1].isalnum()
            ending = _ENDING.search(text) if closed else None
            least = self._box(first + ending.start() - 1, turn) if ending else closes
            if last - first > _LONGEST or _is_whole(text, opens, least):
                text = text if text.isascii() and text.isprintable() else _spelt(text)
                left, right = opens[0], closes[2]
                if left > right:  # it runs to the left
                    left, right = closes[0], opens[2]
                yield Word(text, left, right, base, height, bold, row, number > 0, turn)
            else:
                word = Word(text, opens[0], 0.0, base, height, bold, row, number > 0, turn)
                yield from self._pieces(word, first)

    def _pieces(self, word: Word, first: int) -> Iterator[Word]:
        """The parts of a word at different levels, or apart."""
        piece: Word | None = None
        for at, sign in enumerate(word.text, first):
            left, bottom, right, top = self._box(at, word.turn)
            if sign == _SOFT and right <= left:  # a hyphen that the page does not show
                continue
            base, height = self._stand(at, word.turn, bottom, top)
            if piece and _is_beside(piece, left, base):
                height = max(piece.height, height)
                piece = piece._replace(text=piece.text + sign, right=right, height=height)
                continue
            spaced = word.spaced
            if piece:
                yield piece._replace(text=_spelt(piece.text))
                spaced = abs(left - piece.right) > _APART * piece.height
            piece = Word(sign, left, right, base, height, word.bold, word.row, spaced, word.turn)
        if piece:
            yield piece._replace(text=_spelt(piece.text))

    def _turn(self, at: int) -> int | None:
        angle = self._raw.FPDFText_GetCharAngle(self._page, at)
        quarters = round(angle / _QUARTER)
        return quarters % 4 if abs(angle - quarters * _QUARTER) < _LEAN else None

    def _box(self, at: int, turn: int) -> Box:
        """The character's place as if its text ran level.

        Its height is its font's, not its own.
        """
        box = self._rectangle
        self._ask_box(self._page, at, box)
        if turn:
            return turned((box.left, box.bottom, box.right, box.top), turn)
        return box.left, box.bottom, box.right, box.top

    def _stand(self, at: int, turn: int, bottom: float, top: float) -> tuple[float, float]:
        """The character's base and height.

        Those of its box depend on the font's own.
        """
        known = self._stands.get((bottom, top))
        if known is None:
            known = self._stands[bottom, top] = self._asked(at, turn, top - bottom)
        return known

    def _asked(self, at: int, turn: int, box: float) -> tuple[float, float]:
        x, y, matrix = self._x, self._y, self._matrix
        self._raw.FPDFText_GetCharOrigin(self._page, at, x, y)
        self._raw.FPDFText_GetMatrix(self._page, at, matrix)
        scale = math.hypot(matrix.c, matrix.d)
        height = _HEIGHT * scale * self._raw.FPDFText_GetFontSize(self._page, at)
        base = (y.value, x.value, -y.value, -x.value)[turn]
        return base, height if _LEAST * box < height < _MOST * box else box

    def _is_bold(self, at: int) -> bool:
        name = self._name
        length = self._raw.FPDFText_GetFontInfo(self._page, at, name, len(name), None)
        if length and _BOLD.search(name.value):
            return True
        heavy = self._raw.FPDFText_GetFontWeight(self._page, at) >= _BOLD_WEIGHT
        return heavy and not (length and _PLAIN.search(name.value))


def _is_whole(word: str, opens: Box, closes: Box) -> bool:
    """True where the word's letters stand on one level.

    Its first and last one tell.
    """
    size = opens[3] - opens[1]
    if abs(opens[1] - closes[1]) + abs(opens[3] - closes[3]) > _LEVEL * size:
        return False
    if not 0 <= closes[2] - opens[0] < size * (len(word) + 1):
        return RIGHT_TO_LEFT.match(word) is not None
    return (word.isascii() and word.isalpha()) or not _MIXED.search(word)


def _is_beside(piece: Word, left: float, base: float) -> bool:
    level = abs(base - piece.base) < _LEVEL * piece.height
    return level and abs(left - piece.right) < _APART * piece.height


def _spelt(units: str) -> str:
    """The units as text: halves joined, ligatures spelt out."""
    text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return printable(text.translate(_SPELT))
