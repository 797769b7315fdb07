"""A thing called `one` is no article."""

from __future__ import annotations

from pathlib import Path

from askcite import Library
from askcite.sources import read_text


def test_the_green_one_is_a_thing(tmp_path: Path) -> None:
    """Though an article begins with the word, and others stand beside it."""
    tea = read_text("Tea is not tea: the green one is shaded for twenty days.", title="Tea", id="t")
    salt = read_text("Salt is won from the sea. The harvest begins in June.", title="Salt", id="s")
    with Library.build(tmp_path / "index", [tea, salt]) as library:
        assert "twenty days" in library.ask("For how many days is the green one shaded?").text
