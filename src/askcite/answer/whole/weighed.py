"""A text with its sentences weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.answer.whole import leading, salience
from askcite.answer.whole.salience import Vectors
from askcite.text import studies
from askcite.text.late import late
from askcite.text.layout import colophon
from askcite.types import Article, Sentence

SIGN: Final = 0.3
"""For a sentence that has the signs of its part. These weights, beside those of `salience`, were
set by reading the overviews of twelve texts of five sorts."""
POINTING: Final = -0.4
"""For one about somebody, or something, whom another sentence names."""
SHORT: Final = -0.3
TAKEN: Final = -5.0
"""Weight below which nothing is told."""
Weights = NDArray[np.float64]

_TIME: Final = (
    r"time|day|week|month|year|summer|spring|autumn|winter|century|decade|season|morning when"
)
POINTS: Final = late(
    rf"(?i)(?<=\w )(?:this|that|these|those|such) (?!(?:{_TIME}|who|which|is|was|are|were|in|of"
    rf"|from"
    r"|with|a|an|the|it|they|he|she|we|you|I|no|as|there|can|could|will|would|must|should)\b"
    rf"|(?:\w+ )?(?:{studies.THINGS})\b)[a-z]{{3,}}"
    r"|^\W*(?:in|on|at|with|for|from|by|of|to) (?:it|them|him|her)\b"
    r"|\bthe same [a-z]+ (?:\w+ed|did|was|were)\b|^\W*(?:\w+ ){1,3}later\b"
    r"|^\W*not all (?:her|his|its|their)\b|^\W*there,? (?:he|she|they)\b"
    r"|^\W*(?:the other|another|the (?:first|second|third) (?:was|is|one)|that (?:night|evening|day"
    r"|morning)|none of (?:this|these|them|it)|quite so)\b|^[^,]{2,20}, however,"
)
_PRONOUN: Final = late(r"(?i)\b(?:he|she|him|her|his|hers|they|them)\b")
_DATE: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|\w+day)\b"
)
NAME: Final = late(
    rf"(?<=\w )(?!{_DATE})[A-Z][a-z]{{2,}}"
    r"|^[A-Z][a-z]{2,}(?= (?:[A-Z]|was|is|had|said|took|went))"
)
_CUT_SHORT: Final = late(
    r"^\W*(?:\S+ ){1,5}(?:did|do|does|was|were|had|would|could) not(?: \w+)?\W*$"
    r"|^\W*(?:\S+ ){1,4}(?:went|came|was|were) (?:first|second|third|next|last)\W*$"
)
"""What says little without what came before: `Only the king did not ask.`"""
_QUOTED: Final = late(r"\W*[\"“”‘]")
_SHORT: Final = 6
"""Words of a sentence that says little by itself, less than that."""


@dataclass(frozen=True, slots=True)
class Whole:
    """The sentences of a text with their words and weights."""

    article: Article
    cut: Sequence[Sentence]
    words: Sequence[str]
    vectors: Vectors
    weighed: Weights

    def marks(self, marked: re.Pattern[str]) -> Weights:
        """One for each sentence with such a mark."""
        return np.array([bool(marked.search(each)) for each in self.words], dtype=np.float64)

    @property
    def place(self) -> Weights:
        """Zero for the first sentence, one for the last."""
        return np.arange(len(self.cut)) / max(1, len(self.cut) - 1)

    @property
    def lead(self) -> int:
        """The first whole sentence, or the one behind a scene."""
        first = next((at for at, weight in enumerate(self.weighed) if weight > TAKEN), 0)
        return leading.place(self.article, self.words, first)

    def sections(self) -> list[list[int]]:
        """The places under each heading, less those beside the matter."""
        heads = [self.article.heading_at(sentence.span.start) for sentence in self.cut]
        made: dict[str | None, list[int]] = {}
        for at, head in enumerate(heads):
            if not colophon.is_beside(head):
                made.setdefault(head, []).append(at)
        return list(made.values())


def alone(whole: Whole) -> Weights:
    """The weights, less for what names nobody."""
    nameless = np.array([is_nameless(each) for each in whole.words], dtype=np.float64)
    short = np.array([len(w.split()) < _SHORT for w in whole.words], dtype=np.float64)
    quoted = 2 * salience.QUOTING * whole.marks(_QUOTED)
    cut_short = whole.marks(_CUT_SHORT)
    return (
        whole.weighed
        + POINTING * (whole.marks(POINTS) + nameless + cut_short)
        + SHORT * short
        + quoted
    )


def only(weights: Weights, places: Sequence[int]) -> Weights:
    """The weights of some places alone."""
    kept = np.full(len(weights), 2 * TAKEN)
    kept[list(places)] = weights[list(places)]
    return kept


def is_nameless(words: str) -> bool:
    """True for one about somebody whom it does not name."""
    return bool(_PRONOUN.search(words)) and not NAME.search(words)
