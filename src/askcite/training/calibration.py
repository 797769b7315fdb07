"""Fits the weights that turn readings into probabilities, on open questions.

The sentence weights are fitted to put the right sentence first among those read (a conditional
logit, McFadden 1974), then scaled to probabilities (Platt 1999). The articles' weights are
fitted to tell answerable questions from the others. Half of the questions of each set fit, the
other half sets the risk table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askcite.evaluate.data import Case, Place
from askcite.evidence import Calibration, Candidate, summary
from askcite.library import Library
from askcite.types import Article

TOLERANCES = (0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4)
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Observed:
    """A question's candidates as rows of features, which of them are right, and whether any is.

    `known` is False where the right sentences are not marked.
    """

    set: str
    features: Floats
    right: Bools
    answerable: bool


def observe(library: Library, name: str, cases: Iterable[Case]) -> Iterator[Observed]:
    """What is read for each case, asked of its own articles."""
    for case in cases:
        candidates = library._find(case.question, case.articles or None).candidates
        gold = [place for one in case.evidence for place in one]
        right = [_is(candidate, gold) for candidate in candidates]
        features = np.array([c.features for c in candidates])
        yield Observed(name, features, np.array(right, bool), case.answerable)


def _is(candidate: Candidate, gold: Sequence[Place]) -> bool:
    place = Place(candidate.article_id, candidate.sentence.span)
    return any(place.overlaps(one) for one in gold)
