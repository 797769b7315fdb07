"""Entries of a list of references say nothing of what was found."""

from __future__ import annotations

import pytest

from askcite.text.layout.references import POINTER, is_reference


@pytest.mark.parametrize(
    "line",
    [
        "[12] Holt, J. A., & Reed, B. (2004). Birds of the fen. Journal of Birds, 12(3), 45-67.",
        "Holt, J. A. (2004). Birds of the fen. Fenland University Press.",
        "7. Moor KT, Lang B, Ives P. Sleep of gulls. Ibis. 2018;114:201-9.",
        "Moor KT Lang B Ives PQ Sleep of gulls on open water Ibis J 1997 16 2656 2664",
        "van der Berg A, de Witt C (2001) Growth of willows. Wetlands 13: 22-31.",
    ],
)
def test_authors_year_and_place_are_an_entry(line: str) -> None:
    """Styles differ; all three are there."""
    assert is_reference(line)


@pytest.mark.parametrize(
    "line",
    [
        "John F. Kennedy was elected in 1960 with 303 of 537 votes.",
        "George W. Reed and John A. Holt met on 12-13 May 2001.",
        "Ursula K. Holt (1929-2018) wrote 23 novels.",
        "In 1997 the journal published 2,656 papers.",
        "Holt JA and Reed B found in 2004 that gulls sleep on water.",
    ],
)
def test_what_is_told_of_people_is_none(line: str) -> None:
    """It is a sentence of its own."""
    assert not is_reference(line)


def test_what_follows_a_pointer_in_brackets_is_told() -> None:
    """`(See Table 1.)` alone is a mere pointer."""
    assert POINTER.match("(See Table 1.)")
    assert not POINTER.match("(See Table 1.) The most common wood in these boats is larch.")
