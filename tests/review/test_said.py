"""The utterances of a person, by date."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest

from askcite import sources
from askcite.doors.http import schema
from askcite.errors import QuestionError
from askcite.library.library import Library
from askcite.review import said

LATE = 'Maud Ellery, the engineer, said that the dam can hold twelve million litres. "I love rye," '
LATE += "said Ellery."
EARLY = "Ellery said that the dam can hold nine million litres, and Tom Ash argued that it leaks."
OTHER = "Ash told reporters that the dam was of clay. Jane Ellery said that it rained all day."


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Three articles of three years."""
    given = ((LATE, "late", "2019"), (EARLY, "early", "2015-03"), (OTHER, "other", None))
    articles = [sources.read_text(t, id=i, title=i.title(), published=d) for t, i, d in given]
    with Library.build(tmp_path_factory.mktemp("said") / "library", articles) as built:
        yield built


def test_utterances_come_by_date_in_exact_words(news: Library) -> None:
    """Direct and reported; another person of the same last name is not she."""
    found = said.said(news, "Maud Ellery")
    assert ["2015-03", "2019", "2019"] == [each.published for each in found]
    assert [False, False, True] == [each.direct for each in found]
    assert found[2].citation.quote.startswith("I love rye")
    assert all(e.citation.quote in news.article(e.citation.article_id).text for e in found)


def test_a_later_line_that_says_otherwise_is_marked(news: Library) -> None:
    """Twelve million litres against nine, which came first."""
    found = said.said(news, "Maud Ellery")
    assert [None, 0, None] == [each.against for each in found]


def test_about_keeps_a_topic(news: Library) -> None:
    """By meaning or by words."""
    found = said.said(news, "Ellery", about="litres that the dam can hold")
    assert 2 == len([each for each in found if "litres" in each.citation.quote])
    assert not any("rye" in each.citation.quote for each in found)


def test_nobody_is_told(news: Library) -> None:
    """A name that says nothing gives nothing; an empty one is wrong use."""
    assert () == said.said(news, "Zebedee Quill")
    with pytest.raises(QuestionError, match="name a person"):
        said.said(news, " ")


def test_json_and_csv_have_their_columns(news: Library) -> None:
    """The declared form, and a row an utterance."""
    found = said.said(news, "Ellery")
    made = said.to_json(found)
    assert set(schema.of(said.SaidJSON)["required"]) == set(made["utterances"][0])
    rows = list(csv.DictReader(io.StringIO(said.to_csv(found))))
    assert len(found) == len(rows)
    assert ["2"] == [row["against"] for row in rows if row["against"]]
