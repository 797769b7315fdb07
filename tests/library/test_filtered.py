"""Questions asked of the articles of which something is known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite import Library
from askcite.errors import NotFoundError, QuestionError

OLD = (
    '{"id": "old", "text": "The mill at Lund was sold to a baker.", "author": "Jane Doe", "date": '
)
ROWS = (
    OLD + '"1998-03-01", "tags": ["mills"], "journal": "Local News"}\n'
    '{"id": "new", "text": "The mill at Lund was sold to a painter.", "author": "John Roe", '
    '"date": "2020"}\n'
)
ASKED = "Who was the mill at Lund sold to?"


@pytest.fixture(scope="module")
def mills(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of two articles that say different things."""
    home = tmp_path_factory.mktemp("mills")
    source = home / "mills.jsonl"
    source.write_text(ROWS, encoding="utf-8")
    with Library.build(home / "library", [source]) as made:
        yield made


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"author": "doe"}, "baker"),
        ({"author": "Roe"}, "painter"),
        ({"since": "2000"}, "painter"),
        ({"until": "2000-01"}, "baker"),
        ({"tags": ["mills"]}, "baker"),
        ({"where": {"journal": "local news"}}, "baker"),
    ],
)
def test_only_articles_like_that_are_asked(
    mills: Library, known: dict[str, str], said: str
) -> None:
    """Every way to ask takes the conditions, and the other article is not cited."""
    answer = mills.ask(ASKED, **known)  # type: ignore[arg-type]
    assert answer.found
    assert all(said in citation.quote for citation in answer.citations)
    (hit,) = mills.search(ASKED, **known)  # type: ignore[arg-type]
    assert said in hit.text


def test_citations_name_author_and_date(mills: Library) -> None:
    """What is known of the article stands in the citation."""
    (citation,) = mills.ask(ASKED, author="doe").citations
    assert ("Jane Doe", "1998-03-01") == (citation.author, citation.published)


def test_no_article_like_that(mills: Library) -> None:
    """Conditions that no article meets are an error that repeats them."""
    with pytest.raises(NotFoundError, match=r"no article has author 'Poe', tag 'mills'; `askcite"):
        mills.ask(ASKED, author="Poe", tags=["mills"])
    with pytest.raises(NotFoundError):
        mills.ask(ASKED, author="doe", articles=["new"])
    with pytest.raises(QuestionError, match="until needs a date"):
        mills.ask(ASKED, until="soon")


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"author": " "}, "`author` is one name"),
        ({"tags": [""]}, "`tags` are texts"),
        ({"where": {"journal": " "}}, "`where` is a mapping"),
        ({"since": ""}, "since needs a date"),
        ({"since": "2021-13"}, "since needs a date"),
        ({"until": "2021-02-30"}, "until needs a date"),
        ({"until": "3.5.2021"}, "until needs a date"),
        ({"since": "2021", "until": "2020-05"}, "since 2021 is after until 2020-05"),
    ],
)
def test_a_wrong_condition_is_told(mills: Library, known: dict[str, str], said: str) -> None:
    """Empty words, days that there are not, times that end before they begin."""
    with pytest.raises(QuestionError, match=said):
        mills.search(ASKED, **known)  # type: ignore[arg-type]


def test_a_field_that_no_article_has_is_told_with_those_that_there_are(mills: Library) -> None:
    """The date has ways of its own; tags may be named as a field."""
    with pytest.raises(NotFoundError, match=r"no article has a field 'jurnal'.* journal"):
        mills.ask(ASKED, where={"jurnal": "Local News"})
    with pytest.raises(NotFoundError, match="`since` and `until`"):
        mills.ask(ASKED, where={"published": "1998"})
    assert mills.ask(ASKED, where={"Tags": "Mills"}).found


def test_several_conditions_are_all_met(mills: Library) -> None:
    """Whichever is the rarest."""
    (hit,) = mills.search(ASKED, author="doe", tags=["mills"], where={"language": "en"})
    assert "baker" in hit.text
    with pytest.raises(NotFoundError):
        mills.search(ASKED, author="doe", since="2000", where={"language": "en"})


def test_they_are_listed(mills: Library, tmp_path: Path) -> None:
    """The list of articles tells tags and fields."""
    old, _ = mills.articles()
    assert (("mills",), {"journal": "Local News"}) == (old.tags, old.fields)
