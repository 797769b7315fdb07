"""Yes or no for an age that stands behind the verb."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.sources import read_text

RULES = read_text(
    "Rules of the climbing hall\n\n1.1 Members may climb from 14 years of age. Shoes can be hired"
    " at the desk.\n\n1.2 Nobody under 18 may lead a rope. The hall closes at 10 p.m.\n",
    id="hall",
    title="Rules of the climbing hall",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one page of rules."""
    with Library.build(tmp_path_factory.mktemp("hall") / "index", [RULES]) as built:
        yield built


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("can i climb at 15", "yes"),
        ("can i climb at 13", "no"),
        ("can a 16 year old lead a rope", "no"),
        ("can i lead a rope at 17", "no"),
    ],
)
def test_an_age_behind_the_verb(library: Library, asked: str, verdict: str) -> None:
    """`From 14 years` leaves out those of 13, and `nobody under 18` those of 16."""
    assert verdict == library.ask(asked).verdict
