"""Questions about an article itself are answered from its byline and title, or by its entry."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from askcite.answer.kinds import itself
from askcite.library.library import Library
from askcite.sources import read, read_text
from askcite.types import Article, Kind

PROSE = "The dam was opened in 1932. Anna Berg wrote the report on its first flood."
PAGE = f"""<html><head><title>The Alder Dam</title><meta name="author" content="Lena Berg">
<meta property="article:published_time" content="2025-03-04"></head><body><article>
<h1>The Alder Dam</h1><p>By Lena Berg</p><p>4 March 2025</p><p>{PROSE}</p>
</article></body></html>"""


def found(field: str, article: Article) -> tuple[str, str | None] | None:
    """The words cited for a field, and the answer in them."""
    said = itself.in_words(field, article)
    if said is None:
        return None
    answer = said.answer.of(article.text) if said.answer else None
    return said.sentence.span.of(article.text), answer


@pytest.fixture
def page(tmp_path: Path) -> Article:
    """A page that names its author, title and date."""
    (tmp_path / "dam.html").write_text(PAGE, encoding="utf-8")
    (article,) = read(tmp_path / "dam.html")
    return article


def test_a_page_says_who_when_and_what(page: Article) -> None:
    """Author, date and title are cited where the text says them."""
    assert ("By Lena Berg", "Lena Berg") == found("author", page)
    assert ("4 March 2025", None) == found("published", page)
    assert ("The Alder Dam", "The Alder Dam") == found("title", page)


def test_a_byline_needs_no_entry() -> None:
    """Plain text without any entry is cited from its byline."""
    article = read_text(f"The Alder Dam\nBy Ines Calloway\n\n{PROSE}")
    assert ("By Ines Calloway", "Ines Calloway") == found("author", article)


def test_what_only_the_entry_says_is_told_not_cited() -> None:
    """Where the text is silent there is no evidence, but the entry's word with its name."""
    article = read_text(PROSE, title="Dams", author="Lena Berg", published="2025-03-04")
    for field, value in (("author", "Lena Berg"), ("date", "2025-03-04"), ("title", "Dams")):
        name = {"date": "published"}.get(field, field)
        assert itself.in_words(name, article) is None
        entered = itself.in_entry(name, article)
        assert entered
        assert (field, value) == (entered.field, entered.value)
    assert itself.in_entry("author", read_text(PROSE)) is None


def test_the_library_answers_who_wrote_its_article(library: Library) -> None:
    """The project's own article is cited for its author, with offsets into its text."""
    answer = library.ask("Who wrote the article?")
    first = answer.citations[0]
    assert "Author: Professor Pema Gyalpo, PHD" == first.quote
    assert "Professor Pema Gyalpo" == answer.short
    assert first.span.of(library.article(first.article_id).text) == first.quote


def test_a_title_outside_the_text_is_cited_as_a_field(library: Library) -> None:
    """What the front matter alone says is no quote."""
    answer = library.ask("What is the title?")
    assert Kind.ITSELF == answer.kind
    assert () == answer.citations
    (field,) = answer.statements[0].fields
    assert ("title", "Japan–India cooperation in the Indo-Pacific") == (field.field, field.value)
    assert "Japan–India cooperation in the Indo-Pacific" in answer.text


def test_an_odd_entry_is_no_date() -> None:
    """A year alone is not looked for."""
    article = read_text(f"1932\n\n{PROSE}", published="1932")
    assert itself.in_words("published", article) is None


@pytest.mark.parametrize("date", ["2019-31-12", "2019-00-01"])
def test_a_date_that_is_none_is_told_as_it_stands(date: str) -> None:
    """A thirty-first month is looked for nowhere."""
    article = replace(read_text(PROSE, title="Dams"), published=date)
    assert itself.in_words("published", article) is None
    entered = itself.in_entry("published", article)
    assert entered
    assert date == entered.value


@pytest.mark.parametrize(
    ("line", "cited"),
    [
        ("4 November 2019", True),
        ("Monday, November 4, 2019, 10:30 GMT", True),
        ("Published on Monday, 4 November 2019 in Delhi, at noon", True),
        ("On 4 November 2019 Narendra Modi launched the initiative in Bangkok.", False),
    ],
)
def test_a_date_in_running_text_is_not_the_articles_own(line: str, cited: bool) -> None:
    """Only a line that is a date, or says that it is one, tells when the article appeared."""
    article = read_text(f"The Dam\n\n{line}\n\n{PROSE}", published="2019-11-04")
    assert cited is (found("published", article) is not None)


def test_only_the_articles_own_words_say_who_wrote_it(tmp_path: Path) -> None:
    """A sentence about the author of something else is not cited beside the byline."""
    text = "By Jane Roe\n\nThis article was written in 2015 by John Doe, says the archive."
    (tmp_path / "a.txt").write_text(text)
    with Library.build(tmp_path / "index", [tmp_path / "a.txt"]) as library:
        answer = library.ask("Who wrote this article?", articles=["a", "a"])
        assert ["By Jane Roe"] == [c.quote for c in answer.citations]
        assert "Jane Roe" == answer.short
        assert not library.ask("Who wrote this article?", articles=[]).found


def test_a_text_may_say_when_it_was_changed() -> None:
    """A sentence about the text's own date is cited; one about another thing's is not."""
    article = read_text(f"{PROSE}\n\nThese house rules were last updated on May 7th, 2021.")
    said = "These house rules were last updated on May 7th, 2021."
    assert (said, "May 7th, 2021") == found("published", article)
    assert found("published", read_text(f"{PROSE} This bridge was published in 1999.")) is None


def test_two_fields_are_asked_for_at_once(tmp_path: Path) -> None:
    """In one line, whatever stands between them."""
    article = read_text(PROSE, id="dam", title="Dams", author="Lena Berg", published="2025-03-04")
    with Library.build(tmp_path / "library", [article]) as library:
        for asked in ("who wrote it and when", "Who wrote this, and when was it published?"):
            fields = {f.field for s in library.ask(asked).statements for f in s.fields}
            assert {"author", "date"} == fields
