"""A PDF's page as a picture, with a quotation's places."""

from __future__ import annotations

import base64
import io
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from askcite.doors.web import originals
from askcite.settings import MAX_FILE_BYTES
from askcite.sources.pdf.characters import ONE_AT_A_TIME

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

PDF: Final = frozenset({".pdf"})
WIDTH: Final = 1_200
"""Pixels of a picture; a page of type can be read on a screen twice as dense as usual."""
LEAST: Final = 20
"""Letters by which a quotation that goes on overleaf is known on its first page."""


def printed(home: Path, origin: str) -> Path | None:
    """An article's PDF, where it lies in the library's folder."""
    file = originals.original(home, origin, PDF)
    return file if file and file.stat().st_size <= MAX_FILE_BYTES else None


def leaf(file: Path, number: int, quote: str) -> dict[str, Any]:
    """The page of that number, `quote` boxed, or nothing.

    `image` is a JPEG in base 64, `boxes` are shares of its size: left, top, width, height; `pages`
    is their number.
    """
    import pypdfium2

    with ONE_AT_A_TIME, suppress(pypdfium2.PdfiumError), pypdfium2.PdfDocument(file) as document:
        if 1 <= number <= len(document):
            page = document[number - 1]
            boxes = list(_boxes(page, quote)) if quote else []
            return {"image": _picture(page), "boxes": boxes, "pages": len(document)}
    return {}


def _picture(page: PdfPage) -> str:
    image = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB")
    file = io.BytesIO()
    image.save(file, "JPEG", quality=80)
    return base64.b64encode(file.getvalue()).decode("ascii")


def _boxes(page: PdfPage, quote: str) -> Iterator[tuple[float, float, float, float]]:
    """A box for each of the quotation's lines here."""
    words = page.get_textpage()
    count = words.count_chars()
    found = _find(_letters(words.get_text_range(0, count)), [c for c, _ in _letters(quote)])
    if not found:
        return
    first, last = found
    left, bottom, right, top = page.get_bbox()
    for n in range(words.count_rects(first, last - first + 1)):
        west, south, east, north = words.get_rect(n)
        width, height = right - left, top - bottom
        across = ((west - left) / width, (east - west) / width)
        down = ((top - north) / height, (north - south) / height)
        yield across[0], down[0], across[1], down[1]


def _letters(words: str) -> list[tuple[str, int]]:
    """Letters and digits with places, without accents or case."""
    return [
        (letter, at)
        for at, sign in enumerate(words)
        for letter in unicodedata.normalize("NFKD", sign).casefold()
        if letter.isalnum()
    ]


def _find(page: list[tuple[str, int]], quote: list[str]) -> tuple[int, int] | None:
    """The quotation's first and last place on the page."""
    text, sought = "".join(c for c, _ in page), "".join(quote)
    while len(sought) >= min(LEAST, len(quote)) and sought:
        at = text.find(sought)
        if at >= 0:
            return page[at][1], page[at + len(sought) - 1][1]
        sought = sought[: len(sought) // 2]
    return None
