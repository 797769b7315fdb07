"""Numbers before a sentence that count nothing."""

from __future__ import annotations

from typing import Final

from askcite.text.late import late

LABEL: Final = late(r"^\W*(?:\d{1,3}(?:\.\d{1,3})+[.)]?|\d{1,3}[.)]|\d{1,2}) (?=\W*[A-Z])")
"""The number of a clause or an item: `2.3 Boats are booked`."""


def bare(sentence: str) -> str:
    """The sentence without its number."""
    return LABEL.sub("", sentence)
