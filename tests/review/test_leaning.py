"""Sentences of a draft that lean on the one before."""

from __future__ import annotations

import pytest

from askcite.review.leaning import understood


@pytest.mark.parametrize(
    ("before", "sentence", "expected"),
    [
        ("Ada Fenwick was born in 1871.", "She taught.", "Ada Fenwick taught."),
        ("The old intake was closed.", "It leaked.", "The old intake leaked."),
        ("Ada Fenwick was born.", "Her brother left.", "Ada Fenwick’s brother left."),
        ("The old intake was closed.", "She left.", "She left."),
        ("It rained.", "It is clear that rain fell.", "It is clear that rain fell."),
        ("The old intake was closed.", "The pump stayed.", "The pump stayed."),
    ],
)
def test_a_pronoun_is_the_subject_before(before: str, sentence: str, expected: str) -> None:
    """Where it can stand for it; an "it" that stands for nothing stays."""
    assert expected == understood([before, sentence])[1]
