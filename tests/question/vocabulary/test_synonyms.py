"""An unknown everyday word gives its place to one that the articles have."""

from __future__ import annotations

import pytest

from askcite.question.vocabulary import synonyms
from askcite.text import irregular

THERE = {"bears", "withdrew", "repairs", "drivers", "forgave", "weekends", "hours", "opening"}


@pytest.mark.parametrize(
    ("asked", "reading"),
    [
        ("who pays the repairs?", "who bears the repairs?"),
        ("did they forgive the drivers", "did they forgave the drivers"),
        ("opening times sunday", "opening hours weekends"),
    ],
)
def test_a_word_that_is_not_there_is_replaced(asked: str, reading: str) -> None:
    """By a word of its kin, or another form of it, that is there."""
    assert reading in synonyms.readings(asked, THERE.__contains__)


@pytest.mark.parametrize("asked", ["who bears the repairs?", "who paints the wall?"])
def test_another_word_is_kept(asked: str) -> None:
    """One that is there itself, or that has no kin there."""
    assert () == synonyms.readings(asked, THERE.__contains__)


def test_irregular_forms_are_known() -> None:
    """Each form leads to the others."""
    assert ("forgave", "forgiven") == irregular.others("Forgive")
    assert () == irregular.others("walk")


@pytest.mark.parametrize(
    ("asked", "known", "first"),
    [
        ("is Tylenol (paracetamol) allowed?", {"paracetamol"}, "is paracetamol allowed?"),
        ("is the ferry (boat) free?", {"ferry", "boat"}, "is the ferry free?"),
    ],
)
def test_a_name_in_brackets_stands_for_the_thing(asked: str, known: set[str], first: str) -> None:
    """The one that the articles know is asked about."""
    assert synonyms.readings(asked, known.__contains__)[0] == first
