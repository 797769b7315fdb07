"""Lexical terms, the same for text and question."""

from __future__ import annotations

import pytest

from askcite.text.terms import meaning, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan's bridges, bridged", ["japan", "bridg", "bridg"]),
        ("Caf\u00e9 \u00c9LAN", ["cafe", "elan"]),
        ("the '2+2' and C++", ["the", "2+2", "and", "c++"]),
        ("1,000 men in 1932, 3.5 %", ["1000", "men", "in", "1932", "3.5"]),
        ("U.S. and US", ["us", "and", "us"]),
        ("Indo-Pacific COVID-19", ["indo", "pacif", "covid", "19"]),
        ("\u65e5\u672c\u8a9e", ["\u65e5\u672c", "\u672c\u8a9e"]),
        ("\u6c34", ["\u6c34"]),
        ("\u0939\u093f\u0928\u094d\u0926\u0940", ["\u0939\u093f\u0928\u094d\u0926\u0940"]),
        ("\u041c\u043e\u0441\u043a\u0432\u0430", ["\u043c\u043e\u0441\u043a\u0432\u0430"]),
        ("\u2026 --- !", []),
    ],
)
def test_terms(text: str, expected: list[str]) -> None:
    """Case, accents and endings fall away; numbers and signs within words stay."""
    assert expected == terms(text)


def test_words_of_meaning_are_not_those_that_join() -> None:
    """Function words go in all their forms; `does` and `before` too, which are stemmed."""
    assert {"mill", "grind"} == meaning("Does another mill grind before or during it?")
