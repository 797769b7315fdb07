"""Tables of a PDF: a row is shown with the heads of its columns, where these are plain."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
Line = tuple[str, float, float, float]
MakePdf = Callable[..., bytes]
STATEMENT = (
    ("Date", "Details", "Paid out", "Balance"),
    ("3 May", "Alder Mill Stores", "42.10", "957.90"),
    ("", "Card 0917", "", ""),
    ("5 May", "Rent to M. Okoro", "600.00", "357.90"),
)


def table(rows: tuple[tuple[str, ...], ...], *, top: float = 120.0) -> list[Line]:
    """Cells at four places, row by row."""
    return [
        (cell, (60.0, 130.0, 300.0, 400.0)[n], top + 14 * at, 11.0)
        for at, cells in enumerate(rows)
        for n, cell in enumerate(cells)
        if cell
    ]


def rows_of(article: Article) -> list[str]:
    """The words of its tables' rows."""
    return [b.span.of(article.text) for b in article.blocks if b.kind.value == "table row"]


def test_a_row_carries_its_heads(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """The rest of a cell on the line below belongs to it."""
    article = read_one("statement.pdf", make_pdf(table(STATEMENT)))
    assert [
        "Date: 3 May | Details: Alder Mill Stores Card 0917 | Paid out: 42.10 | Balance: 957.90",
        "Date: 5 May | Details: Rent to M. Okoro | Paid out: 600.00 | Balance: 357.90",
    ] == rows_of(article)


def test_heads_of_two_lines_are_one(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A head that is broken is read whole, and one that is empty is left out."""
    rows = (("", "Adult", "Child", "Group"), ("", "ticket", "ticket", "ticket"))
    body = (("North", "9.00", "4.00", "40.00"), ("South", "7.50", "3.00", "32.00"))
    assert [
        "North | Adult ticket: 9.00 | Child ticket: 4.00 | Group ticket: 40.00",
        "South | Adult ticket: 7.50 | Child ticket: 3.00 | Group ticket: 32.00",
    ] == rows_of(read_one("fares.pdf", make_pdf(table(rows + body))))


def test_years_may_be_heads(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """They stand over figures that are none."""
    rows = (
        ("Herons", "2021", "2022", "2023"),
        ("Pairs", "40", "44", "51"),
        ("Young", "81", "90", "97"),
    )
    assert [
        "Herons: Pairs | 2021: 40 | 2022: 44 | 2023: 51",
        "Herons: Young | 2021: 81 | 2022: 90 | 2023: 97",
    ] == rows_of(read_one("herons.pdf", make_pdf(table(rows))))


@pytest.mark.parametrize(
    "rows",
    [
        (("1", "Heron", "40", "81"), ("2", "Stork", "3", "5"), ("3", "Crane", "0", "0")),
        (
            ("Bird", "Pairs", "Pairs", "Young"),
            ("Heron", "40", "41", "81"),
            ("Stork", "3", "3", "5"),
        ),
    ],
    ids=["no heads", "heads that are alike"],
)
def test_heads_are_never_guessed(
    read_one: ReadOne, make_pdf: MakePdf, rows: tuple[tuple[str, ...], ...]
) -> None:
    """Rows are shown as they stand where their heads are not plain."""
    article = read_one("birds.pdf", make_pdf(table(rows)))
    assert [] == rows_of(article)
    assert " ".join(rows[1]) in article.text


def test_a_row_after_dots_is_text(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A price after dots is a fact, a page's number in a table of contents is none."""
    lines = [("Soup of the day . . . . . . . . . . 6.50", 60.0, 120.0, 11.0)]
    lines += [("1 The herons . . . . . . . . . . . . . 14", 60.0, 160.0, 11.0)]
    article = read_one("card.pdf", make_pdf(lines))
    assert ["paragraph", "furniture"] == [block.kind.value for block in article.blocks]
