"""Quality is a gate: pinned floors, under which no figure may fall.

`ASKCITE_FLOORS=raise` pins what is measured where it is higher, or where the questions changed;
only `ASKCITE_FLOORS=lower` lowers a floor.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from askcite.evaluate import Report, corpus, evaluate, load, sample
from askcite.library import Library

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"
OPEN = Path(os.environ.get("ASKCITE_EVAL", ROOT.parent / "shared" / "eval"))
FLOORS = Path(__file__).with_name("floors.json")

FIGURES = ("hit@1", "hit@3", "cited precision", "cited recall", "F1", "answered", "AUC")
REFUSALS = ("refusal precision", "refusal recall")
SLACK = 0.02
"""How far under the measured figure a floor is pinned: a question or two."""
SAMPLES = {"seed_article": 42, "squad2_dev": 200, "chunk_eval": 60, "covidqa": 60, "clapnq": 100}
"""Questions asked of each open set; about a quarter of an hour on two cores."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The committed article and the three gold ones."""
    index = tmp_path_factory.mktemp("gold") / "index"
    with Library.build(index, [GOLD / "articles", ROOT / "index" / "articles"]) as built:
        yield built


@pytest.mark.parametrize("name", ["questions", "seed"])
def test_the_gold_questions_keep_their_floors(library: Library, name: str) -> None:
    """No figure on our own questions falls under its floor."""
    articles = [library.article(one.id) for one in library.articles()]
    check(evaluate(library.ask, load(GOLD / f"{name}.jsonl", articles), name=name))


@pytest.mark.slow
@pytest.mark.skipif(not OPEN.is_dir(), reason="the open sets are not here; set ASKCITE_EVAL")
@pytest.mark.parametrize("name", SAMPLES)
def test_the_open_sets_keep_their_floors(name: str, library: Library, tmp_path: Path) -> None:
    """No figure on a sample of an open set falls under its floor."""
    own = tuple(corpus(OPEN / name))
    if not own:  # asked of the committed article
        articles = [library.article(one.id) for one in library.articles()]
        check(evaluate(library.ask, load(OPEN / name, articles), name=name))
        return
    cases = sample(load(OPEN / name), SAMPLES[name])
    asked = {id for case in cases for id in case.articles}
    with Library.build(tmp_path / "index", [one for one in own if one.id in asked]) as built:
        check(evaluate(built.ask, cases, name=name))


def check(report: Report) -> None:
    """Fails when a figure is under its floor, or the questions are not those it was pinned on."""
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))
    if mode := os.environ.get("ASKCITE_FLOORS"):
        pinned[report.name] = repinned(report, pinned.get(report.name, {}), lower=mode == "lower")
        FLOORS.write_text(json.dumps(pinned, indent=2) + "\n", encoding="utf-8")
    if report.name not in pinned:
        pytest.skip("no floors yet; pin them with ASKCITE_FLOORS=raise")
    assert pinned[report.name]["digest"] == report.digest, "other questions than those pinned"
    floors = pinned[report.name]["floors"]
    assert {} == {name: now for name, now in measured(report).items() if now < floors[name]}


def repinned(report: Report, before: Mapping[str, object], *, lower: bool) -> dict[str, object]:
    """The floors under what is measured now, or the old ones where these are higher."""
    old = before.get("floors") if before.get("digest") == report.digest and not lower else None
    floors = {name: round(now - SLACK, 3) for name, now in measured(report).items()}
    if isinstance(old, dict):
        floors = {name: max(floor, old.get(name, floor)) for name, floor in floors.items()}
    return {"digest": report.digest, "questions": len(report.outcomes), "floors": floors}


def measured(report: Report) -> dict[str, float]:
    """The gated figures that the set defines."""
    figures = report.figures()
    return {name: figures[name].value for name in FIGURES + REFUSALS if figures[name].value >= 0}
