"""The words of a PDF's pages with their boxes.

They come from PDFium; this is the one home of `pypdfium2`.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from threading import Lock
from typing import TYPE_CHECKING, Final

from askcite.errors import SourceError
from askcite.settings import MAX_PDF_PAGES
from askcite.sources import bounds, stopping
from askcite.sources.parsed import printable
from askcite.sources.pdf import drawn
from askcite.sources.pdf.accents import NOTHING, composed
from askcite.sources.pdf.bullets import with_points
from askcite.sources.pdf.inside import inside
from askcite.sources.pdf.ligatures import SIGNS, mended
from askcite.sources.pdf.places import Asking
from askcite.sources.pdf.sheets import UNKNOWN, Book, Box, Sheet, Word
from askcite.sources.pdf.unbroken import APART, is_beside, is_level, is_plain, is_whole
from askcite.text.divided import HYPHEN

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

ONE_AT_A_TIME: Final = Lock()
"""PDFium is not made for several threads."""
_SECONDS: Final = 6.0
"""Processor time for all pages; the rest of a reading takes half as long."""
_SIGNS: Final = 200_000
"""On a page: a newspaper's has 30,000; this many take two seconds and 150 MB."""
_TRACKED: Final = 0.05
"""In heights: the space between two letters of a word that is set apart."""
_WORD_SPACE: Final = 0.13
"""In heights: the space between two words is wider than that by this."""
_SHOWN: Final = 120
"""Signs of a line whose letters are set apart, at most: headings are."""
_LONGEST: Final = 1_000
"""Letters of a word whose places are asked one by one."""
_ROW: Final = re.compile(r"[^\r\n\x02]+\x02?")
_TOKEN: Final = re.compile(r"[^\s\x01\x03-\x1f]+")
_UNSURE: Final = re.compile("\ufffe")
_FIGURE: Final = re.compile(r"\d(?=[^\w]{0,2}$)")
"""The figure that ends a number, which may be a power's or a note's."""
_ENDING: Final = re.compile(r"(?<=[\d*†‡§])[^\w\x02]{1,3}$")
"""Signs after a mark, which stand level although it does not."""
_SOFT: Final = "\xad"
_SPELT: Final = {
    **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"},
    **{0xFB05: "st", 0xFB06: "st", 0: UNKNOWN, 2: HYPHEN, 0xAD: "-"},
    **SIGNS,
}
"""Ligatures by their letters, and what PDFium has for unknown signs and for dividing hyphens."""


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
            words = inside(_Reading(text_page).words(), edges)
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


