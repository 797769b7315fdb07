"""The gains of one who is named are told where he gets something."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library
from askcite.question.forms import profits
from askcite.sources import read_text

HARBOUR = """A cold store for Brevik

Norfrost and the port of Brevik will build a cold store together. Norfrost sells ice to forty \
harbours. Brevik has two quays and a school.

For Norfrost, the port is a door to the north. To Brevik, the firm brings thirty jobs and a crane. \
The fishermen will be able to land their catch at night. They have waited for ten years.

Brevik is proud of its school. The work begins in March.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one report."""
    place: Path = tmp_path_factory.mktemp("gains") / "index"
    with Library.build(place, [read_text(HARBOUR, id="store")]) as made:
        yield made


@pytest.mark.parametrize(
    ("asked", "said", "others"),
    [
        ("what's in it for Norfrost?", "a door to the north", "thirty jobs"),
        ("what does Norfrost get out of it", "a door to the north", "thirty jobs"),
        ("What are the benefits for Brevik?", "thirty jobs", "door"),
        ("what do the fishermen gain?", "land their catch at night", "a door to the north"),
        ("how will the fishermen benefit", "land their catch at night", "thirty jobs"),
    ],
)
def test_the_gain_of_one_is_not_the_others(
    library: Library, asked: str, said: str, others: str
) -> None:
    """Each is told what he gets."""
    told = library.ask(asked).text
    assert said in told
    assert others not in told


def test_one_who_is_given_nothing_gains_nothing(library: Library) -> None:
    """The school only stands in the text."""
    assert "crane" not in library.ask("what does the school gain?").text


@pytest.mark.parametrize(
    ("asked", "gain"),
    [
        ("And what does Brevik gain from the store?", ("Brevik", "the store")),
        ("benefits for the fishermen", ("the fishermen", "")),
        ("What's in it for Brevik?", ("Brevik", "")),
        ("what are the benefits of the store?", None),
        ("how do I get to Brevik?", None),
        ("what does it get?", None),
    ],
)
def test_who_gains_is_read(asked: str, gain: tuple[str, str] | None) -> None:
    """It is not a pronoun, and the benefits of a thing are none for it."""
    assert profits.read(asked) == gain
