"""Items of a list that mislead without the line over them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

CLEANER = """# Cleaning agent Bralo: how to use it

Bralo is a cleaner for stone floors. It is sold in bottles of one litre. The factory is in Brugg.

## Do not

- mix Bralo with bleach
- use it on marble
- leave the bottle in the sun

## First aid

Ring the poisons line on 145 at once if

- somebody has drunk of it,
- your skin blisters, or
- your eyes stay red.

Open the window and leave the room when:

- you smell gas.

## You must not keep Bralo near

- open fire
- fish tanks

## Facts

- Bralo was invented in 1983.
- It contains no perfume.
"""


@pytest.fixture(scope="module")
def cleaner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a cleaner's directions."""
    folder = tmp_path_factory.mktemp("cleaner")
    (folder / "cleaner.md").write_text(CLEANER)
    with Library.build(folder / "index", [folder / "cleaner.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "line", "item"),
    [
        ("my skin blisters, what should i do?", "Ring the poisons line", "your skin blisters"),
        ("what if i smell gas?", "Open the window and leave the room when:", "you smell gas."),
        ("can i keep it near a fish tank?", "You must not keep Bralo near", "fish tanks"),
        ("tell me about marble", "Do not", "use it on marble"),
        ("does it mention marble?", "Do not", "use it on marble"),
    ],
)
def test_an_item_stands_under_its_line(cleaner: Library, typed: str, line: str, item: str) -> None:
    """The line, then the item: neither says what is to be done alone."""
    quotes = [each.quote for each in cleaner.ask(typed).citations]
    at = next(n for n, quote in enumerate(quotes) if quote.startswith(line))
    assert any(quote.startswith(item) for quote in quotes[at + 1 :])


def test_a_line_brings_its_cases(cleaner: Library) -> None:
    """Who asks when to ring is told each case, in the list's order."""
    quotes = [each.quote for each in cleaner.ask("when should i ring the poisons line?").citations]
    assert [quote.split()[0] for quote in quotes] == ["Ring", "somebody", "your", "your"]


@pytest.mark.parametrize("typed", ["can i mix it with bleach?", "can i use it on marble?"])
def test_what_a_heading_forbids_is_no_yes(cleaner: Library, typed: str) -> None:
    """`mix Bralo with bleach` says the contrary under `Do not`."""
    answer = cleaner.ask(typed)
    assert answer.verdict == "no"
    assert "Do not" in answer.text


@pytest.mark.parametrize("typed", ["when was bralo invented?", "where is the factory?"])
def test_what_says_enough_brings_nothing(cleaner: Library, typed: str) -> None:
    """A whole sentence of a list or paragraph stands alone."""
    assert len(cleaner.ask(typed).citations) == 1
