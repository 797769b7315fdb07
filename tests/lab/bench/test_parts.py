"""The bench's arithmetic by hand, its texts, and its plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askcite_lab.bench import comparison, gemm
from askcite_lab.bench.comparison import SideBySide
from askcite_lab.bench.figures import Figure, FigureLine, figures
from askcite_lab.bench.machine import Load, Moment
from askcite_lab.bench.material import Material, prepare
from askcite_lab.bench.trials import FULL, QUICK, Stint, stints

ARTICLES = Path(__file__).parents[3] / "index"


def test_operations_of_the_encoder_by_hand() -> None:
    """A token of a text of 164 costs 22.7 million: six layers' products and the attention."""
    linear = 2 * (4 * 384 * 384 + 2 * 384 * 1536)
    attention = 2 * 2 * 164 * 384
    assert 164 * 6 * (linear + attention) == gemm.operations([164])
    assert pytest.approx(22.7, abs=0.05) == gemm.operations([164]) / 164 / 1e6


def test_ratio_and_advantage() -> None:
    """A third of the cost, and three times the rate, are both an advantage of three."""
    cost = Figure("start", "time", "s", (1.0, 9.0, 2.0), (6.0,))
    rate = Figure("build", "rate", "1/s", (6.0,), (2.0,), more_is_better=True)
    assert pytest.approx(1 / 3) == cost.ratio
    assert pytest.approx(3) == cost.advantage
    assert (3, 3) == (rate.ratio, rate.advantage)
    assert Figure("ask", "read", "ms", (1.0,), ()).ratio is None
    assert Figure("build", "machine", "GFLOP/s", (1.0,), (2.0,), None).advantage is None


def test_figures_take_every_round_of_both() -> None:
    """A row picks one measurement of each round; what a contender lacks stays empty."""
    results = {
        ("askcite", 1, "ask"): [{"read": 3.0, "total": 5.0}, {"read": 4.0, "total": 6.0}],
        ("plain", 1, "ask"): [{"total": 1.0}, {"total": 2.0}],
    }
    rows = [FigureLine("read", "ms", "ask", "read"), FigureLine("total", "ms", "ask", "total")]
    results["plain, reread", 1, "ask"] = [{"read": 30.0, "total": 55.0}]
    read, total = figures("ask", rows, results)
    assert (3.5 / 30, 5.5 / 55) == (read.reread_ratio, total.reread_ratio)
    assert ((3.0, 4.0), ()) == (read.askcite, read.plain)
    assert ((5.0, 6.0), (1.0, 2.0)) == (total.askcite, total.plain)


def test_load_leaves_out_what_is_our_own() -> None:
    """Of 20 processor seconds 10 were busy, 6 of them ours: others took a fifth."""
    load = Moment(100.0, 50.0, 1.0, 5.0).load_until(Moment(120.0, 60.0, 2.0, 11.0))
    assert Load(others=0.2, steal=0.05) == load
    assert load.quiet is False
    assert Load(others=0.01, steal=0.0).quiet


def test_the_table_says_when_it_cannot_be_believed() -> None:
    """Medians with their extremes, the ratio, and a warning on a busy machine."""
    machine: dict[str, str | int] = {"cores": 2, "processor": "P", "system": "S", "python": "3"}
    measured = (Figure("start", "time", "s", (1.0, 1234.5, 2.0), (8.0,)),)
    made = SideBySide(machine, {"askcite": "1"}, {"articles": 1}, Load(0.5, 0.0), {}, measured)
    text = comparison.table(made)
    assert "NOT QUIET" in text
    assert "50%" in text
    assert "2 (1–1,234)" in text
    assert ["8", "–", "0.25", "–"] == text.splitlines()[-1].split()[-4:]


def test_large_texts_are_visited_once() -> None:
    """Growth builds and asks each size; only what is small is repeated."""
    found = list(stints({"growth"}, FULL))
    assert set(FULL.sizes) == {stint.size for stint in found}
    assert {1} == {stint.rounds for stint in found if stint.size > FULL.encoded}


def test_only_what_a_section_needs_is_run() -> None:
    """A section by itself builds the text once and does its own steps."""
    assert [Stint(1, ("build",), 1)] == list(stints({"start"}, QUICK))
    assert [Stint(1, ("build",), 1), Stint(1, ("ask",), 1)] == list(stints({"ask"}, QUICK))
    assert [Stint(1, ("build", "encode"), 1)] == list(stints({"build"}, QUICK))


def test_copies_differ_and_keep_the_shape(tmp_path: Path) -> None:
    """More text is other text of the same make, and its questions are answered."""
    counted = prepare(str(ARTICLES), tmp_path, (1, 3))
    one, three = Material(tmp_path, 1), Material(tmp_path, 3)
    rows = [json.loads(line) for line in three.articles.read_text("utf-8").splitlines()]
    assert 3 * counted["articles"] == len({row["text"] for row in rows})
    assert one.articles.read_text("utf-8").splitlines()[0] == json.dumps(rows[0])
    assert pytest.approx(3 * counted["passages"], rel=0.1) == len(three.read("passages"))
    assert counted["sentences"] + counted["passages"] == len(one.read("texts"))
    assert max(json.loads(three.lengths.read_text("utf-8"))) <= gemm.LONGEST
    assert counted["questions"] == len(one.read("questions")) > 0
