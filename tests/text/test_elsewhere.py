"""What a sentence does to one thing is not said of another of its clauses."""

from __future__ import annotations

import pytest

from askcite.text import clauses


@pytest.mark.parametrize(
    ("claim", "sentence", "elsewhere"),
    [
        (
            "the board cut the rent for stalls",
            "The board gave a hall to the stalls, and it cut the fee of the ferry.",
            True,
        ),
        ("the board cut the fee", "The board gave a hall to the stalls and cut the fee.", False),
        ("the hall belongs to the board", "The hall, says Moe, belongs to the board.", False),
        ("the ferry was sold by the board", "The board sold the ferry.", False),
        ("she have children", "She was the third of five children.", True),
        ("the hut have a stove", "There is a small iron stove in the hut.", False),
        ("the hut have a stove", "The hut has a stove.", False),
    ],
)
def test_what_is_done_stands_before_that_to_which_it_is_done(
    claim: str, sentence: str, *, elsewhere: bool
) -> None:
    """Unless it is told the other way round; and had is what stands behind a word of having."""
    assert elsewhere is clauses.is_elsewhere(claim, sentence)
