"""PDF: pages, paragraphs and headings from how the lines are set."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest

from askcite.errors import SourceError
from askcite.sources.pdf.ligatures import mended
from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
Line = tuple[str, float, float, float]
MakePdf = Callable[..., bytes]
ENCRYPTED = Path(__file__).parent / "data" / "encrypted.pdf"


def page(number: int, *lines: str) -> list[Line]:
    """A page with a running head, these lines one under the other, and its number at the foot."""
    body = [(words, 72.0, 120.0 + 14 * n, 11.0) for n, words in enumerate(lines)]
    return [("Annals of Dams", 72, 40, 9), *body, (f"- {number} -", 290, 810, 9)]


def test_pages_headings_and_paragraphs(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Large lines are headings, running heads are gone, and a sentence may go over two pages."""
    first = [
        ("The Alder Dam", 72.0, 90.0, 20.0),
        *page(1, "The dam was opened in 1932 and holds back so much", "water that the valley")[1:],
    ]
    article = read_one(
        "dam.pdf",
        make_pdf(
            [("Annals of Dams", 72, 40, 9), *first],
            page(2, "below it is safe. It cost four million crowns,", "which was much."),
            page(3, "Nobody was hurt."),
        ),
    )
    assert "The Alder Dam" == article.title
    assert [
        ("heading", "The Alder Dam"),
        (
            "paragraph",
            "The dam was opened in 1932 and holds back so much water that the valley below it is "
            "safe. It cost four million crowns, which was much.",
        ),
        ("paragraph", "Nobody was hurt."),
    ] == [(b.kind.value, b.span.of(article.text)) for b in article.blocks]
    assert [1, 2, 3] == [article.page_at(article.text.index(w)) for w in ("opened", "cost", "hurt")]


def test_paragraphs_are_told_by_space_indent_and_short_lines(
    read_one: ReadOne, make_pdf: MakePdf
) -> None:
    """A gap, a moved-in line after a sentence and a list marker each begin a paragraph."""
    lines: list[Line] = [
        ("The dam was opened in 1932 by the king himself and", 72, 100, 11),
        ("his court, who came by train.", 72, 114, 11),
        ("It cost four million crowns and was painted white by", 90, 128, 11),
        ("forty men.", 72, 142, 11),
        ("\u2022 A tower stands on it.", 72, 156, 11),
        ("\u2022 A road leads over it.", 72, 170, 11),
        ("Nobody was hurt.", 72, 210, 11),
    ]
    article = read_one("dam.pdf", make_pdf(lines))
    assert [
        "The dam was opened in 1932 by the king himself and his court, who came by train.",
        "It cost four million crowns and was painted white by forty men.",
        "A tower stands on it.",
        "A road leads over it.",
        "Nobody was hurt.",
    ] == [b.span.of(article.text) for b in article.blocks]


def test_divided_words_are_made_whole(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A hyphen at the end of a line goes, unless both parts are words that the text has."""
    lines: list[Line] = [
        ("The govern-", 72, 100, 11),
        ("ment had a well known and long estab-", 72, 114, 11),
        ("lished plan, which was well-", 72, 128, 11),
        ("known to everybody.", 72, 142, 11),
    ]
    assert (
        "The government had a well known and long established plan, which was well-known to "
        "everybody."
    ) == read_one("dam.pdf", make_pdf(lines)).text


def test_rare_characters_do_not_shift_the_text(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Characters that PDFium counts twice, or has no Unicode for, leave the rest in its place."""
    lines: list[Line] = [
        ("QQQ@ here.", 72, 100, 11),
        ("After the Signs", 72, 130, 20),
        ("The end QQ.", 72, 160, 11),
    ]
    article = read_one("rare.pdf", make_pdf(lines, unicode={"Q": "\U0001f600", "@": "\0"}))
    assert [
        ("paragraph", "\U0001f600\U0001f600\U0001f600 here."),
        ("heading", "After the Signs"),
        ("paragraph", "The end \U0001f600\U0001f600."),
    ] == [(b.kind.value, b.span.of(article.text)) for b in article.blocks]


def test_pages_without_text_are_called_a_scan(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A PDF of pictures says so and what mends it."""
    with pytest.raises(SourceError, match=r"2 pages hold no text.*OCR"):
        read_one("scan.pdf", make_pdf([], []))


def test_an_encrypted_pdf_is_refused(read_one: ReadOne) -> None:
    """A PDF that needs a password says so."""
    with pytest.raises(SourceError, match="encrypted"):
        read_one("secret.pdf", ENCRYPTED.read_bytes())


@pytest.mark.parametrize("cut", [0, 5, 300])
def test_a_damaged_pdf_is_refused(read_one: ReadOne, make_pdf: MakePdf, cut: int) -> None:
    """A truncated PDF is one clear error."""
    with pytest.raises(SourceError, match=r"cut\.pdf: it"):
        read_one("cut.pdf", make_pdf(page(1, "Words."))[:cut])


def test_a_page_without_end_is_refused(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """More signs than any page has are refused by their number, before they are read."""
    lines: list[Line] = [("words " * 1_000, 5, 5 + n, 1) for n in range(40)]
    with pytest.raises(SourceError, match=r"page 1 has more than 200,000"):
        read_one("endless.pdf", make_pdf(lines))


@pytest.mark.parametrize("title", ["Report of 1931", "Courses of the sailing school"])
def test_a_large_line_is_a_heading(read_one: ReadOne, make_pdf: MakePdf, title: str) -> None:
    """Although it names a year, or reads like the words under a picture."""
    shown = [(title, 60.0, 100.0, 18.0)]
    shown += [(f"The {n} mill of the county turned all night.", 60.0, 130.0 + 12 * at, 10.0)
              for at, n in enumerate(("first", "second", "third"))]  # fmt: skip
    article = read_one("report.pdf", make_pdf(shown))
    assert ("heading", title) == (article.blocks[0].kind.value, article.title)


def test_the_search_for_circles_goes_on_after_a_reading(
    read_one: ReadOne, make_pdf: MakePdf
) -> None:
    """After a whole file and after a damaged one."""
    read_one("report.pdf", make_pdf(page(1, "The lock was opened in 1932.")))
    assert gc.isenabled()
    with pytest.raises(SourceError):
        read_one("report.pdf", b"%PDF-1.4 damaged")
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The irst mill, the ive locks", "The \ufb01rst mill, the ive locks"),
        ("The mill in a na \u0131ve, \u0131ve idea",) * 2,
    ],
)
def test_a_letter_without_its_dot_is_no_lost_ligature(text: str, read: str) -> None:
    """Only words that want an f say that a wide letter stands for two."""
    first = text.index("i")

    assert read == mended(text, lambda at: 9.0 if at == first else 4.0)
