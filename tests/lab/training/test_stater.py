"""Questions and answers said as statements."""

from __future__ import annotations

import pytest

from askcite_lab.training.stater import VERB_TIMES, Stater

STATER = Stater(["When did Chopin leave Warsaw?", "What did she play?"] * VERB_TIMES)


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("When did Chopin leave Warsaw?", "1830", "Chopin left Warsaw in 1830."),
        ("When did Chopin leave Warsaw?", "in November", "Chopin left Warsaw in November."),
        ("In which city did Liszt play?", "Paris", "Liszt played in Paris."),
        ("How many concerts did Liszt play?", "thirty", "Liszt played thirty concerts."),
        ("Where was Chopin born?", "Poland", "Chopin was born in Poland."),
        ("Who founded the school?", "Ms. Orr", "Ms. Orr founded the school."),
        ("What is the capital of Peru?", "Lima", "Lima is the capital of Peru."),
        ("Why did Chopin leave Warsaw?", "the war", None),
        ("Chopin?", "a composer", None),
        ("Who founded the school?", "", None),
    ],
)
def test_a_question_and_its_answer_become_a_statement(
    question: str, answer: str, expected: str | None
) -> None:
    """The verb takes its place and its time; a question of another shape gives nothing."""
    assert expected == STATER.state(question, answer)
