"""Kinsmen are told by role and by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.answer.talking import last

from askcite.library.library import Library
from askcite.sources import read_text

LIFE = read_text(
    """Selma Ottesen was a mapmaker. She was born in Vik in 1881, the third of four children of the
smith Aksel Ottesen and his wife Ragna. Her elder brother Torvald left for Boston; her twin sister
Liv taught music; the youngest child, Nils, died of measles at the age of three.

In 1912 she married the surveyor Harald Moe, who drowned in 1920. Their daughter Karin became a
nurse in Bergen; their son Per was shot as a spy in 1943. Selma drew the first chart of the fjord.
She died in 1960. Karin gave the maps to the town.""",
    id="life",
    title="Selma Ottesen",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one life."""
    with Library.build(tmp_path_factory.mktemp("kin") / "index", [LIFE]) as built:
        yield built


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("who were her parents", "Aksel Ottesen, Ragna"),
        ("siblings?", "Torvald, Liv, Nils"),
        ("did she have kids?", "Karin, Per"),
        ("her brothers", "Torvald, Nils"),
    ],
)
def test_several_are_named(library: Library, asked: str, names: str) -> None:
    """By the name that the text has for each."""
    assert f"Named: {names}." == library.ask(asked).notice


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("who was her mother", "Ragna"),
        ("husband?", "Harald Moe"),
        ("who did Selma marry", "Harald Moe"),
        ("who was Karin's brother", "Per"),
        ("what was her twin's name", "Liv"),
    ],
)
def test_one_is_marked(library: Library, asked: str, name: str) -> None:
    """Where the sentence has the name."""
    marked = library.ask(asked).citations[0].answer
    assert marked
    assert name == marked.of(LIFE.text)


@pytest.mark.parametrize(
    ("asked", "said"),
    [("what happened to her son", "shot as a spy"), ("where did the daughter work", "Bergen")],
)
def test_a_role_stands_for_the_name(library: Library, asked: str, said: str) -> None:
    """And nobody else's fate is told for it."""
    assert said in library.ask(asked).citations[0].quote


@pytest.mark.parametrize(
    "asked",
    [
        "who was Karin's husband",
        "when did Liv die",
        "how did her sister die",
        "who is Per's wife",
        "what did her father die of",
    ],
)
def test_nobody_elses_family_is_told(library: Library, asked: str) -> None:
    """Nor anybody else's death."""
    assert "abstained" == library.ask(asked).outcome


def test_one_of_those_told(library: Library) -> None:
    """A follow-up means one of the brothers and sisters."""
    assert "Nils" in last(library, "siblings?", "which one died young").text


TALK = read_text(
    """# "The sea forgives nothing"

Ruth Alm, 83, has sailed around the world three times. We met her in Skagen.

I was born at sea. My grandfather Ivar taught me, and I never forgot it. My mother Signe was
against it. I had a brother, Anton, who became a dentist. My sister Birgit is a nun. I married a
lighthouse keeper, Johan Berg, in 1961. Our daughter Elin builds boats. I am too old now.""",
    id="talk",
    title="The sea forgives nothing",
)


def test_my_brother_is_of_whoever_speaks(tmp_path: Path) -> None:
    """By role and by trade."""
    with Library.build(tmp_path / "index", [TALK]) as library:
        assert "Named: Anton, Birgit." == library.ask("siblings?").notice
        assert "Johan Berg" in library.ask("who is her husband").text
        assert "Anton" in library.ask("who is the dentist?").text
        assert "builds boats" in last(library, "who is her daughter", "what does she do").text
