"""The article's HTML is the article, with the evidence marked in place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.doors.web.test_escape import Reader
from tests.doors.web.values import TEXT, article, found, refused

from askcite.doors.web.article import marks, pane
from askcite.doors.web.session import Exchange


def test_the_article_reads_as_it_was_written() -> None:
    """Marked or not, every word of the text is there once, in order."""
    source = article()
    for turn in (None, Exchange(1, "?", found(source))):
        body = pane(source, turn).split('class="text">')[1].split("<nav")[0]
        assert "".join(TEXT.split()) == "".join(Reader(body).words.split())


def test_the_cited_sentence_is_marked_and_its_short_answer_more_strongly() -> None:
    """The marks cover exactly the cited words, cut where the short answer begins and ends."""
    html = pane(article(), Exchange(3, "?", found(article())))
    assert (
        '<mark class="cited" data-marks="a3-c1" data-number="1">Gyokuro is shaded for </mark>'
        '<mark class="cited short" data-marks="a3-c1">twenty days</mark>'
        '<mark class="cited" data-marks="a3-c1">.</mark>'
    ) in html
    assert '<mark class="near" data-marks="a3-n1">The heat keeps it green.</mark>' in html


def test_a_title_that_the_text_repeats_is_marked_as_such() -> None:
    """The heading that opens the text and is its title is told from other headings."""
    titled = replace(article(), title="How tea is made")
    assert 'class="heading title"' in pane(titled, None)
    assert 'class="heading"' in pane(article(), None)


def test_another_text_of_the_same_article_is_not_marked() -> None:
    """Offsets into the text before a change mark nothing in the text after it."""
    changed = article(TEXT.replace("Green tea", "Black tea"))
    assert () == marks(Exchange(1, "?", found(article())), changed)


@pytest.mark.parametrize(("answer", "links"), [(found(article()), 2), (refused(article()), 1)])
def test_the_strip_has_a_bar_a_paragraph_and_links_where_evidence_lies(
    answer: object, links: int
) -> None:
    """Three blocks give three bars; only those with marked sentences are links."""
    strip = pane(article(), Exchange(1, "?", answer)).split("<nav")[1]  # type: ignore[arg-type]
    assert (3, links) == (strip.count("flex-grow"), strip.count("<a "))
