"""A table is asked by its subject, its rows by their labels, and days by the hours of opening."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library
from askcite.question.forms.hours import days, open_days
from askcite.types import Answer

HALL = """# Stonewall climbing hall

## Tickets

| Ticket | Price | Guests |
|---|---|---|
| Short | £8 | 0 |
| Long | £14 | 0 |
| Clan | £30 | 4 |

The long ticket is sold at the bar only. Ropes are lent free of charge.

## Wall grades

| Grade | Walls | Deposit | Partner needed |
|---|---|---|---|
| 1 | boulders, slabs | none | no |
| 2 | towers, chimneys | £10 | yes |
| 3 | overhangs | £25 | yes |

Grades are marked at the foot of each wall. The fine for chalk on the wall is £1 for grade 1, £2 for
grade 2 and £6 for grade 3.

## When the hall is open

| Day | Time |
|---|---|
| Monday | closed |
| Tue–Thu | 15:00–22:00 |
| Friday to Sunday | 9:00–22:00 |

In August the hall closes at nine.
"""
HOUSE = """# The Weaver's House

The house was built in 1790. It is open Wednesday to Monday from ten to four. Dogs stay outside.
"""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of the climbing hall."""
    folder = tmp_path_factory.mktemp("tabular")
    (folder / "hall.md").write_text(HALL)
    with Library.build(folder / "index", [folder / "hall.md"]) as library:
        yield library


def rows(answer: Answer) -> list[str]:
    """The first cell of each cited row."""
    return [c.quote.split(" | ")[0].partition(": ")[2] or c.quote for c in answer.citations]


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("list all tickets", ["Short", "Long", "Clan"]),
        ("what tickets do you offer", ["Short", "Long", "Clan"]),
        ("compare short, long and clan", ["Short", "Long", "Clan"]),
        ("compare the three wall grades", ["1", "2", "3"]),
        ("grade 1 vs grade 3", ["1", "3"]),
        ("which walls are grade 2", ["2"]),
        ("deposit for a chimney?", ["2"]),
        ("how much is the deposit for grade 3", ["3"]),
        ("opening hours", ["Monday", "Tue–Thu", "Friday to Sunday"]),
        ("when are you open on wednesday", ["Tue–Thu"]),
    ],
)
def test_the_rows_asked_for_are_told(hall: Library, asked: str, named: list[str]) -> None:
    """All of them, and no other."""
    assert named == rows(hall.ask(asked))


@pytest.mark.parametrize(
    ("asked", "verdict", "row"),
    [
        ("are you open on mondays", "no", "Monday"),
        ("Are you open on Saturdays?", "yes", "Friday to Sunday"),
        ("are you closed on monday?", "yes", "Monday"),
        ("is the overhang grade 2", "no", "3"),
        ("is a tower in grade 2?", "yes", "2"),
        ("is a partner needed for grade 1", "no", "1"),
    ],
)
def test_a_row_tells_yes_or_no(hall: Library, asked: str, verdict: str, row: str) -> None:
    """By its label, or by the cell under the head asked for."""
    answer = hall.ask(asked)
    assert (verdict, [row]) == (answer.verdict, rows(answer))


def test_another_row_is_asked_after_one(hall: Library) -> None:
    """The same head is asked of it."""
    first = hall.ask("how much is the deposit for grade 2")
    answer = hall.ask("and grade 3?", history=[(first.question, first.text)])
    assert ["3"] == rows(answer)


def test_a_rule_on_a_class_is_told_of_its_things(hall: Library) -> None:
    """With the row that puts the thing in it."""
    answer = hall.ask("chalk penalty for an overhang")
    assert "The fine for chalk" == answer.citations[0].quote[:18]


def test_all_that_there_is_to_pay_is_told(hall: Library) -> None:
    """Rows of every table with a sum, in order."""
    answer = hall.ask("list all costs i might have to pay")
    assert ["Short", "Long", "Clan", "2", "3"] == rows(answer)[:5]


@pytest.mark.parametrize("asked", ["is the bar open on mondays", "which tickets include a sauna"])
def test_another_thing_is_not_told_by_the_table(hall: Library, asked: str) -> None:
    """The bar's hours and saunas stand nowhere."""
    assert [] == rows(hall.ask(asked))


@pytest.mark.parametrize(("day", "verdict"), [("tuesday", "no"), ("sundays", "yes")])
def test_days_in_running_text_tell_yes_or_no(
    tmp_path_factory: pytest.TempPathFactory, day: str, verdict: str
) -> None:
    """From one day to another, over the end of the week too."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "house.md").write_text(HOUSE)
    with Library.build(folder / "index", [folder / "house.md"]) as library:
        answer = library.ask(f"is it open on {day}?")
        assert verdict == answer.verdict
        assert "It is open Wednesday to Monday from ten to four." == answer.citations[0].quote


@pytest.mark.parametrize(
    "told",
    [
        "The mill is open daily except Mondays.",
        "The mill is open every day, but not on Mondays.",
        "The mill is open daily from ten to five. It is closed on Mondays.",
    ],
)
@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("is it open on mondays", "no"),
        ("is it closed on mondays?", "yes"),
        ("is it open on friday", "yes"),
    ],
)
def test_excepted_days_are_no_days_of_opening(
    tmp_path: Path, told: str, asked: str, verdict: str
) -> None:
    """In the sentence itself or in the next."""
    (tmp_path / "mill.md").write_text(f"# Mill\n\n{told} Dogs are welcome.\n")
    with Library.build(tmp_path / "index", [tmp_path / "mill.md"]) as library:
        assert verdict == library.ask(asked).verdict


def test_days_are_counted_from_one_to_another() -> None:
    """Ranges, lists and names of several."""
    assert {1, 2, 3} == days("Tue–Thu")
    assert {5, 6, 0} == days("Saturday to Monday")
    assert {5, 6} == days("weekends")
    assert {0, 1, 2, 3, 4} == days("weekdays")
    assert set(range(7)) == days("daily")
    assert frozenset() == days("when the sun shines")
    assert {1, 2, 3, 4, 5} == open_days("daily except Sundays and Mondays")
