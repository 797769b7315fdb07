"""Points that running text counts off are told together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library
from askcite.sources import read_text

PLANK = """# A plank bench

A bench of planks lasts for thirty years in any garden.

Oiling it is easy. First, the planks are sanded along the grain. This takes an hour. Second, the \
oil is warmed in a pan of hot water. Third, the bench is rubbed with a rag. Finally, it stands in \
the shade for two days. Rain is bad for fresh oil.

## Joining the planks

1. Saw the planks to one length.
2. Bore four holes.
3. Drive in the oak pegs.
"""
CELLO = """# Keep the cello class

I have taught it for twelve years, and I ask the board to keep it. First, it is cheap. Second, \
its pupils stay. Third, no other school in the valley has one.
"""
POINTS = ["First, the planks", "Second, the oil", "Third, the bench", "Finally, it stands"]


@pytest.fixture(scope="module")
def plank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A text that counts off in sentences and in a list."""
    folder = tmp_path_factory.mktemp("counted")
    (folder / "plank.md").write_text(PLANK)
    with Library.build(folder / "index", [folder / "plank.md"]) as library:
        yield library


@pytest.mark.parametrize("request_", ["how do i oil the bench?", "steps of oiling"])
def test_the_points_are_told_in_order(plank: Library, request_: str) -> None:
    """All of them, where one of them or what leads them in is the best sentence."""
    said = [citation.quote for citation in plank.ask(request_).citations]
    assert POINTS == [p for quote in said for p in POINTS if p in quote]


@pytest.mark.parametrize(
    "request_", ["steps for joining the planks", "what are the steps to join the planks"]
)
def test_steps_of_a_section_are_its_list(plank: Library, request_: str) -> None:
    """The heading names what is done."""
    said = [citation.quote for citation in plank.ask(request_).citations]
    assert ["Saw", "Bore", "Drive"] == [quote.split(". ", 1)[-1].split()[0] for quote in said]


def test_a_fact_is_one_of_them_alone(plank: Library) -> None:
    """Who asks for one thing is not told all points."""
    said = [citation.quote for citation in plank.ask("In what is the oil warmed?").citations]
    assert [True] == ["hot water" in quote for quote in said]


def test_arguments_are_the_points_of_what_argues(plank: Library, tmp_path: Path) -> None:
    """Steps of a recipe are no arguments."""
    with Library.build(tmp_path / "index", [read_text(CELLO, title="Cello")]) as cello:
        said = [citation.quote for citation in cello.ask("what are the arguments?").citations]
    assert ["First", "Second", "Third"] == [quote.split(",")[0] for quote in said]
    steps = plank.ask("what are the author's arguments?").citations
    assert not any(quote.quote.startswith("Second") for quote in steps)
