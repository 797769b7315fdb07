"""Things asked about that the text never names are not answered from what is like them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite import Library, sources
from askcite.answer.guards import unnamed
from askcite.types import Article, Block, BlockKind, Span

TEXT = """# The cable car of Hohenfeld

By Nils Aebi

The cable car was built in 1968. The canton spends 3 million francs a year on mountain buses. Day
tickets cost 62 francs, and the ski bus to Brunn is free for guests.

The club lends rowing boats and canoes to its members. Broken oars are repaired by the warden. The
lamps of the station burn all night.

Next meeting: Saturday, 10 May 2025, 17:00, boathouse. The warden keeps the keys of the boathouse.

The mayor of Brunn, Lea Tanner, is content. "We live from the cable car," she says. The director,
Ruedi Gasser, promised a refund to all who had bought a ticket.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one report."""
    folder = tmp_path_factory.mktemp("cable")
    page = folder / "cable.md"
    page.write_text(TEXT, encoding="utf-8")
    with Library.build(folder / "index", list(sources.read(page))) as built:
        yield built


@pytest.mark.parametrize(
    "request_",
    [
        "how much does the canton spend on trains",
        "what is the wattage of the lamps",
        "do you repair bicycles",
        "when does the next race take place",
        "what did the bishop say about the oars",
        "electric boats",
        "what does Ruedi Gasser think of the lamps",
        "what does a ticket for children cost",
        "who finances the ski bus",
    ],
)
def test_what_is_named_nowhere_is_not_told(library: Library, request_: str) -> None:
    """Buses are no trains, a meeting is no race."""
    assert not library.ask(request_).citations


@pytest.mark.parametrize(
    ("request_", "has"),
    [
        ("how much does the canton spend on mountain buses", "3 million"),
        ("when is the next meeting", "10 May"),
        ("rowing boats", "rowing boats"),
        ("what does a ticket cost", "62 francs"),
        ("what does the mayor say", "We live"),
        ("who keeps the keys of the boathouse", "warden"),
    ],
)
def test_what_is_named_is_told(library: Library, request_: str, has: str) -> None:
    """Named in these words, or in words for the same."""
    assert has in library.ask(request_).text


@pytest.mark.parametrize(
    ("asked", "elsewhere"),
    [
        ("what does Ada think of the film", True),
        ("what does Ada say about the bee", False),
        ("what does Ada say", False),
    ],
)
def test_a_view_is_of_the_matter_asked_about(asked: str, *, elsewhere: bool) -> None:
    """The matter stands in its paragraph or in one beside it."""
    words = "Ada says that bees take the food of others."
    article = Article("a", "Hives", "a.txt", words, (Block(BlockKind.PARAGRAPH, Span(0, 43)),))
    assert elsewhere is unnamed.is_elsewhere(asked, Span(0, 43), article)
