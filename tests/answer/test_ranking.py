"""Ranking: two scores of the same passages made one, worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from askcite.answer.retrieval import DENSE_WEIGHT, fuse
from askcite.index import Stored
from askcite.types import Passage, Sentence, Span

QUESTION = np.array([1.0, 0.0], np.float32)


def stored(key: int, cosine: float, *sentences: float) -> Stored:
    """A passage of that cosine with the question, and its sentences'."""
    rows = np.array([[s, (1 - s * s) ** 0.5] for s in sentences], np.float32)
    parts = tuple(Sentence(n, Span(10 * n, 10 * n + 9)) for n in range(len(sentences)))
    vector = np.array([cosine, (1 - cosine * cosine) ** 0.5], np.float32)
    return Stored(key, Passage("a", None, parts), vector, rows)


def test_half_the_passage_and_half_its_best_sentence() -> None:
    """The worse sentence does not count, and .6 beside .8 is as good as .7 beside .7."""
    one, same, less = stored(1, 0.6, 0.8, 0.2), stored(2, 0.7, 0.7), stored(3, 0.2, 0.2)
    first, second, third = fuse(QUESTION, [one, same, less], {})
    assert first == pytest.approx(second)
    assert third < first


def test_both_rankings_count_by_their_deviations() -> None:
    """Of two passages each standardised score is one or minus one."""
    near, worded = stored(1, 0.8, 0.8), stored(2, 0.4, 0.4)
    scores = fuse(QUESTION, [near, worded], {2: 7.5})
    assert [2 * DENSE_WEIGHT - 1, 1 - 2 * DENSE_WEIGHT] == pytest.approx(list(scores))


def test_what_does_not_differ_does_not_count() -> None:
    """Without any lexical score the cosines decide; equal passages get nothing."""
    near, far = stored(1, 0.8, 0.8), stored(2, 0.4, 0.4)
    assert [DENSE_WEIGHT, -DENSE_WEIGHT] == pytest.approx(list(fuse(QUESTION, [near, far], {})))
    assert [0.0, 0.0] == list(fuse(QUESTION, [near, near], {}))
