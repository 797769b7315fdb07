"""Sentences that say less, which still hold, and sentences that say otherwise."""

from __future__ import annotations

import numpy as np
import pytest

from askcite_lab.training.changes import Changer, shorter, stitched

BRIDGE = "In 1903, the bridge, which Anna Holm designed, was opened, and it bore trains from 1911."
TOWN = "The town of Lund has 9,400 people (2020)."


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        (
            BRIDGE,
            BRIDGE.replace("In 1903, the", "The"),
        ),
        (BRIDGE, "In 1903, the bridge, was opened, and it bore trains from 1911."),
        (BRIDGE, "It bore trains from 1911."),
        (TOWN, "The town of Lund has 9,400 people."),
    ],
)
def test_clauses_can_be_left_out(sentence: str, part: str) -> None:
    """What is left is said by the whole."""
    assert part in shorter(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["The bridge was opened, but it never carried trains.", "In May, it may rain here often."],
)
def test_what_could_turn_the_rest_is_not_left_out(sentence: str) -> None:
    """A part without the negation or the hedge might say more than the whole."""
    assert all(("never" in part) == ("never" in sentence) for part in shorter(sentence))
    assert all(("may" in part) == ("may" in sentence) for part in shorter(sentence))


def test_a_changed_sentence_says_something_else() -> None:
    """In one of several ways, each drawn sooner or later, and never not at all."""
    changer = Changer(np.random.default_rng(1))
    near = f"{BRIDGE} The architect Carl Berg closed it in 1950. {TOWN}"
    made = {changer.otherwise(BRIDGE, near, ["Malmo"]) for _ in range(100)}
    assert BRIDGE not in made
    assert {"not", "Carl", "1950", "closed"} <= {
        word for each in made if each for word in each.replace(",", "").split()
    }


def test_a_sentence_with_nothing_to_change_is_left() -> None:
    """There is no change for its own sake."""
    assert Changer(np.random.default_rng(1)).otherwise("Birds sing loudly.", "", []) is None


def test_two_sentences_are_stitched_at_their_clauses() -> None:
    """The beginning of one and the end of the other."""
    one = "The committee of the town council met in the old hall for two days."
    other = "A great many visitors came from the other bank of the river."
    made = stitched(one, other) or ""
    assert made.startswith("The committee of the town council met")
    assert made.endswith("the other bank of the river.") or made.endswith("of the river.")
    assert stitched("Birds sing.", other) is None
