"""Uses of a library by programs, in plain values.

The HTTP API and the MCP server offer the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, Final, Unpack

from askcite.errors import BusyError, NotFoundError, QuestionError, SourceError
from askcite.index import Known
from askcite.library.library import Library
from askcite.types import Citation, Span

MAX_HITS: Final = 50
"""Passages a search gives at most: as many as each ranking proposes."""
MAX_SPAN_CHARACTERS: Final = 20_000
"""Of an article read at once: about 5,000 tokens of a language model's window."""

JSON = dict[str, Any]
MAX_RELATED_CHARACTERS: Final = 400
"""Of a passage that others are compared with: as much as is read of a question."""
TOLD: Final = (QuestionError, NotFoundError, SourceError, BusyError)
"""Errors whose words are the asker's affair; others may name places on the server."""
FAILED: Final = "the library cannot be used just now; the operator finds the reason in the log"


@dataclass(frozen=True, slots=True)
class WordsJSON:
    """An article's own words, and their place."""

    article_id: str
    title: str
    source: str
    author: str | None
    published: str | None
    digest: str
    heading: str | None
    page: int | None
    time: int | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class HitJSON(WordsJSON):
    """A passage found, and its score."""

    score: float


@dataclass(frozen=True, slots=True)
class SearchJSON:
    """Passages, best first."""

    hits: list[HitJSON]


@dataclass(frozen=True, slots=True)
class SummaryJSON:
    """An article without its text."""

    id: str
    title: str
    source: str
    author: str | None
    published: str | None
    language: str | None
    digest: str
    sentences: int
    passages: int
    added: str
    tags: list[str]
    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class ArticlesJSON:
    """Every article."""

    articles: list[SummaryJSON]


def problem(error: Exception) -> str:
    """The words for the asker, without anything of the machine."""
    return str(error) if isinstance(error, TOLD) else FAILED


def ask(
    library: Library,
    question: str,
    articles: Sequence[str] | None = None,
    history: Sequence[Sequence[str]] = (),
    tolerance: float | None = None,
    **known: Unpack[Known],
) -> JSON:
    """The answer; `history` are earlier questions with their answers."""
    if any(len(turn) != 2 for turn in history):
        raise QuestionError("each turn of the history is a question and an answer")
    turns = [(asked, answered) for asked, answered in history]
    answer = library.ask(question, articles=articles, history=turns, tolerance=tolerance, **known)
    return answer.to_dict()


def search(
    library: Library,
    question: str,
    k: int = 10,
    articles: Sequence[str] | None = None,
    **known: Unpack[Known],
) -> JSON:
    """The best passages, with their words and where these stand."""
    if not 1 <= k <= MAX_HITS:
        raise QuestionError(f"k is between 1 and {MAX_HITS}, not {k}")
    found = library.search(question, k, articles, **known)
    return {"hits": [{**_cited(hit.citation), "score": round(hit.score, 4)} for hit in found]}


def list_articles(library: Library) -> JSON:
    """Every article, without its text."""
    named = [each.name for each in fields(SummaryJSON)]
    told = ({n: getattr(a, n) for n in named} for a in library.articles())
    return {"articles": [{**a, "tags": list(a["tags"]), "fields": dict(a["fields"])} for a in told]}


def read_article(library: Library, id: str) -> JSON:
    """The article with its text, without its place here."""
    article = library.article(id)
    kept = {k: v for k, v in asdict(article).items() if k != "origin"}
    return {**kept, "digest": article.digest}


def find_related(library: Library, article_id: str, start: int, end: int, k: int = 5) -> JSON:
    """Passages elsewhere that treat the same, best first."""
    words = read_span(library, article_id, start, end)["text"]
    here = Span(start, end)
    found = search(library, " ".join(words.split())[:MAX_RELATED_CHARACTERS], MAX_HITS)["hits"]
    elsewhere = [h for h in found if h["article_id"] != article_id or not _overlaps(h, here)]
    return {"hits": elsewhere[:k]}


def _overlaps(hit: JSON, here: Span) -> bool:
    return bool(Span(hit["start"], hit["end"]).overlaps(here))


def read_span(library: Library, article_id: str, start: int, end: int) -> JSON:
    """The article's own words from `start` to `end`.

    The end may lie beyond the article's.
    """
    article = library.article(article_id)
    end = min(end, len(article.text))
    if not 0 <= start < end:
        raise QuestionError(f"article {article_id!r} has characters 0 to {len(article.text)}")
    if end - start > MAX_SPAN_CHARACTERS:
        raise QuestionError(f"read at most {MAX_SPAN_CHARACTERS:,} characters at once")
    return _cited(article.cite(Span(start, end)))


def _cited(cited: Citation) -> JSON:
    return {
        "article_id": cited.article_id,
        "title": cited.title,
        "source": cited.source,
        "author": cited.author,
        "published": cited.published,
        "digest": cited.digest,
        "heading": cited.heading,
        "page": cited.page,
        "time": cited.time,
        "start": cited.span.start,
        "end": cited.span.end,
        "text": cited.quote,
    }
