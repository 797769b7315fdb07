"""Requests that the nearest sentence answers, though they are put otherwise than it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite import Library, sources
from askcite.question.affirmed import inverted
from askcite.question.vocabulary import spelt_figures

TEXT = """# A choir for the valley

The choir of Ilmen has grown from 12 singers to 45 since Greta Aho took it over. Greta Aho, 61, was
a postwoman. The concert of last June was sold out. She wants every singer to learn the piano.

A bakery paid 30,000 crowns for the robes, and the bus cost 7 million. The neighbours are divided.
The hall opens at 6 p.m. and closes at 11 p.m. The record was made in March. Up to three guests may
sit in on a rehearsal. Whoever loses a score pays 25 crowns.

Letters: choir@ilmen.example, telephone 0444 20 30.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one report."""
    folder = tmp_path_factory.mktemp("choir")
    page = folder / "choir.md"
    page.write_text(TEXT, encoding="utf-8")
    with Library.build(folder / "index", list(sources.read(page))) as built:
        yield built


@pytest.mark.parametrize(
    ("asked", "has"),
    [
        ("lost score penalty", "25 crowns"),
        ("who paid 30000", "30,000 crowns"),
        ("email and phone", "choir@ilmen.example"),
        ("what does Greta Aho want", "learn the piano"),
    ],
)
def test_the_sentence_with_all_of_it_is_told(library: Library, asked: str, has: str) -> None:
    """Keywords together, a figure without its comma, a pronoun for the one name."""
    assert has in library.ask(asked).text


@pytest.mark.parametrize(
    ("asked", "has"),
    [
        ("did the bus cost 9 million", "7 million"),
        ("was the record made in May", "March"),
        ("can we bring 5 guests to a rehearsal", "three guests"),
        ("is Greta Aho 50", "61"),
        ("the neighbours are united, right?", "divided"),
    ],
)
def test_another_detail_is_shown_without_a_yes(library: Library, asked: str, has: str) -> None:
    """Another amount, month, number of the same thing or age, or the opposite."""
    answer = library.ask(asked)
    assert has in answer.text
    assert "yes" != answer.verdict


@pytest.mark.parametrize("asked", ["postwoman penalty", "postwoman salary", "bakery guests number"])
def test_keywords_that_no_sentence_has_together_are_refused(library: Library, asked: str) -> None:
    """A sum that the sentence of the word does not name is not made up."""
    assert not library.ask(asked).citations


@pytest.mark.parametrize(
    ("figure", "spelt"),
    [("20000", "20,000"), ("20k", "20,000"), ("1,987", "1987"), ("4000", "4000")],
)
def test_a_figure_is_written_as_the_text_writes_it(figure: str, spelt: str) -> None:
    """With or without its comma; one that is not there stays."""
    assert f"who paid {spelt}" == spelt_figures.written(f"who paid {figure}", "20,000 in 1987")


def test_a_statement_is_asked() -> None:
    """`Right?` makes a question of it."""
    assert "Is she sure of it?" == inverted("she's sure of it, right?")
    assert inverted("who is she?") is None
