"""Everyday words for the text's: what stands for a word in its context is taken for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.answer.talking import last

from askcite.library.library import Library

MILL = """The mill on the Sorrel

The mill on the Sorrel was built in 1784 by the brothers Jory and Hewitt Lanner. The tower has \
four floors, and the visitor climbs 94 steps to reach the cap. A flood in 1912 broke the weir and \
washed away the sluice. No one was killed, but a cart was lost.

A mill bat has about 2 million neurons in its cortex. The annual fee is \
120 euros. A booking can be renewed once. In a survey 84 per cent of visitors were satisfied.

The council approved a new roof in March. The work will cost 61,000 pounds and take away two \
parking spaces. The caretaker lives in the cottage beside the pond.
"""


@pytest.fixture(scope="module")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A text that calls each thing by one name."""
    folder = tmp_path_factory.mktemp("mill")
    (folder / "mill.txt").write_text(MILL)
    with Library.build(folder / "index", [folder / "mill.txt"]) as library:
        yield library


@pytest.mark.parametrize(
    ("request_", "quoted"),
    [
        ("how many stairs lead to the cap", "94 steps"),
        ("how many parking spots will be lost", "two parking spaces"),
        ("how many brain cells does a mill bat have", "2 million neurons"),
    ],
)
def test_a_guard_lets_through_what_stands_for_the_word(
    mill: Library, request_: str, quoted: str
) -> None:
    """The reader was sure, and the sentence lacks no more than the word itself."""
    answer = mill.ask(request_)
    assert any(quoted in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    "request_",
    [
        "how many windows does the tower have",
        "how many lamps lead to the cap",
        "how many trees will be lost",
        "how many muscles does a mill bat have",
        "how much is the yearly insurance",
        "how old is the caretaker",
        "where does the curator live",
    ],
)
def test_another_of_the_class_stands_for_nothing(mill: Library, request_: str) -> None:
    """Near misses stay refused."""
    assert not mill.ask(request_).citations


@pytest.mark.parametrize(
    ("request_", "quoted"), [("did people die?", "No one was killed"), ("was it lost?", "lost")]
)
def test_a_follow_up_needs_no_word_of_the_text(mill: Library, request_: str, quoted: str) -> None:
    """A yes or no is told though it shares no word with what was typed."""
    answer = last(mill, "what broke the weir", request_)
    assert any(quoted in citation.quote for citation in answer.citations)
