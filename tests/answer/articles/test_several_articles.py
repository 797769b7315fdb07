"""What is asked of several articles at once is answered by each of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

ESSAY = """# On Slow Trains

*By Greta Holm, 4 March 2023*

Slow trains teach patience. I have travelled on them for thirty years, and I believe that every
country should keep one. The fast train is good for business, but it makes the land between two
cities disappear.

Night trains should be subsidised by the state. The cost is small, and the gain is large.
"""
STORY = """The Last Conductor

By Ivo Marek

Published: 12 May 2024

When the night train to Ostend was cancelled, the conductor Bela refused to get off. He sat in the
empty dining car and polished his whistle. At midnight a girl with a suitcase knocked at the window.
She wanted to go to the sea.

Bela opened the door. There was no engine, but he blew the whistle all the same. And slowly, very
slowly, the carriage began to move.
"""
REPORT = """# Night trains in figures

*By Nils Aho, 20 January 2025*

Night trains carried 4.2 million passengers in 2024. The number has doubled since 2019. The report
concludes that subsidies for night trains are not needed, because most lines already make a profit.
"""
TEXTS = {"essay.md": ESSAY, "story.txt": STORY, "figures.md": REPORT}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of an essay, a story and a report."""
    folder = tmp_path_factory.mktemp("shelf")
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    with Library.build(folder / "index", [folder / name for name in TEXTS]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("who wrote the essay and who wrote the story", ("Greta Holm", "Ivo Marek")),
        (
            "when was the essay published and when was the story published",
            ("4 March 2023", "12 May 2024"),
        ),
        ("do they agree on subsidies", ("not needed", "should be subsidised")),
        ("which of them is the newest", ("Night trains in figures",)),
    ],
)
def test_each_is_answered_by_its_own_article(
    shelf: Library, asked: str, told: tuple[str, ...]
) -> None:
    """Two questions of two articles, and one of both in different words."""
    text = shelf.ask(asked).text
    assert all(each in text for each in told)
