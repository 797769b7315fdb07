"""Fractions, remarks and cells over several columns, as a page's reader sees them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("Take 2<sup>1</sup>&frasl;<sub>2</sub> cups.", "Take 2 1\u20442 cups."),
        ("Take <sup>3</sup>/<sub>4</sub> oz.", "Take 3/4 oz."),
        (
            'A rail of 2<span class="frac"><span class="sr-only">+</span><span class="num">1'
            '</span>&frasl;<span class="den">3</span></span> inches.',
            "A rail of 2 1\u20443 inches.",
        ),
        (
            'Some 3<span class="sfrac">&#8288;<span class="tion"><span class="num">5</span>'
            '<span class="sr-only">/</span><span class="den">8</span></span></span> long.',
            "Some 3 5\u20448 long.",
        ),
        ("Of 10<sup>4</sup> and x<sub>2</sub>.", "Of 10\u2074 and x\u2082."),
    ],
)
def test_a_fraction_is_no_longer_number(read_one: ReadOne, page: str, words: str) -> None:
    """Neither its parts nor the whole number before it are run together."""
    assert words == read_one("a.html", f"<p>{page}</p>").text


def test_raised_remarks_are_no_powers(read_one: ReadOne) -> None:
    """An editor's word after a sentence or a mark is left out, as marks of notes are."""
    page = "It leaks.<sup>[2]</sup><sup>[<i>citation needed</i>]</sup> The dam holds."
    assert "It leaks. The dam holds." == read_one("a.html", f"<p>{page}</p>").text


@pytest.mark.parametrize(
    "back",
    [
        '<a href="one.html#r1">\u21a9</a>',
        '<span class="mw-cite-backlink">^ <a>a</a> <a>b</a></span>',
    ],
)
def test_the_way_back_from_a_note_is_not_read(read_one: ReadOne, back: str) -> None:
    """The link to a mark in another file is none of the note's words."""
    assert "A town." == read_one("a.html", f"<ul><li>{back} A town.</li></ul>").text


def test_a_cell_over_columns_is_under_all_of_their_heads(read_one: ReadOne) -> None:
    """A remark over the whole width is under none."""
    rows = (
        "<tr><th>Hour<th>Mon<th>Tue<th>Wed<th>Thu<th>Fri</tr>"
        "<tr><td>8<td colspan=2>Algebra<td>Latin<td>Song<td>Art</tr>"
        "<tr><td>9<td colspan=5>Games in the field</tr><tr><td colspan=6>Rooms may change.</tr>"
    )
    assert [
        "Hour: 8 | Mon, Tue: Algebra | Wed: Latin | Thu: Song | Fri: Art",
        "Hour: 9 | Mon \u2013 Fri: Games in the field",
        "Rooms may change.",
    ] == read_one("a.html", f"<table>{rows}</table>").text.split("\n")


def test_titles_of_groups_do_not_hide_the_heads(read_one: ReadOne) -> None:
    """Figures under a head tell it, whatever stands across the columns between them."""
    rows = (
        "<tr><td colspan=3>Springs</tr><tr><td>Port<td>High<td>Low</tr><tr><td>Arne<td>4.1<td>0.3"
        "</tr><tr><td colspan=3>Neaps</tr><tr><td>Arne<td>2.7<td>1.1</tr>"
        "<tr><td>Brod<td colspan=2>not measured</tr>"
    )
    assert [
        "Springs",
        "Port: Arne | High: 4.1 | Low: 0.3",
        "Neaps",
        "Port: Arne | High: 2.7 | Low: 1.1",
        "Port: Brod | High, Low: not measured",
    ] == read_one("a.html", f"<table>{rows}</table>").text.replace("\n\n", "\n").split("\n")
