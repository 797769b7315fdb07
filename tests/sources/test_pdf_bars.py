"""Fractions of a PDF: numbers over and under a drawn bar."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
MakePdf = Callable[..., bytes]
LEVEL = 700.0
"""Of the line of text, from the foot of the page."""


def bar(left: float, right: float) -> str:
    """The operators that draw a bar over the level of the text."""
    return f"{left} {LEVEL + 2.2} {right - left} .5 re f\n"


@pytest.mark.parametrize(
    ("over", "under", "expected"),
    [
        ("3", "4", "Take 2 3\u20444 cups of flour and stir it."),
        ("y - 3", "x + 1", "Take 2 (y - 3)/(x + 1) cups of flour and stir it."),
    ],
)
def test_a_bar_makes_a_fraction(
    read_one: ReadOne, make_pdf: MakePdf, over: str, under: str, expected: str
) -> None:
    """It stands in its line, a space after a whole number."""
    y, right = 842 - LEVEL, 92 + 4.6 * len(over)
    shown = [("Take 2", 60.0, y, 11.0), (over, 93.5, y - 4, 7.0), (under, 93.5, y + 4.2, 7.0)]
    shown.append(("cups of flour and stir it.", right + 4, y, 11.0))
    article = read_one("flour.pdf", make_pdf(shown, drawn=bar(93, right)))
    assert expected == article.text


def test_underlined_words_are_no_fraction(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """A line under some words of a line does not take those of the next."""
    y = 842 - LEVEL
    shown = [("The mill of Alder", 60.0, y - 6, 11.0), ("was built in 1811.", 60.0, y + 7, 11.0)]
    article = read_one("mill.pdf", make_pdf(shown, drawn=bar(78, 98)))
    assert "The mill of Alder was built in 1811." == article.text


def test_figures_of_a_table_are_no_fraction(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """The line between two rows meets those between the columns."""
    edges, level = (60.0, 130.0, 170.0, 240.0), (720.0, 704.0, 688.0)
    drawn = "".join(f"{a} {y} {b - a} .5 re f\n" for y in level for a, b in pairwise(edges))
    drawn += "".join(f"{x} 688 .5 32 re f\n" for x in edges)
    shown = [("Dinghy", 62.0, 842 - 701.0, 9.0), ("Ida", 172.0, 842 - 701.0, 9.0)]
    shown += [("3", 132.0, 842 - 706.5, 7.0), ("5", 132.0, 842 - 698.0, 7.0)]
    assert "\u2044" not in read_one("boats.pdf", make_pdf(shown, drawn=drawn)).text


def test_a_fraction_in_an_item_parts_no_words(read_one: ReadOne, make_pdf: MakePdf) -> None:
    """The point drawn before an item stands before its first word, not before the next part."""
    y = 842 - LEVEL
    dot = f"50 {LEVEL + 2.5} 3 3 re f\n"
    shown = [("2", 60.0, y, 11.0), ("1", 68.0, y - 4, 7.0), ("2", 68.0, y + 4.2, 7.0)]
    shown.append(("cups of rye flour", 75.0, y, 11.0))
    article = read_one("flour.pdf", make_pdf(shown, drawn=dot + bar(67.5, 72.5)))
    assert "2 1\u20442 cups of rye flour" in article.text
