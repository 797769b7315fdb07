"""A checker trained for three steps, exported and calibrated."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from askcite.models import packaged
from askcite.models.checker import Checker
from askcite_lab.training import checker_run, claim_learner
from askcite_lab.training.learner import Learner

CLAIMS = [
    ("The bridge was opened in 1903.", "The bridge opened in 1903.", "entailment"),
    ("The bridge was opened in 1903.", "The bridge was closed by the mayor.", "contradiction"),
]


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A set of claims, some of each part."""
    folder = tmp_path_factory.mktemp("judged")
    rows = [
        {"premise": premise, "hypothesis": said, "label": label, "group": f"group {n}"}
        for n in range(24)
        for premise, said, label in CLAIMS
    ]
    (folder / "pairs.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return folder


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the run writes."""
    return tmp_path_factory.mktemp("run")


@pytest.fixture(scope="module")
def card(few: Path, judged: Path, shallow: Path, out: Path) -> dict[str, Any]:
    """The card of a run of a few small steps that began with a reader's checkpoint."""
    torch.set_num_threads(1)
    reader = out / "reader.pt"
    Learner(shallow, 1).save(reader, 0, 0.0)
    return checker_run.train(
        few, [judged], out, encoder=str(shallow), start=[reader], batch_tokens=2_048
    )


def test_what_is_written_is_what_the_card_says(card: dict[str, Any], out: Path) -> None:
    """The digest names the weights, and the card is beside them."""
    model = packaged.read(out / "checker.onnx.gz")
    assert hashlib.sha256(model).hexdigest() == card["sha256"]
    kept = json.loads((out / "checker.json").read_text())
    assert (card["sha256"], card["calibration"]) == (kept["sha256"], kept["calibration"])
    assert 0 < card["steps"] == card["of"]


def test_the_graph_reads_as_the_learner_did(card: dict[str, Any], out: Path) -> None:
    """Eight bits cost little."""
    assert card["agreement"]["difference"] < 0.1
    read = Checker(packaged.read(out / "checker.onnx.gz"))
    assert np.isfinite(read.odds(*CLAIMS[0][:2]))


def test_a_run_that_is_over_is_only_exported_again(
    card: dict[str, Any], few: Path, judged: Path, shallow: Path, out: Path
) -> None:
    """It goes on where it stood: at the end."""
    again = checker_run.train(few, [judged], out, encoder=str(shallow), batch_tokens=2_048)
    assert (card["sha256"], card["calibration"]) == (again["sha256"], again["calibration"])


def test_newton_finds_the_weights_that_made_the_labels() -> None:
    """On many draws from known weights."""
    random = np.random.default_rng(1)
    x = np.column_stack([random.normal(size=20_000), np.ones(20_000)])
    y = random.random(20_000) < 1 / (1 + np.exp(-(x @ [1.5, -0.5])))
    assert pytest.approx([1.5, -0.5], abs=0.1) == checker_run.newton(x, y.astype(float))


def test_a_claim_as_long_as_its_window_still_has_its_text(shallow: Path) -> None:
    """The claim is cut, never the text pushed out."""
    from askcite.evaluate.claims import Claim
    from askcite.models import runtime
    from askcite.models.checker import MAX_CLAIM_TOKENS
    from askcite.models.runtime import MAX_READ_TOKENS

    claim = Claim("bridge " * 1_000, "river " * 1_000, True, "s", "g")
    tokens = claim_learner.tokenized([claim], runtime.tokenizer(shallow))
    assert MAX_READ_TOKENS == len(tokens.ids)
    assert MAX_CLAIM_TOKENS + 2 == tokens.passage[0]
