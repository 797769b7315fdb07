"""The line beside a refusal claims no more than what stands in the articles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.answer import refusals
from askcite.library.library import Library
from askcite.sources import read_text

QUARRY = read_text(
    "The quarry at Hallin closed in June. Its natural spring still feeds the mill, and the owner"
    " recommended a fence. Canadian visitors carried stones away.",
    id="quarry",
    title="Quarry shut; three workers hurt",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short article whose title says more than its text."""
    with Library.build(tmp_path_factory.mktemp("quarry") / "index", [QUARRY]) as built:
        yield built


def line(library: Library, asked: str) -> str:
    """The line of a refusal."""
    return refusals.line(asked, library._search(None, None)) or ""


@pytest.mark.parametrize("word", ["hurt", "workers"])
def test_a_word_of_the_title_is_mentioned(library: Library, word: str) -> None:
    """What only the title says is not said to be missing."""
    assert "does not mention" not in line(library, f"were any {word} paid?")


def test_a_name_is_not_the_word_it_is_like(library: Library) -> None:
    """`Nature` is not mentioned by an article that says natural, nor is it said to be."""
    said = line(library, "Was the spring shown in Nature?")
    assert said == "The article does not mention “Nature”."
    assert "“nature”" not in line(library, "did the owner love nature?")


@pytest.mark.parametrize("word", ["recommend", "carry", "stone", "visitor", "Canada"])
def test_another_form_of_a_word_is_mentioned(library: Library, word: str) -> None:
    """Endings, and names of people for their country's, are the same word."""
    assert f"“{word}”" in line(library, f"did the owner of Hallin like {word} today?")


@pytest.mark.parametrize("asked", ["Who is Zorblax Quent?", "When was Melinda Sharp born?"])
def test_nothing_is_near_a_name_that_stands_nowhere(library: Library, asked: str) -> None:
    """Five sentences of anything else are no help; one that shares a word is."""
    assert () == library.ask(asked).nearest
    (near,) = library.ask("Did Melinda Sharp recommend a fence?").nearest
    assert "fence" in near.citation.quote


def test_few_are_near_without_a_word_of_the_request(library: Library) -> None:
    """Two may say it in other words; more of anything else are no help."""
    nearest = library.ask("how do vaccines prevent measles?").nearest
    assert len(nearest) == refusals.UNLIKE


def test_no_refusal_is_without_a_line(library: Library) -> None:
    """An owner is mentioned like anything; a question of small words is repeated."""
    assert "mentions “owner”" in line(library, "what is the owner's name?")
    assert "answer “Why the difference?”" in line(library, "why the difference?")
