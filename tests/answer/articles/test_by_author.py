"""What is asked about the author is told by the text; a name over it is the author's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.types import Outcome

ESSAY = """---
title: The orchard wall
author: Professor Ida Marsh
---
# The orchard wall

The orchard at Pell has a wall of flint. I have walked along it for thirty years.

Nothing worries me more than the ivy. I hope that the gate will be mended first. The wardens fear
the frost. We should not replace the flint by brick, because brick crumbles.

"A wall is a promise," the old gardener told me. The cost of the mortar was paid by the parish.

Ida Marsh is a botanist who lives in Pell.
"""
REPORT = """---
title: A bridge is closed
author: Tom Lind
---
# A bridge is closed

The bridge over the Orr was closed in May. The council blames the rain.
"""


@pytest.fixture(scope="module")
def essay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one essay, its author only over it."""
    folder = tmp_path_factory.mktemp("essay")
    (folder / "wall.md").write_text(ESSAY)
    with Library.build(folder / "index", [folder / "wall.md"]) as library:
        yield library


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of two articles by two authors."""
    folder = tmp_path_factory.mktemp("both")
    (folder / "wall.md").write_text(ESSAY)
    (folder / "bridge.md").write_text(REPORT)
    with Library.build(folder / "index", [folder / "wall.md", folder / "bridge.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("What worries the author most?", "Nothing worries me more than the ivy."),
        ("what does the author fear", "Nothing worries me more than the ivy."),
        ("what does ida marsh hope for", "I hope that the gate will be mended first."),
        ("what does marsh say about brick", "We should not replace the flint by brick"),
        ("quote the author on mortar", "The cost of the mortar was paid by the parish."),
    ],
)
def test_the_author_speaks_in_the_text(essay: Library, asked: str, first: str) -> None:
    """By name or as the author, and not for somebody else who fears."""
    told = essay.ask(asked).statements
    assert told
    assert told[0].text.startswith(first)


def test_a_quote_from_the_author_is_of_the_text(essay: Library) -> None:
    """And of nobody whom it quotes."""
    answer = essay.ask("a quote from ida marsh")
    assert Outcome.ANSWERED == answer.outcome
    assert not any("gardener" in said.text for said in answer.statements)


def test_an_author_is_introduced(essay: Library) -> None:
    """By the sentence that tells who it is."""
    said = " ".join(s.text for s in essay.ask("who is the author?").statements)
    assert "Ida Marsh is a botanist who lives in Pell." in said


def test_an_author_is_known_by_the_entry_alone(both: Library) -> None:
    """Of several articles too, and only where somebody wrote one."""
    said = [s.text for s in both.ask("who is tom lind").statements]
    assert said == ["“A bridge is closed” is listed with the author “Tom Lind”."]
    assert Outcome.ABSTAINED == both.ask("who is tom orlov").outcome


def test_a_thing_is_no_author(both: Library) -> None:
    """Though its word is somebody's last name."""
    assert Outcome.ABSTAINED == both.ask("how deep is the marsh").outcome
    assert "the author" not in both.ask("how deep is the marsh").understood_as
