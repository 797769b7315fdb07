"""Of whom or what a conversation goes on to ask."""

from __future__ import annotations

import pytest

from askcite.question.conversation import carried, ellipsis
from askcite.question.request import Turn


def test_a_run_of_questions_goes_back_to_the_one_named() -> None:
    """Over a bare `where?` too."""
    named = Turn("who was olga brun", "Olga Brun was a weaver from Moss.")
    history = [
        named,
        Turn("when was she born", "She was born in 1802."),
        Turn("where?", "In Moss."),
    ]
    found = carried.turn("and when did she die", history)
    assert named == found
    assert ["Olga Brun"] == carried.named(named)


def test_somebody_new_ends_the_run() -> None:
    """`Who was her mother?` turns to the mother."""
    mother = Turn("who was her mother", "Her mother was Tora.")
    history = [Turn("who was olga brun", "A weaver."), mother, Turn("what did she do", "She spun.")]
    assert mother == carried.turn("did she sing", history)


def test_a_run_without_a_name_goes_back_to_the_article() -> None:
    """Whom `she` is, nobody said."""
    history = [Turn("when was she born", "In 1802."), Turn("where?", "In Moss.")]
    assert carried.goes_back("and when did she die", history)
    assert not carried.goes_back("and when did he die", history)


def test_it_is_one_thing() -> None:
    """Not the pupils whom a bus takes to school."""
    turn = Turn("how do the pupils come", "From Monday a small bus will take them to Moss.")
    assert ["the small bus", "Moss"] == carried.one("where does it stop", ["pupils", "Moss"], turn)


@pytest.mark.parametrize(
    ("asked", "is_little"),
    [
        ("who pays?", True),
        ("where does it start", True),
        ("are there exceptions", True),
        ("until when", True),
        ("who was the mayor", False),
        ("how many trees grow in the park", False),
        ("what did Olga say", False),
    ],
)
def test_a_follow_up_that_names_little(asked: str, is_little: bool) -> None:
    """A noun of its own is a topic."""
    assert is_little == ellipsis.names_little(asked)


def test_a_refused_question_that_leans_stands_behind_the_one_before() -> None:
    """`Where?` after an unanswered `Who did it?` is of the first."""
    history = [Turn("what did the trial find", "Less dust."), Turn("who did it", "")]
    assert "What did the trial find? Who did it?" == ellipsis.base(history)
    assert history[0] == ellipsis.told(history)
