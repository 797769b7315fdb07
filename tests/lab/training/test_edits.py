"""How people change questions, learnt from pairs and done to others."""

from __future__ import annotations

import numpy as np
import pytest

from askcite.types import Span
from askcite_lab.training.edits import Edits, learn
from askcite_lab.training.exercises import Exercise

PAIRS = [
    ("What is the largest lake of Peru?", "What is the smallest lake of Peru?"),
    ("Who was allowed to vote?", "Who was not allowed to vote?"),
    ("Who opened the mill?", "Who closed the mill?"),
    ("Who opened the dam?", "Who never opened the dam?"),
]


def pair(text: str, edit: str) -> Exercise:
    """A question with what somebody made of it."""
    return Exercise(text, "any", Span(0, 1), Span(0, 1), edits=(edit,))


@pytest.fixture
def edits() -> Edits:
    """What the pairs teach."""
    return learn(pair(*each) for each in PAIRS)


def test_a_word_and_what_is_put_before_it_are_learnt(edits: Edits) -> None:
    """With all that each became; the share is of all its occurrences."""
    assert edits.became == {
        "largest": ["smallest"],
        "allowed": ["not allowed"],
        "opened": ["closed", "never opened"],
    }
    more = learn(pair(*each) for each in [*PAIRS, ("Is the largest old?", "Is the largest new?")])
    assert more.share == {"largest": 0.5, "allowed": 1.0, "opened": 1.0, "old": 1.0}


def test_another_question_is_changed_in_that_word(edits: Edits) -> None:
    """Nothing else of it changes; one without such a word is left."""
    random = np.random.default_rng(1)
    made = {edits.changed("Who opened Lima's harbour in 1903?", random) for _ in range(20)}
    assert made == {
        "Who closed Lima's harbour in 1903?",
        "Who never opened Lima's harbour in 1903?",
    }
    assert edits.changed("Who dug it?", random) is None


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("Where is Lima?", "Where is Quito?"),
        ("Who came in 1903?", "Who came in 1904?"),
        ("Who was chosen?", "Who wasn't chosen?"),
        ("Who paid for it?", "Who paid the old ferryman for it?"),
        ("Who dug the old well?", "Who filled the new well?"),
        ("Who dug it?", "Who dug it?"),
        ("Who dug", "Who dug deeper"),
    ],
)
def test_other_changes_are_not_learnt(text: str, edit: str) -> None:
    """Names and numbers have swaps of their own; long ones and several at once fit nothing else."""
    assert learn([pair(text, edit)]) == Edits({}, {})


def test_what_hardly_ever_changes_is_not_learnt() -> None:
    """Once in many times is chance."""
    often = [pair("Who is of the town?", "Who is of the village?")] * 300
    assert "of" not in learn([*often, pair("King of what?", "King against what?")]).share
