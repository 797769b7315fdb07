"""The conversation's HTML says what was found, how surely, or that it was not."""

from __future__ import annotations

from tests.doors.web.test_escape import Reader
from tests.doors.web.values import article, cite, found, refused

from askcite.answer.saved import REFUSAL
from askcite.doors.web.session import Exchange, Visit
from askcite.doors.web.thread import percent, thread
from askcite.types import Answer, Statement, Support


def shown(answer: Answer) -> str:
    """The HTML of a conversation of this one answer."""
    return thread(Visit((Exchange(1, answer.question, answer),)))


def test_a_number_carries_the_article_and_the_offsets_it_stands_for() -> None:
    """The link names its answer and its place; nothing depends on its position in the page."""
    answer = found(article())
    citation = answer.citations[0]
    html = shown(answer)
    assert 'href="#a1-c1"' in html
    assert f'data-start="{citation.span.start}" data-end="{citation.span.end}"' in html
    assert f'data-digest="{citation.digest}"' in html


def test_a_question_understood_otherwise_is_shown_and_can_be_mended() -> None:
    """The reading is in a form that asks it again."""
    html = shown(found(article()))
    assert "Understood as" in html
    assert 'value="How long is gyokuro shaded?"' in html


def test_a_refusal_says_so_and_shows_what_was_near() -> None:
    """The near sentence is quoted under the refusal, as no answer; its article is named once."""
    words = Reader(shown(refused(article()))).words
    assert REFUSAL in words
    assert "Nearest in Tea, but no answer:" in words
    assert "The heat keeps it green." in words
    assert "under 1 % likely" in words


def test_a_sentence_in_other_words_says_so() -> None:
    """Only a quotation goes without a verdict."""
    source = article()
    cited = cite(source, "Gyokuro is shaded for twenty days.")
    said = Statement("It gets no sun for twenty days.", (cited,), Support.ENTAILED)
    words = Reader(shown(Answer("?", "?", (said,), (), 0.8))).words
    assert "in other words" in words
    assert "Fairly sure" in words


def test_the_articles_that_an_answer_draws_on_are_named_when_several() -> None:
    """One article needs no list of sources."""
    assert "From " not in Reader(shown(found(article()))).words


def test_no_certainty_is_claimed() -> None:
    """A probability is never shown as none or as all."""
    assert ["under 1 %", "93 %", "over 99 %"] == [percent(p) for p in (0.0, 0.93, 1.0)]


def test_an_empty_library_says_how_to_fill_it() -> None:
    """The first page of a library without articles names the command."""
    assert "askcite add" in thread(Visit(), empty=True)
