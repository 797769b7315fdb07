"""The reader: a small cross-encoder that reads question and passage together.

For every sentence of a passage it gives how strongly the sentence answers the question, and the
few words in it that do. One forward pass a passage; weights made by `askcite.training`, shipped
beside this module with their model card.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from askcite.types import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class PassageText:
    """A passage as the reader sees it: its words, and its sentences as spans of them."""

    text: str
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """What the reader thinks of one sentence, as log-odds.

    `evidence`: that the sentence answers; `span`: that its best few words, `answer`, do rather
    than none of the passage's. `answer` is a span of the passage's text.
    """

    evidence: float
    span: float
    answer: Span | None


class Reader(Protocol):
    """Reads passages for a question."""

    @property
    def digest(self) -> str:
        """The sha256 of the weights."""

    def read(
        self, question: str, passages: Sequence[PassageText]
    ) -> list[tuple[SentenceReading, ...]]:
        """One reading a sentence, for each passage in turn."""
