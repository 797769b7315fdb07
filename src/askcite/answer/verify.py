"""Whether the quotes of saved answers still stand where they were cited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from askcite.errors import NotFoundError, SourceError
from askcite.types import Article


class Standing(StrEnum):
    """What has become of a quote."""

    STANDS = "stands"
    MOVED = "stands elsewhere"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A saved citation and its quote's standing; `start` is where it stands now, None when gone."""

    article_id: str
    quote: str
    standing: Standing
    start: int | None


def verify(
    answers: Iterable[Mapping[str, Any]], article: Callable[[str], Article]
) -> Iterator[Verdict]:
    """A verdict on each citation of answers saved as JSON; raises SourceError for other JSON.

    `article` looks up an article by its id; one that is not there any more has lost its quotes.
    """
    for number, answer in enumerate(answers, 1):
        try:
            citations = [c for s in answer["statements"] for c in s["citations"]]
            saved = [(str(c["article_id"]), str(c["quote"]), int(c["start"])) for c in citations]
        except (KeyError, TypeError, ValueError) as error:
            message = f"answer {number} was not saved by askcite: {error!r} is missing or odd"
            raise SourceError(message) from error
        for id, quote, start in saved:
            yield _verdict(id, quote, start, article)


def _verdict(id: str, quote: str, start: int, article: Callable[[str], Article]) -> Verdict:
    try:
        text = article(id).text
    except NotFoundError:
        return Verdict(id, quote, Standing.GONE, None)
    if text.startswith(quote, start):
        return Verdict(id, quote, Standing.STANDS, start)
    found = text.find(quote)
    if found < 0:
        return Verdict(id, quote, Standing.GONE, None)
    return Verdict(id, quote, Standing.MOVED, found)
