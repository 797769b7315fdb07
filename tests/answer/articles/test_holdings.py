"""The articles there are, told by their dates, their authors and their matter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.types import Kind

CLOSED = """# Mill bridge to close for repairs

By Orla Finch, Tarn Herald, 4 June 2024

The mill bridge closes for repairs on 1 September. A guide to the bridge was published in 1987. The
work costs 900,000 pounds and takes eight months.
"""
DOUBTED = """# Shopkeepers doubt the bridge figures

By Sam Odell, Valley Post, 12 June 2024

Shopkeepers doubt the cost of the bridge. A weir below it leaks, the miller says.
"""
ARGUED = """# Mend it, but mend it fast

Comment by Dr Lena Roth, Tarn Herald, 19 June 2024

The bridge must be mended. Eight months are too long, and the miller is right to be angry.
"""
TEXTS = {"closed.md": CLOSED, "doubted.md": DOUBTED, "argued.md": ARGUED}
FIRST, SECOND, THIRD = "Mill bridge to close", "Shopkeepers doubt", "Mend it, but"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of three dated articles."""
    folder = tmp_path_factory.mktemp("dated")
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    with Library.build(folder / "index", [folder / name for name in TEXTS]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("What was published after 10 June?", {SECOND, THIRD}),
        ("what came out before june 10", {FIRST}),
        ("which articles are newer than 12 June 2024", {THIRD}),
        ("articles published on 12 June", {SECOND}),
        ("what was written since 12 June 2024", {SECOND, THIRD}),
        ("which of the three articles is the newest", {THIRD}),
        ("which one of the three texts came out first", {FIRST}),
        ("what is the most recent thing written about this", {THIRD}),
        ("what is the latest thing written about the weir", {SECOND}),
        ("list all articles", {FIRST, SECOND, THIRD}),
    ],
)
def test_articles_are_told_by_their_time(shelf: Library, asked: str, told: set[str]) -> None:
    """A day without a year is of the newest article's year; of a matter only those that hold it."""
    reply = shelf.ask(asked).reply or ""
    assert told == {title for title in (FIRST, SECOND, THIRD) if title in reply}


@pytest.mark.parametrize(
    "asked", ["list the articles with date and author", "titles, authors and dates of all articles"]
)
def test_a_list_has_what_is_asked_beside_the_titles(shelf: Library, asked: str) -> None:
    """Each title with its author and its day."""
    reply = shelf.ask(asked).reply or ""
    told = [*("Orla Finch", "Sam Odell", "Lena Roth"), *("2024-06-04", "2024-06-12", "2024-06-19")]
    assert told == [words for words in told if words in reply]


def test_what_the_text_tells_of_comes_first(shelf: Library) -> None:
    """What was published in a year may be a book that an article tells of."""
    answer = shelf.ask("What was published in 1987?")
    assert ["A guide to the bridge was published in 1987."] == [c.quote for c in answer.citations]


@pytest.mark.parametrize(
    "asked", ["what happened after 10 June", "when was the newest weir built", "the latest price"]
)
def test_other_times_are_not_the_articles(shelf: Library, asked: str) -> None:
    """What happened, and the newest of other things, is asked of the texts."""
    assert Kind.ITSELF is not shelf.ask(asked).kind
