"""What there is, and what one may do, is told with a yes or a no."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.answer.forms.existing import verdict
from askcite.library.library import Library
from askcite.types import Outcome

BATH = """# Visiting the Lindenbad

The Lindenbad is a thermal bath in the old tannery of Arnau. It is open daily from 9 am to 10 pm.

A day ticket costs 18 euros. Groups of ten or more receive a reduction of 20 percent.

The bistro on the first floor serves soups, cakes and coffee until 8 pm.

Dogs are not admitted, except guide dogs. Photography is forbidden everywhere. Lockers take a 2-euro
coin. Towels can be hired at the desk for 3 euros.

Tram 6 stops in front of the door. There are 40 parking spaces behind the building.
"""


@pytest.fixture(scope="module")
def bath(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one page for visitors."""
    folder = tmp_path_factory.mktemp("bath")
    (folder / "bath.md").write_text(BATH)
    with Library.build(folder / "index", [folder / "bath.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "told", "there"),
    [
        ("are there any discounts", "yes", "reduction"),
        ("is there a cafe", "yes", "bistro"),
        ("is there parking", "yes", "40 parking spaces"),
        ("are there lockers", "yes", "Lockers"),
        ("do they have towels", "yes", "Towels"),
        ("is there a tram", "yes", "Tram 6"),
    ],
)
def test_what_there_is_has_a_verdict(bath: Library, asked: str, told: str, there: str) -> None:
    """With the sentence that shows it first, in its words or in others for the same."""
    answer = bath.ask(asked)
    assert told == answer.verdict
    assert there in answer.statements[0].text


@pytest.mark.parametrize("asked", ["is there wifi", "is there a sauna", "can i rent a bathrobe"])
def test_what_is_not_said_is_refused(bath: Library, asked: str) -> None:
    """No thing is there because others are."""
    assert Outcome.ABSTAINED == bath.ask(asked).outcome


@pytest.mark.parametrize(
    ("asked", "said", "told"),
    [
        ("is there a pool?", "There is no pool in the house.", "no"),
        ("is there a pool?", "The pool may be opened next year.", None),
        ("is there a pool?", "The hotel, which once had no guests, has a pool.", None),
        ("are there others", "Eleven others died with him.", None),
        ("is there a cure?", "Doctors still look for what might be a cure.", None),
        ("can I smoke here?", "You may not smoke.", None),
        ("may we bring children?", "Children are welcome.", "yes"),
        ("may we bring children?", "Children are welcome if they are quiet.", None),
    ],
)
def test_a_sentence_gives_a_yes_a_no_or_neither(asked: str, said: str, told: str | None) -> None:
    """It gives none where it hedges, denies or sets a condition."""
    assert told == verdict(asked, said)
