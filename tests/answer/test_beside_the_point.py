"""Sentences that share a word with the request, and are told no more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

TEXT = """# Grasses of the downs

Tall fescue grows on damp clay. It reaches a height of two metres. Red fescue is the smallest of \
the four, and likes sand. Sheep leave tall fescue alone, because its leaves are tough.

A map of the downs was found in the attic of the mill in 1998. The mill burned down in 2004. The \
map shows no roads.

"Map of the downs found in attic" — Lowmere Gazette, 3 May 1998

"Mill burns to the ground" — Lowmere Gazette, 9 June 2004
"""


@pytest.fixture(scope="module")
def downs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a short text with sources."""
    folder = tmp_path_factory.mktemp("downs")
    (folder / "downs.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "downs.md"]) as library:
        yield library


def test_a_topic_ends_where_another_of_the_name_begins(downs: Library) -> None:
    """What is said of red fescue is not told of tall fescue."""
    text = downs.ask("tall fescue").text
    assert "damp clay" in text
    assert "Red fescue" not in text
    assert "Red fescue" in downs.ask("fescue").text


@pytest.mark.parametrize("typed", ["was the map found in the attic?", "where was the map found?"])
def test_a_line_of_sources_stands_behind_the_text(downs: Library, typed: str) -> None:
    """The sentence of the text tells it."""
    text = downs.ask(typed).text
    assert "attic of the mill" in text
    assert "Gazette" not in text


def test_a_no_stands_over_the_sentence_that_says_it(downs: Library) -> None:
    """Nothing else is told under it."""
    answer = downs.ask("did the mill burn down in 2010?")
    assert [True] == ["2004" in each.quote for each in answer.citations]
