"""An answer for other programs and for keeping: JSON with offsets, Markdown with references."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from askcite.types import Answer, Citation, Near, Statement


def to_json(answer: Answer) -> dict[str, Any]:
    """The answer as plain values, the same in the CLI, the HTTP API and exports."""
    return {
        "question": answer.question,
        "understood_as": answer.understood_as,
        "found": answer.found,
        "text": answer.text,
        "short": answer.short,
        "confidence": round(answer.confidence, 4),
        "notice": answer.notice,
        "statements": [_statement(s) for s in answer.statements],
        "nearest": [_near(n) for n in answer.nearest],
        "timings": {stage: round(ms, 1) for stage, ms in answer.timings.items()},
    }


def to_markdown(answers: Iterable[Answer]) -> str:
    """A conversation with numbered references under each answer."""
    return "\n\n".join(_section(a) for a in answers) + "\n"


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "text": statement.text,
        "support": statement.support.value,
        "citations": [citation_json(c) for c in statement.citations],
    }


def citation_json(citation: Citation) -> dict[str, Any]:
    """A citation as plain values; `askcite verify` reads them back."""
    answer = citation.answer
    return {
        "article_id": citation.article_id,
        "title": citation.title,
        "source": citation.source,
        "digest": citation.digest,
        "heading": citation.heading,
        "page": citation.page,
        "start": citation.span.start,
        "end": citation.span.end,
        "quote": citation.quote,
        "answer": {"start": answer.start, "end": answer.end} if answer else None,
    }


def _near(near: Near) -> dict[str, Any]:
    citation = near.citation
    return {
        "article_id": citation.article_id,
        "heading": citation.heading,
        "start": citation.span.start,
        "end": citation.span.end,
        "quote": citation.quote,
        "score": round(near.score, 4),
    }


def _section(answer: Answer) -> str:
    lines = [f"## {answer.question}", ""]
    if answer.understood_as != answer.question:
        lines += [f"*Understood as: {answer.understood_as}*", ""]
    if answer.notice:
        lines += [f"*{answer.notice}*", ""]
    lines += [answer.text if answer.found else "The articles do not say.", ""]
    lines += [reference(n, c) for n, c in enumerate(answer.citations, 1)]
    return "\n".join(lines).rstrip()


def reference(number: int, citation: Citation) -> str:
    """One numbered reference: the quote, the article, the place, the text it counts in."""
    place = [citation.title]
    if citation.heading:
        place.append(f"“{citation.heading}”")
    if citation.page:
        place.append(f"page {citation.page}")
    place.append(f"characters {citation.span.start}–{citation.span.end}")
    quote = " ".join(citation.quote.split())
    origin = f"text {citation.digest[:12]}; {citation.source}"
    return f"[{number}] “{quote}” — {', '.join(place)} ({origin})"
