"""A page of a PDF is shown as it is printed, with the quotation boxed."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect
from tests.doors.web.conftest import Visit, ask, make, serve
from tests.sources.conftest import pdf

from askcite.doors.web.leaf import leaf, printed

LINES = [
    ("The harvest of the island was poor that year.", 72.0, 100.0, 11.0),
    ("Gyokuro is shaded for twenty days before it is", 72.0, 300.0, 11.0),
    ("picked in the month of May.", 72.0, 316.0, 11.0),
]
QUOTE = "Gyokuro is shaded for twenty days before it is picked in the month of May."


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A library's folder with a PDF of two pages; the quotation stands on the second."""
    file = tmp_path / "articles" / "tea.pdf"
    file.parent.mkdir()
    file.write_bytes(pdf([("A page before it says nothing of tea.", 72.0, 100.0, 11.0)], LINES))
    return file


def test_the_quotation_is_boxed_line_by_line(book: Path) -> None:
    """Two lines have two boxes, below each other, as dark as type; nothing else is boxed."""
    made = leaf(book, 2, QUOTE)
    assert made
    assert (2, 2) == (made["pages"], len(made["boxes"]))
    first, second = made["boxes"]
    assert first[1] < second[1]
    image = Image.open(io.BytesIO(base64.b64decode(made["image"]))).convert("L")
    for left, top, width, height in made["boxes"]:
        size = (left * image.width, top * image.height, (left + width) * image.width,
                (top + height) * image.height)  # fmt: skip
        assert min(image.crop(size).tobytes()) < 100


@pytest.mark.parametrize(
    ("quote", "boxes"), [("", 0), ("Nothing of the kind is printed here.", 0), ("GYOKURO  is", 1)]
)
def test_what_is_not_on_the_page_is_not_boxed(book: Path, quote: str, boxes: int) -> None:
    """Case and spaces do not matter; other words do."""
    made = leaf(book, 2, quote)
    assert made
    assert boxes == len(made["boxes"])


def test_a_page_that_is_not_there_is_no_error(book: Path) -> None:
    """Nor is a file that PDFium cannot read."""
    assert leaf(book, 3, QUOTE) == {}
    book.write_bytes(b"%PDF-1.4 nothing")
    assert leaf(book, 1, QUOTE) == {}


def test_only_a_pdf_of_the_librarys_own_folder_is_shown(book: Path) -> None:
    """Neither what lies outside of it nor another kind of file."""
    home = book.parents[1]
    (home / "secret.pdf").write_bytes(book.read_bytes())
    (home / "articles" / "tea.txt").write_text("Tea.")
    assert book == printed(home, "articles/tea.pdf")
    for origin in ("articles/../secret.pdf", str(home / "secret.pdf"), "articles/tea.txt",
                   "articles/no.pdf", ""):  # fmt: skip
        assert printed(home, origin) is None


def test_the_page_opens_at_the_cited_words(visit: Visit, tmp_path: Path, width: int) -> None:
    """The button shows the page of the citation with its box; Escape leads back."""
    directory = tmp_path / "index"
    (directory / "articles").mkdir(parents=True)
    (directory / "articles" / "tea.pdf").write_bytes(pdf(LINES[:1], LINES[1:]))
    for served in serve(make(directory), directory):
        page, _ = visit(served.url, width)
        turn = ask(page, "For how many days is gyokuro shaded?")
        page.click(f"{turn} .cite >> nth=0")
        page.click("[data-act=leaf]")
        expect(page.locator("#leaf img")).to_be_visible()
        expect(page.locator("#leaf mark").first).to_be_in_viewport()
        expect(page.locator("#leaf")).to_contain_text("page 2 of 2")
        page.click("#leaf [data-turn='-1']")
        expect(page.locator("#leaf")).to_contain_text("page 1 of 2")
        page.keyboard.press("Escape")
        expect(page.locator("#leaf")).to_be_hidden()
        page.close()
