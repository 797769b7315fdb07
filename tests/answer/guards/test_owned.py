"""A number of another thing is no answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.answer.guards import owned
from askcite.library.library import Library
from askcite.sources import read_text

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


INNS = """# Two valleys

The inn at Torvik has nine rooms, and the landlord bakes at five.

Every autumn the drovers come down from Halsen with their sheep, and sing.
"""


def test_a_name_of_another_place_is_not_answered(tmp_path: Path) -> None:
    """Torvik's inn tells nothing of one at Halsen."""
    with Library.build(tmp_path / "index", [read_text(INNS)]) as inns:
        search = inns._search("en", None)
        (article,) = search.few(1)
        inn = next(b.span for b in article.blocks if "nine rooms" in b.span.of(article.text))
        asked = "how many rooms has the inn at {}"
        assert owned.named_elsewhere(asked.format("halsen"), inn, article, search)
        assert not owned.named_elsewhere(asked.format("torvik"), inn, article, search)


KILNS = """# The kiln book

Read How Clay Shrinks before you begin.

Wedge the lump on a board.

A bowl is copied with a template cut from card.
"""
OVENS = """# Ovens

Ovens of clay crack, and File No 7 has the plans.
"""


def test_asking_and_common_words_are_no_names(tmp_path: Path) -> None:
    """`How` stands in a title that is quoted, `file` is typed small."""
    (tmp_path / "kilns.md").write_text(KILNS)
    (tmp_path / "ovens.md").write_text(OVENS)
    with Library.build(tmp_path / "index", [tmp_path]) as library:
        search = library._search("en", None)
        kilns = next(a for a in search.few(2) if "kiln" in a.title)
        bowl = next(b.span for b in kilns.blocks if "bowl" in b.span.of(kilns.text))
        asked = "How do I copy a bowl with a file?"
        assert not owned.named_elsewhere(asked, bowl, kilns, search)
        assert not owned.named_elsewhere("how is a bowl of clay made", bowl, kilns, search)
