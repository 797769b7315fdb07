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
from askcite.types import Answer, Article, Citation, Near, Span, Statement, Support

JSON = dict[str, Any]
Find = Callable[[str], Article]
"""The article of an id; raises NotFoundError."""

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
class StatementJSON:
    """A sentence of the answer and its citations."""

    text: str
    support: str
    citations: list[CitationJSON]


@dataclass(frozen=True, slots=True)
class AnswerJSON:
    """An answer; `timings` are milliseconds a stage."""

    question: str
    understood_as: str
    found: bool
    text: str
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
            found=answer.found,
            text=answer.text,
            short=answer.short,
            confidence=answer.confidence,
            notice=answer.notice,
            statements=[
                StatementJSON(
                    s.text, s.support.value, [CitationJSON(**_cited(c)) for c in s.citations]
                )
                for s in answer.statements
            ],
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


def reference(number: int, citation: Citation) -> str:
    """One numbered reference: quote, article, place, digest."""
    place = [citation.title]
    if citation.heading:
        place.append(f"“{citation.heading}”")
    if citation.page:
        place.append(f"page {citation.page}")
    place.append(f"characters {citation.span.start}–{citation.span.end}")
    quote = " ".join(citation.quote.split())
    origin = f"text {citation.digest[:12]}; {citation.source}"
    return f"[{number}] “{quote}” — {', '.join(place)} ({origin})"


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
    notice = saved["notice"]
    return Answer(
        question=str(saved["question"]),
        understood_as=str(saved["understood_as"]),
        statements=tuple(_statement(s, article) for s in saved["statements"]),
        nearest=_nears(saved["nearest"], article),
        confidence=float(saved["confidence"]),
        notice=None if notice is None else str(notice),
        timings={str(stage): float(ms) for stage, ms in saved["timings"].items()},
        read=_nears(saved["read"], article),
    )


def _statement(saved: Mapping[str, Any], article: Find) -> Statement:
    cited = tuple(_citation(c, article) for c in saved["citations"])
    support = Support(saved["support"])
    quoted = " ".join(" ".join(c.quote.split()) for c in cited)
    return Statement(quoted if support is Support.VERBATIM else str(saved["text"]), cited, support)


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
    lines += [answer.text if answer.found else REFUSAL, ""]
    lines += [reference(n, c) for n, c in enumerate(answer.citations, 1)]
    return "\n".join(lines).rstrip()
