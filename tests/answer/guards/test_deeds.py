"""A deed is told of whom it was done to, in whatever words, and of nobody else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.types import Outcome

CASE = """# The Aldham inquiry

The inquiry into Tom Lind's killing of the miller, Jan Brose, took a year. Lind's brother, Karl
Lind, sold the mill in 1920.

The mayor, Uwe Krog, was shot dead by Emil Voss, a clerk. Princess Ida opened the new town hall, and
a crowd of 900 saw it. The losing party, the runners-up at the polls, stayed away.
"""


@pytest.fixture(scope="module")
def inquiry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short report."""
    folder = tmp_path_factory.mktemp("inquiry")
    (folder / "inquiry.md").write_text(CASE)
    with Library.build(folder / "index", [folder / "inquiry.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "by"),
    [
        ("who killed jan brose", "Tom Lind's killing"),
        ("who murdered the miller?", "Tom Lind's killing"),
        ("who shot uwe krog", "by Emil Voss"),
        ("who assassinated the mayor", "by Emil Voss"),
        ("attendence", "a crowd of 900"),
    ],
)
def test_a_deed_is_told(inquiry: Library, asked: str, by: str) -> None:
    """As a noun, in the passive, and by another word for it."""
    assert by in inquiry.ask(asked).text


@pytest.mark.parametrize(
    "asked", ["who killed princess ida", "who shot karl lind", "who was the man of the match"]
)
def test_nobody_is_told_for_another_deed(inquiry: Library, asked: str) -> None:
    """Nor for a title that nobody bears."""
    assert Outcome.ABSTAINED == inquiry.ask(asked).outcome