class _Reading(Asking):
    """One page's words.

    PDFium is asked of as few characters as can be, for each asking costs.
    """

    def __init__(self, text_page: PdfTextPage) -> None:
        import pypdfium2.raw as raw

        super().__init__(text_page, raw)

    def words(self) -> list[Word]:
        """The page's words, row by row as drawn.

        Words that lean are left out.
        """
        found: list[Word] = []
        units = self._units()
        for number, row in enumerate(_ROW.finditer(units)):
            tokens = list(_TOKEN.finditer(units, row.start(), row.end()))
            word = next((t for t in tokens if len(t[0]) > 1), tokens[0]) if tokens else None
            turn = self._turn(word) if word else None
            if turn is None:
                continue
            if self._is_tracked(tokens, turn):
                found += self._tracked(tokens, number, turn)
            else:
                self._row(tokens, number, turn, found)
        return found

    def _is_tracked(self, tokens: list[re.Match[str]], turn: int) -> bool:
        """True for letters set apart.

        PDFium sees spaces in them.
        """
        first = next((t.start() for t in tokens if len(t[0]) > 1 and t[0].isalpha()), None)
        if first is None or tokens[-1].end() - tokens[0].start() > _SHOWN:
            return False
        a, b = self._box(first, turn), self._box(first + 1, turn)
        return _TRACKED * (a[3] - a[1]) < b[0] - a[2] < a[3] - a[1]

    def _tracked(self, tokens: list[re.Match[str]], row: int, turn: int) -> Iterator[Word]:
        """The words of a line whose letters stand apart."""
        bold = self._is_bold(tokens[0].start())
        letters = [
            (sign, at, self._box(at, turn))
            for token in tokens
            for at, sign in enumerate(token[0], token.start())
        ]
        gaps = [b[2][0] - a[2][2] for a, b in pairwise(letters)]
        usual = median(gaps)
        written = {t.start() for t in tokens[1:] if not self._is_guessed(t.start() - 1)}
        begun: list[tuple[str, int, Box]] = []
        for n, (letter, gap) in enumerate(zip(letters, [*gaps, math.inf], strict=True)):
            begun.append(letter)
            _, first, opens = begun[0]
            base, height = self._stand(first, turn, opens[1], opens[3])
            if gap > usual + _WORD_SPACE * height or letters[n + 1][1] in written:
                text = _spelt("".join(sign for sign, _, _ in begun))
                spaced = n >= len(begun)
                yield Word(text, opens[0], letter[2][2], base, height, bold, row, spaced, turn)
                begun = []

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
        return composed(mended(text, self._width), lambda at: self._box(at, 0))

    def _row(self, tokens: list[re.Match[str]], row: int, turn: int, found: list[Word]) -> None:
        """Add the words of a row to those `found`."""
        bold = self._is_bold(tokens[0].start())
        mixed = bold != self._is_bold(tokens[-1].end() - 1)
        box, stands = self._box, self._stands
        for number, token in enumerate(tokens):
            first, last = token.span()
            opens = box(first, turn)
            closes = box(last - 1, turn) if last - first > 1 else opens
            base, height = stands.get(opens[1::2]) or self._stand(first, turn, opens[1], opens[3])
            if mixed:
                bold = self._is_bold(first)
            text = token[0]
            if is_plain(text) and is_level(text, opens, closes):
                found.append(
                    Word(text, opens[0], closes[2], base, height, bold, row, number > 0, turn)
                )
                continue
            closed = last - first > 2 and not text[-1].isalnum()
            ending = _ENDING.search(text) if closed else None
            least = self._box(first + ending.start() - 1, turn) if ending else closes
            risen = _FIGURE.search(text)
            level = not risen or not self._is_risen(first + risen.start(), turn, base, height)
            if last - first > _LONGEST or (level and is_whole(text, opens, least)):
                text = text if text.isascii() and text.isprintable() else _spelt(text)
                left, right = opens[0], closes[2]
                if left > right:  # it runs to the left
                    left, right = closes[0], opens[2]
                found.append(Word(text, left, right, base, height, bold, row, number > 0, turn))
            else:
                word = Word(text, opens[0], 0.0, base, height, bold, row, number > 0, turn)
                found += self._pieces(word, first)

    def _pieces(self, word: Word, first: int) -> Iterator[Word]:
        """The parts of a word at different levels, or apart.

        The letters of a ligature have one box.
        """
        piece: Word | None = None
        before: Box | None = None
        for at, sign in enumerate(word.text, first):
            box = self._box(at, word.turn)
            left, right = box[0], box[2]
            if piece and box == before:
                piece = piece._replace(text=piece.text + sign)
                continue
            before = box
            if sign == _SOFT and right <= left:  # a hyphen that the page does not show
                continue
            base, height = self._placed(at, sign, word.turn, box)
            if piece and is_beside(piece, left, base):
                height = max(piece.height, height)
                piece = piece._replace(text=piece.text + sign, right=right, height=height)
                continue
            spaced = word.spaced
            if piece:
                yield piece._replace(text=_spelt(piece.text))
                spaced = abs(left - piece.right) > APART * piece.height
            piece = Word(sign, left, right, base, height, word.bold, word.row, spaced, word.turn)
        if piece:
            yield piece._replace(text=_spelt(piece.text))


def _spelt(units: str) -> str:
    """The units as text: halves joined, ligatures spelt out."""
    text = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return printable(text.replace(NOTHING, "").translate(_SPELT))
