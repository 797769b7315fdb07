"""Fractions of a PDF: numbers over and under a drawn bar."""

from __future__ import annotations

from collections.abc import Callable

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
