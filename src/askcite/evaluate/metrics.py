"""Figures of quality, as pure functions of numbers.

Sources: exact match and F1 are SQuAD's (Rajpurkar et al. 2016, arXiv 1606.05250); the
risk-coverage curve is that of selective prediction (Geifman & El-Yaniv 2017, arXiv 1705.08500);
AUC is the Mann-Whitney statistic (Hanley & McNeil 1982); intervals are Efron's percentile
bootstrap (Efron & Tibshirani 1993, chapter 13); the calibration error is that of Guo et al. 2017
(arXiv 1706.04599). Citation precision and recall follow the sentence-level definitions of ALCE
(Gao et al. 2023, arXiv 2305.14627), with a person's marks in place of an entailment model.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from askcite.evaluate.data import Place

Floats: TypeAlias = NDArray[np.float64]
Bools: TypeAlias = NDArray[np.bool_]
Sets: TypeAlias = Sequence[Sequence[Place]]

RESAMPLES = 1_000
"""Bootstrap resamples: the ends of a 95 % interval then move by under half a point."""
CONFIDENCE = 0.95
"""The share of intervals that should hold the true value."""
CALIBRATION_BINS = 10
"""Bins of equal width: each still holds tens of questions in a set of a few hundred."""

_ARTICLES = re.compile(r"\b(a|an|the)\b")
_PUNCTUATION = str.maketrans("", "", string.punctuation)


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and the ends of its bootstrap interval.

    All are NaN where nothing was measured.
    """

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Curve:
    """Shares answered and of these wrong, the surest first."""

    coverage: Floats
    risk: Floats

    def at(self, error: float) -> float:
        """The largest coverage whose risk is at most `error`."""
        return float(self.coverage[self.risk <= error].max(initial=0.0))


def hit(ranked: Sequence[Place], evidence: Sets, k: int) -> bool:
    """True where one of the first `k` places overlaps evidence."""
    return any(_supported(place, evidence) for place in ranked[:k])


def cited_precision(cited: Sequence[Place], evidence: Sets) -> float:
    """The share of cited places that overlap evidence.

    NaN when nothing is cited.
    """
    return _mean([_supported(place, evidence) for place in cited])


def cited_recall(cited: Sequence[Place], evidence: Sets) -> float:
    """The share of the best-covered evidence set cited."""
    return max(
        _mean([any(gold.overlaps(place) for place in cited) for gold in places])
        for places in evidence
    )


def normalise(text: str) -> str:
    """SQuAD's form of an answer.

    Lower case, no punctuation, no articles, single spaces.
    """
    bare = text.lower().translate(_PUNCTUATION)
    return " ".join(_ARTICLES.sub(" ", bare).split())


def exact_match(prediction: str, answers: Sequence[str]) -> float:
    """1 for a prediction among the answers, else 0.

    Both are normalised.
    """
    return float(normalise(prediction) in map(normalise, answers))


def f1(prediction: str, answers: Sequence[str]) -> float:
    """The best word F1 of the prediction against an answer."""
    return max(_word_f1(normalise(prediction).split(), normalise(a).split()) for a in answers)


def auc(scores: Floats, positive: Bools) -> float:
    """The chance that a positive scores above a negative.

    Ties count half.
    NaN when one of the two is missing.
    """
    positives, negatives = int(positive.sum()), int((~positive).sum())
    if not positives or not negatives:
        return float("nan")
    _, group, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[group]
    wins = ranks[positive].sum() - positives * (positives + 1) / 2
    return float(wins / (positives * negatives))


def risk_coverage(confidence: Floats, correct: Bools) -> Curve:
    """The curve over every threshold on `confidence`.

    Equally sure questions stand together.
    """
    order = np.argsort(-confidence, kind="stable")
    ends = np.flatnonzero(np.diff(confidence[order], append=-np.inf))
    wrong = np.cumsum(~correct[order])[ends]
    return Curve((ends + 1) / order.size, wrong / (ends + 1))


def calibration_error(confidence: Floats, outcome: Bools) -> float:
    """The mean distance of confidence from frequency.

    It is taken over bins of equal width.
    """
    inner = np.linspace(0, 1, CALIBRATION_BINS + 1)[1:-1]
    gaps = np.bincount(np.digitize(confidence, inner), weights=confidence - outcome)
    return float(np.abs(gaps).sum() / confidence.size) if confidence.size else float("nan")


def bootstrap(statistic: Callable[..., float], *columns: NDArray[np.generic]) -> Interval:
    """The statistic of the columns with its percentile interval.

    Rows are drawn together.
    Resamples on which the statistic is undefined are left out.
    """
    rows = columns[0].shape[0]
    if not rows:
        return Interval(float("nan"), float("nan"), float("nan"))
    draws = np.random.default_rng(0).integers(rows, size=(RESAMPLES, rows))
    values = np.array([statistic(*(column[draw] for column in columns)) for draw in draws])
    tails = [(1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2]
    defined = values[~np.isnan(values)]
    low, high = np.quantile(defined, tails) if defined.size else (np.nan, np.nan)
    return Interval(float(statistic(*columns)), float(low), float(high))


def _supported(place: Place, evidence: Sets) -> bool:
    return any(place.overlaps(gold) for places in evidence for gold in places)


def _mean(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else float("nan")


def _word_f1(predicted: list[str], gold: list[str]) -> float:
    """SQuAD 2.0's F1 of two lists of words.

    Two empty answers agree, an empty one agrees with nothing else.
    """
    if not predicted or not gold:
        return float(predicted == gold)
    common = (Counter(predicted) & Counter(gold)).total()
    return 2 * common / (len(predicted) + len(gold))
