"""Weighing what was read: order, probabilities, the choice of sentences, the risk table."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from askcite.answer import evidence
from askcite.answer.evidence import Calibration, Candidate
from askcite.types import Sentence, Span

PLAIN = Calibration(
    sentence=(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    articles=(1.0, 0.0, 0.0, 0.0),
    risk=((0.1, 0.8), (0.3, 0.4)),
)


def candidate(number: int, strength: float) -> Candidate:
    """A sentence with this log-odds of being evidence."""
    sentence = Sentence(number, Span(10 * number, 10 * number + 9))
    return Candidate("a", sentence, None, strength, 0.0, 0.0, 0.0, 0.0, 0, 0)


def test_ranked_by_probability_ties_by_place() -> None:
    """The most probable sentence comes first, of equals the earlier one."""
    ranked = evidence.rank([candidate(2, 1), candidate(1, 1), candidate(0, 0)], PLAIN)
    assert [1, 2, 0] == [e.sentence.number for e in ranked]


def test_a_sentence_of_two_passages_counts_once() -> None:
    """Where passages overlap, the better reading of a sentence stands."""
    (only,) = evidence.rank([candidate(1, 0), candidate(1, 2)], PLAIN)
    assert math.isclose(1 / (1 + math.exp(-2)), only.probability)


def test_no_candidates_no_confidence() -> None:
    """Where nothing was read, nothing is sure."""
    assert 0.0 == evidence.confidence("Who?", [], PLAIN)
    assert () == evidence.select([])


def test_a_long_question_is_judged_more_by_the_best_cosine() -> None:
    """A long question's logit moves by the logarithm of its length; a short one's stays."""
    calibration = replace(PLAIN, length=(-4.8, 13.0))
    near = [replace(candidate(0, 0.5), cosine=0.8)]
    far = [replace(candidate(0, 0.5), cosine=0.2)]
    short, long = (" ".join(["word"] * evidence.LONG_QUESTION * times) for times in (1, 2))
    assert evidence.confidence(short, near, PLAIN) == evidence.confidence(short, near, calibration)
    logits = [
        math.log(p / (1 - p))
        for p in (
            evidence.confidence(long, near, calibration),
            evidence.confidence(long, far, calibration),
        )
    ]
    moved = [0.5 + math.log(2) * (-4.8 + 13 * cosine) for cosine in (0.8, 0.2)]
    assert moved == pytest.approx(logits)


@pytest.mark.parametrize(
    ("strength", "wanted", "settled"),
    [
        (2.0, 0.34, True),
        (0.2, 0.34, True),
        (-0.2, 0.34, False),
        (-4.0, 0.34, True),
        (0.2, 0.9, False),
        (-4.0, 0.0, False),
    ],
)
def test_an_answer_is_settled_by_what_is_wanted(
    strength: float, wanted: float, settled: bool
) -> None:
    """Sure enough, or hopeless, and neither where the operator wants to be surer or to hope."""
    assert settled is evidence.settled("Who?", [candidate(0, strength)], PLAIN, wanted)


def test_only_near_equals_join_the_best() -> None:
    """A much weaker sentence is not cited."""
    ranked = evidence.rank([candidate(0, 3), candidate(1, 2.9), candidate(2, -3)], PLAIN)
    assert [0, 1] == [e.sentence.number for e in evidence.select(ranked)]


@pytest.mark.parametrize(("several", "cited"), [(True, 2), (False, 1)])
def test_who_asks_for_several_things_may_get_several_sentences(several: bool, cited: int) -> None:
    """The sentence that answers the other half is often less probable."""
    ranked = evidence.rank([candidate(0, 0), candidate(1, -1), candidate(2, -3)], PLAIN)
    assert cited == len(evidence.select(ranked, several=several))


def test_what_names_the_answer_is_cited_beside_it() -> None:
    """A sentence with "he" does not say who; it stays first."""
    scout, *others = candidate(1, 3), candidate(0, -3), candidate(2, 2.9), candidate(3, 2.8)
    ranked = evidence.rank([replace(scout, named=others[0].sentence), *others], PLAIN)
    assert [1, 0, 2] == [e.sentence.number for e in evidence.select(ranked)]


@pytest.mark.parametrize(
    ("tolerance", "expected"),
    [(-1.0, 1.0), (0.0, 1.0), (0.05, 0.9), (0.1, 0.8), (0.2, 0.6), (0.3, 0.4), (0.9, 0.4)],
)
def test_threshold_follows_the_risk_table(tolerance: float, expected: float) -> None:
    """Between no error, the table's rows and beyond them the confidence never rises."""
    assert math.isclose(expected, PLAIN.threshold(tolerance))
