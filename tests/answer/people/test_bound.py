"""What a pronoun tells of one person is not told of another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.answer.people import bound
from askcite.library.library import Library
from askcite.sources import read_text
from askcite.text import sentences

LIFE = read_text(
    """Greta Halvorsen was a painter from Bergen. She studied in Oslo under Professor Nils Brandt.
Her brother Paul kept a shop, and her friend Lena taught at a school.

She moved to Paris in 1911. There she met the dancer Odile Marchand, who sat for her. Odile later
opened a theatre. Greta resigned from the academy in 1930 because it refused women.

She died of pneumonia in 1944 and was buried in Skien.""",
    id="life",
    title="Greta Halvorsen",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one life."""
    with Library.build(tmp_path_factory.mktemp("life") / "index", [LIFE]) as built:
        yield built


@pytest.mark.parametrize(
    "asked",
    [
        "when did Paul die",
        "when did lena die?",
        "Where was Odile buried?",
        "how did Odile Marchand die",
        "why did Lena resign?",
    ],
)
def test_her_life_is_not_told_of_others(library: Library, asked: str) -> None:
    """Though they are of the same sex."""
    assert "abstained" == library.ask(asked).outcome


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("when did Greta die", "1944"),
        ("where was halvorsen buried", "Skien"),
        ("What did Odile open?", "theatre"),
        ("where did greta study", "Oslo"),
        ("why did Greta resign?", "refused women"),
    ],
)
def test_her_own_is_told(library: Library, asked: str, said: str) -> None:
    """Of the one whom the text is about, by whatever part of the name."""
    assert said in library.ask(asked).citations[0].quote


def test_a_paragraph_about_her_brings_nobody_else(library: Library) -> None:
    """The last one named before it is not the one who died."""
    assert "Odile" not in library.ask("when did Greta die").citations[0].quote


FERRY = read_text(
    """In Lomm there lived a ferryman named Ulf, who feared the water.

One day the judge crossed the river and lost his hat. The potter laughed on the bank.

In March Ulf grew careless. He tied the boat to a willow, because he wanted to sleep.""",
    id="ferry",
    title="A crossing",
)


@pytest.fixture(scope="module")
def tale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one tale."""
    with Library.build(tmp_path_factory.mktemp("tale") / "index", [FERRY]) as built:
        yield built


@pytest.mark.parametrize("asked", ["why did the judge tie the boat", "why did the potter sleep"])
def test_his_deed_is_not_told_of_another(tale: Library, asked: str) -> None:
    """Of those without a name either."""
    assert "He tied" not in tale.ask(asked).text


@pytest.mark.parametrize("asked", ["why did Ulf tie the boat", "why did the ferryman tie the boat"])
def test_his_own_deed_is_told(tale: Library, asked: str) -> None:
    """By his name, or by what he is."""
    assert "He tied" in tale.ask(asked).text


KINGS = read_text(
    """King Aldo II fought his neighbours since 1698. Miro paid for the ships, and they had two
sons: Vito, a smith, and Luka, who sailed.

The guild sent its master, Jonas Terrel, to the king. Soldiers took Terrel at the gate, and nobody
saw Terrel again. The master of the guild, Jonas Terrel, was forty. The news of his death came in
March 1706.

Nils Falk left in 1950. King Haakon saw the windows in 1955. He died two years later.""",
    id="kings",
    title="The rising of the bay",
)


@pytest.mark.parametrize(
    ("asked", "begins", "another"),
    [
        ("when did King Aldo II die", "The news", True),
        ("when did Jonas Terrel die", "The news", False),
        ("when did Nils Falk die", "He died", True),
        ("when did King Haakon die", "He died", False),
        ("which school did Vito go to", "The news", True),
    ],
)
def test_a_death_is_of_the_one_named_before_it(asked: str, begins: str, *, another: bool) -> None:
    """Nor of a king, whatever his number, whom its paragraph does not name."""
    spans = [s.span for s in sentences.split(KINGS.text, KINGS.blocks)]
    (span,) = [each for each in spans if each.of(KINGS.text).startswith(begins)]
    found = bound.NAMED.search(asked)
    assert found is not None
    assert another is bound.is_of_another(found, span, KINGS)
