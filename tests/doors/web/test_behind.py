"""How an answer was found is told in figures."""

from __future__ import annotations

from tests.doors.web.test_escape import Reader
from tests.doors.web.values import article, found, refused

from askcite.doors.web.behind import found as shown


def test_cited_and_read_sentences_have_both_scores() -> None:
    """A cited sentence shows its number, and like every other its retrieval and reading score."""
    html = shown(found(article()))
    assert '<td>1</td><td><a href="#c1" data-cite="c1" dir="auto">Gyokuro is shaded' in html
    words = Reader(html).words
    for figure in ("+2.50", "91 %", "+0.70", "20 %"):
        assert figure in words


def test_each_stage_has_its_time() -> None:
    """Milliseconds by stage, and no sum: other readings of the question took time too."""
    words = Reader(shown(found(article()))).words
    assert "Reading the best of them" in words
    assert 1 == words.count("12 ms")


def test_without_figures_there_is_no_table() -> None:
    """An answer from elsewhere that brings none shows none."""
    assert "<table" not in shown(refused(article()))
