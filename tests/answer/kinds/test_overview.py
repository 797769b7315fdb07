"""An article is told by a few of its own sentences, which stand alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.answer.kinds import overview
from askcite.library.library import Library
from askcite.question.asked import LengthUnit, Wanted
from askcite.question.request import Part
from askcite.text import idle, standing
from askcite.types import Kind

DAM = """# The Alder Dam

The Alder Dam stands on the Wend river above the town of Corby and was opened in 1932.

Its wall is forty metres high. The dam holds the water that Corby drinks in summer. But it also
leaks. That means repairs every spring.

## Fish

The dam keeps salmon from their old spawning grounds in the upper Wend. A fish ladder was built at
the dam in 1990, and salmon have used the ladder since.

## Power

Two turbines in the dam give power to nine thousand homes in Corby. Why were they replaced? The old
turbines were replaced in 2008 because their blades had cracked.
"""
BEES = """# Bees in Winter

Honey bees do not sleep in winter; they gather in a cluster and keep their queen warm.

A hive eats about fifteen kilograms of honey between October and March.
"""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of two short articles."""
    folder = tmp_path_factory.mktemp("overview")
    (folder / "dam.md").write_text(DAM)
    (folder / "bees.md").write_text(BEES)
    with Library.build(folder / "index", [folder / "dam.md", folder / "bees.md"]) as library:
        yield library


def told(library: Library, part: Part, *articles: str) -> list[str]:
    """The sentences of an overview."""
    choice = overview.choose(part, library._search("en", articles or None))
    return [
        " ".join(e.sentence.span.of(choice.articles[e.article_id].text).split())
        for e in choice.evidence
    ]


def asked(text: str, subject: str = "", wanted: Wanted | None = None) -> Part:
    """A request for an overview."""
    return Part(text, (text,), Kind.OVERVIEW, subject, wanted=wanted)


def test_an_article_is_told_in_its_order_by_sentences_that_stand_alone(two: Library) -> None:
    """Five sentences of it, none that dangles or asks, from all of its sections."""
    said = told(two, asked("summarize"), "dam")
    assert 5 == len(said)
    assert said == sorted(said, key=lambda s: " ".join(DAM.split()).index(s))
    assert not any(standing.dangles(each) or idle.asks(each) for each in said)
    assert "The Alder Dam stands on the Wend river" in said[0]
    assert any("salmon" in each for each in said)
    assert any("turbines" in each for each in said)


def test_the_length_that_is_wished_for_is_kept(two: Library) -> None:
    """So many sentences, or about so many words; its subject alone takes two."""
    for number in (1, 3):
        assert number == len(told(two, asked("summarize", wanted=Wanted(number)), "dam"))
    assert 2 == len(told(two, asked("summarize", wanted=Wanted(50, LengthUnit.WORDS)), "dam"))
    assert 2 == len(told(two, asked("What is this article about?"), "dam"))


def test_a_part_is_told_by_itself(two: Library) -> None:
    """An overview of one part keeps to it."""
    said = told(two, asked("summarize the part about fish", "fish"), "dam")
    assert said
    assert all("salmon" in each or "fish" in each for each in said)
    assert [] == told(two, asked("summarize the part about football", "football"), "dam")


def test_a_library_is_told_a_line_an_article(two: Library) -> None:
    """Each article's line stands under its title."""
    answer = two.overview()
    assert Kind.OVERVIEW == answer.kind
    assert ["The Alder Dam", "Bees in Winter"] == [s.group for s in answer.statements]
    alone = two.overview("bees")
    assert {"bees"} == {c.article_id for c in alone.citations}
    assert [None] == [s.group for s in alone.statements][:1]
