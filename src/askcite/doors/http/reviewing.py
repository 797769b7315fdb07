"""Drafts and answers reviewed, for programs: HTTP and MCP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

from askcite.errors import QuestionError
from askcite.library.library import Library
from askcite.review import drafts, written

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


def register(application: FastAPI, library: Library) -> None:
    """Add the paths."""

    @application.post("/api/check", response_model=written.DraftJSON)
    def check(draft: DraftTextJSON) -> JSON:
        """A draft, each sentence held against the articles."""
        return check_draft(library, draft.text)
