"""Lines joined stretch by stretch, each of its own width."""

from __future__ import annotations

import textwrap

import pytest

from askcite.text.layout import lines

PROSE = (
    "The lighthouse stands on a rock that the sea covers twice a day, and its first tower was built"
    " of wood in the year 1790, of which nothing is left but a drawing in the town hall of Torvik."
)


def gathered(text: str) -> list[str]:
    """The units of `text`, each on one line."""
    return [" ".join(text[unit.start : unit.end].split()) for unit in lines.gather(text)]


@pytest.mark.parametrize("widths", [(60,), (60, 90), (45, 150), (72, 60, 100)])
def test_stretches_of_several_widths_are_joined(widths: tuple[int, ...]) -> None:
    """Each paragraph is one unit, whatever the width of the one before."""
    text = "\n\n".join(textwrap.fill(PROSE, width) for width in widths)
    assert [PROSE] * len(widths) == gathered(text)


def test_a_table_over_wrapped_prose_keeps_its_lines() -> None:
    """Short lines before a wrapped paragraph stay apart."""
    rows = ["Height 40 m", "Built 1811", "Keeper Sara Berg", "1811-1840 Sara Berg"]
    assert [*rows, PROSE] == gathered("\n".join([*rows, textwrap.fill(PROSE, 80)]))


def test_two_lines_are_joined_where_the_text_is_that_wide() -> None:
    """A paragraph of two lines goes by the width of the others."""
    short = "The second tower was planned by the engineer Holm and lit in the autumn of 1811."
    text = f"{textwrap.fill(PROSE, 60)}\n\n{textwrap.fill(short, 60)}"
    assert [PROSE, short] == gathered(text)


@pytest.mark.parametrize(
    "text",
    [
        "Roses are red and so is the old house\nViolets are blue and so is the sea\n"
        "Sugar is sweet and so is the wine\nHoney is too and so is the bee",
        "Anna Berg, Mill Street 4, 1205 Alder Town\nOtto Klein, Quay Lane 11, 1207 Alder Town\n"
        "Lena Schmidt, Hill Road 2, 1201 Alder",
    ],
)
def test_verse_and_addresses_keep_their_lines(text: str) -> None:
    """Lines that begin with capitals are lines of their own."""
    assert text.split("\n") == gathered(text)


def test_an_indented_line_opens_a_paragraph() -> None:
    """After the end of a sentence a line that is moved in begins another paragraph."""
    one = textwrap.fill(PROSE, 60, initial_indent="    ")
    assert [PROSE] * 2 == gathered(f"{one}\n{one}")


def test_a_narrow_column_of_prose_is_unwrapped() -> None:
    """Lines that stop inside a sentence and end with one go on; verse and tables do not."""
    column = "The harbour board\nraised the fees in\nMay, so that the\nquay can be mended."
    verse = "O what is it shineth,\nAt the rainbow's foot,\nOn the dark green hill?"
    table = "Line   Adult\nnorth  four.\nsouth  nine."
    assert [1, 3, 3] == [len(lines.gather(text)) for text in (column, verse, table)]
