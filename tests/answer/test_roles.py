"""Open questions for a thing's part in a text are told how it is treated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library
from askcite.sources import read_text
from askcite.types import Outcome

FERRY = """A ferry for Torvik

The council of Torvik wants to buy an electric ferry. The island has 400 inhabitants and one school.

Hydro Vest, a power company, would build the charging station on the quay. The fishermen of China \
Bay fear for their berths and have asked for a second quay. They complain that nobody listens.

The county pays for half of the ferry. Batteries are heavy, so the ferry will be slower than the \
old one. The bus to the school waits for the boat each morning. I remain hopeful, and hence the \
island should order the ferry this year.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one report."""
    place: Path = tmp_path_factory.mktemp("roles") / "index"
    with Library.build(place, [read_text(FERRY, id="ferry")]) as made:
        yield made


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("How is Hydro Vest involved?", "would build the charging station"),
        ("how are the fishermen affected", "fear for their berths"),
        ("where does the school come in?", "waits for the boat"),
        ("why is the county important?", "pays for half"),
        ("Why are batteries mentioned?", "Batteries are heavy"),
        ("what has the county to do with it?", "pays for half"),
        ("why does the school matter?", "school"),
        ("is the author hopeful?", "should order the ferry"),
    ],
)
def test_an_open_question_for_its_part_is_told_of_it(
    library: Library, asked: str, said: str
) -> None:
    """The thing stands there, though no sentence speaks of its part."""
    assert said in library.ask(asked).text


@pytest.mark.parametrize(
    "asked",
    [
        "How is the army involved?",
        "What is the relevance of fishing quotas?",
        "how does the church fit in?",
        "How are the nurses affected?",
    ],
)
def test_what_has_no_part_is_told_nothing_of(library: Library, asked: str) -> None:
    """No word of it stands there."""
    assert Outcome.ABSTAINED is library.ask(asked).outcome


def test_criticism_of_others_is_none_of_whom_a_name_is_of(library: Library) -> None:
    """The fishermen complain of others."""
    asked: str = "Is there any criticism of Hydro Vest?"
    assert Outcome.ABSTAINED is library.ask(asked).outcome
