"""Which mention of an answer is meant.

SQuAD gives the first place in the paragraph where the answer's words stand, not the one that was
asked about: "Ford was a Boy Scout. … Ford is the only president who became an Eagle Scout." A
reader that learns from it marks the sentence which names, not the one which answers.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from askcite.text.terms import terms
from askcite.types import Span


def meant(question: str, answer: Span, sentences: Sequence[Span], text: str) -> Span:
    """The mention whose sentence shares most with the question, or `answer`, of those that do.

    `sentences` are those in which the mention may stand, spans of `text`. A term shared counts the
    more, the fewer of them hold it.
    """
    mentions = list(_mentions(answer.of(text), sentences, text))
    if len(mentions) < 2:
        return answer
    held = [set(terms(span.of(text))) for span in sentences]
    counts = Counter(term for each in held for term in each)
    asked = set(terms(question)) - set(terms(answer.of(text)))
    rarity = {term: math.log((len(held) + 1) / (counts[term] + 0.5)) for term in asked}

    def shared(mention: Span) -> float:
        inside = (h for h, s in zip(held, sentences, strict=True) if s.covers(mention))
        return sum(rarity[term] for term in asked & next(inside, set()))

    best = max(mentions, key=shared)
    return best if shared(best) > shared(answer) else answer


def _mentions(words: str, sentences: Sequence[Span], text: str) -> Iterator[Span]:
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    for sentence in sentences:
        for found in whole.finditer(text, sentence.start, sentence.end):
            yield Span(*found.span())
