"""How far two spellings lie apart."""

from __future__ import annotations

import pytest

from askcite.text.closeness import distance


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("pillar", "pillar", 0),
        ("pilar", "pillar", 1),
        ("pillar", "pillra", 1),
        ("leed", "lead", 1),
        ("kitten", "sitting", 3),
        ("", "ab", 2),
    ],
)
def test_slips_are_counted(one: str, other: str, slips: int) -> None:
    """A letter wrong, missing, too many or changed with its neighbour is one slip, both ways."""
    assert [slips, slips] == [distance(one, other, 3), distance(other, one, 3)]


def test_more_than_asked_for_is_one_more() -> None:
    """Of words that lie further apart no more is told."""
    assert 2 == distance("semiconductor", "ferry", 1)
