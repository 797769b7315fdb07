"""A year within somebody's years is answered by them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

TEXT = """# Orla Fenwick

Orla Fenwick (2 May 1880 – 3 June 1951) was an engineer from Castle Dray. From 1914 to 1927 she was
harbour master of Dray, and in 1930 she opened a school. She was treasurer of the sailing club
between 1920 and 1923.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one life."""
    folder = tmp_path_factory.mktemp("years")
    (folder / "orla.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "orla.md"]) as built:
        yield built


@pytest.mark.parametrize(
    "asked",
    [
        "who was harbour master of Dray in 1914?",
        "harbour master of Dray in 1927",
    ],
)
def test_a_year_between_is_answered(library: Library, asked: str) -> None:
    """Its first and last year too."""
    assert "From 1914 to 1927" in library.ask(asked).text


@pytest.mark.parametrize(
    "asked", ["harbour master of Dray 1935?", "who was treasurer of the sailing club in 1931?"]
)
def test_a_year_beyond_is_refused(library: Library, asked: str) -> None:
    """Nor is a life's span an office's."""
    assert not library.ask(asked).found
