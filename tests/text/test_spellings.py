"""Spellings on both sides of the ocean."""

from __future__ import annotations

import pytest

from askcite.text import spellings

PAIRS = [
    ("goitre", "goiter"),
    ("neighbourhoods", "neighborhoods"),
    ("colour", "color"),
    ("organisation", "organization"),
    ("analysed", "analyzed"),
    ("defence", "defense"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("travelling", "traveling"),
    ("catalogue", "catalog"),
    ("judgement", "judgment"),
    ("ploughed", "plowed"),
    ("mould", "mold"),
    ("ageing", "aging"),
    ("grey", "gray"),
    ("tyres", "tires"),
    ("foetus", "fetus"),
    ("anaemia", "anemia"),
]


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_each_leads_to_the_other(british: str, american: str) -> None:
    """A reader may write either."""
    assert american in spellings.others(british)
    if american not in {"program", "programs"}:
        assert british in spellings.others(american)


@pytest.mark.parametrize(
    ("word", "another"),
    [
        ("register", "registre"),
        ("advice", "advise"),
        ("rice", "rise"),
        ("scored", "scoured"),
        ("filed", "filled"),
        ("dyeing", "dying"),
        ("rough", "row"),
        ("cheque", "check"),
        ("tire", "tier"),
    ],
)
def test_another_word_is_no_other_spelling(word: str, another: str) -> None:
    """Two words of the language are not one."""
    assert another not in spellings.others(word)
