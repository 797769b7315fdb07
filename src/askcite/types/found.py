"""Passages that were found, and sentences that were read."""

from __future__ import annotations

from dataclasses import dataclass

from askcite.types.articles import Citation, Passage, Sentence, Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, with the citation of its words.

    `score` is the fused z-score, higher is better.
    """

    passage: Passage
    score: float
    citation: Citation

    @property
    def text(self) -> str:
        """The passage's words."""
        return self.citation.quote

    @property
    def title(self) -> str:
        """The article's title."""
        return self.citation.title

    @property
    def heading(self) -> str | None:
        """The heading that it stands under."""
        return self.passage.heading


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence, and the calibrated probability that it answers.

    `named` is the sentence before or after that holds the few words, where it does not itself.
    """

    article_id: str
    sentence: Sentence
    answer: Span | None
    probability: float
    retrieval: float
    named: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence read, its probability, its passage's z-score."""

    citation: Citation
    score: float
    retrieval: float
