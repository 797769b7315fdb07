"""The metrics against examples worked by hand and against independent references."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from sklearn.metrics import roc_auc_score

from askcite.evaluate import metrics
from askcite.evaluate.data import Place
from askcite.types import Span

SCORED = st.lists(
    st.tuples(st.sampled_from([0.0, 0.1, 0.35, 0.5, 0.9, 1.0]), st.booleans()), min_size=1
)


def place(start: int, end: int, article: str = "a") -> Place:
    """A place in article `a`."""
    return Place(article, Span(start, end))


EITHER = ((place(0, 10),), (place(50, 60), place(80, 90)))


@pytest.mark.parametrize(
    ("ranked", "k", "expected"),
    [
        ([place(5, 20)], 1, True),
        ([place(10, 50), place(85, 86)], 1, False),
        ([place(10, 50), place(85, 86)], 3, True),
        ([place(0, 10, "b")], 3, False),
        ([], 3, False),
    ],
)
def test_hit_needs_an_overlap_in_the_same_article(
    ranked: list[Place], k: int, expected: bool
) -> None:
    """A hit is an overlap of at least a character among the first k."""
    assert expected is metrics.hit(ranked, EITHER, k)


def test_cited_precision_is_the_share_of_supported_citations() -> None:
    """Two of these three citations overlap evidence of one set or the other."""
    assert 2 / 3 == metrics.cited_precision([place(0, 5), place(55, 70), place(20, 30)], EITHER)


def test_cited_precision_of_no_citations_is_undefined() -> None:
    """Nothing cited is neither right nor wrong."""
    assert math.isnan(metrics.cited_precision([], EITHER))


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        ([place(0, 5)], 1.0),
        ([place(55, 56)], 0.5),
        ([place(55, 56), place(70, 85)], 1.0),
        ([place(20, 30)], 0.0),
        ([], 0.0),
    ],
)
def test_cited_recall_takes_the_best_covered_set(cited: list[Place], expected: float) -> None:
    """One place completes the first set; the second set needs both of its places."""
    assert expected == metrics.cited_recall(cited, EITHER)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Lower House", "lower house"),
        ("a cat, an owl; the end.", "cat owl end"),
        ("Theatre  and\n antics", "theatre and antics"),
        ("$1,000.50", "100050"),
        ("The", ""),
    ],
)
def test_normalise_drops_case_punctuation_and_articles(text: str, expected: str) -> None:
    """SQuAD's own order: lower case, punctuation, articles, white space."""
    assert expected == metrics.normalise(text)


@pytest.mark.parametrize(
    ("prediction", "answers", "exact", "f1"),
    [
        ("the Brindle.", ["a river", "Brindle"], 1.0, 1.0),
        ("94 and 112", ["94 and 112 metres"], 0.0, 6 / 7),
        ("red red blue", ["red blue blue"], 0.0, 2 / 3),
        ("", ["Brindle"], 0.0, 0.0),
        ("the", ["a"], 1.0, 1.0),
    ],
)
def test_short_answers_score_as_in_squad(
    prediction: str, answers: list[str], exact: float, f1: float
) -> None:
    """Words count as often as both sides have them; the best answer counts."""
    assert exact == metrics.exact_match(prediction, answers)
    assert f1 == pytest.approx(metrics.f1(prediction, answers))


@settings(deadline=None)
@given(SCORED)
def test_auc_agrees_with_an_independent_reference(rows: list[tuple[float, bool]]) -> None:
    """Ties count half, as in scikit-learn's area under the ROC curve."""
    scores, labels = np.array([r[0] for r in rows]), np.array([r[1] for r in rows])
    measured = metrics.auc(scores, labels)
    if labels.all() or not labels.any():
        assert math.isnan(measured)
    else:
        assert roc_auc_score(labels, scores) == pytest.approx(measured)


def test_risk_coverage_worked_by_hand() -> None:
    """Four questions, the two equally sure ones enter together."""
    curve = metrics.risk_coverage(
        np.array([0.9, 0.6, 0.8, 0.6]), np.array([True, True, False, True])
    )
    assert [0.25, 0.5, 1.0] == curve.coverage.tolist()
    assert [0.0, 0.5, 0.25] == curve.risk.tolist()


@pytest.mark.parametrize(("error", "expected"), [(0.0, 0.25), (0.3, 1.0), (0.5, 1.0)])
def test_coverage_is_the_largest_within_the_error(error: float, expected: float) -> None:
    """A risk that falls again at a lower threshold may be used."""
    curve = metrics.risk_coverage(
        np.array([0.9, 0.6, 0.8, 0.6]), np.array([True, True, False, True])
    )
    assert expected == curve.at(error)


def test_coverage_is_nothing_when_the_surest_answer_is_wrong() -> None:
    """With one wrong answer no threshold keeps to one per cent."""
    assert metrics.risk_coverage(np.array([0.9]), np.array([False])).at(0.01) == 0.0


@settings(deadline=None)
@given(SCORED)
def test_every_point_of_the_curve_is_a_threshold(rows: list[tuple[float, bool]]) -> None:
    """Counting the answers above each threshold gives the same points."""
    confidence, correct = np.array([r[0] for r in rows]), np.array([r[1] for r in rows])
    curve = metrics.risk_coverage(confidence, correct)
    kept = [confidence >= threshold for threshold in sorted(set(confidence), reverse=True)]
    assert [answered.mean() for answered in kept] == pytest.approx(curve.coverage.tolist())
    assert [1 - correct[answered].mean() for answered in kept] == pytest.approx(curve.risk.tolist())


def test_calibration_error_worked_by_hand() -> None:
    """Half of the weight is off by .2, half by .4."""
    confidence = np.array([0.8, 0.8, 0.4, 0.4])
    outcome = np.array([True, True, False, False])
    assert metrics.calibration_error(confidence, outcome) == pytest.approx(0.3)


@settings(deadline=None)
@given(SCORED)
def test_calibration_error_agrees_with_a_loop_over_the_bins(
    rows: list[tuple[float, bool]],
) -> None:
    """Guo's definition: bins weighed by their size, mean confidence against frequency."""
    confidence, outcome = np.array([r[0] for r in rows]), np.array([r[1] for r in rows])
    expected = 0.0
    for low in np.arange(10):
        within = np.minimum(np.floor(confidence * 10 + 1e-9), 9) == low
        if within.any():
            gap = abs(confidence[within].mean() - outcome[within].mean())
            expected += within.mean() * gap
    assert expected == pytest.approx(metrics.calibration_error(confidence, outcome))


def test_the_interval_agrees_with_scipys_percentile_bootstrap() -> None:
    """Both ends lie within a point of an independent bootstrap's."""
    values = np.random.default_rng(3).random(200)
    found = metrics.bootstrap(np.mean, values)
    reference = stats.bootstrap(
        (values,), np.mean, method="percentile", rng=np.random.default_rng(4)
    ).confidence_interval
    assert values.mean() == found.value
    assert (reference.low, reference.high) == pytest.approx((found.low, found.high), abs=0.01)


def test_an_interval_of_nothing_is_undefined() -> None:
    """No rows give no figure, and no warning."""
    assert math.isnan(metrics.bootstrap(np.mean, np.array([])).value)
