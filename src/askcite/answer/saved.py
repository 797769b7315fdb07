"""Saved answers read back, and conversations as Markdown.

The page and its exports keep them, `verify` reads them; `types.forms` is their form.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from askcite.answer.misleading import caution
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
from askcite.types.forms import PlaceJSON, ReadJSON

JSON = dict[str, Any]
Find = Callable[[str], Article]
"""The article of an id; raises NotFoundError."""

_FIELDS: Final = frozenset({"title", "author", "published", "language", "source"})
"""Fields that an `Article` holds as they are told."""
STALE: Final = "The article has changed since this answer was given. Ask again."


@dataclass(frozen=True, slots=True)
class SavedQuote:
    """A quote as saved, and the character where it began."""

    article_id: str
    text: str
    start: int


def to_brief_json(answer: Answer) -> JSON:
    """The answer as plain values, with places and no quotes.

    `from_json` takes the quotes from the articles.
    """
    saved = answer.to_dict()
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
    return "\n\n".join(a.to_markdown() for a in answers) + "\n"


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
    cited = tuple(_warned(_citation(c, article), article) for c in saved["citations"])
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


def _warned(citation: Citation, article: Find) -> Citation:
    """The citation with its caution, which only cited sentences have."""
    found = article(citation.article_id)
    return found.cite(citation.span, citation.answer, caution(found, citation.span))


def _span(saved: Mapping[str, Any]) -> Span:
    return Span(int(saved["start"]), int(saved["end"]))
