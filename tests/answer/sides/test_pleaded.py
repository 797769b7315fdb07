"""What a party argues is told by what is said for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.answer.talking import last

from askcite.library.library import Library
from askcite.types import Outcome

DAIRY = """# Delamere Dairy v. Sunniva Brandt

Ms Brandt, a cheese maker, began to work for the dairy in March 2018. Its manager moved her to the
night shift in October 2022. In December the worker told him that her daughter could not be left
alone at night. In February 2023 she was dismissed.

For the employer, Ms Greta Hallam argued that the worker had broken her contract. She said that
eleven absences would be too many for any firm.

For the worker, Mr Jonas Field replied that a change of shift needs the consent of both sides. He
relied on the report of a doctor. The worker claimed £18,000 for lost wages.

Judge Penn said that an employer cannot change the hours of work by himself.
"""


@pytest.fixture(scope="module")
def dairy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one judgment."""
    folder = tmp_path_factory.mktemp("dairy")
    (folder / "dairy.md").write_text(DAIRY)
    with Library.build(folder / "index", [folder / "dairy.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "told", "not_told"),
    [
        ("what did the worker's lawyer argue?", "consent of both sides", "broken her contract"),
        ("what did the worker argue?", "consent of both sides", "left alone"),
        ("what did the employer argue?", "eleven absences", "Judge Penn"),
        ("the employer's arguments", "broken her contract", "consent"),
        ("who represented the worker?", "Jonas Field", "Hallam"),
        ("what did the worker claim?", "£18,000", "Hallam"),
        ("what did the judge say?", "by himself", "Hallam"),
    ],
)
def test_each_party_has_its_own_arguments(
    dairy: Library, asked: str, told: str, not_told: str
) -> None:
    """The sentence that opens `For the worker`, and those that go on, none of the other's."""
    answer = last(dairy, asked)
    assert told in answer.text
    assert not_told not in answer.text


def test_a_party_that_nobody_speaks_for_is_refused(dairy: Library) -> None:
    """No union is a party."""
    assert last(dairy, "who represented the union?").outcome is Outcome.ABSTAINED
