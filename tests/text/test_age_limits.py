"""Ages that a sentence is of, and numbers that are none."""

from __future__ import annotations

import pytest

from askcite.text import age_limits
from askcite.text.age_limits import AgeLimit


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Adult members may borrow up to 15 books.", ()),
        ("Children up to 15 travel free.", (AgeLimit(0, 15),)),
        ("Children up to 12 years pay half.", (AgeLimit(0, 12),)),
        ("Guests bring at least 2 towels.", ()),
    ],
)
def test_a_number_of_things_is_no_age(sentence: str, expected: tuple[AgeLimit, ...]) -> None:
    """Books and towels have none."""
    assert age_limits.found(sentence) == expected
