"""What other programs can do with a library, as plain values in and out: ask, search, list, read.

The HTTP API and the MCP server offer the same four.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from askcite.answer.saved import to_json
from askcite.errors import QuestionError
from askcite.library.library import Library
from askcite.types import Article, Hit, Span

MAX_HITS: Final = 50
"""Passages a search gives at most: as many as each ranking proposes."""
MAX_SPAN_CHARACTERS: Final = 20_000
"""Of an article read at once: about 5,000 tokens of a language model's window."""

JSON = dict[str, Any]


def ask(
    library: Library,
    question: str,
    articles: Sequence[str] | None = None,
    history: Sequence[Sequence[str]] = (),
) -> JSON:
    """The answer; `history` are earlier questions with their answers."""
    if any(len(turn) != 2 for turn in history):
        raise QuestionError("each turn of the history is a question and an answer")
    turns = [(asked, answered) for asked, answered in history]
    return to_json(library.ask(question, articles=articles, history=turns))


def search(
    library: Library, question: str, k: int = 10, articles: Sequence[str] | None = None
) -> JSON:
    """The best passages, with their words and where these stand."""
    if not 1 <= k <= MAX_HITS:
        raise QuestionError(f"k is between 1 and {MAX_HITS}, not {k}")
    return {"hits": [_hit(hit) for hit in library.search(question, k, articles)]}


def list_articles(library: Library) -> JSON:
    """Every article, without its text."""
    return {"articles": [asdict(summary) for summary in library.articles()]}


def read_span(library: Library, article_id: str, start: int, end: int) -> JSON:
    """The article's own words from `start` to `end`, which may lie beyond its end."""
    article = library.article(article_id)
    end = min(end, len(article.text))
    if not 0 <= start < end:
        raise QuestionError(f"article {article_id!r} has characters 0 to {len(article.text)}")
    if end - start > MAX_SPAN_CHARACTERS:
        raise QuestionError(f"read at most {MAX_SPAN_CHARACTERS:,} characters at once")
    return _read(article, Span(start, end))


def _hit(hit: Hit) -> JSON:
    span = hit.passage.span
    return {
        "article_id": hit.passage.article_id,
        "title": hit.title,
        "heading": hit.heading,
        "start": span.start,
        "end": span.end,
        "text": hit.text,
        "score": round(hit.score, 4),
    }


def _read(article: Article, span: Span) -> JSON:
    cited = article.cite(span)
    return {
        "article_id": cited.article_id,
        "title": cited.title,
        "source": cited.source,
        "digest": cited.digest,
        "heading": cited.heading,
        "page": cited.page,
        "start": span.start,
        "end": span.end,
        "text": cited.quote,
    }
