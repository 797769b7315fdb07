"""Figures of drafts: claims that are looked up, and planted lies."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from askcite.evaluate import checked, planted

PUMP = (
    "The old pump at Weir Lane, which lifted forty litres a second, was replaced in 1987. It was "
    "larger than the pump at Harrow Bridge."
)


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """A set of three claims with an article."""
    rows = [
        ("The old pump at Weir Lane was replaced in 1987.", "SUPPORT"),
        ("The old pump at Weir Lane was replaced in 1978.", "CONTRADICT"),
        ("The mayor resigned over the flood.", "NOT_ENOUGH_INFO"),
    ]
    lines = [
        json.dumps({"id": str(n), "question": q, "label": label, "doc_id": "pump", "cited": []})
        for n, (q, label) in enumerate(rows)
    ]
    (tmp_path / "questions.jsonl").write_text("\n".join(lines), encoding="utf-8")
    article = {"id": "pump", "title": "Pump", "source": "test", "text": PUMP}
    (tmp_path / "corpus.jsonl").write_text(json.dumps(article), encoding="utf-8")
    return tmp_path


def test_claims_are_looked_up_and_told_apart(claims: Path) -> None:
    """Each of the three labels is met."""
    found = checked.measure(claims, 3)
    assert (3, 1.0, 1.0, 1.0, 1.0) == (
        found.claims, found.macro_f1, found.precision, found.recall, found.flagged,
    )  # fmt: skip


def test_figures_of_pairs() -> None:
    """By hand: two of three supported stand, one of two others is flagged."""
    pairs = [("supported", "supported")] * 2 + [("supported", "not said")]
    found = checked.figures([*pairs, ("not said", "supported"), ("not said", "not said")])
    assert pytest.approx(2 / 3) == found.precision
    assert pytest.approx(2 / 3) == found.recall
    assert pytest.approx(0.5) == found.flagged
    assert pytest.approx((4 / 6 + 2 / 4) / 2) == found.macro_f1


def test_each_lie_changes_one_place() -> None:
    """A number, a name, an opposite, a negation, another word; never none."""
    sentence = "The higher pump at Harrow Bridge was replaced in 1987 by engineers."
    around = f"{sentence} Saltmere volunteers wondered about historians and inspectors."
    made = dict(planted.lies(sentence, around, Random(1)))  # noqa: S311 - a sample
    assert {"number", "name", "opposite", "negation", "word"} == set(made)
    assert "lower" in made["opposite"]
    assert "was not replaced" in made["negation"]
    assert all(lie != sentence for lie in made.values())


def test_lies_are_found(claims: Path) -> None:
    """In sentences that are otherwise the article's."""
    found = checked.lies(claims, 2)
    assert (0.0, 1.0) == (found.false_alarms, found.found)
