"""Parts of an article asked for by their number."""

from __future__ import annotations

import pytest

from askcite.answer import hints
from askcite.text import passages, sentences
from askcite.text.layout import blocks
from askcite.types import Article

ACT = """1. In this Act, "boat" means any vessel.
2. The owner of a boat shall pay a toll.
3. Nothing in section 2 applies to lifeboats.

4.1 Any person who does not pay commits an offence.
4.2. The court may take away the boat."""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What does section 3 say?", ["Nothing in section 2 applies to lifeboats."]),
        ("What does clause 2 say?", ["The owner of a boat shall pay a toll."]),
        ("What is in article 4.1?", ["4.1 Any person who does not pay commits an offence."]),
        ("What does section 9 say?", []),
        ("Who pays 3 crowns?", []),
    ],
)
def test_a_number_names_its_part(question: str, words: list[str]) -> None:
    """The part with that number is found, and not one that speaks of it."""
    found = blocks.find(ACT)
    article = Article("a", "A", "a", ACT, found)
    cut = sentences.split(ACT, found)
    packed = passages.pack(article, cut, [10] * len(cut))
    asked = hints.fits(question, packed, {"a": article})
    assert words == [sentence.span.of(ACT) for _, sentence in asked]
