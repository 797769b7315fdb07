"""Sentences with what they need beside them, and none that says nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

MILL = """The mill at Harrow Bridge grinds rye. It was built by Ann Lee. Its stones came from Kent.

To see the wheel turn on a winter morning, walk down to the

old sluice gate.

Visitors who turn the crank at the gate read on the dial

12 turns

and then the bell above the millstone rings.

In 1962 the council drained the marsh below Harrow. This sudden loss killed every eel within a year.

A lime kiln stood on the hill until 1880. It then passed to the parish. Its bricks went into the
school wall.

Both towns on the river, Harrow and Denby, share one ferry.

Can I bring a dog to the Harrow ferry? Dogs may ride the ferry free of charge when they are on a
lead.

Opening Hours Of The Mill

The mill is open on Sundays from April to October, and visitors pay four euros at the door.
"""


@pytest.fixture(scope="module")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a text in which sentences lean on one another."""
    home = tmp_path_factory.mktemp("whole")
    (home / "mill.txt").write_text(MILL, encoding="utf-8")
    with Library.build(home / "library", [home / "mill.txt"]) as library:
        yield library


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Who was the mill built by?",
            "The mill at Harrow Bridge grinds rye. It was built by Ann Lee.",
        ),
        ("What came from Kent?", "Its stones came from Kent."),
    ],
)
def test_a_pronoun_comes_with_its_name(mill: Library, question: str, said: str) -> None:
    """The quote begins with the sentence that names what is spoken of."""
    quote = mill.ask(question).citations[0].quote
    assert quote.startswith("The mill at Harrow Bridge")
    assert quote.endswith(said)


@pytest.mark.parametrize(
    ("question", "begins", "ends"),
    [
        ("What did the sudden loss kill?", "In 1962 the council drained", "within a year."),
        ("What went into the school wall?", "A lime kiln stood", "school wall."),
        ("Which towns share one ferry?", "Both towns on the river", "share one ferry."),
    ],
)
def test_what_points_back_comes_with_what_it_points_to(
    mill: Library, question: str, begins: str, ends: str
) -> None:
    """`The loss` of before is named, a row of pronouns too; two towns name themselves."""
    quote = " ".join(mill.ask(question).citations[0].quote.split())
    assert quote.startswith(begins)
    assert quote.endswith(ends)


def test_a_sentence_cut_by_its_layout_goes_on(mill: Library) -> None:
    """The line that it leads to is cited with it."""
    quote = mill.ask("How can I see the wheel turn?").citations[0].quote
    assert "old sluice gate." in quote


def test_a_sentence_that_goes_on_comes_with_its_beginning(mill: Library) -> None:
    """What stands on a line of its own within it is cited too."""
    quote = mill.ask("Where does the bell ring?").citations[0].quote
    assert quote.startswith("Visitors")
    assert quote.endswith("rings.")


def test_an_unmarked_heading_is_no_answer(mill: Library) -> None:
    """Words in the capitals of a title stand over the paragraph that answers."""
    answer = mill.ask("What are the opening hours of the mill?")
    assert "Opening Hours Of The Mill" not in [c.quote for c in answer.citations]
    assert any("Sundays" in c.quote for c in answer.citations)


def test_a_question_of_the_text_is_left_out_beside_what_tells(mill: Library) -> None:
    """Asked in the very words that the text asks, its answer alone is cited."""
    quotes = [c.quote for c in mill.ask("Can I bring a dog to the Harrow ferry?").citations]
    assert any("Dogs may ride" in quote for quote in quotes)
    assert not any(quote.endswith("?") for quote in quotes)
