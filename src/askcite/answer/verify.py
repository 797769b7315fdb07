"""Saved answers' quotes, held against today's articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from askcite.answer.saved import Find, SavedQuote, quotes
from askcite.errors import NotFoundError, SourceError


class Standing(StrEnum):
    """A saved quote's fate."""

    STANDS = "stands"
    MOVED = "stands elsewhere"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class CheckedQuote:
    """A saved quote and its standing.

    `start` is its place now, None when gone.
    """

    article_id: str
    quote: str
    standing: Standing
    start: int | None


def verify(answers: Iterable[Mapping[str, Any]], article: Find) -> Iterator[CheckedQuote]:
    """Every quote of answers saved as JSON, checked.

    Raises SourceError for other JSON. An article that is not there any more has lost its
    quotes.
    """
    for number, answer in enumerate(answers, 1):
        try:
            saved = quotes(answer)
        except SourceError as error:
            raise SourceError(f"answer {number}: {error}") from error
        for quote in saved:
            yield _checked(quote, article)


def _checked(quote: SavedQuote, article: Find) -> CheckedQuote:
    try:
        text = article(quote.article_id).text
    except NotFoundError:
        return CheckedQuote(quote.article_id, quote.text, Standing.GONE, None)
    if quote.start >= 0 and text.startswith(quote.text, quote.start):
        return CheckedQuote(quote.article_id, quote.text, Standing.STANDS, quote.start)
    found = text.find(quote.text)
    if found < 0:
        return CheckedQuote(quote.article_id, quote.text, Standing.GONE, None)
    return CheckedQuote(quote.article_id, quote.text, Standing.MOVED, found)
