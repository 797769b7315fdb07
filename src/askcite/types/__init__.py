"""The values that a question passes through.

All are frozen: what has been read, found or answered does not change.
"""

from askcite.types.answers import Answer, Kind, Outcome, Verdict
from askcite.types.articles import (
    CITABLE,
    HEADS,
    LISTED,
    Article,
    Block,
    BlockKind,
    Citation,
    FieldCitation,
    Passage,
    Sentence,
    Span,
    Unread,
)
from askcite.types.found import Evidence, Hit, Near
from askcite.types.statements import Statement, Support

__all__ = [
    "CITABLE",
    "HEADS",
    "LISTED",
    "Answer",
    "Article",
    "Block",
    "BlockKind",
    "Citation",
    "Evidence",
    "FieldCitation",
    "Hit",
    "Kind",
    "Near",
    "Outcome",
    "Passage",
    "Sentence",
    "Span",
    "Statement",
    "Support",
    "Unread",
    "Verdict",
]
