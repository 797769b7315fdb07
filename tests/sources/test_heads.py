"""What stands over a text: facts by name, the head of a memo, author under a standfirst."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest

from askcite.types import Article, BlockKind

ReadOne = Callable[[str, bytes | str], Article]


def test_facts_by_name_over_plain_text_are_taken(read_one: ReadOne) -> None:
    """Title, authors and day are facts, and what is left is the text."""
    text = (
        "Title: The Kilns of Brenn\nAuthors: Ada Rust,\n    Ole Hjort\nDate: 2 May 2011\n\n"
        "Abstract: The kilns stand on clay.\n\nThey burn for a week.\n"
    )
    article = read_one("a.txt", text)
    assert ("The Kilns of Brenn", "Ada Rust, Ole Hjort") == (article.title, article.author)
    assert "2011-05-02" == article.published
    assert article.text.startswith("Abstract: The kilns stand on clay.")


def test_the_head_of_a_pasted_mail_is_its_facts(read_one: ReadOne) -> None:
    """Subject, sender and day are those of the mail."""
    head = "From: Ada Rust <ada@example.org>\nSent: Mon, 2 May 2011 08:00:00 +0000\n"
    article = read_one("a.txt", f"{head}To: all\nSubject: The kiln\n\nIt is lit today.\n")
    assert ("The kiln", "Ada Rust", "2011-05-02") == (
        article.title,
        article.author,
        article.published,
    )
    assert "It is lit today." == article.text.strip()


@pytest.mark.parametrize(
    "head",
    [
        "Title: Minutes\nPresent: Ada Rust, Ole Hjort\n",
        "Title: Minutes\nThe board met at noon.\n",
        "Date: 2 May 2011\nAuthor: Ada Rust\n",
    ],
)
def test_a_head_with_a_line_of_another_sort_is_text(read_one: ReadOne, head: str) -> None:
    """Nothing of it is lost."""
    assert head in read_one("a.txt", f"{head}\nThe kiln is lit today.\n").text


def test_a_memo_has_its_title_under_lines_with_two_edges(read_one: ReadOne) -> None:
    """The number and the author of the memo are no title, and its points are a list."""
    memo = (
        "Kiln Club                                       A. Rust\n"
        "Memo: 4                                        May 2011\n\n"
        "                  How to Stack Pots\n\n"
        "   Pots are stacked when they are dry, and never two of a size.\n\n"
        "   o  small ones on top\n"
    )
    article = read_one("a.txt", memo)
    assert "How to Stack Pots" == article.title
    items = [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.LIST_ITEM]
    assert ["small ones on top"] == items


def test_the_author_may_stand_under_a_standfirst(read_one: ReadOne) -> None:
    """A sentence between title and author is passed."""
    page = (
        "<body><h1>The Kiln</h1><p>After ten years it burns again.</p>"
        "<p>By Ada Rust | 2 May 2011</p><p>The kiln was lit at dawn by potters.</p></body>"
    )
    article = read_one("a.html", page)
    assert ("Ada Rust", "2011-05-02") == (article.author, article.published)


def test_a_button_that_asks_or_is_a_title_is_read(read_one: ReadOne) -> None:
    """It stands over what it opens; other buttons are left out."""
    page = (
        "<body><h1>The kiln</h1><button aria-expanded='false'>Is it hot?</button>"
        "<div>It is hot for a week.</div><h2><button aria-controls='x'>Visits</button></h2>"
        "<div id='x'>Come on Sundays.</div><button>Accept all</button></body>"
    )
    article = read_one("a.html", page)
    found = [(b.kind, b.span.of(article.text)) for b in article.blocks]
    assert (BlockKind.QUESTION, "Is it hot?") in found
    assert (BlockKind.HEADING, "Visits") in found
    assert "Accept" not in article.text


def test_a_title_that_a_program_gives_is_none(read_one: ReadOne) -> None:
    """The first slide tells the title."""
    pptx = pytest.importorskip("pptx")
    deck = pptx.Presentation()
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "Kilns of Brenn"
    deck.core_properties.title = "PowerPoint Presentation"
    deck.save(file := BytesIO())
    assert "Kilns of Brenn" == read_one("a.pptx", file.getvalue()).title


def test_a_single_cell_far_below_costs_nothing(read_one: ReadOne) -> None:
    """The rows between are not made."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["Kiln", "Heat"], ["North", 900], ["South", 1100]):
        book.active.append(row)
    book.active.cell(1_048_576, 16_384, "far")
    book.save(file := BytesIO())
    article = read_one("a.xlsx", file.getvalue())
    assert "Kiln: North | Heat: 900" in article.text
    assert "far" in article.text


def test_prices_after_dots_are_lines_of_their_own(read_one: ReadOne) -> None:
    """A line that leads to a price does not go on."""
    text = "Pots of the kiln:\n  large pot ......... 45 crowns\n  small pot ......... 25 crowns\n"
    article = read_one("a.txt", text)
    found = [b.span.of(article.text) for b in article.blocks]
    assert "large pot ......... 45 crowns" in found


def test_a_single_numbered_title_among_others_is_a_heading(read_one: ReadOne) -> None:
    """Under an abstract the first part has its number."""
    text = (
        "The Kilns of Brenn\n\nAbstract\n\nThe kilns stand on clay, and they burn for a week.\n\n"
        "1. Introduction\n\nThe first kiln was built by the monks when the forest still stood.\n"
    )
    article = read_one("a.txt", text)
    heads = [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.HEADING]
    assert "Introduction" in heads
