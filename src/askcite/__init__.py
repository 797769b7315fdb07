"""Answers about articles, each with the exact words cited.

from askcite import Library

with Library.open("index") as library:
    answer = library.ask("Which pillar of the IPOI does Japan lead?")
    print(answer.text)
"""

from askcite.answer.finding import Finding
from askcite.errors import AskciteError
from askcite.index import ArticleSummary, Change, Manifest
from askcite.library.library import Library
from askcite.types import (
    Answer,
    Article,
    Citation,
    Evidence,
    FieldCitation,
    Hit,
    Kind,
    Near,
    Outcome,
    Span,
    Statement,
    Support,
)

__all__ = [
    "Answer",
    "Article",
    "ArticleSummary",
    "AskciteError",
    "Change",
    "Citation",
    "Evidence",
    "FieldCitation",
    "Finding",
    "Hit",
    "Kind",
    "Library",
    "Manifest",
    "Near",
    "Outcome",
    "Span",
    "Statement",
    "Support",
]


def __getattr__(name: str) -> str:
    """The version, looked up when it is asked for."""
    if name == "__version__":
        from importlib.metadata import version

        return version("askcite")
    raise AttributeError(f"module 'askcite' has no attribute {name!r}")
