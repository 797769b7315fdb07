"""Follow-ups: which questions lean on the one before, and how they are read."""

from __future__ import annotations

import pytest

from askcite.conversation import Turn, leans, readings

TURN = Turn("Which pillar of the IPOI does Japan lead?", "Japan leads the connectivity pillar. [1]")


@pytest.mark.parametrize(
    "question",
    ["When was it announced?", "And India?", "What about the Quad?", "Why?", "What are its aims?"],
)
def test_questions_that_lean(question: str) -> None:
    """A pronoun, an opening and, or a bare question word needs the turn before."""
    assert leans(question)


@pytest.mark.parametrize(
    "question", ["Who leads the IPOI?", "When did Japan join the Quad?", "How large is India?"]
)
def test_questions_that_stand_alone(question: str) -> None:
    """A question that names what it is about is left as it is."""
    assert () == readings(question, [TURN])


def test_a_pronoun_becomes_the_topic() -> None:
    """The names of the question before take the pronoun's place, in their order."""
    assert "When was the IPOI announced?" == readings("When was it announced?", [TURN])[0]


def test_a_possessive_stays_one() -> None:
    """`its` becomes the topic's."""
    assert "What are the IPOI's aims?" == readings("What are its aims?", [TURN])[0]


def test_without_history_nothing_is_read_into_a_question() -> None:
    """The first question of a conversation is taken as it stands."""
    assert () == readings("When was it announced?", [])
