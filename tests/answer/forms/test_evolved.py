"""How something came about is told by its dated sentences, in time's order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

RIVER = """# The Varda

Four out of five people in the valley drink from the Varda. Fishing is poor.

Cooperation on the river returned in 2018 with a rescue drill. The river has been shared since the
Treaty of Brod was signed in 1956. In 1987 a dam was built at Gora. A joint commission was founded
in 1994, and it met until 2011.

The valley has three museums. One of them, opened in 1972, shows old boats. The boats are made of
oak.
"""


@pytest.fixture(scope="module")
def river(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one text with years in disorder."""
    folder = tmp_path_factory.mktemp("river")
    (folder / "river.md").write_text(RIVER)
    with Library.build(folder / "index", [folder / "river.md"]) as library:
        yield library


@pytest.mark.parametrize(
    "asked",
    [
        "how did cooperation evolve",
        "How has the cooperation developed over time?",
        "how did the cooperation change over the years?",
    ],
)
def test_the_dated_sentences_stand_in_time_order(river: Library, asked: str) -> None:
    """Those of the paragraphs that speak of it, the earliest first."""
    told = [statement.text for statement in river.ask(asked).statements]
    assert ["1956", "1987", "1994", "2018"] == [
        next(year for year in ("1956", "1987", "1994", "2018", "1972") if year in each)
        for each in told[:4]
    ]
