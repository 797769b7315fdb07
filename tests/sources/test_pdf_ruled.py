"""Tables of a PDF whose cells stand between drawn lines, and pages that are turned as a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest

from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
Line = tuple[str, float, float, float]
MakePdf = Callable[..., bytes]
LEFT, TOP, HIGH = 60.0, 700.0, 16.0
EDGES = (60.0, 122.0, 150.0, 184.0, 214.0)
"""Columns so narrow that the spaces between their words are those of a line of text."""
FARES = (
    ("Passenger", "One", "Both", "Day"),
    ("Adult 16 to 64", "8", "14", "22"),
    ("Child 6 to 15", "4", "7", "11"),
    ("Senior of 65", "6", "10", "16"),
)


def line(a: tuple[float, float], b: tuple[float, float]) -> str:
    """The operators that draw a line."""
    return f"{a[0]} {a[1]} m {b[0]} {b[1]} l S\n"


def ruled(edges: Sequence[float], rows: int, *, top: float = TOP) -> str:
    """The lines of a whole grid."""
    low = top - rows * HIGH
    level = [line((edges[0], top - n * HIGH), (edges[-1], top - n * HIGH)) for n in range(rows + 1)]
    return "".join([*level, *(line((x, low), (x, top)) for x in edges)])


def words(
    rows: Sequence[Sequence[str]], edges: Sequence[float] = EDGES, *, top: float = TOP
) -> list[Line]:
    """Cells, each in its field."""
    return [
        (cell, edges[n] + 2, 842 - top + HIGH * at + 12, 9.0)
        for at, cells in enumerate(rows)
        for n, cell in enumerate(cells)
        if cell
    ]


def rows_of(article: Article) -> list[str]:
    """The words of its tables' rows."""
    return [b.span.of(article.text) for b in article.blocks if b.kind.value == "table row"]


