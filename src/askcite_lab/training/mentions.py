"""The mention of an answer that is meant.

SQuAD gives the first place in the paragraph where the answer's words stand, not the one that was
asked about: "Ford was a Boy Scout. … Ford is the only president who became an Eagle Scout." A
reader that learns from it marks the sentence which names, not the one which answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from askcite.types import Span
from askcite_lab.training.lookalikes import Ranking


def meant(question: str, answer: Span, sentences: Sequence[Span], text: str) -> Span:
    """The mention in the sentence that BM25 ranks first.

    Of equals it is `answer`.
    `sentences` are those in which the mention may stand, spans of `text`.
    """
    mentions = list(_mentions(answer.of(text), sentences, text))
    if len(mentions) < 2:
        return answer
    scores = Ranking([span.of(text) for span in sentences]).scores(question)

    def score(mention: Span) -> float:
        held = zip(sentences, scores, strict=True)
        return max((float(score) for s, score in held if s.covers(mention)), default=0.0)

    best = max(mentions, key=score)
    return best if score(best) > score(answer) else answer


def _mentions(words: str, sentences: Sequence[Span], text: str) -> Iterator[Span]:
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    for sentence in sentences:
        for found in whole.finditer(text, sentence.start, sentence.end):
            yield Span(*found.span())
