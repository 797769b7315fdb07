"""Drafts held against articles: the marks of sentences, and their mends."""

from __future__ import annotations

import pytest

from askcite import sources
from askcite.errors import SourceError
from askcite.library.library import Library
from askcite.review import drafts
from askcite.review.drafts import CheckedSentence
from askcite.review.marks import Mark


def checked(shelf: Library, text: str) -> CheckedSentence:
    """The last sentence of a draft, checked."""
    return drafts.check(shelf, text).sentences[-1]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Ada Fenwick was born in Leeds in 1871.", Mark.VERBATIM),
        ("She studied chemistry at Owens College.", Mark.VERBATIM),
        ("The new works on Hollow Hill opened in June 2013.", Mark.VERBATIM),
        ("The new works opened on Hollow Hill in June 2013.", Mark.SUPPORTED),
        ("The new works on Hollow Hill opened in June 2013 and can hold nine million litres.",
         Mark.SUPPORTED),
        ("Ada Fenwick was born in Leeds in 1873.", Mark.DIFFERS),
        ("The new works on Hollow Hill opened in June 2013, which cost $4.5 million.",
         Mark.DIFFERS),
        ("Ada Fenwick was born in York in 1871.", Mark.DIFFERS),
        ("Water from the hill is colder than that of the river.", Mark.DIFFERS),
        ("Water from the hill is not softer than that of the river.", Mark.CONTRADICTED),
        ("The hill was the least expensive of the four sites.", Mark.CONTRADICTED),
        ("The mayor of Saltmere resigned over the flood.", Mark.MISSING),
        ("Who closed the intake?", Mark.NO_CLAIM),
    ],
)  # fmt: skip
def test_a_sentence_gets_its_mark(shelf: Library, text: str, mark: Mark) -> None:
    """Exact words, another wording, one thing wrong, the opposite, nothing."""
    found = checked(shelf, text)
    assert mark is found.mark
    assert found.stands == (mark in {Mark.VERBATIM, Mark.SUPPORTED, Mark.NO_CLAIM})


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("Ada Fenwick was born in Leeds in 1873.", "Ada Fenwick was born in Leeds in 1871."),
        (
            "The council closed the old intake at Tanner's Weir on March 5, 2011.",
            "The council closed the old intake at Tanner's Weir on 3 March 2011.",
        ),
        ("It had served 41,000 households.", "It had served 14,000 households."),
        ("Water from the hill is colder than that of the river.", None),
    ],
)
def test_a_date_an_amount_or_a_name_is_mended(shelf: Library, text: str, mend: str | None) -> None:
    """With the article's; another word is shown and not mended."""
    found = checked(shelf, text)
    assert mend == found.held.mend
    assert found.held.differences[0].said == found.held.differences[0].span.of(text)


def test_the_exact_sentence_is_cited(shelf: Library) -> None:
    """The place that bears a claim out, in the article's own words."""
    found = checked(shelf, "The new works opened on Hollow Hill in June 2013.")
    (citation,) = found.held.citations
    assert "water" == citation.article_id
    assert citation.quote.startswith("The new works on Hollow Hill opened")


def test_a_leaning_sentence_is_understood_with_the_one_before(shelf: Library) -> None:
    """Its pronoun stands for the name there; another's sentence does not bear it out."""
    text = "Ada Fenwick was born in Leeds in 1871. She taught at Owens College for twelve years."
    found = checked(shelf, text)
    assert "Ada Fenwick taught at Owens College for twelve years." == found.understood_as
    assert found.stands
    other = checked(shelf, "Maud Ellery is an engineer. She was born in Leeds in 1871.")
    assert not other.stands


def test_reference_marks_do_not_count(shelf: Library) -> None:
    """As an answer or a paper has them."""
    assert Mark.VERBATIM is checked(shelf, "Ada Fenwick was born in Leeds in 1871 [1].").mark


def test_a_draft_is_whole(shelf: Library) -> None:
    """It stands when all its sentences do, and counts them by mark."""
    good = drafts.check(shelf, "Ada Fenwick was born in Leeds in 1871.")
    bad = drafts.check(shelf, "Ada Fenwick was born in Leeds in 1871. She was born in 1873.")
    assert (True, {Mark.VERBATIM: 1}) == (good.stands, good.counts)
    assert not bad.stands
    assert 2 == sum(bad.counts.values())


def test_a_draft_without_a_sentence_is_refused(shelf: Library) -> None:
    """A heading alone has none; the message says what a draft has."""
    with pytest.raises(SourceError, match="1 to 2,000 sentences"):
        drafts.check(shelf, sources.read_text("Well\n====\n", title="Well"))
