"""A portrait's person: asked about by pronoun, by first name and by both names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite import Library
from askcite.sources import read_text

PORTRAIT = read_text(
    "# The woman with the kiln\n\nIda Marsh opens the kiln with bare hands."
    ' "Clay does not wait," says Ida Marsh.'
    "\n\nMarsh, 61, is a potter in Holm and teaches at the school."
    "\n\n## Childhood\n\nShe was born in Turku, the second of three children. Her father, Aron,"
    ' sold salt. "Ida broke more than she made," says Aron Marsh, who is 90.'
    "\n\nIn 2001 Marsh moved to Holm, and Ida Marsh has stayed."
)


@pytest.fixture(scope="module")
def portrait(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one portrait."""
    with Library.build(tmp_path_factory.mktemp("portrait") / "index", [PORTRAIT]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "has"),
    [
        ("how old is she", "61"),
        ("where was ida marsh born", "Turku"),
        ("where was ida born?", "Turku"),
        ("where was she born", "Turku"),
    ],
)
def test_the_main_person_is_meant(portrait: Library, asked: str, has: str) -> None:
    """Not her father, who has the same name and comes later."""
    assert has in portrait.ask(asked).text


@pytest.mark.parametrize("asked", ["where was aron born", "where was Aron Marsh born?"])
def test_another_of_her_name_is_not(portrait: Library, asked: str) -> None:
    """A paragraph's first pronoun stands for the main person alone."""
    assert not portrait.ask(asked).found
