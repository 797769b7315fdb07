"""Quotations of a draft, letter by letter."""

from __future__ import annotations

import pytest

from askcite.library.library import Library
from askcite.review import drafts
from askcite.review.quotations import CheckedQuotation, Fate


def held(shelf: Library, text: str) -> CheckedQuotation:
    """The only quotation of a draft, checked."""
    (found,) = (q for s in drafts.check(shelf, text).sentences for q in s.quotations)
    return found


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ('"Nobody works alone," Fenwick wrote.', Fate.INTACT),
        ("“Nobody works alone”, wrote Ada Fenwick.", Fate.INTACT),
        ('The paper had it that "the hill was the most expensive of the four sites".', Fate.INTACT),
        ('The water is "softer than … the river", it says.', Fate.INTACT),
        ('"We will never draw from the river again," said Maud Ellery.', Fate.CUT),
        ('He says that "she had worked alone" all her life.', Fate.CUT),
        ('"Everybody works alone," Fenwick wrote.', Fate.ALTERED),
        ('"Nobody works alone," said Maud Ellery.', Fate.ANOTHER),
        ('"The river is the soul of our town," said Maud Ellery.', Fate.UNKNOWN),
    ],
)
def test_a_quotation_has_its_fate(shelf: Library, text: str, fate: Fate) -> None:
    """Whole, cut where the sentence turns, altered, another's, or nowhere."""
    assert fate is held(shelf, text).fate


def test_what_was_left_out_is_shown(shelf: Library) -> None:
    """The clause at which a quotation stops too early."""
    found = held(shelf, '"We will never draw from the river again," said Maud Ellery.')
    assert "unless a drought leaves us no choice" == found.left_out


def test_what_was_altered_is_shown(shelf: Library) -> None:
    """Word for word, with the place in the article."""
    found = held(shelf, '"Everybody works alone," Fenwick wrote.')
    assert [("Everybody", "Nobody")] == [(d.said, d.found) for d in found.differences]
    assert found.citation is not None
    assert "Nobody works alone" == found.citation.quote


def test_the_other_speaker_is_named(shelf: Library) -> None:
    """The one who says it in the article, and the one in the draft."""
    found = held(shelf, '"Nobody works alone," said Maud Ellery.')
    assert ("Ada Fenwick", "Maud Ellery") == (found.speaker, found.named)


def test_a_term_in_quotation_marks_is_no_quotation(shelf: Library) -> None:
    """Fewer than three words are not held."""
    checked = drafts.check(shelf, 'The "old intake" was closed.')
    assert () == checked.sentences[0].quotations
