"""A bare noun phrase is read as the question it means."""

from __future__ import annotations

import pytest

from askcite.question import bare_phrases


@pytest.mark.parametrize(
    ("phrase", "question"),
    [
        ("journal name", "Which journal?"),
        ("the name of the keeper", "Which keeper?"),
        ("patent date", "When is the patent?"),
        ("thesis topic", "What is the thesis about?"),
        ("atlas publisher", "Who is the publisher of the atlas?"),
        ("mayor's plan", "What is the plan of the mayor?"),
        ("target size for 2030", "What is the target size for 2030?"),
        ("school fees", "What are the fees of the school?"),
        ("limitations", "What are the limitations?"),
    ],
)
def test_a_phrase_is_a_question(phrase: str, question: str) -> None:
    """Its last word, or the first before `of`, says which."""
    assert question == bare_phrases.questions(phrase)[0]


@pytest.mark.parametrize(
    "request_", ["when was it built", "Ada Holm", "is it open", "dogs and cats", "tell me more"]
)
def test_another_request_is_none(request_: str) -> None:
    """Questions, names, orders and lists are read as they are."""
    assert () == bare_phrases.questions(request_)
