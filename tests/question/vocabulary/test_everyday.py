"""A member of a class is asked for by the class that the articles name."""

from __future__ import annotations

import pytest

from askcite.question.vocabulary import everyday


@pytest.mark.parametrize(
    ("asked", "known", "reading"),
    [
        ("Can I bring wine?", {"alcohol"}, "Can I bring alcohol?"),
        ("can my dog come in", {"animals"}, "can my animals come in"),
        ("may I give it to my brother", {"anyone", "else"}, "may I give it to anyone else"),
        ("can I cancel by phone", {"writing", "phone"}, "can I cancel in writing"),
        ("how long can I keep a camera", {"keep", "equipment"}, "how long can I keep a equipment"),
    ],
)
def test_the_class_stands_for_its_member(asked: str, known: set[str], reading: str) -> None:
    """Words that the articles do not have come first."""
    assert everyday.readings(asked, known.__contains__)[0] == reading


def test_a_class_that_is_not_named_stands_for_nothing() -> None:
    """The articles decide which class is meant."""
    assert everyday.readings("Can I bring wine?", {"beer"}.__contains__) == ()
