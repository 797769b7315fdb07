"""Gains of the other option are not told as those of the one asked about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

MINUTES = """# Minutes of the parish council

Date: 9 April 2025

## 1. Bell tower

The wall of the bell tower is cracked. The mason named two ways: plugging the crack for 8,500
euros, or a full rebuilding for 64,000 euros. The rebuilding would reduce damp by a third. Mr Holt
argued that plugging had been tried in 2019 and had failed within two winters.

## 2. Car park

The car park is too small. A longer one would take away two trees. The cost is 7,200 euros.
"""


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Minutes with two options in one section."""
    folder = tmp_path_factory.mktemp("rivalled")
    (folder / "minutes.md").write_text(MINUTES)
    with Library.build(folder / "index", [folder / "minutes.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "told", "untold"),
    [
        ("pros and cons of plugging", "had failed", "would reduce damp"),
        ("advantages of the full rebuilding", "would reduce damp", "had failed"),
    ],
)
def test_the_sides_are_of_the_thing(minutes: Library, asked: str, told: str, untold: str) -> None:
    """What an article sets against it by `or` is another."""
    quotes = " ".join(citation.quote for citation in minutes.ask(asked).citations)
    assert told in quotes
    assert untold not in quotes
