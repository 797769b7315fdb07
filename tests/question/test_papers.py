"""A question about what several papers say is taken apart."""

from __future__ import annotations

import pytest

from askcite.question.papers import apart


@pytest.mark.parametrize(
    ("question", "halves"),
    [
        (
            "Does the Courier article suggest that the old bridge is safe for lorries, while the"
            " Herald article claims that its bolts are rusting away?",
            ("the old bridge is safe for lorries", "its bolts are rusting away"),
        ),
        (
            "Between the report from The Courier on the ferry's new timetable published on May 3,"
            " 2021, and the Herald report on the strike of its crew, did the fares change?",
            ("the ferry's new timetable", "the strike of its crew", "did the fares change"),
        ),
        ("Which article of the treaty says that the fishing rights of the two states end?", ()),
        ("Does the Courier article say who built it?", ()),
        ("Did the Herald report that the bridge is safe for heavy lorries?", ()),
        ("Who built the bridge over the river that was named after the queen of the time?", ()),
    ],
)
def test_each_half_stands_alone(question: str, halves: tuple[str, ...]) -> None:
    """Without the paper that reports it; other questions are left whole."""
    assert halves == apart(question)
