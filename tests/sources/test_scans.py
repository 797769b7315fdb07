"""Scanned pages say that they are scans, and are recognised where tesseract is there."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from tests.sources.conftest import pdf

from askcite.errors import SourceError
from askcite.sources import attempts
from askcite.sources.pdf import recognition
from askcite.sources.reading import Reading

Line = tuple[str, float, float, float]
LINES: list[Line] = [
    ("The ferry to Norrey", 72, 90, 20),
    ("The ferry leaves at nine in the morning and comes back", 72, 140, 12),
    ("at five in the afternoon, every day but Sunday.", 72, 156, 12),
]
needs_tesseract = pytest.mark.skipif(
    not recognition.is_there(), reason="tesseract or pytesseract is not installed"
)


def scan(*pages: bytes) -> bytes:
    """A PDF of pictures of the pages of PDFs."""
    pictures = [pypdfium2.PdfDocument(page)[0].render(scale=3).to_pil() for page in pages]
    made = BytesIO()
    pictures[0].save(made, "PDF", save_all=True, append_images=pictures[1:], resolution=216)
    return made.getvalue()


def together(*books: bytes) -> bytes:
    """One PDF of the pages of several."""
    whole = pypdfium2.PdfDocument.new()
    for book in books:
        whole.import_pages(pypdfium2.PdfDocument(book))
    made = BytesIO()
    whole.save(made)
    return made.getvalue()


def attempted(path: Path, data: bytes) -> Reading:
    """The one reading of a file of these bytes."""
    path.write_bytes(data)
    (found,) = attempts(path)
    if not isinstance(found, Reading):
        raise SourceError(str(found))
    return found


@needs_tesseract
def test_a_scan_is_recognised(tmp_path: Path) -> None:
    """Its words come as those of any page, with a word of doubt."""
    found = attempted(tmp_path / "scan.pdf", scan(pdf(LINES)))
    assert [
        ("heading", "The ferry to Norrey"),
        ("paragraph", f"{LINES[1][0]} {LINES[2][0]}"),
    ] == [(b.kind.value, b.span.of(found.article.text)) for b in found.article.blocks]
    assert ("page 1 scanned: their words were recognised, and may be wrong",) == found.doubts


@needs_tesseract
def test_a_scanned_page_keeps_its_number(tmp_path: Path) -> None:
    """Between pages with text it is the page that it is."""
    written: list[Line] = [("The mill at Harrow Bridge grinds rye.", 72, 90, 12)]
    last: list[Line] = [("The kiln at Moor End burned lime.", 72, 90, 12)]
    book = together(pdf(written), scan(pdf(LINES)), pdf(last))
    article = attempted(tmp_path / "mixed.pdf", book).article
    assert [1, 2, 3] == [
        article.page_at(article.text.index(word)) for word in ("mill", "leaves", "kiln")
    ]


def test_without_tesseract_a_scan_says_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A scan is refused with what mends it; a scanned page among others is told."""
    monkeypatch.setenv("PATH", str(tmp_path))
    scanned = scan(pdf(LINES))
    with pytest.raises(SourceError, match=r"it is a scan; .*askcite\[ocr\]"):
        attempted(tmp_path / "scan.pdf", scanned)
    written: list[Line] = [("The mill at Harrow Bridge grinds rye.", 72, 90, 12)]
    (doubt,) = attempted(tmp_path / "mixed.pdf", together(pdf(written), scanned)).doubts
    assert doubt.startswith("no text on page 2: a scan")
