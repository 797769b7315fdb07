"""Questions that a sentence answers by a pronoun.

The sentence before it has the name.
"Ford was a Boy Scout. He is the only president who became an Eagle Scout." The second sentence
answers who that is, though the first one names him. Nobody asks so in SQuAD, whose answers are
words of the sentence that answers; people who search do. The question is the sentence itself with
the pronoun asked for, cut short and with a few words left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from askcite.types import Span
from askcite_lab.training.exercises import CutArticle, Exercise

ASKED_FOR: Final = {"He": "Who", "She": "Who", "They": "Who", "It": "What", "His": "Whose"}
FEWEST: Final = 5
"""Words of a question after the first; with fewer it hardly asks."""
MOST: Final = 16
LEFT_OUT: Final = 0.15
"""Of these words, so that a question does not merely repeat."""

_PRONOUN: Final = re.compile(rf"({'|'.join(ASKED_FOR)})\s+")
_STANDS_FOR_NOTHING: Final = re.compile(
    r"It (is|was|has been|seems|appears) \w+ (that|to|whether)\b"
)
_ENDS: Final = re.compile(r"[,;:.()–—]|\b(and|but|which|who|while|because|although)\b")
_KEPT: Final = re.compile(r"[A-Z\d]|not?\b|never\b")


def asked(sources: Iterable[CutArticle], seed: int) -> Iterator[Exercise]:
    """A question for each sentence that begins with a pronoun.

    Another one of its passage stands before it.
    """
    random = np.random.default_rng(seed)
    for source in sources:
        for span in _sentences(source):
            if words := _question(span.of(source.article.text), random):
                yield Exercise(words, source.article.id, span, home=span, short=False)


def _sentences(source: CutArticle) -> Sequence[Span]:
    """Those that follow another one in their passage, each once."""
    pairs = (pair for passage in source.passages for pair in pairwise(passage.sentences))
    return tuple(dict.fromkeys(second.span for _, second in pairs))


def _question(sentence: str, random: np.random.Generator) -> str | None:
    pronoun = _PRONOUN.match(sentence)
    if not pronoun or _STANDS_FOR_NOTHING.match(sentence):
        return None
    said = sentence[pronoun.end() :]
    ends = [
        end.start() for end in _ENDS.finditer(said) if len(said[: end.start()].split()) >= FEWEST
    ]
    words = said[: min(ends, default=len(said))].split()[:MOST]
    if len(words) < FEWEST:
        return None
    first, *rest = words
    kept = [word for word in rest if _KEPT.match(word) or random.random() >= LEFT_OUT]
    return " ".join([ASKED_FOR[pronoun[1]], first, *kept]) + "?"
