"""Questions that ask for several things: each is answered, or said not to be."""

from __future__ import annotations

import pytest

from askcite.library.library import Library
from askcite.question import request
from askcite.question.tidying import MOST

PUMP = """The old pump at Weir Lane was replaced in 1987. It lifts forty litres a second.

The mill at Harrow Bridge grinds rye. It was restored by volunteers in 2004.
"""


def several(question: str) -> tuple[str, ...]:
    """The questions that are asked in one."""
    return tuple(part.typed for part in request.read(question).parts)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library of one small article."""
    home = tmp_path_factory.mktemp("town")
    (home / "town.txt").write_text(PUMP, encoding="utf-8")
    return Library.build(home / "library", [home / "town.txt"])


@pytest.mark.parametrize(
    ("question", "things"),
    [
        (
            "Who built the dam, and when was it widened?",
            ("Who built the dam?", "When was it widened?"),
        ),
        (
            "what is nginx and what is it used for",
            ("What is nginx?", "What is it used for?"),
        ),
        (
            "who is the mayor and who is the harbour master",
            ("Who is the mayor?", "Who is the harbour master?"),
        ),
        (
            "Is the mill open? And in which month does it close?",
            ("Is the mill open?", "In which month does it close?"),
        ),
    ],
)
def test_things_asked_for_one_after_the_other(question: str, things: tuple[str, ...]) -> None:
    """Each is a question of its own."""
    assert things == several(question)


@pytest.mark.parametrize(
    "question",
    [
        "Who built the dam and the road?",
        "When was the dam built and why?",
        "What does WHO say of masks and WHO staff?",
        "The Rhine flows through Swabia and what other country?",
        "What is the time between when it is sown and when it is cut?",
        "Who is the woman that led the bank, and who sold it?",
        "What happens when rain freezes and when it melts?",
        "Tell me the year and what it cost.",
        "?",
        "and what is it?",
    ],
)
def test_what_is_one_question(question: str) -> None:
    """It stays as it is."""
    assert (question,) == several(question)


def test_more_things_than_a_person_asks_are_one() -> None:
    """So that one question cannot keep the reader busy."""
    many = " and ".join(["when was the dam built"] * (MOST + 1))
    assert (many,) == several(many)


def test_each_thing_is_answered(town: Library) -> None:
    """The sentences may stand far apart, and the second question leans on the first."""
    answer = town.ask("When was the old pump replaced, and who restored the mill?")
    assert ["1987", "2004"] == [s.text.rstrip(".").split()[-1] for s in answer.statements]
    answer = town.ask("When was the old pump replaced and how much does it lift?")
    assert ["1987", "second"] == [s.text.rstrip(".").split()[-1] for s in answer.statements]
    assert answer.understood_as.endswith(" lift?")
    assert " it " not in answer.understood_as
    assert answer.notice is None


def test_what_is_not_said_is_told(town: Library) -> None:
    """In the asker's words; the other half is answered."""
    answer = town.ask("When was the old pump replaced, and who is the president of Peru?")
    assert ["The old pump at Weir Lane was replaced in 1987."] == [
        s.text for s in answer.statements
    ]
    assert "The articles do not say: Who is the president of Peru?" == answer.notice


def test_where_nothing_is_said_it_is_one_refusal(town: Library) -> None:
    """It names all that stands nowhere."""
    question = "Who is the president of Peru, and when did Rome fall?"
    answer = town.ask(question)
    assert not answer.found
    assert answer.notice == "The article does not mention “Peru” or “Rome”."
    assert question == answer.understood_as


def test_a_sentence_that_answers_both_is_cited_once(town: Library) -> None:
    """One statement, one citation."""
    answer = town.ask("Who restored the mill and when was the mill restored?")
    said = "The mill at Harrow Bridge grinds rye. It was restored by volunteers in 2004."
    assert [said] == [s.text for s in answer.statements][-1:]
    assert len(answer.citations) == len(answer.statements)
