"""An age or an amount is held against what the text says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.question.forms import ages, sums
from askcite.text import age_limits

SLIDE = """# The slide tower at Oak Lake

The tower has three slides. Anyone aged 12 or over may use the black slide. Children aged 6 to 11 \
may use the blue slide only with an adult; they may not climb the rope wall. Children under 6 must \
stay in the shallow basin. Guests over 60 and students pay a reduced price.

A day ticket costs 14 euros. A locker costs 2 euros or 5 dollars. Swimming caps must dry for at \
least 24 hours. A new pump cost £900. Applications are answered within ten working days.
"""


@pytest.fixture(scope="module")
def tower(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A text with limits of age, and prices."""
    folder = tmp_path_factory.mktemp("numbers")
    (folder / "slide.md").write_text(SLIDE)
    with Library.build(folder / "index", [folder / "slide.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("request_", "quoted", "verdict"),
    [
        ("can a 15 year old use the black slide?", "12 or over", "yes"),
        ("my son is 10, can he use the black slide", "12 or over", "no"),
        ("may my 8yo daughter climb the rope wall", "6 to 11", "no"),
        ("can a 9 year old use the blue slide", "6 to 11", None),
        ("can a nine-year-old use the blue slide alone?", "6 to 11", "no"),
        ("is 64 old enough for the reduced price", "over 60", "yes"),
        ("can a 30 year old pay the reduced price", "over 60", None),
    ],
)
def test_a_limit_of_age_answers(
    tower: Library, request_: str, quoted: str, verdict: str | None
) -> None:
    """A verdict is given where the limit holds of this age and of what is asked."""
    answer = tower.ask(request_)
    assert quoted in answer.citations[0].quote
    assert verdict == answer.verdict


@pytest.mark.parametrize(
    ("request_", "quoted", "verdict"),
    [
        ("is 10 euros enough for a day ticket?", "14 euros", "no"),
        ("can i get a day ticket for 20 euros", "14 euros", "yes"),
        ("are 30 hours enough to dry a swimming cap", "24 hours", "yes"),
        ("would 800 dollars be enough for a new pump?", "£900", None),
        ("is a week enough for an application", "ten working days", None),
    ],
)
def test_an_amount_is_compared(
    tower: Library, request_: str, quoted: str, verdict: str | None
) -> None:
    """A verdict is given between two numbers of one measure alone."""
    answer = tower.ask(request_)
    assert quoted in answer.citations[0].quote
    assert verdict == answer.verdict


@pytest.mark.parametrize(
    "request_", ["how old must i be for the black slide?", "age limit for the blue slide"]
)
def test_limits_of_age_are_told(tower: Library, request_: str) -> None:
    """Who asks for the ages is told the sentences that have them."""
    assert "aged" in tower.ask(request_).citations[0].quote


def test_what_is_not_priced_is_not_compared(tower: Library) -> None:
    """A price of something else is none of a massage."""
    assert not tower.ask("is 20 euros enough for a massage?").citations


@pytest.mark.parametrize(
    ("request_", "age"),
    [
        ("can a 15 y.o. come in", 15),
        ("i'm 17, can i drive it", 17),
        ("can i vote at 16", 16),
        ("am i allowed in, i am 13", 13),
        ("is the bridge 15 years old?", None),
        ("is the pool open at 7 pm", None),
        ("how old is the bridge", None),
    ],
)
def test_an_age_is_read(request_: str, age: int | None) -> None:
    """An age that is itself asked about is no condition."""
    asked = ages.asked(request_)
    assert age == (asked and asked.age)


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("You must be at least 18 years old.", 18, age_limits.OLDEST),
        ("Children up to six travel free.", 0, 6),
        ("Persons under the age of 18 may not buy it.", 0, 17),
        ("6-11 year-olds ride free.", 6, 11),
        ("Members over 65 pay £29.", 66, age_limits.OLDEST),
    ],
)
def test_a_limit_of_age_is_read(sentence: str, low: int, high: int) -> None:
    """Its ends are the first and the last age that it is of."""
    assert (age_limits.AgeLimit(low, high),) == age_limits.found(sentence)


def test_other_numbers_are_no_ages() -> None:
    """What counts people, hours or money says nothing of ages."""
    assert () == age_limits.found("The hall holds up to 40 people and cost 20 to 30 pounds.")


def test_sums_are_read() -> None:
    """A plain question asks for the amount that is needed; an age is no sum."""
    asked = sums.asked("is one hour enough to dry it?")
    assert asked is not None
    assert ("How long does it take to dry it?",) == asked.readings
    assert sums.asked("is 15 old enough to join") is None
