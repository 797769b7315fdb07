"""The conversation's HTML says what was found, how surely, or that it was not."""

from __future__ import annotations

from dataclasses import replace

from tests.doors.web.test_escape import Reader
from tests.doors.web.values import article, cite, found, refused

from askcite.doors.web.behind import percent
from askcite.doors.web.thread import body
from askcite.types import Answer, FieldCitation, Kind, Span, Statement, Support
from askcite.types.statements import REFUSAL


def test_a_number_carries_the_article_and_the_offsets_it_stands_for() -> None:
    """The link names its answer and its place; nothing depends on its position in the page."""
    answer = found(article())
    citation = answer.citations[0]
    html = body(answer)
    assert 'href="#c1"' in html
    assert f'data-start="{citation.span.start}" data-end="{citation.span.end}"' in html
    assert f'data-digest="{citation.digest}"' in html


def test_a_question_understood_otherwise_is_shown_and_can_be_mended() -> None:
    """The reading is in a form that asks it again."""
    html = body(found(article()))
    assert "Understood as" in html
    assert 'value="How long is gyokuro shaded?"' in html


def test_a_refusal_says_so_and_shows_what_was_near() -> None:
    """The near sentence is quoted under the refusal, as no answer; its article is named once."""
    words = Reader(body(refused(article()))).words
    assert REFUSAL in words
    assert "Nearest in Tea, but no answer:" in words
    assert "The heat keeps it green." in words
    assert "Chance of an answer: under 1 %" in words


def test_a_sentence_in_other_words_says_so() -> None:
    """Only a quotation goes without a verdict."""
    source = article()
    cited = cite(source, "Gyokuro is shaded for twenty days.")
    said = Statement("It gets no sun for twenty days.", (cited,), Support.ENTAILED)
    words = Reader(body(Answer("?", "?", (said,), (), 0.8))).words
    assert "in other words" in words
    assert "Fairly sure" in words


def test_the_articles_that_an_answer_draws_on_are_named_when_several() -> None:
    """One article needs no list of sources."""
    assert "From " not in Reader(body(found(article()))).words


def test_a_caution_stands_under_the_answer_with_its_number() -> None:
    """The sentence itself is not interrupted; the citation's card tells it too."""
    source = article()
    cited = source.cite(cite(source, "The heat keeps it green.").span, None, "It turns.")
    other = cite(source, "Gyokuro is shaded for twenty days.")
    said = (Statement(cited.quote, (cited,)), Statement(other.quote, (other,)))
    html = body(Answer("?", "?", said, (), 0.8))
    last = html[html.rindex('class="said"') : html.index('class="cautions"')]
    assert "careful" not in last
    assert "1 careful: It turns." in Reader(html).words


def test_no_certainty_is_claimed() -> None:
    """A probability is never shown as none or as all."""
    assert ["under 1 %", "93 %", "over 99 %"] == [percent(p) for p in (0.0, 0.93, 1.0)]


def test_a_verdict_stands_before_what_decides_it() -> None:
    """Yes or no is read first, then the sentence that says so."""
    words = Reader(body(replace(found(article()), verdict="no"))).words
    assert words.index("No.") < words.index("Gyokuro is shaded")


def test_a_line_that_quotes_nothing_has_neither_sureness_nor_sources() -> None:
    """A greeting is a line alone."""
    told = Answer("hello", "hello", (), (), 0.0, kind=Kind.TALK, reply="Good day.")
    assert "Good day." == Reader(body(told)).words.strip()


def test_groups_have_their_headings() -> None:
    """Statements of one group stand under its name."""
    source = article()
    one, two = (
        Statement(c.quote, (c,), group=name)
        for name, c in (
            ("Tea", cite(source, "The heat keeps it green.")),
            ("Shade", cite(source, "Gyokuro is shaded for twenty days.")),
        )
    )
    words = Reader(body(Answer("?", "?", (one, two), (), 0.8))).words
    order = [words.index(w) for w in ("Tea", "The heat keeps", "Shade", "Gyokuro is")]
    assert sorted(order) == order


def test_a_field_that_is_known_of_an_article_is_cited_as_one() -> None:
    """Its name and the article's title stand beside the sentence; there is no number."""
    by = FieldCitation("tea", "Tea", "author", "Ada")
    html = body(Answer("?", "?", (Statement("Ada wrote it.", (), fields=(by,)),), (), 0.9))
    assert "author: Tea" in Reader(html).words
    assert 'class="cite"' not in html


def test_what_is_asked_for_as_a_list_is_one() -> None:
    """Each sentence is an item with its own number; one alone is none."""
    source = article()
    said = [
        Statement(c.quote, (c,))
        for c in (cite(source, "The heat keeps it green."), cite(source, "Gyokuro is shaded for"))
    ]
    listed = Answer("?", "?", tuple(said), (), 0.8, kind=Kind.LIST)
    assert 2 == body(listed).count("<li><span")
    assert 0 == body(replace(listed, kind=Kind.FACT)).count("<li><span")
    assert 0 == body(replace(listed, statements=(said[0],))).count("<li><span")


def test_what_was_near_stands_under_a_line_told() -> None:
    """A line that helps is followed by the sentences that come nearest."""
    told = replace(refused(article()), reply="Tea is mentioned three times.")
    words = Reader(body(told)).words
    assert words.index("Tea is mentioned") < words.index("The heat keeps it green.")
    assert REFUSAL not in words


def test_heads_of_a_quoted_row_are_told_from_its_words() -> None:
    """The quotation keeps every character, its heads set apart and its short answer too."""
    row = "Year: 1905 | Light: paraffin"
    source = article(row)
    quote = source.cite(Span(0, len(row)), Span(20, 28))
    html = body(Answer("?", "?", (Statement(row, (quote,)),), (), 0.8))
    assert '<span class="head">Light: </span><strong>paraffin</strong>' in html
    assert row in Reader(html).words


def test_a_short_answer_that_is_the_sentence_is_not_set_off() -> None:
    """All in bold type is nothing in bold type."""
    source = article()
    whole = cite(source, "Gyokuro is shaded for twenty days.", "Gyokuro is shaded for twenty days")
    html = body(Answer("?", "?", (Statement(whole.quote, (whole,)),), (), 0.8))
    assert "<strong>" not in html
    assert "data-short" not in html
