"""Questions that an article itself asks over its answers.

They are no evidence, but the best sign of where an answer stands. A question of a FAQ that is the
very question asked says more about the sentences under it than the reader can, which was not
trained with questions in its passages. Measured on 150 questions of docs_faq_headed: the first
sentence is right for .973, and .213 without this.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.text.english import FUNCTION_WORDS
from askcite.text.terms import terms
from askcite.types import Article, BlockKind, Passage

LIKE: Final = 0.65
"""Cosine up to which two questions ask different things."""
SAME: Final = 0.9
"""Cosine from which on they ask the same, if the words that matter are there."""
SURE: Final = 0.97
"""Probability of the first sentence under the very question that is asked."""
FURTHER: Final = 0.87
"""What each further sentence has of the one before it; the first three are then cited."""


def answering(article: Article, passage: Passage) -> tuple[int, ...]:
    """The places of the passage's sentences that answer.

    Those are all but the questions of the article.
    """
    blocks = (article.block_at(s.span.start) for s in passage.sentences)
    return tuple(n for n, b in enumerate(blocks) if b is None or b.kind is not BlockKind.QUESTION)


def asked_there(
    asked: frozenset[str], text: str, cosines: NDArray[np.float32], answers: Sequence[int]
) -> tuple[float, ...]:
    """Each answer's probability by the question over it.

    It is 0 where no question is. `asked` are the terms of what is asked, `text` the passage's
    words, `cosines` one a sentence.
    """
    if not answers or answers[0] == 0:
        return (0.0,) * len(answers)
    content = {term for term in asked if term not in FUNCTION_WORDS}
    held = len(content & set(terms(text))) / max(1, len(content))
    alike = (float(cosines[: answers[0]].max()) - LIKE) / (SAME - LIKE)
    first = SURE * held**2 * min(1.0, max(0.0, alike))
    return tuple(first * FURTHER**order for order in range(len(answers)))
