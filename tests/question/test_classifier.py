"""The kind that a request's vector tells, where its words did not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from askcite.models import encoder
from askcite.question import classifier, patterns
from askcite.question.classifier import Classifier
from askcite.types import Kind


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("so whats the whole fuss", Kind.OVERVIEW),
        ("can you code me a calculator in javascript", Kind.TALK),
        ("Who shot the sheriff in 1902?", Kind.FACT),
        ("what is the height of the tower", Kind.FACT),
    ],
)
def test_what_no_pattern_tells_the_vector_may(typed: str, kind: Kind) -> None:
    """Odd wordings of other kinds are known, and questions of fact stay such."""
    (asked,) = patterns.read(typed)
    vector = encoder.load().encode([asked.plain or typed], query=True)[0]
    told = asked.kind if asked.sure else classifier.load().kind(vector, asked.kind)
    assert kind is told


def test_probabilities_sum_to_one() -> None:
    """Each kind has one, whatever the vector."""
    known = classifier.load()
    probable = known.probabilities(np.zeros(384, np.float32), Kind.FACT)
    assert set(Kind) == set(probable)
    assert 1.0 == pytest.approx(sum(probable.values()))


def test_a_kind_that_is_hardly_likelier_overturns_nothing() -> None:
    """The kind that the words suggest stays unless another is probable enough."""
    suggested, other = Kind.FACT, Kind.TOPIC
    rows = np.array([[0.0, 0, 0, 0], [1.0, 0, 0, 0]], np.float32)
    known = [Classifier((suggested, other), rows, "", overturns) for overturns in (0.7, 0.8)]
    assert [other, suggested] == [each.kind(np.ones(1, np.float32), suggested) for each in known]


def test_the_weights_are_small_and_of_the_encoder_that_is_shipped() -> None:
    """They read the default encoder's vectors alone, and weigh under 200 kB."""
    assert encoder.load().digest == classifier.load().encoder
    shipped = Path(classifier.__file__).parents[1] / "models" / "weights" / classifier.FILE
    assert shipped.stat().st_size < 200_000
