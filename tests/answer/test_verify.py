"""Saved answers, checked against articles that have changed since."""

from __future__ import annotations

import pytest

from askcite.answer.verify import Standing, verify
from askcite.errors import NotFoundError, SourceError
from askcite.sources import read_text
from askcite.types import Answer, Article, Span, Statement

TEXT = "The pump was replaced in 1987. It lifts forty litres a second."
ARTICLE = read_text(TEXT, id="pump")
CITATION = ARTICLE.cite(Span(0, 30))
SAVED = Answer("When?", "When?", (Statement(CITATION.quote, (CITATION,)),), (), 1.0).to_dict()


@pytest.mark.parametrize(
    ("text", "standing", "start"),
    [
        (TEXT, Standing.STANDS, 0),
        (f"A preface. {TEXT}", Standing.MOVED, 11),
        (TEXT.replace("1987", "1988"), Standing.GONE, None),
    ],
)
def test_standing_follows_the_text(text: str, standing: Standing, start: int | None) -> None:
    """A quote stands, stands elsewhere or is gone as the article now reads."""
    (checked,) = verify([SAVED], lambda id: read_text(text, id=id))
    assert (standing, start) == (checked.standing, checked.start)


def test_a_removed_article_takes_its_quotes_along() -> None:
    """Where the article is gone, so is the quote."""

    def nowhere(id: str) -> Article:
        raise NotFoundError(id)

    (checked,) = verify([SAVED], nowhere)
    assert Standing.GONE is checked.standing


def test_other_json_is_refused() -> None:
    """What askcite did not save is named, not guessed at."""
    with pytest.raises(SourceError, match="answer 1"):
        list(verify([{"text": "hello"}], lambda id: ARTICLE))
