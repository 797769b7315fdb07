"""A deed is told of the one who does it, and not the other way round."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.answer.guards.turned import is_turned
from askcite.library.library import Library
from askcite.types import Outcome

COMPACT = """# Four shores, one plan for the Tarn Sea

Four countries agreed to clean up the Tarn Sea together. Within the Tarn Compact, Estonia leads the
fisheries programme, and Finland coordinates the monitoring stations along the northern coast.

Latvia offers Estonia access to its deep-water harbour at Ventsa. In return, Estonia will train
Latvian divers in wreck removal. Poland lends Latvia two survey ships every spring, and Finland
sells Poland the buoys that measure oxygen.

Sweden criticised Finland for delaying the first report by a year. The Finnish minister, Aino
Karvonen, thanked Poland for its patience.
"""


@pytest.fixture(scope="module")
def compact(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one report on four countries."""
    folder = tmp_path_factory.mktemp("compact")
    (folder / "compact.md").write_text(COMPACT)
    with Library.build(folder / "index", [folder / "compact.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("Which programme does Finland lead?", "which programme Estonia leads, not Finland."),
        ("Which programme does Latvia lead?", "which programme Estonia leads, not Latvia."),
        ("Which programme is led by Finland?", "this of Estonia, not of Finland."),
        ("What does Estonia coordinate?", "this of Finland, not of Estonia."),
        ("What does Estonia offer Latvia?", "this of Latvia, not of Estonia."),
        ("what does estonia offer latvia", "this of Latvia, not of Estonia."),
        ("Which divers will Latvia train?", "which divers Estonia will train, not Latvia."),
        ("What does Latvia lend Poland?", "this of Poland, not of Latvia."),
        ("Does Latvia lend Poland ships?", "this of Poland, not of Latvia."),
        ("Why did Finland criticise Sweden?", "this of Sweden, not of Finland."),
        ("Why did Poland thank Karvonen?", None),
    ],
)
def test_what_another_does_is_not_told(compact: Library, asked: str, line: str | None) -> None:
    """A line says of whom it is told, and the sentence is shown as near."""
    answer = compact.ask(asked)
    assert Outcome.ABSTAINED == answer.outcome
    assert line is None or line in (answer.notice or "")


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("Which programme does Estonia lead?", "fisheries"),
        ("Which programme is led by Estonia?", "fisheries"),
        ("What does Finland coordinate?", "monitoring stations"),
        ("what does latvia offer estonia", "harbour"),
        ("Who will train the Latvian divers?", "Estonia will train"),
        ("What does Poland lend Latvia?", "two survey ships"),
        ("What does Poland buy from Finland?", "buoys"),
        ("Why did Karvonen thank Poland?", "patience"),
        ("Did Sweden criticise Finland?", "Sweden criticised"),
    ],
)
def test_what_somebody_does_is_told(compact: Library, asked: str, there: str) -> None:
    """So it is of a question the right way round."""
    assert there in compact.ask(asked).text


@pytest.mark.parametrize(
    ("asked", "said", "turned"),
    [
        ("Who hired Jon?", "Jon was hired by Mara in May.", False),
        ("Who hired Mara?", "Mara hired Jon in May.", True),
        ("Whom did Jon hire?", "Jon was hired by Mara in May.", True),
        ("What did Mara sell?", "Mara, a potter, sold jugs.", False),
        ("What did Mara sell?", "Mara bought clay and sold jugs.", False),
        ("What did Mara and Jon sell?", "Jon and Mara sold jugs.", False),
        ("What did Jon sell?", "Mara asked Jon to sell jugs.", False),
        ("Where did Jon live?", "In the town of Marsk lived a judge named Jon.", False),
        ("What did Britain sign?", "The United Kingdom signed a treaty.", False),
    ],
)
def test_the_doer_stands_before_the_verb(asked: str, said: str, *, turned: bool) -> None:
    """In its clause, and behind `by` in a passive."""
    assert turned == is_turned(asked, said, 0.7)


def test_whoever_speaks_is_not_only_met() -> None:
    """Behind the verb of saying stands the speaker, behind another whom it is done to."""
    asked = "What did Ida Holm say?"
    assert not is_turned(asked, "“We were told so,” said Holm.", 0.4)
    assert is_turned(asked, "We had told Holm.", 0.4)
