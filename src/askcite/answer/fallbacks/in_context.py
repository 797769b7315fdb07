"""Words of a sentence that stand for a request's.

Each word has its vector among its own words, and the nearest of the sentence's is looked for, as in
late interaction (Khattab and Zaharia 2020): the steps that he climbed, for `how many stairs`. Then
the sentence with the request's word in that place must follow from the one that is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product, zip_longest
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.answer.finding import Search
from askcite.models import checker
from askcite.models.encoder import OnnxEncoder
from askcite.text import antonyms
from askcite.text.english import FUNCTION_WORDS
from askcite.text.terms import meaning, terms
from askcite.types import Span

Vectored = tuple[Span, NDArray[np.float32]]
"""A word's place, and its vector there."""

LIKE: Final = 0.45
"""Cosine, and a share of the checker's log-odds, from which on a word stands for another. Of 258
words asked about 55 sentences, 86 for what is there and 172 for another of its class, or another
side of it, .66 and .02 are taken so; by the word table .49 and .01. By the cosine alone AUC is .90,
by the checker alone .90, by both .95, and by the words' vectors without context .63."""
WEIGHT: Final = 0.02
"""What each log-odd adds to the cosine."""
CONTRARY: Final = -3.0
"""Log-odds below which the sentence does not hold with the other word."""
FAR: Final = 0.29
"""Cosine below which the checker cannot help: its log-odds stay below 8.3."""
NEAR: Final = 2
"""Words of the sentence, the nearest, that are tried."""
_NO_OTHER: Final = frozenset({"born", "birth", "die", "died", "death", "dead"})
"""Words with no other: who came to a town was not born there."""
_PARTICLES: Final = frozenset({"out", "up", "down", "off", "away", "back"})


def standing_for(lacking: Sequence[Span], asked: str, said: str, search: Search) -> dict[Span, str]:
    """Places of the request, with the sentence's words for them.

    Two neighbours of which one alone has none may have one together: brain cells, neurons.
    """
    encoder = search.finder.encoder
    lacking = [span for span in lacking if span.of(asked).lower() not in _NO_OTHER]
    if not lacking or not isinstance(encoder, OnnxEncoder):
        return {}
    there = list(_candidates(encoder.words(said), asked, said))
    own = encoder.words(asked)
    found = {span: _nearest(span, own, there, asked, said) for span in lacking}
    for one, other in pairwise(lacking):
        if asked[one.end : other.start].isspace() and not (found[one] and found[other]):
            both = Span(one.start, other.end)
            if word := _nearest(both, own, there, asked, said):
                found |= {both: word, one: None, other: None}
    return {span: word for span, word in found.items() if word}


def _nearest(
    place: Span, own: Sequence[Vectored], there: Sequence[Vectored], asked: str, said: str
) -> str | None:
    """The sentence's word for what stands at the place."""
    mean = np.sum([vector for span, vector in own if place.overlaps(span)], axis=0)
    alike = [float(mean @ vector / np.linalg.norm(mean)) for _, vector in there]
    for at in sorted(range(len(alike)), key=alike.__getitem__)[: -NEAR - 1 : -1]:
        if alike[at] < FAR:
            return None
        span, _ = there[at]
        if set(product(terms(place.of(asked)), terms(span.of(said)))) & antonyms.pairs():
            continue
        put = f"{said[: span.start]}{place.of(asked)}{said[span.end :]}"
        holds = checker.load().leaning(said, put)
        if holds >= CONTRARY and alike[at] + WEIGHT * holds >= LIKE:
            return span.of(said)
    return None


def _candidates(words: Sequence[Vectored], asked: str, said: str) -> Iterator[Vectored]:
    """The sentence's words of meaning that the request lacks.

    A verb has the particle behind it: rule out.
    """
    own = meaning(asked)
    for (span, vector), after in zip_longest(words, words[1:]):
        word = span.of(said)
        if not word[0].isalpha() or word.lower() in FUNCTION_WORDS or own & set(terms(word)):
            continue
        goes_on = after is not None and after[0].of(said) in _PARTICLES
        yield (Span(span.start, after[0].end) if goes_on else span), vector
