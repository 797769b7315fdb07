"""Plan A is not a plan: a letter that is part of a name tells it from the other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.text import lettered

NOTE = """# A new roof for the barn: two plans

The barn roof leaks. This note compares two ways of mending it: slate (Plan A) and sheet metal
(Plan B).

## Plan A: slate

Advantages:

- It lasts longer than the barn.
- The village likes the look.

Disadvantages:

- The beams must be strengthened.
- Two slaters are hard to find.

## Plan B: sheet metal

Advantages:

- It is light.
- The work needs no crane.

Disadvantages:

- Rain is loud on it.
- It must be painted every ten years.

## Side by side

| | Plan A | Plan B |
|---|---|---|
| Price | 84,000 euros | 39,000 euros |
| Repairs cost per year | 200 euros | 900 euros |
| Building time | 11 weeks | 2 weeks |
| Noise | low | high |

Plan A is dear and quiet. Plan B can be done before the harvest.
"""


@pytest.fixture(scope="module")
def note(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A note on two plans, with lists and a table."""
    folder = tmp_path_factory.mktemp("lettered")
    (folder / "note.md").write_text(NOTE)
    with Library.build(folder / "index", [folder / "note.md"]) as library:
        yield library


def quotes(library: Library, asked: str) -> list[str]:
    """The sentences that are told."""
    return [citation.quote for citation in library.ask(asked).citations]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("cons of plan a", ["The beams must be strengthened.", "Two slaters are hard to find."]),
        ("disadvantages of Plan B", ["Rain is loud on it.", "It must be painted every ten years."]),
        ("what are the advantages of plan A?", ["It lasts longer than the barn.", "The village"]),
    ],
)
def test_the_sides_are_of_the_lettered_one(note: Library, asked: str, told: list[str]) -> None:
    """The lists under the other plan are not told."""
    found = quotes(note, asked)
    assert len(told) == len(found)
    assert all(quote.startswith(start) for quote, start in zip(found, told, strict=True))


@pytest.mark.parametrize(
    "asked", ["advantages of plan C", "how much does plan c cost", "what is plan D"]
)
def test_a_letter_that_stands_nowhere_is_refused(note: Library, asked: str) -> None:
    """Of Plan A and Plan B nothing is told for Plan C."""
    assert [] == quotes(note, asked)


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("which plan is cheaper", ["Price", "Repairs cost per year"]),
        ("which option costs less?", ["Price", "Repairs cost per year"]),
        ("which plan is quicker", ["Building time"]),
        ("which one makes more noise", None),
        ("which plan has more noise", ["Noise"]),
        ("which beams are cheaper", None),
    ],
)
def test_rows_of_the_measure_are_told(note: Library, asked: str, rows: list[str] | None) -> None:
    """Which of the columns has more is seen in the rows that measure it, and in no others."""
    found = [quote.split(" | ")[0] for quote in quotes(note, asked) if " | " in quote]
    assert found == rows if rows is not None else "Price" not in found


def test_a_comparison_has_every_row(note: Library) -> None:
    """First the rows that have both, then each one's own sentence under its name."""
    answer = note.ask("compare plan A and plan B")
    found = [citation.quote for citation in answer.citations]
    assert ["Price", "Repairs", "Building", "Noise"] == [quote.split()[0] for quote in found[:4]]
    own = "Plan A is dear and quiet.", "Plan B can be done before the harvest."
    assert [*own] == [quote for quote in found if quote in own]


@pytest.mark.parametrize(
    ("words", "text", "named"),
    [
        ("cons of plan a", "Plan A is dear.", ("plan a",)),
        ("the plan a town needs", "The plan is dear.", ()),
        ("vitamin c", "Vitamin C is in peppers.", ("vitamin c",)),
        ("is it what I want", "It is what I want.", ()),
    ],
)
def test_the_text_tells_a_letter_from_an_article(
    words: str, text: str, named: tuple[str, ...]
) -> None:
    """A letter is part of a name where the text writes it with a capital."""
    assert named == lettered.of(words, text)
