"""Sentences that share a word with the request, and are told no more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

TEXT = """# Grasses of the downs

Tall fescue grows on damp clay. It reaches a height of two metres. Red fescue is the smallest of \
the four, and likes sand. Sheep leave tall fescue alone, because its leaves are tough.

A map of the downs was found in the attic of the mill in 1998. The mill burned down in 2004. The \
map shows no roads.

"Map of the downs found in attic" — Lowmere Gazette, 3 May 1998

"Mill burns to the ground" — Lowmere Gazette, 9 June 2004
"""


@pytest.fixture(scope="module")
def downs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a short text with sources."""
    folder = tmp_path_factory.mktemp("downs")
    (folder / "downs.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "downs.md"]) as library:
        yield library


def test_a_topic_ends_where_another_of_the_name_begins(downs: Library) -> None:
    """What is said of red fescue is not told of tall fescue."""
    text = downs.ask("tall fescue").text
    assert "damp clay" in text
    assert "Red fescue" not in text
    assert "Red fescue" in downs.ask("fescue").text


@pytest.mark.parametrize("typed", ["was the map found in the attic?", "where was the map found?"])
def test_a_line_of_sources_stands_behind_the_text(downs: Library, typed: str) -> None:
    """The sentence of the text tells it."""
    text = downs.ask(typed).text
    assert "attic of the mill" in text
    assert "Gazette" not in text


def test_a_no_stands_over_the_sentence_that_says_it(downs: Library) -> None:
    """Nothing else is told under it."""
    answer = downs.ask("did the mill burn down in 2010?")
    assert [True] == ["2004" in each.quote for each in answer.citations]


HOSTEL = """# Guests' guide of the Lark Hostel

## Rooms

There are 24 rooms on three floors. The rooms must be empty by 10 am on the day you leave.

The heating is set to 20 degrees. Do not open the windows while it is on. If the room is cold, \
turn the wheel under the window to the left.

You can leave a boat at any landing stage with a blue flag. Tie it up at both ends. A night costs \
8 euros.

## Race of the house

Our eight crossed the line with eighty-two points. Breakfast was late that day. The cook had slept.

## Boats

A punt carries four people. It is steered with a pole.
"""


@pytest.fixture(scope="module")
def hostel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a guide of short sentences."""
    folder = tmp_path_factory.mktemp("hostel")
    (folder / "hostel.md").write_text(HOSTEL)
    with Library.build(folder / "index", [folder / "hostel.md"]) as library:
        yield library


def test_where_something_is_is_told_without_a_sentence_on_other_things(hostel: Library) -> None:
    """The cold room shares no word with the question for the heating."""
    text = hostel.ask("where is the heating").text
    assert "20 degrees" in text
    assert "cold" not in text


def test_a_number_of_points_announces_nothing(hostel: Library) -> None:
    """What follows in the text is not what was scored."""
    text = hostel.ask("how many points did the eight get").text
    assert "eighty-two" in text
    assert "Breakfast" not in text


def test_a_topic_named_by_the_way_is_told_alone(hostel: Library) -> None:
    """What follows belongs to the boat, not to the flag; of a punt it belongs to the punt."""
    assert "8 euros" not in hostel.ask("blue flag").text
    assert "pole" in hostel.ask("punt").text
