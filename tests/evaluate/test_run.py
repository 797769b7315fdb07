"""Reports on a small library whose answers are known."""

from __future__ import annotations

import json
import math

import pytest

from askcite.evaluate import Case, Place, SetReport, evaluate, tabled
from askcite.evaluate.run import Ask
from askcite.types import Span

CASES = (
    Case(
        "hit",
        "when hunts the cat mice?",
        ("at night",),
        True,
        ("cats",),
        ((Place("cats", Span(22, 49)),),),
    ),
    Case("miss", "who sleeps by night", (), True, ("cats",), ((Place("cats", Span(22, 49)),),)),
    Case("other", "the dog", (), False, ("cats",), ()),
    Case("far", "how do vaccines work", (), False, ("cats",), ()),
    Case("unmarked", "mice fear", (), True, ("cats",), ()),
)


@pytest.fixture
def known(both: Ask) -> SetReport:
    """The report on the five cases, each asked of its own article."""
    return evaluate(both, CASES, name="five")


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("hit@1", 1 / 2),
        ("hit@3", 1.0),
        ("cited precision", 1 / 2),
        ("cited recall", 1 / 2),
        ("exact match", 0.0),
        ("F1", 2 * 2 / (2 + 5)),
        ("answered", 1.0),
        ("refusal precision", 1.0),
        ("refusal recall", 1 / 2),
        ("AUC", 5.5 / 6),
        ("coverage at 1% error", 1 / 4),
    ],
)
def test_figures_worked_by_hand(known: SetReport, figure: str, expected: float) -> None:
    """Each figure counts the cases it is defined on: two marked, three answerable, two not."""
    assert expected == pytest.approx(known.figures()[figure].value)


def test_an_interval_holds_its_value(known: SetReport) -> None:
    """Every figure lies within its own interval."""
    for figure in known.figures().values():
        assert figure.low <= figure.value <= figure.high


def test_the_whole_library_may_be_asked(both: Ask) -> None:
    """A question about dogs finds them once the question is not held to its own article."""
    case = Case("1", "the dog sleeps at night", (), True, ("cats",), ())
    own = evaluate(both, [case]).outcomes[0].cited
    whole = evaluate(both, [case], whole_library=True).outcomes[0].cited
    assert [{"cats"}, {"dogs"}] == [{p.article_id for p in cited} for cited in (own, whole)]


def test_a_follow_up_is_asked_with_its_history(both: Ask) -> None:
    """The answer is to the question that the conversation makes of it."""
    case = Case("1", "at night?", (), True, ("cats",), (), (("hunts mice", "yes"),))
    (outcome,) = evaluate(both, [case]).outcomes
    assert Place("cats", Span(22, 49)) == outcome.ranked[0]


def test_no_questions_give_no_figures() -> None:
    """An empty set is reported as such, without a warning."""
    assert all(math.isnan(f.value) for f in SetReport("none", ()).figures().values())


def test_the_table_has_a_line_a_figure_and_a_column_a_set(known: SetReport) -> None:
    """Names stand above, intervals beside the figures, a dash for what was not measured."""
    lines = tabled.table([known, SetReport("none", ())]).splitlines()
    assert ["five", "none"] == lines[0].split()
    assert len(known.figures()) + 3 == len(lines)
    assert next(line for line in lines if line.startswith("hit@3")).split() == [
        "hit@3",
        "100.0",
        "(100.0–100.0)",
        "–",
    ]


def test_json_gives_the_same_figures(known: SetReport) -> None:
    """Figures come with intervals, and what was not measured is null."""
    five, none = json.loads(tabled.to_json([known, SetReport("none", ())]))
    assert five["figures"]["hit@1"]["value"] == 0.5
    assert none["figures"]["hit@1"] == {"value": None, "low": None, "high": None}
    assert known.digest == five["digest"]
    assert known.curve.risk.tolist() == five["curve"]["risk"]
