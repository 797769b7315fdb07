"""A price says no to what is asked to be free."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.sources import read_text

MUSEUM = read_text(
    "The Salt Museum stands at the old works of Helm. Admission costs 6 crowns; children under ten"
    " enter free.\n\nParking is free. The tower can be climbed on Sundays. A guided tour of the"
    " tower costs 3 crowns.",
    id="salt",
    title="The Salt Museum",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one page."""
    with Library.build(tmp_path_factory.mktemp("salt") / "index", [MUSEUM]) as built:
        yield built


@pytest.mark.parametrize(
    ("asked", "verdict", "has"),
    [
        ("is the museum free", "no", "6 crowns"),
        ("is admission free of charge?", "no", "6 crowns"),
        ("is it free for children", "yes", "enter free"),
        ("is parking free", "yes", "Parking is free"),
        ("is the guided tour free", "no", "3 crowns"),
    ],
)
def test_a_sum_is_a_no(library: Library, asked: str, verdict: str, has: str) -> None:
    """The price of the whole, or of the thing itself, decides."""
    answer = library.ask(asked)
    assert verdict == answer.verdict
    assert has in answer.text
