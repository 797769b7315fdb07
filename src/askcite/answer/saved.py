"""An answer as JSON and back, and as Markdown.

The command line, HTTP and MCP give it, the page and its exports keep it, `verify` reads it. The
dataclasses are the schema; a further field of a citation is added to `types` and here alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

from askcite.errors import LibraryError, SourceError
from askcite.types import (
    Answer,
    Article,
    Citation,
    FieldCitation,
    Kind,
    Near,
    Span,
    Statement,
    Support,
    Verdict,
)

JSON = dict[str, Any]
Find = Callable[[str], Article]
"""The article of an id; raises NotFoundError."""

_FIELDS: Final = frozenset({"title", "author", "published", "language", "source"})
"""Fields that an `Article` holds as they are told."""
STALE: Final = "The article has changed since this answer was given. Ask again."
REFUSAL: Final = "The articles do not say."


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

    `quote` is the article's text from `start` to `end`.
    """

    title: str
    source: str
    author: str | None
    published: str | None
    heading: str | None
    page: int | None
    quote: str


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


@dataclass(frozen=True, slots=True)
class SavedQuote:
    """A quote as saved, and the character where it began."""

    article_id: str
    text: str
    start: int


def to_json(answer: Answer) -> JSON:
    """The answer as plain values, in the form of `AnswerJSON`."""
    return asdict(
        AnswerJSON(
            question=answer.question,
            understood_as=answer.understood_as,
            kind=answer.kind.value,
            outcome=answer.outcome.value,
            found=answer.found,
            verdict=answer.verdict,
            text=answer.text,
            reply=answer.reply,
            short=answer.short,
            confidence=answer.confidence,
            notice=answer.notice,
            statements=[_said(s) for s in answer.statements],
            nearest=[NearJSON(**_cited(n.citation), **_scores(n)) for n in answer.nearest],
            read=[ReadJSON(**_place(n.citation), **_scores(n)) for n in answer.read],
            timings=dict(answer.timings),
        )
    )


def to_brief_json(answer: Answer) -> JSON:
    """The same form with places and no quotes.

    `from_json` takes the quotes from the articles.
    """
    saved = to_json(answer)
    for statement in saved["statements"]:
        statement["citations"] = [_only(PlaceJSON, c) for c in statement["citations"]]
    saved["nearest"] = [_only(ReadJSON, n) for n in saved["nearest"]]
    return saved


def from_json(saved: Mapping[str, Any], article: Find) -> Answer:
    """The saved answer, its citations made anew from the articles.

    Quotes are the article's own whatever `saved` says. Raises SourceError for another form,
    LibraryError where an article has changed, NotFoundError where one is gone.
    """
    try:
        return _answer(saved, article)
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise SourceError(f"this is no answer saved by askcite: {error!r}") from error


def texts(written: str) -> Iterator[Any]:
    """The values of JSON texts in a row.

    Arrays are taken apart. Raises ValueError.
    """
    at = 0
    while at < len(written):
        value, end = json.JSONDecoder().raw_decode(written, at)
        yield from value if isinstance(value, list) else [value]
        at = next((n for n in range(end, len(written)) if not written[n].isspace()), len(written))


def quotes(saved: Mapping[str, Any]) -> list[SavedQuote]:
    """Every quote of a saved answer, of earlier versions too.

    Raises SourceError.
    """
    try:
        cited = [c for s in saved["statements"] for c in s["citations"]]
        return [SavedQuote(str(c["article_id"]), str(c["quote"]), int(c["start"])) for c in cited]
    except (KeyError, TypeError, ValueError) as error:
        raise SourceError(f"not saved by askcite: {error!r} is missing or odd") from error


def to_markdown(answers: Iterable[Answer]) -> str:
    """A conversation with numbered references under each answer."""
    return "\n\n".join(_section(a) for a in answers) + "\n"


def to_char_locations(answer: Answer) -> list[JSON]:
    """The citations in the shape of Anthropic's `char_location`.

    Documents are counted from 0 in the order in which the answer cites them.
    """
    documents = list(dict.fromkeys(c.article_id for c in answer.citations))
    return [
        {
            "type": "char_location",
            "cited_text": c.quote,
            "document_index": documents.index(c.article_id),
            "document_title": c.title,
            "start_char_index": c.span.start,
            "end_char_index": c.span.end,
        }
        for c in answer.citations
    ]


