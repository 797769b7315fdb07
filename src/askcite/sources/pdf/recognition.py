"""The words of scanned pages, recognised by an installed tesseract.

It is used where the extra `ocr` and the program are there; this is the one home of `pytesseract`.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from askcite.errors import SourceError
from askcite.sources.pdf.characters import ONE_AT_A_TIME
from askcite.sources.pdf.sheets import Box, Sheet, Word

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGES: Final = "ASKCITE_OCR"
"""The environment variable that names tesseract's languages, as in "eng+deu"."""
HINT: Final = 'with tesseract and `pip install "askcite[ocr]"` askcite reads it'
_DOTS: Final = 300 / 72
"""Picture points a point: what tesseract's makers ask for."""
_PAGE_SECONDS: Final = 30
"""For one page, which takes two to five."""
_MOST_PAGES: Final = 200
"""Scanned pages of one file: a quarter of an hour."""
_LEAST_SURE: Final = 30.0
"""Tesseract's confidence below which a word is a stain."""
_ALIKE: Final = 0.2
"""Share by which lines of one type differ in height, for want of letters that reach up or down."""


def is_there() -> bool:
    """True where pages can be recognised."""
    return shutil.which("tesseract") is not None and find_spec("pytesseract") is not None


def sheets(data: bytes, wanted: list[Sheet]) -> Iterator[Sheet]:
    """The same pages with the words seen in their pictures.

    Raises SourceError for too many pages, and where one takes too long.
    """
    if len(wanted) > _MOST_PAGES:
        raise SourceError(f"it has {len(wanted)} scanned pages, more than {_MOST_PAGES}; split it")
    for sheet in wanted:
        picture, edges = _picture(data, sheet.number)
        yield Sheet(sheet.number, tuple(_words(_seen(picture, sheet.number), edges)), edges)


def _picture(data: bytes, number: int) -> tuple[Image, Box]:
    import pypdfium2

    with ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(data)
        try:
            page = document[number]
            edges = (0.0, 0.0, page.get_width(), page.get_height())
            return page.render(scale=_DOTS, grayscale=True).to_pil(), edges
        finally:
            document.close()


def _seen(picture: Image, number: int) -> list[dict[str, Any]]:
    import pytesseract

    language = os.environ.get(LANGUAGES) or "eng"
    try:
        found = pytesseract.image_to_data(
            picture, lang=language, timeout=_PAGE_SECONDS, output_type=pytesseract.Output.DICT
        )
    except (RuntimeError, pytesseract.TesseractError) as error:
        told = " ".join(str(error).split())
        raise SourceError(f"its page {number + 1} cannot be recognised ({told})") from None
    return [dict(zip(found, row, strict=True)) for row in zip(*found.values(), strict=True)]


def _words(seen: list[dict[str, Any]], edges: Box) -> Iterator[Word]:
    """The words in points from the lower edge.

    All of a line stand on its base.
    """
    lines: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for row in seen:
        if str(row["text"]).strip() and float(row["conf"]) >= _LEAST_SURE:
            key = (row["block_num"], row["par_num"], row["line_num"])
            lines.setdefault(key, []).append(row)
    heights = {key: median(row["height"] for row in rows) for key, rows in lines.items()}
    usual = median(heights.values()) if heights else 0.0
    for number, (key, rows) in enumerate(lines.items()):
        alike = abs(heights[key] - usual) < _ALIKE * usual
        height = 1.5 * (usual if alike else heights[key]) / _DOTS
        base = edges[3] - median(row["top"] + row["height"] for row in rows) / _DOTS
        for at, row in enumerate(rows):
            left = row["left"] / _DOTS
            yield Word(
                str(row["text"]), left, left + row["width"] / _DOTS, base, height, bold=False,
                row=number, spaced=at > 0, turn=0,
            )  # fmt: skip
