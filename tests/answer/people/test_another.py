"""Words of somebody else are no answer about the one asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library
from askcite.sources import read_text
from askcite.types import Outcome

KEEPERS = read_text(
    "The keepers Mara Holt and Jens Aker fell ill in May. Mr Aker remains in the infirmary at Dorn."
    ' Ms Holt went home on Friday. "The light was out before I woke," Ms Holt said. "Jens carried'
    ' me down." The lighthouse, which the harbour board owns, will cost 4.2 million crowns to'
    " repair. It was insured for 2 million crowns. Lena Voss, who sells nets beside the"
    " lighthouse, was not insured.",
    id="keepers",
    title="Two keepers fall ill",
)
LAMPS = read_text(
    "The Orla is a small lamp. It weighs little. It burns for 9 hours. The Finn is a big lamp. It"
    " is red. It burns for 14 hours. Our testers liked the Orla and the Finn.",
    id="lamps",
    title="Two lamps compared",
)
DIVER = read_text(
    "Berta Lind was a diver of the north. In a radio talk of 1950 she said: “The sea was the"
    " teacher.”",
    id="diver",
    title="Berta Lind, diver",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of three short articles."""
    held = [KEEPERS, LAMPS, DIVER]
    with Library.build(tmp_path_factory.mktemp("another") / "index", held) as built:
        yield built


@pytest.mark.parametrize("asked", ["what did Mara Holt say", "What did Ms Holt say?"])
def test_what_another_said_is_not_told(library: Library, asked: str) -> None:
    """Her own words are, named or not, and no `she said` of another article."""
    answer = library.ask(asked)
    assert answer.citations[0].quote.startswith("“The light" if "“" in KEEPERS.text else '"The')
    assert {"keepers"} == {each.article_id for each in answer.citations}


def test_a_pronoun_of_the_one_asked_about_counts(library: Library) -> None:
    """`She said` is hers where her name stands before it."""
    assert "The sea was the teacher" in library.ask("what did Berta Lind say?").text
    assert "sea was" not in library.ask("what did Lena Voss say?").text


def test_a_sentence_of_another_person_is_no_answer(library: Library) -> None:
    """The one beside it that names the asked one is told, else none."""
    text = library.ask("Is Mara Holt still in the infirmary?").text
    assert "Aker remains" not in text
    assert "Aker remains" in library.ask("is Jens Aker still in the infirmary").text


def test_a_thing_is_not_insured_by_its_neighbour(library: Library) -> None:
    """What was done to a person is not said of the thing asked about."""
    answer = library.ask("was the lighthouse insured")
    assert "It was insured for 2 million" in answer.text
    assert "Voss" not in answer.text
    assert answer.verdict != "no"


@pytest.mark.parametrize(
    ("asked", "right", "wrong"),
    [
        ("does the Orla burn for 9 hours", "9 hours", "14"),
        ("does the finn burn for 14 hours", "14 hours", "9 hours"),
        ("did the Orla burn for 14 hours", "", "14"),
        ("does the finn burn for 9 hours", "", "9 hours"),
    ],
)
def test_a_pronoun_stands_for_the_last_name(
    library: Library, asked: str, right: str, wrong: str
) -> None:
    """`It` is the lamp named before it, which is shown along with it."""
    answer = library.ask(asked)
    assert right in answer.text
    assert wrong not in "".join(each.text for each in answer.statements)
    assert bool(right) == (answer.outcome is Outcome.ANSWERED)


def test_a_sentence_with_all_other_words_tells_who_it_was(library: Library) -> None:
    """A deed of another, asked of the wrong one, is shown as it stands."""
    text = library.ask("did Jens Aker go home on Friday").text
    assert "Ms Holt went home on Friday" in text


def test_a_thing_within_its_owners_name_is_the_one_asked_about(tmp_path: Path) -> None:
    """`Norway's SKIP` is the SKIP, and who leads it is the one by whom it is led."""
    text = read_text("Norway's SKIP, launched in 2014, was a success. Finland leads the SKIP now.")
    with Library.build(tmp_path / "index", [text]) as built:
        assert "yes" == built.ask("Was the SKIP launched in 2014?").verdict
        assert "no" == built.ask("Was the SKIP launched in 2004?").verdict
        assert "Finland leads" in built.ask("Is the SKIP led by Finland?").text
