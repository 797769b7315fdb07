"""Unanswerable questions that do not give themselves away.

Where they come from other hands than the answered ones, or through a machine's translation, a
reader could learn their style instead of reading the passage: SQuAD 2.0's, translated there and
back, share fewer words with their paragraph than the answered ones do, and n-grams alone tell them
apart at an AUC of .68. So they are thinned until wording and overlap say little, by importance
sampling: each stays with the odds that a model which knows no more than these takes it for an
answered one. (Le Bras et al. 2020 filter what such a model solves for the same reason.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.text.terms import terms
from askcite_lab.training.exercises import CutArticle, Exercise

FEWEST: Final = 100
"""Questions of either kind under which there is nothing to learn a style from."""
FOLDS: Final = 3
"""No question is judged by a model that learnt from it."""
EVEN: Final = 2.0
"""Odds from which on a question surely stays: half of those with nothing to tell them by go, which
leaves enough, and lets those that look the most answered weigh twice."""

Doubles = NDArray[np.float64]


def balanced(
    questions: Sequence[Exercise], sources: Mapping[str, CutArticle], seed: int
) -> list[Exercise]:
    """The questions without unanswerable ones told by their looks."""
    unanswerable = np.array([question.answer is None for question in questions], bool)
    if min(unanswerable.sum(), (~unanswerable).sum()) < FEWEST:
        return list(questions)
    odds = _odds(_guess(questions, sources, unanswerable))
    even = (~unanswerable).sum() / unanswerable.sum()
    drawn = np.random.default_rng(seed).random(len(questions))
    stays = ~unanswerable | (drawn * EVEN * odds * even < 1)
    return [question for question, each in zip(questions, stays, strict=True) if each]


def _guess(
    questions: Sequence[Exercise],
    sources: Mapping[str, CutArticle],
    unanswerable: NDArray[np.bool_],
) -> Doubles:
    """Each question's probability to be unanswerable, by its looks."""
    from sklearn.feature_extraction.text import HashingVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_predict

    words = HashingVectorizer(
        ngram_range=(1, 3),
        token_pattern=r"\w+|[^\w\s]",  # noqa: S106 - words and signs
        binary=True,
        alternate_sign=False,
    ).transform(question.text.rstrip("? ") for question in questions)
    model = LogisticRegression(solver="liblinear")

    def predicted(rows: object) -> Doubles:
        guess: Doubles = cross_val_predict(
            model, rows, unanswerable, cv=FOLDS, method="predict_proba"
        )[:, 1]
        return guess

    worded = np.log(_odds(predicted(words)))
    shared = _shared(questions, sources)
    return predicted(np.column_stack([worded, shared, shared**2]))


def _odds(probability: Doubles) -> Doubles:
    return probability / (1 - probability)


def _shared(questions: Sequence[Exercise], sources: Mapping[str, CutArticle]) -> Doubles:
    """The share of each question's terms that its paragraph holds."""

    @cache
    def held(article_id: str, start: int, end: int) -> frozenset[str]:
        return frozenset(terms(sources[article_id].article.text[start:end]))

    shares = []
    for question in questions:
        asked = set(terms(question.text))
        home = held(question.article_id, question.home.start, question.home.end)
        shares.append(len(asked & home) / max(1, len(asked)))
    return np.array(shares)
