"""Yes or no for a month or a time of day, by the stretch that a sentence is of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library
from askcite.sources import read_text
from askcite.text import stretches

CAMP = read_text(
    "The camp is open from Easter to the end of October. The reception is staffed from 8 to 20."
    " Fires are allowed only in the stone ring and never after 22:00. Hoses are forbidden, except"
    " for filling cans before 9 a.m. each day. Wood may be cut between November and February."
    " The well was dug in May 1911.",
    id="camp",
    title="Larch Hill camp",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one set of rules."""
    with Library.build(tmp_path_factory.mktemp("camp") / "index", [CAMP]) as built:
        yield built


@pytest.mark.parametrize(
    ("asked", "verdict", "said"),
    [
        ("is it open in june?", "yes", "Easter"),
        ("i am coming in november, can i get in?", "no", "Easter"),
        ("open in january?", "no", "Easter"),
        ("are you open in april", None, "Easter"),
        ("can i make a fire at 11 pm", "no", "never after 22:00"),
        ("is the reception staffed at 7 am?", "no", "from 8 to 20"),
        ("can i cut wood in january", "yes", "November and February"),
        ("can i use a hose at 8 am", None, "except"),
    ],
)
def test_the_stretch_decides(library: Library, asked: str, verdict: str | None, said: str) -> None:
    """Round the year's end too; an exception decides nothing."""
    answer = library.ask(asked)
    assert verdict == answer.verdict
    assert said in answer.citations[0].quote


@pytest.mark.parametrize("asked", ["do dogs bark at 5 pm", "is the shop full in july"])
def test_what_no_stretch_is_of_is_not_told(library: Library, asked: str) -> None:
    """A time alone is no answer."""
    assert "abstained" == library.ask(asked).outcome


def test_a_date_of_a_year_is_no_season() -> None:
    """It happened once."""
    assert () == stretches.months("The well was dug in May 1911.")


HALL = """# Visiting the ropery

## Opening hours

- 1 April to 30 September: 9.30am – 6pm (last entry 5pm)
- 1 October to 31 March: 10am – 4pm
- Closed on 25 December

## Shows

The café closes at 5 pm.
"""


@pytest.mark.parametrize(
    ("asked", "verdict", "said"),
    [
        ("what time do you close in july", None, "1 April to 30 September"),
        ("when does it open in february?", None, "1 October to 31 March"),
        ("until when are you open in december", None, "1 October to 31 March"),
        ("are you open on 25 december", "no", "Closed on 25 December"),
        ("are you open in december", None, "1 October to 31 March"),
    ],
)
def test_the_hours_of_a_month_are_those_of_its_stretch(
    tmp_path: Path, asked: str, verdict: str | None, said: str
) -> None:
    """A line under `Opening hours` needs no word of opening; one day is not the month."""
    (tmp_path / "hall.md").write_text(HALL)
    with Library.build(tmp_path / "index", [tmp_path / "hall.md"]) as library:
        answer = library.ask(asked)
    assert (verdict, 1) == (answer.verdict, len(answer.citations))
    assert said in answer.citations[0].quote


def test_no_hours_are_told_of_a_day_or_another_thing(tmp_path: Path) -> None:
    """The month's hours may not hold on one of its days, nor for the café."""
    (tmp_path / "hall.md").write_text(HALL)
    with Library.build(tmp_path / "index", [tmp_path / "hall.md"]) as library:
        for asked in ("when are you open on 24 december", "when does the café close in july"):
            quotes = [each.quote for each in library.ask(asked).citations]
            assert not any("6pm" in quote or "4pm" in quote for quote in quotes)
