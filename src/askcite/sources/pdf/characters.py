"""The words of a PDF's pages with their boxes, from PDFium; the one home of `pypdfium2`."""

from __future__ import annotations

import ctypes
import math
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from askcite.errors import SourceError
from askcite.settings import MAX_PDF_PAGES
from askcite.sources import stopping
from askcite.sources.parsed import printable

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

ONE_AT_A_TIME: Final = Lock()
"""PDFium is not made for several threads."""
HYPHEN: Final = "\ufffe"
"""Stands for a hyphen at the end of a line, where a word may be divided."""
UNKNOWN: Final = "\ufffd"
"""Stands for a letter that the file draws and does not name."""
_SECONDS: Final = 8.0
"""Processor time for all pages; the rest of a reading takes a tenth of it."""
_ROW: Final = re.compile(r"[^\r\n\x02]+\x02?")
_TOKEN: Final = re.compile(r"[^\s\x01\x03-\x1f]+")
_UNSURE: Final = re.compile("\ufffe")
_RAISED: Final = re.compile(r".+[\d*†‡§¶+−ªº].", re.DOTALL)
"""Within a word, what may stand higher or lower than the rest."""
_BOLD_WEIGHT: Final = 600
_BOLD: Final = re.compile(rb"(?i)bold|black|heavy|[-,]demi|cmbx|cmssbx")
"""In a font's name; the last two are the bold ones of TeX."""
_FONT_NAME_BYTES: Final = 100
_SOFT: Final = "\xad"
_LEVEL: Final = 0.1
"""Share of a letter's height by which baselines in one line differ; notes' marks stand off more."""
_APART: Final = 0.45
"""Share of the height between two letters of one word, at most."""
_SPELT: Final = {
    **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"},
    **{0xFB05: "st", 0xFB06: "st", 0: UNKNOWN, 2: HYPHEN, 0xAD: "-"},
}
"""Ligatures by their letters, and what PDFium has for unknown signs and for dividing hyphens."""
_QUARTER: Final = math.pi / 2
_LEAN: Final = 0.17
"""Ten degrees; scans lean by less, words across a page ("DRAFT") by more."""


Box = tuple[float, float, float, float]


class Word(NamedTuple):
    """Letters set without a space; places in points, as if its text ran level to the right.

    `row` counts the lines in the order in which the page draws them; `spaced` says whether a space
    stands before it; `turn` is how many quarters of a circle it is turned on the page.
    """

    text: str
    left: float
    right: float
    base: float
    bottom: float
    top: float
    bold: bool
    row: int
    spaced: bool
    turn: int

    @property
    def height(self) -> float:
        """From the lowest to the highest place of its font's letters."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its words as drawn, and its edges as (left, bottom, right, top)."""

    number: int
    words: tuple[Word, ...]
    edges: Box


@dataclass(frozen=True, slots=True)
class Book:
    """A PDF's pages, and its own title and author."""

    sheets: tuple[Sheet, ...]
    title: str
    author: str


def read(data: bytes) -> Book:
    """The words of the PDF in `data`; raises SourceError for a damaged or encrypted one."""
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
            return Book(sheets, about["Title"], about["Author"])
        except pypdfium2.PdfiumError as error:
            raise SourceError(f"it is damaged ({error}); export it again") from None
        finally:
            document.close()


def _reason(error: str) -> str:
    if "password" in error.lower():
        return "it is encrypted; save it without a password"
    return "it is damaged or no PDF; export it again"


def _sheets(document: PdfDocument) -> Iterator[Sheet]:
    began = time.thread_time()
    for number in range(len(document)):
        stopping.look()
        if time.thread_time() - began > _SECONDS:
            raise SourceError(
                f"its first {number} of {len(document)} pages took {_SECONDS:.0f} seconds to read; "
                "split it"
            )
        page = document[number]
        text_page = page.get_textpage()
        try:
            words = tuple(_Reading(text_page).words())
            yield Sheet(number, words, page.get_bbox())
        finally:
            text_page.close()
            page.close()


