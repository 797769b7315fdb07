"""Words for the same are told from opposites and things of one class."""

from __future__ import annotations

import pytest

from askcite.question.vocabulary import word_kin


@pytest.mark.parametrize(
    ("word", "other"),
    [("thesis", "dissertation"), ("chickens", "hens"), ("places", "sites")],
)
def test_synonyms_are_kin_in_any_form(word: str, other: str) -> None:
    """A plural is kin to a plural, and whichever is asked first."""
    assert word_kin.akin(word, other)
    assert word_kin.akin(other, word)


def test_words_of_one_root_are_told_apart_from_synonyms() -> None:
    """`windy` is made of `wind`, and no other word for it."""
    assert word_kin.is_made_of("windy", "wind")
    assert not word_kin.akin("windy", "wind")


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("cat", "dog"),
        ("mother", "father"),
        ("summer", "winter"),
        ("buy", "sell"),
        ("depth", "degrees"),
        ("seniors", "adults"),
        ("four", "die"),
    ],
)
def test_opposites_kinsmen_and_measures_are_none(word: str, other: str) -> None:
    """What excludes the other never stands for it."""
    assert not word_kin.akin(word, other)
    assert not word_kin.is_made_of(word, other)
