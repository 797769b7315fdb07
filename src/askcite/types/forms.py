"""The form of an answer as JSON, for every door.

The dataclasses are the schema; a further field of a citation is added to its value and here alone.
`askcite.answer.saved` reads it back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from askcite.types.articles import Citation
from askcite.types.found import Near
from askcite.types.statements import Statement

JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class SpanJSON:
    """Characters of an article's text, the end excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PlaceJSON:
    """Characters of an article whose text has this sha256.

    `answer` are the few that answer.
    """

    article_id: str
    digest: str
    start: int
    end: int
    answer: SpanJSON | None


@dataclass(frozen=True, slots=True)
class CitationJSON(PlaceJSON):
    """A cited place and its quote.

    `quote` is the article's text from `start` to `end`; `caution` says where it may mislead.
    """

    title: str
    source: str
    author: str | None
    published: str | None
    heading: str | None
    page: int | None
    time: int | None
    quote: str
    caution: str | None


@dataclass(frozen=True, slots=True)
class NearJSON(CitationJSON):
    """A near sentence, its probability, its passage's z-score."""

    score: float
    retrieval: float


@dataclass(frozen=True, slots=True)
class ReadJSON(PlaceJSON):
    """A read sentence's place, its probability, its passage's z-score."""

    score: float
    retrieval: float


@dataclass(frozen=True, slots=True)
class FieldJSON:
    """A known field of an article that its text lacks."""

    article_id: str
    title: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class StatementJSON:
    """A sentence of the answer and its citations.

    `group` is the heading under which an answer in groups tells it.
    """

    text: str
    support: str
    citations: list[CitationJSON]
    fields: list[FieldJSON]
    group: str | None


@dataclass(frozen=True, slots=True)
class AnswerJSON:
    """An answer, its statements and what was near.

    `outcome` is "answered" with statements, "told" with a `reply` that quotes nothing, "abstained"
    where the articles do not say; `verdict` is "yes", "no" or null; `timings` are milliseconds.
    """

    question: str
    understood_as: str
    kind: str
    outcome: str
    found: bool
    verdict: str | None
    text: str
    reply: str | None
    short: str | None
    confidence: float
    notice: str | None
    statements: list[StatementJSON]
    nearest: list[NearJSON]
    read: list[ReadJSON]
    timings: dict[str, float]


def said(statement: Statement) -> StatementJSON:
    """A statement with its citations."""
    return StatementJSON(
        text=statement.text,
        support=statement.support.value,
        citations=[cited(c) for c in statement.citations],
        fields=[FieldJSON(f.article_id, f.title, f.field, f.value) for f in statement.fields],
        group=statement.group,
    )


def cited(citation: Citation) -> CitationJSON:
    """A citation with its quote."""
    return CitationJSON(**_cited(citation))


def near(found: Near) -> NearJSON:
    """A near sentence with its quote."""
    return NearJSON(**_cited(found.citation), score=found.score, retrieval=found.retrieval)


def read(found: Near) -> ReadJSON:
    """A read sentence without its quote."""
    return ReadJSON(**_place(found.citation), score=found.score, retrieval=found.retrieval)


def _place(citation: Citation) -> JSON:
    """The fields of `PlaceJSON`."""
    span, answer = citation.span, citation.answer
    return {
        "article_id": citation.article_id,
        "digest": citation.digest,
        "start": span.start,
        "end": span.end,
        "answer": SpanJSON(answer.start, answer.end) if answer else None,
    }


def _cited(citation: Citation) -> JSON:
    """The fields of `CitationJSON`."""
    return _place(citation) | {
        "title": citation.title,
        "source": citation.source,
        "author": citation.author,
        "published": citation.published,
        "heading": citation.heading,
        "page": citation.page,
        "time": citation.time,
        "quote": citation.quote,
        "caution": citation.caution,
    }
