"""Yes or no for a month or a time of day, by the stretch that a sentence is of."""

from __future__ import annotations

from collections.abc import Iterator

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
