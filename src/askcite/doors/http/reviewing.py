"""Drafts and answers reviewed, for programs: HTTP and MCP."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

from askcite.errors import QuestionError
from askcite.library.library import Library
from askcite.review import differing, drafts, evidence_tables, said, written

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
class ComparedJSON:
    """A question that each article is asked alone."""

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


def register(application: FastAPI, library: Library) -> None:
    """Add the paths."""

    @application.post("/api/check", response_model=written.DraftJSON)
    def check(draft: DraftTextJSON) -> JSON:
        """A draft, each sentence held against the articles."""
        return check_draft(library, draft.text)

    @application.post("/api/differ", response_model=evidence_tables.DifferingJSON)
    def compared(asked: ComparedJSON) -> JSON:
        """The answer of each article, those alike together."""
        return differ(library, asked.question, asked.articles)

    @application.get("/api/said", response_model=said.UtterancesJSON)
    def spoken(name: str, about: str | None = None) -> JSON:
        """The utterances of a person, the earliest first."""
        return who_said(library, name, about)
