"""Readings into probabilities: the fit on questions, and what is shipped of it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from askcite.answer.evidence import Calibration, Candidate
from askcite.errors import SourceError
from askcite.models import reader
from askcite.types import Kind, Sentence, Span
from askcite_lab.training.absent import many
from askcite_lab.training.calibration import Observed, calibrate, fit

GOLD = Path(__file__).parents[2] / "gold"


@pytest.fixture(scope="module")
def fitted() -> Calibration:
    """The calibration fitted on a few of our own questions."""
    return Calibration(**calibrate([GOLD], 40))


def read(number: int, strength: float) -> Candidate:
    """A sentence that the reader gives this log-odds."""
    sentence = Sentence(number, Span(10 * number, 10 * number + 9))
    return Candidate("a", sentence, None, strength, 0.0, 0.0, 0.0, 0.0, 0, 0)


def test_what_marks_right_sentences_is_weighed_and_nothing_else() -> None:
    """Where the reader's log-odds alone tell right from wrong, they alone get a weight."""
    right = Observed("s", "Who?", (read(0, 2.0), read(1, -2.0)), np.array([True, False]), True)
    refused = Observed("s", "Who?", (read(0, -2.0), read(1, -2.0)), np.array([False, False]), False)
    made = fit([right, right, refused, refused] * 4)
    assert made.sentence[0] > 0
    assert [0.0] * 7 == pytest.approx(list(made.sentence[1:8]), abs=1e-3)


def test_less_tolerance_asks_for_more_confidence(fitted: Calibration) -> None:
    """The risk table never falls as fewer wrong answers are accepted."""
    confidences = [confidence for _, confidence in fitted.risk]
    assert all(stricter >= looser for stricter, looser in pairwise(confidences))


@pytest.mark.parametrize("kind", ["calibration", "calibration without reading"])
def test_the_shipped_weights_fit_the_features(fitted: Calibration, kind: str) -> None:
    """The card has a weight for each feature that is computed."""
    shipped = Calibration(**reader.card()[kind])
    sizes = len(shipped.sentence), len(shipped.articles)
    assert (len(fitted.sentence), len(fitted.articles)) == sizes


def test_what_was_not_read_gets_no_weight() -> None:
    """Without reading, all sentences have the reader's log-odds of one that it did not read."""
    made = calibrate([GOLD], 12, read=False)
    assert [0.0, 0.0] == pytest.approx(made["sentence"][:2], abs=0.02)


def test_a_set_without_articles_is_refused() -> None:
    """Questions alone cannot be asked, and the error says what to name."""
    for fitted_on in (calibrate, many):
        with pytest.raises(SourceError, match="name a set that has"):
            fitted_on([GOLD / "seed.jsonl"])


def test_of_many_articles_the_cosine_tells_what_none_treats() -> None:
    """It weighs more than it does for a question of fact."""
    made = many([GOLD])
    shipped = Calibration(**reader.card()["calibration"])
    assert set(made) <= set(shipped.many)
    for kind, weights in shipped.many.items():
        assert len(weights) == len(shipped.articles)
        assert shipped.of_many(Kind(kind)).articles[2] > 2 * shipped.articles[2]
    assert shipped.of_many(Kind.FACT) == shipped