def references(answer: Answer) -> list[str]:
    """A line for each citation, numbered, then the known fields."""
    known = dict.fromkeys(f for s in answer.statements for f in s.fields)
    return [
        *(reference(n, c) for n, c in enumerate(answer.citations, 1)),
        *(f"{f.field}: {f.value} — {f.title} (known of the article)" for f in known),
    ]


def reference(number: int, citation: Citation) -> str:
    """One numbered reference: quote, article, place, digest."""
    place = [*filter(None, (citation.author, citation.title, citation.published))]
    if citation.heading:
        place.append(f"“{citation.heading}”")
    if citation.page:
        place.append(f"page {citation.page}")
    place.append(f"characters {citation.span.start}–{citation.span.end}")
    quote = " ".join(citation.quote.split())
    origin = f"text {citation.digest[:12]}; {citation.source}"
    return f"[{number}] “{quote}” — {', '.join(place)} ({origin})"


def _said(statement: Statement) -> StatementJSON:
    return StatementJSON(
        text=statement.text,
        support=statement.support.value,
        citations=[CitationJSON(**_cited(c)) for c in statement.citations],
        fields=[FieldJSON(f.article_id, f.title, f.field, f.value) for f in statement.fields],
        group=statement.group,
    )


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
        "quote": citation.quote,
    }


def _scores(near: Near) -> JSON:
    return {"score": near.score, "retrieval": near.retrieval}


def _only(form: type, saved: JSON) -> JSON:
    """The fields of `form` alone."""
    return {each.name: saved[each.name] for each in fields(form)}


def _answer(saved: Mapping[str, Any], article: Find) -> Answer:
    return Answer(
        question=str(saved["question"]),
        understood_as=str(saved["understood_as"]),
        statements=tuple(_statement(s, article) for s in saved["statements"]),
        nearest=_nears(saved["nearest"], article),
        confidence=float(saved["confidence"]),
        notice=_text(saved["notice"]),
        timings={str(stage): float(ms) for stage, ms in saved["timings"].items()},
        read=_nears(saved["read"], article),
        kind=Kind(saved["kind"]),
        verdict=_verdict(saved["verdict"]),
        reply=_text(saved["reply"]),
    )


def _text(saved: object) -> str | None:
    return None if saved is None else str(saved)


def _verdict(saved: object) -> Verdict | None:
    match saved:
        case None | "yes" | "no":
            return saved
    raise ValueError(f"no verdict {saved!r}")


def _statement(saved: Mapping[str, Any], article: Find) -> Statement:
    cited = tuple(_citation(c, article) for c in saved["citations"])
    fields = tuple(_field(f, article) for f in saved["fields"])
    support = Support(saved["support"])
    quoted = " ".join(" ".join(c.quote.split()) for c in cited)
    is_quoted = support is Support.VERBATIM and cited
    text = quoted if is_quoted else str(saved["text"])
    return Statement(text, cited, support, fields, _text(saved["group"]))


def _field(saved: Mapping[str, Any], article: Find) -> FieldCitation:
    """The field, its value the article's own where kept there."""
    found, field = article(str(saved["article_id"])), str(saved["field"])
    own = getattr(found, field, None) if field in _FIELDS else saved["value"]
    return FieldCitation(found.id, found.title, field, str(own))


def _nears(saved: Sequence[Mapping[str, Any]], article: Find) -> tuple[Near, ...]:
    return tuple(
        Near(_citation(n, article), float(n["score"]), float(n["retrieval"])) for n in saved
    )


def _citation(saved: Mapping[str, Any], article: Find) -> Citation:
    found = article(str(saved["article_id"]))
    if found.digest != saved["digest"]:
        raise LibraryError(STALE)
    answer = saved["answer"]
    return found.cite(_span(saved), _span(answer) if answer else None)


def _span(saved: Mapping[str, Any]) -> Span:
    return Span(int(saved["start"]), int(saved["end"]))


def _section(answer: Answer) -> str:
    lines = [f"## {answer.question}", ""]
    if answer.understood_as != answer.question:
        lines += [f"*Understood as: {answer.understood_as}*", ""]
    if answer.notice:
        lines += [f"*{answer.notice}*", ""]
    lines += [answer.text or REFUSAL, ""]
    lines += references(answer)
    return "\n".join(lines).rstrip()
