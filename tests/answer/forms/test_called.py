"""Things and people of a sort are told by their names, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

SUMMIT = """# Summit on the Varda ends without a treaty

The leaders of three countries met in Brod on Saturday. President Ilir Kodra of Albor, Prime
Minister Senka Maric of Trava and Chancellor Otto Lindqvist of Nordmark talked for nine hours.

The river has been shared since the Treaty of Brod was signed in 1956. Cooperation returned in 2018
with the exercise Blue Current, a rescue drill on the lower river. It was followed by Silent Delta
in 2021 and by Iron Heron, which was held last autumn with 1,200 soldiers.

"The river is ill," said the toxicologist Vera Anand of the University of Brod. The hydrologist
Pavel Rusk warned that the aquifer would be empty by 2040.
"""


@pytest.fixture(scope="module")
def summit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one report."""
    folder = tmp_path_factory.mktemp("summit")
    (folder / "summit.md").write_text(SUMMIT)
    with Library.build(folder / "index", [folder / "summit.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("who are the leaders named", "Ilir Kodra, Senka Maric, Otto Lindqvist"),
        ("which politicians are named?", "Ilir Kodra, Senka Maric, Otto Lindqvist"),
        ("which exercise names are given", "Blue Current, Silent Delta, Iron Heron"),
        ("names of the exercises", "Blue Current, Silent Delta, Iron Heron"),
        ("which treaties are mentioned?", "Treaty of Brod"),
        ("which experts are cited", "Vera Anand, Pavel Rusk"),
        ("who are the scientists quoted?", "Vera Anand, Pavel Rusk"),
        ("who is quoted?", "Vera Anand, Pavel Rusk"),
    ],
)
def test_all_of_a_sort_are_named(summit: Library, asked: str, named: str) -> None:
    """Though no sentence says that they are of it, and though they go on in the next one."""
    assert f"Named: {named}." == summit.ask(asked).notice
