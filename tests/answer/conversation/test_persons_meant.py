"""Whom and what a follow-up means, where the answer before does not name it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.answer.talking import last

from askcite.answer.conversation.wanted_looks import looks_of
from askcite.library.library import Library
from askcite.question.conversation import nouns
from askcite.text import nations
from askcite.types import Outcome

PAINTER = """# Vera Lund, 1931-2009

Vera Lund was a Danish painter of harbours. She was born in Esbjerg in 1931. She studied at the
academy in Lisbon from 1950 to 1954.

In 1955 she married the Portuguese engineer Paulo Reis. Mr Reis moved to Aarhus in 1961 to build a
bridge. Reis was never paid for it.

She turned down the Order of the Dannebrog in 1988. "I have nowhere to wear it," she said.

Lund died of a stroke on 4 March 2009.
"""
LAKE = """# Lake Orrin: how to visit

Lake Orrin is a mountain lake with a small island. Most visitors come for the swimming.

## The Boat Museum

Two rooms about rowing, run by volunteers. It is open from Tuesday to Saturday, 10 am to 4 pm.

## Help

Call the warden's hotline on 01632 960 311 (weekdays, 8 am to 6 pm) if you see a fire.

## Bookings

In 2024 the huts were booked on 212 nights. In 2023 the huts were booked on 187 nights. The trust
pays two thirds of the costs of the roofs. A fourth hut will open in June 2026. It will sleep eight
people.
"""


@pytest.fixture(scope="module")
def painter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one life, which has no author."""
    folder = tmp_path_factory.mktemp("painter")
    (folder / "painter.md").write_text(PAINTER)
    with Library.build(folder / "index", [folder / "painter.md"]) as library:
        yield library


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one guide."""
    folder = tmp_path_factory.mktemp("lake")
    (folder / "lake.md").write_text(LAKE)
    with Library.build(folder / "index", [folder / "lake.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "understood", "told"),
    [
        (("who was the painter", "where did she study?"), "Vera Lund", "Lisbon"),
        (("who runs the Dannebrog Society?", "what did she turn down?"), "Lund", "Order"),
        (("did she win a medal?", "where did he move to?"), "Mr Reis", "Aarhus"),
        (("when did Lund die", "and when did Reis move?"), "Reis", "1961"),
        (("did she turn down the order of the dannebrog?", "why?"), "Why?", "nowhere to wear it"),
    ],
)
def test_a_pronoun_is_somebody_of_the_text(
    painter: Library, asked: tuple[str, ...], understood: str, told: str
) -> None:
    """No nation, and no author whom the text does not have."""
    answer = last(painter, *asked)
    assert understood in answer.understood_as
    assert told in answer.text


def test_words_of_nobody_are_refused_not_told_as_an_overview(painter: Library) -> None:
    """He says nothing there."""
    assert last(painter, "is there a pension?", "what did he say?").outcome is Outcome.ABSTAINED


@pytest.mark.parametrize(
    ("asked", "told", "not_told"),
    [
        (("hotline number", "when is it open?"), "8 am to 6 pm", "swimming"),
        (("the boat museum", "when is it open?"), "Tuesday", "hotline"),
        (("who pays for the roofs", "all of it?"), "two thirds", "island"),
        (("when will the fourth hut open", "how many people?"), "eight people", "hotline"),
        (("how many nights were booked in 2024", "and the year before?"), "187", "hotline"),
    ],
)
def test_it_is_the_thing_just_named(
    lake: Library, asked: tuple[str, ...], told: str, not_told: str
) -> None:
    """A thing named without a verb, a share of what was told, another year, a number of it."""
    answer = last(lake, *asked)
    assert told in answer.text
    assert not_told not in answer.text


def test_a_number_of_something_else_is_refused(lake: Library) -> None:
    """A year is no number of dogs."""
    answer = last(lake, "when will the fourth hut open", "how many dogs?")
    assert answer.outcome is Outcome.ABSTAINED


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("hotline number", "the hotline number"),
        ("his last piece", "the last piece"),
        ("opening hours", ""),
        ("tell me more", ""),
        ("who came", ""),
        ("parking", ""),
    ],
)
def test_a_thing_is_named_without_a_verb(words: str, thing: str) -> None:
    """One thing of several words, no several things and no command."""
    assert thing == nouns.bare(words)


def test_nations_are_nobodys_names() -> None:
    """By their ending and their state."""
    assert [True, True, False, False] == [
        *map(nations.of, ("Danish", "Peruvian", "Sebastian", "Reis"))
    ]


@pytest.mark.parametrize(
    ("said", "price"),
    [("It costs 18 crowns.", True), ("Entry is free.", True), ("5,300 people live there.", False)],
)
def test_people_are_no_price(said: str, price: bool) -> None:
    """How much it is is told by money, not by any number."""
    looks = looks_of("how much is it")
    assert looks is not None
    assert price is (looks.clear.search(said) is not None)
