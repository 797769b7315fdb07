"""Sentences beside the point that are told no more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

LAST = """# The last ferry

By Ruth Amsel, 3 May 2024

My father kept bees and never spoke of the sea. He could not swim, and he was not ashamed of it. \
That summer I worked on the ferry of Captain Jonas Lind. That summer she was painted green.

The Tern was closed on Monday because her boiler had cracked. More than 800 people crossed the bay \
on her in the first week.
"""
NEXT = """# A bridge instead

The new ferry will have two decks and a bar with ten seats. I will not cross the bay on the Tern \
this year, and nobody should. The council meets in the harbour on Friday.
"""


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of two articles on a ferry."""
    folder = tmp_path_factory.mktemp("ferry")
    (folder / "last.md").write_text(LAST)
    (folder / "next.md").write_text(NEXT)
    with Library.build(folder / "index", [folder / "last.md", folder / "next.md"]) as library:
        yield library


def test_a_time_that_is_pointed_to_needs_no_sentence_before_it(ferry: Library) -> None:
    """`That summer I …` is told alone."""
    text = ferry.ask("where did Ruth Amsel work that summer?").text
    assert "ferry of Captain Jonas Lind" in text
    assert "swim" not in text


def test_another_article_adds_no_mere_neighbour(ferry: Library) -> None:
    """A number is told alone, where the second article is not likely to have it."""
    text = ferry.ask("how many people crossed the bay in the first week?").text
    assert "More than 800 people" in text
    assert "decks" not in text
    assert "council" not in text
