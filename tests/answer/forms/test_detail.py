"""A yes-no question with another number, date or name than its sentence is told so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.answer.forms import detail
from askcite.library.library import Library
from askcite.sources import read_text

QUAY = read_text(
    "The quay at Arndal was opened in 1952 and has 18 moorings. The harbour fee is 40 crowns a"
    " night and is not refunded. Boats may stay for up to 21 days. The crane was lent by the"
    " harbour of Lisbon in 2004. The pilot Karen Moe has worked here since 1999.",
    id="quay",
    title="The quay at Arndal",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short article."""
    with Library.build(tmp_path_factory.mktemp("quay") / "index", [QUAY]) as built:
        yield built


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("Was the quay opened in 1925?", "“1952” there, not “1925”"),
        ("Does the quay have 28 moorings?", "“18” there, not “28”"),
        ("Is the harbour fee 60 crowns a night?", "“40” there, not “60”"),
        ("Can boats stay for 30 days?", "“21 days” there, not “30”"),
    ],
)
def test_another_number_is_a_no(library: Library, asked: str, there: str) -> None:
    """The sentence's own stands beside the one asked about."""
    answer = library.ask(asked)
    assert "no" == answer.verdict
    assert answer.confidence >= detail.SURE
    assert there in (answer.notice or "")


@pytest.mark.parametrize(
    "asked",
    [
        "Can boats stay for 14 days?",
        "Was Karen Moe working here in 2010?",
        "Is the fee less than 60 crowns?",
    ],
)
def test_two_numbers_that_may_both_be_true_are_no_no(library: Library, asked: str) -> None:
    """A shorter stay, a year in between, a bound."""
    answer = library.ask(asked)
    assert "no" != answer.verdict
    assert "there, not" not in (answer.notice or "")


def test_another_name_is_told_and_is_no_no(library: Library) -> None:
    """The crane may have been lent by another harbour too."""
    answer = library.ask("Was the crane lent by the harbour of Genoa?")
    assert answer.verdict is None
    assert "“Lisbon” there, not “Genoa”" in (answer.notice or "")


def test_a_true_detail_has_no_notice(library: Library) -> None:
    """Nothing is said of what agrees."""
    for asked in ("Was the quay opened in 1952?", "Does the quay have eighteen moorings?"):
        answer = library.ask(asked)
        assert answer.notice is None
        assert "no" != answer.verdict