class _Reading:
    """One page's words; PDFium is asked of as few characters as can be, for each asking costs."""

    def __init__(self, text_page: PdfTextPage) -> None:
        import pypdfium2.raw as raw

        self._raw: Any = raw
        self._page = text_page.raw
        self._count = text_page.count_chars()
        self._rectangle = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def words(self) -> Iterator[Word]:
        """The page's words, row by row as drawn; words that lean are left out."""
        units = self._units()
        for number, row in enumerate(_ROW.finditer(units)):
            tokens = list(_TOKEN.finditer(units, row.start(), row.end()))
            turn = self._turn(tokens[0].start()) if tokens else None
            if turn is not None:
                yield from self._row(tokens, number, turn)

    def _units(self) -> str:
        """The page's characters as PDFium counts them, NUL for unknown ones."""
        buffer = (ctypes.c_ushort * (self._count + 1))()
        copied = self._raw.FPDFText_GetText(self._page, 0, self._count, buffer)
        ask = self._raw.FPDFText_GetUnicode
        if copied != self._count + 1:  # some have no Unicode and are left out
            return "".join([chr(ask(self._page, n)) for n in range(self._count)])
        text = "".join(map(chr, buffer[:-1]))
        # It has the same sign for a dividing hyphen and for what has no Unicode.
        return _UNSURE.sub(lambda sign: chr(ask(self._page, sign.start())), text)

    def _row(self, tokens: list[re.Match[str]], row: int, turn: int) -> Iterator[Word]:
        bold = self._is_bold(tokens[0].start())
        mixed = bold != self._is_bold(tokens[-1].end() - 1)
        level, base = (0.0, 0.0), 0.0
        for number, token in enumerate(tokens):
            first, last = token.span()
            opens, closes = self._box(first, turn), self._box(last - 1, turn)
            if (opens[1], opens[3]) != level:
                level, base = (opens[1], opens[3]), self._base(first, turn)
            if mixed:
                bold = self._is_bold(first)
            word = Word(token[0], opens[0], closes[2], base, *level, bold, row, number > 0, turn)
            if _is_whole(word, opens, closes):
                yield word._replace(text=_spelt(token[0]))
            else:
                yield from self._pieces(word, first)

    def _pieces(self, word: Word, first: int) -> Iterator[Word]:
        """The parts of a word that stand at different levels, or apart."""
        piece: Word | None = None
        for at, sign in enumerate(word.text, first):
            left, bottom, right, top = self._box(at, word.turn)
            if sign == _SOFT and right <= left:  # a hyphen that the page does not show
                continue
            base = self._base(at, word.turn)
            if piece and _is_beside(piece, left, base):
                text, high, low = piece.text + sign, max(piece.top, top), min(piece.bottom, bottom)
                piece = piece._replace(text=text, right=right, top=high, bottom=low)
                continue
            spaced = word.spaced
            if piece:
                yield piece._replace(text=_spelt(piece.text))
                spaced = abs(left - piece.right) > _APART * piece.height
            piece = Word(
                sign, left, right, base, bottom, top, word.bold, word.row, spaced, word.turn
            )
        if piece:
            yield piece._replace(text=_spelt(piece.text))

    def _turn(self, at: int) -> int | None:
        angle = self._raw.FPDFText_GetCharAngle(self._page, at)
        quarters = round(angle / _QUARTER)
        return quarters % 4 if abs(angle - quarters * _QUARTER) < _LEAN else None

    def _box(self, at: int, turn: int) -> Box:
        """The character's place as if its text ran level: its font's height, not its own."""
        box = self._rectangle
        self._raw.FPDFText_GetLooseCharBox(self._page, at, box)
        return turned((box.left, box.bottom, box.right, box.top), turn)

    def _base(self, at: int, turn: int) -> float:
        x, y = self._x, self._y
        self._raw.FPDFText_GetCharOrigin(self._page, at, x, y)
        return (y.value, x.value, -y.value, -x.value)[turn]

    def _is_bold(self, at: int) -> bool:
        if self._raw.FPDFText_GetFontWeight(self._page, at) >= _BOLD_WEIGHT:
            return True
        name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
        self._raw.FPDFText_GetFontInfo(self._page, at, name, _FONT_NAME_BYTES, None)
        return _BOLD.search(name.value) is not None


def turned(box: Box, turn: int) -> Box:
    """The box on a page turned back by `turn` quarters of a circle."""
    left, bottom, right, top = box
    if turn == 0:
        return box
    if turn == 1:
        return -top, left, -bottom, right
    return (-right, -top, -left, -bottom) if turn == 2 else (bottom, -right, top, -left)


def _is_whole(word: Word, opens: Box, closes: Box) -> bool:
    """Whether its letters stand side by side on one level."""
    size = word.height
    level = abs(opens[1] - closes[1]) + abs(opens[3] - closes[3]) < _LEVEL * size
    wide = 0 <= closes[2] - opens[0] < size * (len(word.text) + 1)
    return level and wide and not _RAISED.match(word.text) and _SOFT not in word.text


def _is_beside(piece: Word, left: float, base: float) -> bool:
    level = abs(base - piece.base) < _LEVEL * piece.height
    return level and abs(left - piece.right) < _APART * piece.height


def _spelt(units: str) -> str:
    """The units as text: halves joined, ligatures spelt out."""
    if units.isascii() and units.isprintable():
        return units
    text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return printable(text.translate(_SPELT))
