"""A number of another thing is no answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

BOATS = """# Boats on Lake Orm

## Rowing boats

They are hired by the hour. One hour costs 12 crowns, a life vest is free.

## The ferry

The ferry carries bicycles and dogs. Its engine was replaced by a mechanic in May. A set of oars \
costs 80 crowns at the shop beside the pier.
"""


@pytest.fixture(scope="module")
def boats(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A text with prices of some things."""
    folder = tmp_path_factory.mktemp("owned")
    (folder / "boats.md").write_text(BOATS)
    with Library.build(folder / "index", [folder / "boats.md"]) as library:
        yield library


@pytest.mark.parametrize(
    "request_", ["How much does the engine cost?", "how much does a new engine space cost"]
)
def test_anothers_price_is_not_told(boats: Library, request_: str) -> None:
    """The engine is named elsewhere, and has no price."""
    assert not boats.ask(request_).citations


@pytest.mark.parametrize(
    ("request_", "price"),
    [
        ("How much is a set of oars?", "80 crowns"),
        ("how much does a rowing boat cost", "12 crowns"),
    ],
)
def test_its_own_price_is_told(boats: Library, request_: str, price: str) -> None:
    """Named in the sentence, or in the heading over it."""
    assert any(price in citation.quote for citation in boats.ask(request_).citations)
