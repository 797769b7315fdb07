"""Sentences beside the point that are told no more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library

LAST = """# The last ferry

By Ruth Amsel, 3 May 2024

My father kept bees and never spoke of the sea. He could not swim, and he was not ashamed of it. \
That summer I worked on the ferry of Captain Jonas Lind. That summer she was painted green.

The Tern was closed on Monday because her boiler had cracked. More than 800 people crossed the bay \
on her in the first week.
"""
TOWERS = {
    "open.md": """# Towers open on the cape

The two old light towers opened in April. More than 9,000 people climbed the two towers in the \
first month. The keeper's daughter went first.
""",
    "cost.md": """# What the towers will cost

Each tower will have a handrail, a lamp room and three guides from ten to six. The two towers cost \
2.1 million crowns. The towers stay open until November, and people who climb them pay nothing.
""",
    "climbers.md": """# Climbers meet

The climbers of the cape met in the hall. Each of the 40 people at the meeting had climbed one of \
the towers before. They want a rope.
""",
}


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one article on a ferry."""
    folder = tmp_path_factory.mktemp("ferry")
    (folder / "last.md").write_text(LAST)
    with Library.build(folder / "index", [folder / "last.md"]) as library:
        yield library


def test_a_time_that_is_pointed_to_needs_no_sentence_before_it(ferry: Library) -> None:
    """`That summer I …` is told alone."""
    text = ferry.ask("where did Ruth Amsel work that summer?").text
    assert "ferry of Captain Jonas Lind" in text
    assert "swim" not in text


def test_another_article_adds_no_mere_neighbour(tmp_path: Path) -> None:
    """A number is told alone, where another article is not likely to have it."""
    for name, text in TOWERS.items():
        (tmp_path / name).write_text(text)
    with Library.build(tmp_path / "index", [tmp_path / name for name in TOWERS]) as library:
        text = library.ask("how many people climbed them in the first month?").text
    assert "More than 9,000 people" in text
    assert "40 people" not in text