def test_lines_part_cells_that_spaces_do_not(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A row names its heads however narrow the columns are."""
    pdf = make_pdf(words(FARES), drawn=ruled(EDGES, 4))
    assert [
        "Passenger: Adult 16 to 64 | One: 8 | Both: 14 | Day: 22",
        "Passenger: Child 6 to 15 | One: 4 | Both: 7 | Day: 11",
        "Passenger: Senior of 65 | One: 6 | Both: 10 | Day: 16",
    ] == rows_of(read_one("fares.pdf", pdf))


@pytest.mark.parametrize("drawn", ["re", "thin"], ids=["outlines", "filled"])
def test_lines_are_drawn_in_several_ways(read_one: ReadOne, make_pdf: MakePdf, drawn: str) -> None:
    """Each cell may have an outline, and each line may be a thin area."""
    fields = [(a, TOP - (n + 1) * HIGH, b - a, HIGH) for n in range(4) for a, b in pairwise(EDGES)]
    if drawn == "re":
        shown = "".join(f"{x} {y} {w} {h} re S\n" for x, y, w, h in fields)
    else:
        shown = "".join(
            f"{x} {y} {w} .5 re f {x} {y + h} {w} .5 re f {x} {y} .5 {h} re f\n"
            for x, y, w, h in fields
        )
    article = read_one("fares.pdf", make_pdf(words(FARES), drawn=shown))
    assert "Passenger: Child 6 to 15 | One: 4 | Both: 7 | Day: 11" in rows_of(article)


def test_a_field_without_a_line_is_of_several(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A head over two columns and a label of two rows are told in each row."""
    edges = (60.0, 130.0, 190.0, 250.0, 310.0)
    low = TOP - 5 * HIGH
    level = [line((60, TOP - n * HIGH), (310, TOP - n * HIGH)) for n in (0, 2, 4, 5)]
    level += [line((a, TOP - n * HIGH), (310, TOP - n * HIGH)) for n, a in ((1, 190), (3, 130))]
    upright = [line((x, low), (x, TOP)) for x in (60, 130, 190, 310)]
    upright.append(line((250, low), (250, TOP - HIGH)))
    rows = (
        ("Line", "Stop", "Fare in euros", ""),
        ("", "", "Adult", "Child"),
        ("North", "Alder", "9", "4"),
        ("", "Birch", "7", "3"),
        ("South", "Cedar", "5", "2"),
    )
    pdf = make_pdf(words(rows, edges), drawn="".join([*level, *upright]))
    assert [
        "Line: North | Stop: Alder | Fare in euros, Adult: 9 | Fare in euros, Child: 4",
        "Line: North | Stop: Birch | Fare in euros, Adult: 7 | Fare in euros, Child: 3",
        "Line: South | Stop: Cedar | Fare in euros, Adult: 5 | Fare in euros, Child: 2",
    ] == rows_of(read_one("fares.pdf", pdf))


def test_a_cell_of_several_lines_is_whole(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Its lines belong together, and a word divided in it is whole."""
    edges = (60.0, 120.0, 170.0, 340.0)
    ys = (700.0, 684.0, 640.0, 624.0)
    level = [line((60, y), (340, y)) for y in ys]
    upright = [line((x, 624), (x, 700)) for x in edges]
    cells = [("Pier", 62.0, 154.0, 9.0), ("Leaves", 122.0, 154.0, 9.0), ("Note", 172.0, 154.0, 9.0)]
    cells += [("Mill Bay", 62.0, 178.0, 9.0), ("9.05", 122.0, 178.0, 9.0)]
    cells += [("stops on request, which must be", 172.0, 170.0, 9.0)]
    cells += [("told to the mate before the steam-", 172.0, 182.0, 9.0)]
    cells += [("er leaves the quay", 172.0, 194.0, 9.0)]
    cells += [("Quay", 62.0, 214.0, 9.0), ("9.20", 122.0, 214.0, 9.0), ("daily", 172.0, 214.0, 9.0)]
    told = "stops on request, which must be told to the mate before the steamer leaves the quay"
    assert [
        f"Pier: Mill Bay | Leaves: 9.05 | Note: {told}",
        "Pier: Quay | Leaves: 9.20 | Note: daily",
    ] == rows_of(read_one("stops.pdf", make_pdf(cells, drawn="".join([*level, *upright]))))


def test_rows_without_lines_begin_in_the_first_column(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A frame with a line under the heads holds as many rows as its first column has lines."""
    level = [line((60, y), (214, y)) for y in (TOP, TOP - HIGH, TOP - 4 * HIGH)]
    upright = [line((x, TOP - 4 * HIGH), (x, TOP)) for x in EDGES]
    pdf = make_pdf(words(FARES), drawn="".join([*level, *upright]))
    assert "Passenger: Senior of 65 | One: 6 | Both: 10 | Day: 16" in rows_of(
        read_one("fares.pdf", pdf)
    )


def test_a_group_is_named_in_each_of_its_rows(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Its rows have no lines between them, its name stands beside them once."""
    edges = (60.0, 130.0, 200.0, 250.0)
    level = [line((60, y), (250, y)) for y in (TOP, TOP - HIGH, TOP - 4 * HIGH, TOP - 5 * HIGH)]
    upright = [line((x, TOP - 5 * HIGH), (x, TOP)) for x in edges]
    rows = (
        ("Line", "Stop", "Guests"),
        ("", "Alder", "940"),
        ("North", "Birch", "710"),
        ("", "Cedar", "55"),
        ("South", "Dale", "60"),
    )
    pdf = make_pdf(words(rows, edges), drawn="".join([*level, *upright]))
    assert [
        "Line: North | Stop: Alder | Guests: 940",
        "Line: North | Stop: Birch | Guests: 710",
        "Line: North | Stop: Cedar | Guests: 55",
        "Line: South | Stop: Dale | Guests: 60",
    ] == rows_of(read_one("guests.pdf", pdf))


@pytest.mark.parametrize("again", [True, False], ids=["heads again", "no heads"])
def test_a_ruled_table_goes_on_over_a_page(
    read_one: ReadOne, make_pdf: MakePdf, *, again: bool
) -> None:
    """Its rows on the next page have the heads of the first."""
    rest = [("Dog", "1", "2", "3"), ("Bicycle", "2", "3", "4"), ("Cart", "3", "5", "7")]
    second = [*([FARES[0]] if again else [("Sledge", "2", "4", "6")]), *rest]
    pdf = make_pdf(words(FARES), words(second), drawn=ruled(EDGES, 4))
    rows = rows_of(read_one("fares.pdf", pdf))
    assert "Passenger: Bicycle | One: 2 | Both: 3 | Day: 4" in rows
    assert 6 + (not again) == len(rows)


def test_a_table_stands_in_its_place(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """The text over and under it is read before and after it."""
    over = [("The fares of the lake steamer hold on every line.", 60.0, 120.0, 11.0)]
    under = [("Children under six sail free of charge with an adult.", 60.0, 230.0, 11.0)]
    text = read_one(
        "fares.pdf", make_pdf([*over, *under, *words(FARES)], drawn=ruled(EDGES, 4))
    ).text
    assert text.index("every line.") < text.index("One: 8") < text.index("Children under six")


def test_boxes_that_are_no_table_are_read_as_before(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A chart's lines have no words between them, and a frame has prose."""
    chart = ruled((60.0, 100.0, 140.0, 180.0), 5)
    said = ("The mill turned all night in the storm.", 60.0, 300.0, 11.0)
    shown = [said, ("10", 62.0, 160.0, 9.0), ("20", 62.0, 176.0, 9.0)]
    article = read_one("chart.pdf", make_pdf(shown, drawn=chart))
    assert [] == rows_of(article)
    assert said[0] in article.text


def test_underlined_words_are_no_table(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """Lines that no other line meets part nothing."""
    level = "".join(line((60, y), (300, y)) for y in (700, 680, 660))
    shown = [
        ("The mill turned all night,", 60.0, 152.0, 11.0),
        ("and nobody slept.", 60.0, 166.0, 11.0),
    ]
    article = read_one("mill.pdf", make_pdf(shown, drawn=level))
    assert "The mill turned all night, and nobody slept." in article.text


def test_a_page_turned_by_its_own_matrix_is_read_upright(
    read_one: ReadOne, make_pdf: MakePdf
) -> None:
    """Scanners put pages in upside down, and the words are not read backwards."""
    shown = [
        ("The mill turned all night in the storm, and", 60.0, 120.0, 11.0),
        ("nobody in the village slept before the morning.", 60.0, 134.0, 11.0),
    ]
    article = read_one("mill.pdf", make_pdf(shown, drawn="-1 0 0 -1 595 842 cm\n"))
    assert "the storm, and nobody in the village slept" in article.text
