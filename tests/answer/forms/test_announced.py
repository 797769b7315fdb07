"""Things that a text counts before it tells them are told whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

PAGE = """# The bell founder of Ostry

Mila Horn cast bells for forty years. Her sister kept the books.

## The contest

The bishop promised a farm to whoever would lift the great bell. Three tried. The miller bent his
bar. The sailor, Ivo Brand, tied a rope that broke. A child of nine put an eel under it.

## The metals

Of the four alloys tested, tin bronze and bell brass rang longest. Steel rang for a minute. Zinc
cracked and was melted down. Copper in the river rose that year.

## Her songs

Her song The Clapper was sung in every school. Nobody knows who set it to music. A second song, on
the flood of 1784, was burned.

## Her trade

The foundry earned money in several ways. Bells brought in half of its income. The town paid a fee
for the hours. Another source was the letting of the yard for weddings.

Neighbours complained about the foundry. The smoke blackened the sheets. The hammers woke the
children. The carts blocked the lane.

The foundry has been led by four masters. Ana Horn was its first master. After the flood Piet Sand
took over. The guild closed the gate for a year. In 1902 the town appointed Ruth Adler. Since 1950
it has been run by Bo Lind.

The apprentice opens the two clay doors. The mate lights the fire. The master prays.

## Weak points

The account rests on one diary. Its last pages are lost. No bell is dated. The mould was not found.
Nobody has weighed the great bell.
"""


@pytest.fixture(scope="module")
def bells(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short page."""
    folder = tmp_path_factory.mktemp("announced")
    (folder / "bells.md").write_text(PAGE)
    with Library.build(folder / "index", [folder / "bells.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "beginnings"),
    [
        (
            "who tried to lift the bell",
            ["Three tried.", "The miller bent", "The sailor, Ivo", "A child of nine"],
        ),
        ("which alloys were tested", ["Of the four alloys tested", "Steel rang", "Zinc cracked"]),
        ("list her songs", ["Her song The Clapper", "A second song, on"]),
        (
            "how did the foundry earn money",
            ["The foundry earned", "Bells brought", "The town paid", "Another source"],
        ),
        (
            "what did the neighbours complain about",
            ["Neighbours complained", "The smoke", "The hammers", "The carts"],
        ),
        (
            "who were the masters of the foundry",
            ["The foundry has been", "Ana Horn", "After the flood", "In 1902", "Since 1950"],
        ),
        ("who opens the clay doors", ["The apprentice opens"]),
        (
            "list the limitations",
            ["The account rests", "Its last pages", "No bell", "The mould", "Nobody has weighed"],
        ),
    ],
)
def test_all_that_is_counted_is_told(bells: Library, asked: str, beginnings: list[str]) -> None:
    """Each in its sentence, and no more than were announced."""
    quotes = [" ".join(c.quote.split()) for c in bells.ask(asked).citations]
    assert len(beginnings) == len(quotes)
    assert all(map(str.startswith, quotes, beginnings))
