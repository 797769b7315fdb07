"""Quality is a gate: pinned floors under which no figure may fall; `hold` tells how they change."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from askcite.evaluate import SetReport, corpus, evaluate, load, sample
from askcite.library.library import Library

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"
OPEN = Path(os.environ.get("ASKCITE_EVAL", ROOT.parent / "shared" / "eval"))
FLOORS = Path(__file__).with_name("floors.json")

FIGURES = ("hit@1", "hit@3", "cited precision", "cited recall", "F1", "answered", "AUC")
REFUSALS = ("refusal precision", "refusal recall")
Hold = Callable[..., None]
SAMPLES = {"seed_article": 42, "squad2_dev": 200, "chunk_eval": 60, "covidqa": 60, "clapnq": 100}
"""Questions asked of each open set; about a quarter of an hour on two cores."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The committed article and the three gold ones."""
    index = tmp_path_factory.mktemp("gold") / "index"
    with Library.build(index, [GOLD / "articles", ROOT / "index" / "articles"]) as built:
        yield built


@pytest.mark.parametrize("name", ["questions", "seed", "long"])
def test_the_gold_questions_keep_their_floors(library: Library, name: str, hold: Hold) -> None:
    """No figure on our own questions falls under its floor."""
    articles = [library.article(one.id) for one in library.articles()]
    check(evaluate(library.ask, load(GOLD / f"{name}.jsonl", articles), name=name), hold)


@pytest.mark.slow
@pytest.mark.skipif(not OPEN.is_dir(), reason="the open sets are not here; set ASKCITE_EVAL")
@pytest.mark.parametrize("name", SAMPLES)
def test_the_open_sets_keep_their_floors(
    name: str, library: Library, tmp_path: Path, hold: Hold
) -> None:
    """No figure on a sample of an open set falls under its floor."""
    own = tuple(corpus(OPEN / name))
    if not own:  # asked of the committed article
        articles = [library.article(one.id) for one in library.articles()]
        check(evaluate(library.ask, load(OPEN / name, articles), name=name), hold)
        return
    cases = sample(load(OPEN / name), SAMPLES[name])
    asked = {id for case in cases for id in case.articles}
    with Library.build(tmp_path / "index", [one for one in own if one.id in asked]) as built:
        check(evaluate(built.ask, cases, name=name), hold)


def check(report: SetReport, hold: Hold) -> None:
    """Hold the gated figures that the set defines to their floors."""
    figures = report.figures()
    refusable = figures["refusal recall"].value >= 0  # it is no number where all can be answered
    names = FIGURES + REFUSALS if refusable else FIGURES
    gated = {name: figures[name].value for name in names if figures[name].value >= 0}
    cases = {"digest": report.digest, "questions": len(report.outcomes)}
    hold(FLOORS, report.name, cases, gated)
