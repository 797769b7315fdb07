"""Things told one a sentence, by rank, are told whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

TEXT = """# The choir of Ostrava Mill

The choir was founded by the millers in 1902. Rehearsals are on Mondays.

Its conductors came from far away. The first conductor was Jan Vesely, a baker's son. The second \
conductor was Mia Holm, who had sung in Oslo. Under her the choir grew to ninety. The third \
conductor was Piet de Wit from Ghent. The last to lead it was Ada Lund.

The hall burned down in 1961. The choir sings in the church since.
"""


@pytest.fixture(scope="module")
def choir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A text that counts its conductors."""
    folder = tmp_path_factory.mktemp("choir")
    (folder / "choir.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "choir.md"]) as library:
        yield library


def test_all_of_a_series_are_told(choir: Library) -> None:
    """The last one too."""
    said = choir.ask("list all the conductors of the choir").text
    assert all(name in said for name in ("Vesely", "Holm", "de Wit", "Lund"))


def test_one_of_a_series_is_told_alone(choir: Library) -> None:
    """The second is asked for, by its rank."""
    said = choir.ask("Who was the second conductor of the choir?").text
    assert "Holm" in said
    assert "Vesely" not in said


def test_what_is_not_of_the_series_stays(choir: Library) -> None:
    """Days are no conductors."""
    assert "Vesely" not in choir.ask("On which days are rehearsals?").text
