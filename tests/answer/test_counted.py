"""A number that stands in one word with what it counts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.sources import read_text

REPORT = read_text(
    "The council published the report on Monday. The 84-page document lists leaks and repairs. "
    "Two engineers wrote it in a year.",
    id="report",
    title="Leaks in the mains",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short report."""
    with Library.build(tmp_path_factory.mktemp("report") / "index", [REPORT]) as built:
        yield built


@pytest.mark.parametrize("asked", ["how many pages", "How many pages is the document?"])
def test_an_adjective_of_number_and_noun_counts(library: Library, asked: str) -> None:
    """`84-page` tells how many pages, though the article itself has none that are counted."""
    assert "84-page" in library.ask(asked).citations[0].quote
