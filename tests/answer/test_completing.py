"""A sentence is cited with what it needs to be understood."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library

TEXT = """# The Halden press

The Halden press was built in 1911 and still prints the town's posters.

To stop the Halden press at once, type this on the panel:

    HALT ALL

Nobody has had to do it since the flood of 1968, when the cellar stood under water for a day.

The Halden press needs three oils to run well:

- bearing oil for the drum
- light oil for the chains
- castor oil for the rollers

The oils are kept in the yard, because the cellar is too warm for them in summer.
"""


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short manual."""
    folder = tmp_path_factory.mktemp("press")
    (folder / "press.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "press.md"]) as library:
        yield library


def quotes(library: Library, question: str) -> list[str]:
    """The words cited for a question."""
    return [" ".join(c.quote.split()) for c in library.ask(question).citations]


def test_a_lead_in_brings_the_line_below_it(press: Library) -> None:
    """The command is what was asked for."""
    said = quotes(press, "How do I stop the Halden press at once?")
    assert "To stop the Halden press at once, type this on the panel:" in said
    assert "HALT ALL" in said


def test_a_lead_in_brings_the_items_below_it(press: Library) -> None:
    """A lead-in is no answer alone."""
    said = quotes(press, "What does the Halden press need to run well?")
    assert {"light oil for the chains", "castor oil for the rollers"} <= set(said)


def test_what_leads_nothing_in_stays_alone(press: Library) -> None:
    """The sentence below is of something else."""
    said = quotes(press, "When was the Halden press built?")
    assert said == ["The Halden press was built in 1911 and still prints the town's posters."]


HOUSE = """The Harlow pump house

The pump house at Harlow drained the fen until 1957, when the new pumps came.

Owen Price ran the pump house for thirty years with two assistants.

He was a very patient man. He kept bees on the roof.

There are two ways to call the keeper. One is to ring the brass bell at the gate. Another is to \
light the red lamp.

Current stores of the cellar include:

- Coal: Fuel held for the boiler
- Grease: Tins of fat for the bearings
- Rope: Coils held for the sluice

When the boiler is cold the panel shows the following message:

Could not raise steam. Problem with the outer valve. Call the keeper.

People are often surprised by readings of the gauge like this:

12.00000001

and think the gauge is broken. It is not.

In which years was the house closed?

1921

1934, 1935 (in spring), 1936

1940
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one house's story."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "house.txt").write_text(HOUSE)
    with Library.build(folder / "index", [folder / "house.txt"]) as library:
        yield library


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Who was a very patient man?", "Owen Price ran the pump house"),
        ("Can I light the red lamp to call the keeper?", "There are two ways to call the keeper."),
        ("Why do people think that the gauge is broken?", "People are often surprised"),
    ],
)
def test_what_points_back_is_cited_from_its_name_on(
    house: Library, question: str, begins: str
) -> None:
    """Over a paragraph's edge, for one of several, and around a line of its own."""
    (quote,) = quotes(house, question)
    assert quote.startswith(begins)


@pytest.mark.parametrize(
    ("question", "lead", "item"),
    [
        ("What is grease?", "Current stores of the cellar include", "Grease: Tins of fat"),
        (
            "When is there a problem with the outer valve?",
            "When the boiler is cold the panel shows the following message",
            "Problem with the outer valve.",
        ),
    ],
)
def test_words_without_a_verb_stand_under_their_lead_in(
    house: Library, question: str, lead: str, item: str
) -> None:
    """It is shown over them, or is cited before them."""
    answer = house.ask(question)
    shown = " ".join(f"{said.group}: {said.text}" for said in answer.statements)
    assert lead in shown
    assert item in shown
    assert lead in answer.told


def test_a_lone_number_is_no_answer(house: Library) -> None:
    """A cell of a table that was laid flat tells nothing by itself."""
    said = quotes(house, "In which years was the house closed?")
    assert not {"1921", "1940"} & set(said)


LIFE = """# Edna Harlow

Edna Harlow was an engineer of the fens.

## Did the grammar school keep her drawings?

It sold them all to a museum in Corby.

## Schooling

She went to the grammar school at Brandon and left it in 1901 with a medal for geometry.
"""


def test_a_pronoun_under_a_heading_stands_under_title_and_heading(tmp_path: Path) -> None:
    """Where no sentence before it in its part names it."""
    (tmp_path / "life.md").write_text(LIFE)
    with Library.build(tmp_path / "index", [tmp_path / "life.md"]) as library:
        (said,) = library.ask("When did she leave the grammar school?").statements
        assert "Edna Harlow – Schooling" == said.group
        (sold,) = library.ask("What was sold to a museum in Corby?").statements
        assert "Did the grammar school keep her drawings?" == sold.group
        (named,) = library.ask("What was Edna Harlow?").statements
        assert named.group is None
