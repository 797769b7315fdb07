"""An answer whose statement its place does not bear out is left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.question.stating import claims
from askcite.sources import read_text

OWLS = read_text(
    "On the mill meadow 31 owls were ringed between April and July. The rings were paid for by the"
    " county.\n\nIn the quarry Edda Lohse counted nine nests in one night. Barn owls have become"
    " rarer since 1985, because old barns are pulled down.\n\nA second count with cameras will cost"
    " 12,000 crowns. The tower of the mill opens in June.",
    id="owls",
    title="Owls of Tarn",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short report."""
    with Library.build(tmp_path_factory.mktemp("owls") / "index", [OWLS]) as built:
        yield built


@pytest.mark.parametrize(
    "asked",
    [
        "how many owls were ringed in the quarry",
        "when was the barn owl discovered",
        "how much did the present count cost",
        "when does the tower of the mill close",
    ],
)
def test_another_place_or_deed_is_no_answer(library: Library, asked: str) -> None:
    """The number of another place, or the year of another deed, is not told."""
    assert () == library.ask(asked).citations


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("how many owls were ringed on the mill meadow", "31 owls"),
        ("how many nests did Lohse count", "nine nests"),
        ("how much will the second count cost", "12,000 crowns"),
        ("when does the tower of the mill open", "June"),
        ("who paid for the rings", "by the county"),
        ("since when are barn owls rarer", "since 1985"),
    ],
)
def test_the_very_thing_is_told(library: Library, asked: str, told: str) -> None:
    """What the text says of the thing itself still answers."""
    assert told in library.ask(asked).text


@pytest.mark.parametrize(
    ("asked", "answer", "statement"),
    [
        ("When was the mill built?", "1890", "The mill was built in 1890."),
        ("how many nests did Lohse count", "nine", "Lohse count nine nests."),
        ("how many owls were ringed in May", "31", "31 owls were ringed in May."),
        ("who started the fire", "the guard", "The guard started the fire."),
        ("How much has the bridge cost?", "9,000 crowns", "The bridge has cost 9,000 crowns."),
        ("What is an owl?", "a bird", None),
    ],
)
def test_question_and_answer_as_a_statement(asked: str, answer: str, statement: str | None) -> None:
    """The answer stands where the question asks for it."""
    said = claims(asked, answer)
    assert statement in said if statement else said == ()


PLAN = read_text(
    "The county lends the club its mower. If the grant is refused, the club waits until July. A"
    " study of the meadow was printed last month by the county.",
    id="plan",
    title="A plan",
)


@pytest.mark.parametrize(
    "asked", ["when was the grant refused", "when will the next study of the meadow be printed"]
)
def test_another_time_is_no_answer(tmp_path_factory: pytest.TempPathFactory, asked: str) -> None:
    """What is only supposed was not, and what is over is not to come."""
    with Library.build(tmp_path_factory.mktemp("plan") / "index", [PLAN]) as built:
        assert () == built.ask(asked).citations
