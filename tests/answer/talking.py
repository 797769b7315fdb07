"""Conversations with a library, for tests."""

from __future__ import annotations

from askcite.library.library import Library
from askcite.types import Answer


def last(library: Library, *typed: str) -> Answer:
    """The last answer of a conversation."""
    history: list[tuple[str, str]] = []
    for asked in typed:
        answer = library.ask(asked, history=history)
        history.append((asked, answer.text))
    return answer
