"""Drafts and answers reviewed, for programs: HTTP and MCP."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Final

from askcite.errors import QuestionError
from askcite.library.library import Library
from askcite.review import differing, drafts, evidence_tables, living, proof, said, written

if TYPE_CHECKING:
    from fastapi import FastAPI

JSON = dict[str, Any]
MAX_DRAFT_CHARACTERS: Final = 20_000
"""Of a draft checked at once: some 150 sentences, half a minute."""


@dataclass(frozen=True, slots=True)
class DraftTextJSON:
    """A draft to be checked."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    text: str


def check_draft(library: Library, text: str) -> JSON:
    """The draft, each sentence held against the articles."""
    if not 0 < len(text.strip()) <= len(text) <= MAX_DRAFT_CHARACTERS:
        raise QuestionError(f"a draft has 1 to {MAX_DRAFT_CHARACTERS:,} characters; send a part")
    return written.to_json(drafts.check(library, text))


@dataclass(frozen=True, slots=True)
class AskedJSON:
    """A question, and the articles that it is asked of."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    question: str
    articles: list[str] | None = None


def differ(library: Library, question: str, articles: Sequence[str] | None = None) -> JSON:
    """The answer of each article, those alike together."""
    return evidence_tables.to_json(differing.differ(library, question, articles=articles))


def who_said(
    library: Library,
    name: str,
    about: str | None = None,
    articles: Sequence[str] | None = None,
) -> JSON:
    """The utterances of a person, the earliest first."""
    return said.to_json(said.said(library, name, about=about, articles=articles))


@dataclass(frozen=True, slots=True)
class LivingQuoteJSON:
    """A kept quote: stands, moved, reworded or gone.

    `caution` is what it needs beside it now and did not when it was kept.
    """

    article_id: str
    quote: str
    fate: str
    found: str
    start: int | None
    caution: str | None


@dataclass(frozen=True, slots=True)
class LivingAnswerJSON:
    """A kept answer, and what became of it."""

    file: str
    question: str
    was: str
    now: str | None
    quotes: list[LivingQuoteJSON]
    stands: bool
    told: str


@dataclass(frozen=True, slots=True)
class KeptJSON:
    """The kept answers, held against the articles."""

    answers: list[LivingAnswerJSON]


def kept_answers(library: Library) -> JSON:
    """The kept answers, held against the articles as they are."""
    return {"answers": [living.to_json(each) for each in living.living(library)]}


@dataclass(frozen=True, slots=True)
class ProofJSON:
    """An answer as one HTML file that checks itself."""

    html: str


def prove(library: Library, question: str, articles: Sequence[str] | None = None) -> JSON:
    """An answer as a file that checks itself."""
    return {"html": proof.of_answer(library.ask(question, articles=articles), library.article)}


def register(application: FastAPI, library: Library) -> None:
    """Add the paths."""
    from fastapi import Response

    @application.post("/api/check", response_model=written.DraftJSON)
    def check(draft: DraftTextJSON) -> JSON:
        """A draft, each sentence held against the articles."""
        return check_draft(library, draft.text)

    @application.post("/api/differ", response_model=evidence_tables.DifferingJSON)
    def compared(asked: AskedJSON) -> JSON:
        """The answer of each article, those alike together."""
        return differ(library, asked.question, asked.articles)

    @application.get("/api/said", response_model=said.UtterancesJSON)
    def spoken(name: str, about: str | None = None) -> JSON:
        """The utterances of a person, the earliest first."""
        return who_said(library, name, about)

    @application.get("/api/answers", response_model=KeptJSON)
    def kept() -> JSON:
        """The kept answers, held against the articles as they are."""
        return kept_answers(library)

    @application.get("/api/answers.atom", response_model=None)
    def changes() -> Response:
        """A feed of the kept answers that no longer stand."""
        when = datetime.now(UTC).isoformat(timespec="seconds")
        feed = living.to_atom(living.living(library), when)
        return Response(feed, media_type="application/atom+xml")

    @application.post("/api/proof", response_model=ProofJSON)
    def proved(asked: AskedJSON) -> JSON:
        """An answer as a file that checks itself."""
        return prove(library, asked.question, asked.articles)
