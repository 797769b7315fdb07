"""The language of a short line."""

from __future__ import annotations

import pytest

from askcite.text.language import detect


@pytest.mark.parametrize(
    "line", ["torque of the muli max?", "price of the nova lux", "gears from terra?"]
)
def test_one_english_word_tells_a_short_line(line: str) -> None:
    """Names beside it look like Latin, and are not."""
    assert detect(line) == "en"


@pytest.mark.parametrize("line", ["torque muli max", "nova lux terra max"])
def test_names_alone_are_of_no_language(line: str) -> None:
    """A line of product names is not taken for Latin."""
    assert detect(line) is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Wie schwer ist das Rad?", "de"),
        ("puis-je rendre le vélo?", "fr"),
        ("quanto costa il kargo", "it"),
    ],
)
def test_a_short_line_of_another_language_is_known(line: str, language: str) -> None:
    """Its own small words still tell it."""
    assert detect(line) == language
