"""What a reader asks of any text is told from what is asked of a thing."""

from __future__ import annotations

import pytest

from askcite.question import patterns
from askcite.question.request import case
from askcite.types import Kind


@pytest.mark.parametrize(
    ("request_", "name", "subject"),
    [
        ("what are the risks?", "risks", ""),
        ("any side effects", "risks", ""),
        ("downsides?", "risks", ""),
        ("whats the catch", "risks", ""),
        ("what is good about it?", "benefits", ""),
        ("who is against it", "critics", ""),
        ("who opposes the dam and why", "critics", "the dam"),
        ("What do the critics say?", "critics", ""),
        ("counterarguments", "critics", ""),
        ("who benefits from the dam?", "winners", "the dam"),
        ("who is affected", "affected", ""),
        ("So what happens next?", "next", ""),
        ("what further research is needed", "next", ""),
        ("what changed for the millers?", "changed", "the millers"),
        ("most surprising fact", "surprise", ""),
        ("what evidence is given", "evidence", ""),
        ("her childhood", "childhood", ""),
        ("education", "education", ""),
        ("why is she so famous?", "legacy", ""),
        ("who took part", "sample", ""),
        ("any conflicts of interest?", "funding", ""),
        ("what is forbidden", "forbidden", ""),
        ("what are the penalties for lateness", "penalties", "lateness"),
        ("any exceptions to the fee?", "exceptions", "the fee"),
    ],
)
def test_an_aspect_is_read_by_its_name(request_: str, name: str, subject: str) -> None:
    """The aspect is the topic; a thing whose aspect it is, the subject."""
    (asked,) = patterns.read(request_)
    assert (Kind.TOPIC, (name,), subject) == (asked.kind, asked.topics[:1], asked.subject)


@pytest.mark.parametrize(
    "request_",
    [
        "What is the risk of frost in May?",
        "Who was against the king in 1640?",
        "What happened next door?",
        "What is new in chapter four of the code?",
        "Who wins the race in the end?",
        "What did she change her name to?",
    ],
)
def test_a_question_that_goes_on_asks_for_a_fact(request_: str) -> None:
    """Words beside the aspect ask for something of their own."""
    (asked,) = patterns.read(request_)
    assert not asked.topics or asked.subject


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ("what should I do if I lose my key?", "lose my key"),
        ("what if it rains", "rains"),
        ("my screen stays black, what now?", "my screen stays black"),
        ("i get the error disk full what do i do", "error disk full"),
        ("nothing happens when I press the knob", "nothing happens when I press the knob"),
        ("What about the cat?", ""),
        ("What should I do?", ""),
        ("What is the screen made of?", ""),
    ],
)
def test_a_case_is_told_from_the_call_for_advice(request_: str, said: str) -> None:
    """The words of the case are looked up; those that call for help are not."""
    assert said == case(request_)


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        ("give me 3 bullets", Kind.OVERVIEW),
        ("tell me the story in two sentences", Kind.OVERVIEW),
        ("What does this report detail?", Kind.OVERVIEW),
        ("so what?", Kind.STANCE),
        ("what can we learn from it", Kind.STANCE),
        ("What does this trial show?", Kind.STANCE),
        ("conclusion of the report", Kind.STANCE),
        ("what tips does she give to beginners", Kind.STANCE),
        ("what happened to the grandmother?", Kind.FACT),
        ("who is he", Kind.LIST),
        ("List them.", Kind.LIST),
    ],
)
def test_wordings_of_the_whole(request_: str, kind: Kind) -> None:
    """Requests for the whole, its lesson or its hero are told from questions."""
    (asked,) = patterns.read(request_)
    assert (kind, True) == (asked.kind, asked.sure)
