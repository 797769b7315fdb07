"""The first screen offers questions that differ by more than a name."""

from __future__ import annotations

import re

import pytest

from askcite.doors.web.opening import suggested

MILL = "When was the mill built?"
LUND, VIK = "When was the harbour of Lund opened?", "When was the harbour of Vik opened?"
HIVE, COUNCIL = "What does a hive need?", "How much does the council pay?"


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ([LUND, VIK, HIVE, COUNCIL, MILL], [LUND, HIVE, COUNCIL, MILL]),
        ([LUND, HIVE, VIK], [LUND, HIVE, VIK]),
        (["What happened in 1900?", "What happened in 1901?"], None),
        ([f"What happened in {year}?" for year in range(1900, 1905)],
         [f"What happened in {year}?" for year in range(1900, 1903)]),
    ],
)  # fmt: skip
def test_one_question_of_a_form_unless_too_few_are_left(
    asked: list[str], shown: list[str] | None
) -> None:
    """A name or a year makes no other form; up to three are shown in any case."""
    assert (shown or asked) == re.findall(r'data-ask="([^"]+)"', suggested(asked))
