"""Menus and link lists that are copied with a page are furniture; what is told is not."""

from __future__ import annotations

import pytest

from askcite.text.layout.blocks import find

PAGE = """Skip to content
Home
About Us
Reading Room
Contact

Alder Town Library

Opening hours

The library is open from Tuesday to Saturday, and on Sundays in June alone.

Reserved charges

A reserved book costs fifty pence. It is paid when the book is fetched.

What we lend

Books and maps
Games for the whole family
Tools for the garden

Stay Connected

Facebook
Instagram

Newsletter

Sign up for our monthly newsletter

Recent posts

New chairs in the reading room
Book sale in May

Privacy Policy | Terms of Use | Cookie Settings
"""


def kinds(text: str) -> dict[str, str]:
    """The kind of each line."""
    return {block.span.of(text): block.kind.value for block in find(text)}


def test_what_is_around_a_copied_page_is_furniture() -> None:
    """Menus, follow lines, links and the titles over them, at the head and the foot."""
    found = kinds(PAGE)
    for line in (
        *("Home", "About Us", "Reading Room", "Contact", "Stay Connected", "Facebook"),
        *("Instagram", "Newsletter", "Sign up for our monthly newsletter", "Recent posts"),
        *("New chairs in the reading room", "Privacy Policy | Terms of Use | Cookie Settings"),
    ):
        assert "furniture" == found[line], line


def test_titles_of_a_copied_page_are_headings() -> None:
    """Over prose, over short lines, and over another heading."""
    found = kinds(PAGE)
    for line in ("Opening hours", "Reserved charges", "What we lend", "Alder Town Library"):
        assert "heading" == found[line], line
    assert "paragraph" == found["Games for the whole family"]


@pytest.mark.parametrize(
    "text",
    [
        "Contact\n\nThe wardens are called by the number 12 from every house of the island.",
        "Support\n\nThe county paid for the dam. Nobody else did.",
        "The crew:\n\nAnna Holt\nPeter Lind\nIda Brand",
        "I heard the water in the night,\nGo over weir and stone,\nAnd who will share\nThe bread?",
    ],
)
def test_words_of_menus_may_be_the_texts_own(text: str) -> None:
    """One of them over prose is a heading; names and verse are no menu."""
    assert "furniture" not in kinds(text).values()


@pytest.mark.parametrize(
    "line",
    [
        "Posted on March 4, 2021 by Nora Field",
        "By Nora Field, 4 March 2021",
        "by Ida Brand, 1931",
    ],
)
def test_a_byline_may_have_its_date(line: str) -> None:
    """The author with the date is a byline as without it."""
    text = f"Herons of the Lake\n\n{line}\n\nForty pairs of herons nest on the island in the lake."
    assert "byline" == kinds(text)[line]


def test_a_line_of_verse_is_no_question() -> None:
    """Verse that ends with a question mark asks nothing that the next paragraph answers."""
    text = (
        "Turn, wheel, the flour is dry,\nAnd who will buy\nThe miller's bread?\n\nIt was sung so."
    )
    assert "question" not in kinds(text).values()


def test_a_title_right_over_facts_is_a_heading() -> None:
    """Over lines with labels or figures; an address keeps its name."""
    found = kinds(
        "What you pay\nAdults: 9 euros\nChildren: 4 euros\n\nAlder Club\nMill Lane\nHolm 3"
    )
    assert ("heading", "paragraph") == (found["What you pay"], found["Alder Club"])
