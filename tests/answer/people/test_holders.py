"""People are told by their role and country, and nobody of another one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.text import sentences
from askcite.text.layout import blocks
from askcite.text.persons.roles import countries, holders
from askcite.types import Outcome

PACT = """# The harbour pact

Norwegian Prime Minister Ola Berg proposed the pact in 2014, and Danish President Ida Krog welcomed
it. Chancellor Paul Renz sent a letter.

The foreign ministers, Jan Moe of Norway and Eva Lund of Denmark, met twice. Iceland's defence
minister, Tom Holt, joined them. Berg's brother, Max Berg, kept the lighthouse.

Referee Helen Vance opened the regatta, in which captain Tom Moss of the Saltmere crew and
goalkeeper Ben Hale rowed.
"""


@pytest.fixture(scope="module")
def pact(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short article with people of three countries."""
    folder = tmp_path_factory.mktemp("pact")
    (folder / "pact.md").write_text(PACT)
    with Library.build(folder / "index", [folder / "pact.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        (
            "which Norwegian leaders are named?",
            "Ola Berg. Also named, without a country: Paul Renz.",
        ),
        ("who are the two foreign ministers?", "Jan Moe, Eva Lund."),
        ("which danish politicians are mentioned", "Ida Krog, Eva Lund."),
        ("name the prime ministers", "Ola Berg."),
        ("which players are named", "Tom Moss, Ben Hale."),
    ],
)
def test_people_of_a_role_are_told(pact: Library, asked: str, line: str) -> None:
    """All of them, those of the country that is asked for."""
    notice = (pact.ask(asked).notice or "").removeprefix("Named: ")
    assert notice.startswith(line.split(" Also")[0])


@pytest.mark.parametrize("asked", ["which swedish leaders are named?", "which pianists are named"])
def test_nobody_of_another_country_is_told(pact: Library, asked: str) -> None:
    """Nor of a role that nobody has."""
    assert Outcome.ANSWERED != pact.ask(asked).outcome


def test_a_brother_has_no_office() -> None:
    """Two of one last name are told apart, and a possessive's role is its owner's."""
    spans = [each.span for each in sentences.split(PACT, blocks.find(PACT))]
    assert {"Ola Berg"} == {each.name for each in holders(PACT, spans, "prime minister")}
    assert {"Max Berg"} == {each.name for each in holders(PACT, spans, "brother")}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Japanese", {"Japan"}),
        ("the french", {"France"}),
        ("UK", {"United Kingdom"}),
        ("us", set()),
    ],
)
def test_a_country_is_known_by_its_people(words: str, named: set[str]) -> None:
    """A pronoun is none."""
    assert named == countries(words)
