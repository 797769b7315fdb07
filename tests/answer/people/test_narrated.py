"""A first-person story's narrator is the one whom it names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.answer.talking import last

from askcite.library.library import Library
from askcite.text.persons import narrator
from askcite.types import Outcome

KITE = """# The Red Kite

The kite hung in the ash tree all winter. I live in the mill by the ford, and I saw it from my
window every day.

My aunt Berit had sewn it for me when I was nine. On the tail stood my name, Simen, in blue thread.
I lost it on the first morning. I never told anyone where it was.

My father sailed on the fourth of May. I was sorry for ten years that I did not wave.

When my aunt broke her arm I went to see her. I took her a bag of plums.

On Friday my cousin Ragna came by with a ladder and a loaf. She is a patient person who mends roofs.
"Simen is afraid of heights," she said to the neighbour, an old baker called Mr Holt. I gave Mr Holt
the string. We did not speak on the way home.
"""


@pytest.fixture(scope="module")
def kite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one tale told by `I`, who is named."""
    folder = tmp_path_factory.mktemp("kite")
    (folder / "kite.md").write_text(KITE)
    with Library.build(folder / "index", [folder / "kite.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("My name is Ada Voss. I sail. I fish. I mend nets. I sing.", "Ada Voss"),
        ("They called me Till. I ran. I hid. I slept. I woke.", "Till"),
        ("I ran. I hid. I slept. I found a cup with my name on it, Till.", "Till"),
        ("I ran. I hid. I slept. I woke. I am Danish.", None),
        ("“My name is Till,” he said. I ran. I hid. I slept. I woke.", None),
        ("My name is Ada Voss.", None),
        ("A lecture given by Ada Voss, 3 May\n\nI sail. I fish. I sing. I run.", "Ada Voss"),
        ("The lecture\n\nI sail. I fish. I sing. I ran by Ada Voss.", None),
    ],
)
def test_the_text_names_its_narrator(text: str, name: str | None) -> None:
    """By `my name is`, `called me` or `my name on it`; not in another's words, nor a nation."""
    place = narrator.place(text)
    assert name == (place.of(text) if place else None)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("who tells the story?", "my name, Simen"),
        ("what is the narrator's name?", "my name, Simen"),
        ("who is Simen?", "my name, Simen"),
        ("did Simen tell anyone where it was?", "I never told anyone"),
        ("what did simen take when he went to see his aunt?", "I took her a bag of plums."),
        ("did Simen see his aunt when she broke her arm?", "I went to see her"),
        ("where does Simen live?", "I live in the mill"),
        ("what did Simen give to Mr Holt?", "the string"),
        ("list the characters", "my name, Simen"),
    ],
)
def test_the_narrator_is_asked_about_by_name(kite: Library, asked: str, told: str) -> None:
    """What is asked of Simen is told by what `I` did."""
    assert told in last(kite, asked).text.replace("\n", " ")


@pytest.mark.parametrize("asked", ["what did Simen eat?", "is Simen married?"])
def test_what_is_not_told_of_the_narrator_is_refused(kite: Library, asked: str) -> None:
    """Nothing is said of a meal or a wife."""
    assert last(kite, asked).outcome is Outcome.ABSTAINED


def test_another_is_not_the_narrator(kite: Library) -> None:
    """A cousin's trade is told of her."""
    assert "mends roofs" in last(kite, "what does Ragna do?").text


def test_the_name_of_a_nameless_father_is_not_anothers(kite: Library) -> None:
    """Another's name is none of his."""
    answer = last(kite, "what is the name of Simen's father?")
    assert "Holt" not in answer.text
    assert "Ragna" not in answer.text


SPEECH = """Speech given by Alderman Ines Dorf at the opening of the lock, 3 May 2021

Good morning. I was asked to be short. In my last year at school I failed geography.

That autumn I worked in the bakery of Mr Hay. I baked rolls for a year. Then I drew maps for nine
years before I was elected.
"""


def test_a_speech_is_its_speakers(tmp_path: Path) -> None:
    """What is asked of Ines Dorf is told by her own words; her university is not."""
    (tmp_path / "speech.txt").write_text(SPEECH)
    with Library.build(tmp_path / "index", [tmp_path / "speech.txt"]) as library:
        assert "Ines Dorf" in last(library, "who is speaking?").text
        assert "geography" in last(library, "what did dorf fail?").text
        university = last(library, "which university did Dorf go to?")
        assert university.outcome is Outcome.ABSTAINED
