"""Follow-ups that a language model puts so that they stand alone, and what is kept of that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from askcite.library.library import Library
from askcite.llm import LLM
from askcite.question import patterns
from askcite.question.conversation import dependence, follow_ups
from askcite.question.conversation.readings import readings as by_rules
from askcite.question.conversation.rewriting import rewrite
from askcite.question.request import Turn
from askcite.settings import MAX_QUESTION_CHARACTERS

Serve = Callable[..., tuple[LLM, list[tuple[str, dict[str, Any]]]]]
HISTORY = [Turn("Who built the old bridge?", "Army engineers built it of granite.")]
QUESTION = "When was it widened?"


def readings(question: str, history: Sequence[Turn], llm: LLM | None) -> tuple[str, ...]:
    """The readings of a question after these turns."""
    return follow_ups.understood(patterns.as_one(question), history, llm).readings


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("When was the old bridge widened?", "When was the old bridge widened?"),
        ("Q: When was the bridge widened?\nA: In 1911.", "When was the bridge widened?"),
        ("When did they widen the bridge?", None),
        ("When was the Golden Gate bridge widened?", None),
        ("When was it widened?", None),
        ("When was this widened by engineers?", None),
        ("Who built the old bridge?", None),
        ("The bridge was widened.", None),
        ("<a1b2c3d4>", None),
        ("", None),
    ],
)
def test_a_rewriting_asks_the_same_of_what_was_spoken_of(
    serve: Serve, written: str, expected: str | None
) -> None:
    """One that brings in other words, still leans, asks something else or nothing is not used."""
    assert expected == rewrite(QUESTION, HISTORY, serve(written)[0])


def test_the_rules_readings_are_tried_beside_it(serve: Serve) -> None:
    """The rewriting comes first, and none comes twice."""
    llm, _ = serve("When was the granite bridge widened?")
    found = by_rules(QUESTION, HISTORY)
    assert ("When was the granite bridge widened?", *found) == readings(QUESTION, HISTORY, llm)
    assert found == readings(QUESTION, HISTORY, serve(found[0])[0])


def test_without_a_usable_rewriting_the_rules_decide(serve: Serve) -> None:
    """So it is without a model, with a broken server, and when the model loses the thread."""
    found = by_rules(QUESTION, HISTORY)
    broken, _ = serve((401, "text/plain", b""))
    for llm in (None, broken, serve("What is a bridge?")[0]):
        assert found == readings(QUESTION, HISTORY, llm)


def test_a_department_is_no_pronoun() -> None:
    """`IT` in a question that is not typed in capitals."""
    assert not dependence.leans("what is the IT deadline for theft?")
    assert dependence.leans("WHEN WAS IT BUILT?")


@pytest.mark.parametrize(
    ("room", "topics"), [(0, ["it"]), (2, ["Army"]), (12, ["the old bridge", "Army"])]
)
def test_a_reading_that_has_become_too_long_is_left_out(room: int, topics: list[str]) -> None:
    """A follow-up that can be asked is answered, if need be as it was typed."""
    asked = "W" + "h" * (MAX_QUESTION_CHARACTERS - len("Wy it?") - room) + "y {}?"
    assert [asked.format(t) for t in topics] == list(readings(asked.format("it"), HISTORY, None))


def test_a_rewriting_with_control_characters_is_left_out(serve: Serve) -> None:
    """It could not be asked; those of the rules are."""
    llm, _ = serve("When was the old\x07 bridge widened?")
    assert by_rules(QUESTION, HISTORY) == readings(QUESTION, HISTORY, llm)


def test_a_question_that_stands_alone_is_not_rewritten(serve: Serve) -> None:
    """The model is not even asked."""
    llm, requests = serve("x")
    assert ("Who built it?",) == readings("Who built it?", [], llm)
    whole = "When was the old bridge widened?"
    assert (whole,) == readings(whole, HISTORY, llm)
    assert [] == requests


def test_a_real_models_rewriting_never_loses_the_answer(llm: LLM, home: Path) -> None:
    """Whatever a small model makes of the follow-up, the article's answer is found."""
    history = [("What is the IPOI?", "India's Indo-Pacific Oceans' Initiative.")]
    with Library.open(home, llm=llm) as library:
        answer = library.ask("In which year was it announced?", history=history)
    assert "2019" in answer.citations[0].quote
    assert "IPOI" in answer.understood_as or "Initiative" in answer.understood_as
