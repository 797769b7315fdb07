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


def test_a_cell_set_around_its_row_is_whole(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Its lines over and under the row's level are not the row's above, nor other columns'."""
    level = [("1 May", 60.0, 134.0, 11.0), ("Brought forward", 130.0, 134.0, 11.0)]
    level += [("1000.00", 500.0, 134.0, 11.0)]
    cell = [("Alder Mill Stores", 130.0, 152.0, 11.0), ("Card 0917", 130.0, 166.0, 11.0)]
    row = [("3 May", 60.0, 159.0, 11.0), ("42.10", 300.0, 159.0, 11.0)]
    row += [("957.90", 500.0, 159.0, 11.0)]
    last = [("5 May", 60.0, 184.0, 11.0), ("Salary", 130.0, 184.0, 11.0)]
    last += [("2400.00", 400.0, 184.0, 11.0), ("3357.90", 500.0, 184.0, 11.0)]
    heads = ("Date", "Details", "Paid out", "Paid in", "Balance")
    over = [
        (h, x, 120.0, 11.0) for h, x in zip(heads, (60.0, 130.0, 300.0, 400.0, 500.0), strict=True)
    ]
    assert [
        "Date: 1 May | Details: Brought forward | Balance: 1000.00",
        "Date: 3 May | Details: Alder Mill Stores Card 0917 | Paid out: 42.10 | Balance: 957.90",
        "Date: 5 May | Details: Salary | Paid in: 2400.00 | Balance: 3357.90",
    ] == rows_of(read_one("statement.pdf", make_pdf([*over, *level, *cell, *row, *last])))


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


@pytest.mark.parametrize(
    ("over", "left"),
    [(("Summer", "Winter"), (236.0, 386.0)), (("Summer", "Winter"), (200.0, 350.0))],
)
def test_heads_over_several_columns_are_heads_of_each(
    read_one: ReadOne, make_pdf: MakePdf, over: tuple[str, str], left: tuple[float, float]
) -> None:
    """They stand in the middle of their columns, or where the first of these begins."""
    places = (60.0, 200.0, 280.0, 350.0, 430.0)
    lines = [(name, x, 106.0, 11.0) for name, x in zip(over, left, strict=True)]
    rows = [
        ("Place", "Adult", "Child", "Adult", "Child"),
        ("Brenn", "4.50", "2.20", "3.80", "1.90"),
        ("Lochen", "6.10", "3.00", "5.20", "2.50"),
        ("Vik", "9.40", "4.60", "8.10", "4.00"),
    ]
    for at, row in enumerate(rows):
        lines += [(w, x, 120.0 + 14 * at, 11.0) for w, x in zip(row, places, strict=True)]
    assert (
        "Place: Brenn | Summer, Adult: 4.50 | Summer, Child: 2.20 | Winter, Adult: 3.80"
        " | Winter, Child: 1.90"
    ) == rows_of(read_one("fares.pdf", make_pdf(lines)))[0]


def test_a_head_over_some_columns_is_not_given_to_others(
    read_one: ReadOne, make_pdf: MakePdf
) -> None:
    """One over the last two of four says nothing of the second."""
    rows = (
        ("Place", "Ships", "Crews", "Guests"),
        ("Brenn", "12", "150", "980"),
        ("Lochen", "9", "61", "112"),
        ("Vik", "4", "99", "460"),
    )
    lines = [("People aboard", 335.0, 106.0, 11.0), *table(rows)]
    assert (
        "Place: Brenn | Ships: 12 | People aboard, Crews: 150 | People aboard, Guests: 980"
    ) == rows_of(read_one("ships.pdf", make_pdf(lines)))[0]


def test_a_table_that_goes_on_keeps_its_heads(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """On the next page they are not repeated."""
    first = table((("Place", "Ships", "Crews", "Guests"), *_COUNTS[:4]), top=700.0)
    article = read_one("ships.pdf", make_pdf(first, table(_COUNTS[4:], top=80.0)))
    assert 7 == len(rows_of(article))
    assert "Place: Hove | Ships: 6 | Crews: 60 | Guests: 240" == rows_of(article)[-1]


def test_another_table_on_the_next_page_keeps_apart(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """After a sentence the heads of the table before are over."""
    first = table((("Place", "Ships", "Crews", "Guests"), *_COUNTS[:4]), top=700.0)
    between = [("The other harbours were counted in another year than these.", 60.0, 60.0, 11.0)]
    article = read_one("ships.pdf", make_pdf(first, between + table(_COUNTS[4:], top=120.0)))
    assert 4 == len(rows_of(article))


_COUNTS = (
    ("Brenn", "12", "150", "980"),
    ("Lochen", "9", "61", "112"),
    ("Vik", "4", "99", "460"),
    ("Holm", "3", "31", "210"),
    ("Sund", "8", "77", "340"),
    ("Elv", "2", "19", "80"),
    ("Hove", "6", "60", "240"),
)


def test_the_name_of_the_first_column_may_stand_between_two_lines_of_heads(
    read_one: ReadOne, make_pdf: MakePdf
) -> None:
    """Three lines over the rows tell the heads of each column."""
    places = (60.0, 200.0, 280.0, 350.0, 430.0)
    lines = [("Summer", 236.0, 100.0, 11.0), ("Winter", 386.0, 100.0, 11.0)]
    lines.append(("Place", 60.0, 107.0, 11.0))
    rows = [
        ("Adult", "Child", "Adult", "Child"),
        ("Brenn", "4.50", "2.20", "3.80", "1.90"),
        ("Lochen", "6.10", "3.00", "5.20", "2.50"),
        ("Vik", "9.40", "4.60", "8.10", "4.00"),
    ]
    for at, row in enumerate(rows):
        left = places[-len(row) :]
        lines += [(w, x, 114.0 + 14 * at, 11.0) for w, x in zip(row, left, strict=True)]
    assert (
        "Place: Lochen | Summer, Adult: 6.10 | Summer, Child: 3.00 | Winter, Adult: 5.20"
        " | Winter, Child: 2.50"
    ) == rows_of(read_one("fares.pdf", make_pdf(lines)))[1]
