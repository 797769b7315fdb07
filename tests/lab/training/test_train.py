"""A reader trained for three steps, broken off, resumed and exported."""

from __future__ import annotations

import hashlib
import json
import math
import shutil
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.numpy import save_file

from askcite.models import packaged, weights
from askcite.models.reader import OnnxReader, PassageText
from askcite.types import Span
from askcite_lab.training.learner import Learner
from askcite_lab.training.losses import sentence_means, shared
from askcite_lab.training.reader_run import train
from askcite_lab.training.tokens import Tokens, gather

STEPS = 3
TOKENS = 512


class BrokenOffError(Exception):
    """Someone pressed Ctrl-C."""


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> None:
    """Torch on one thread, where sums have one order."""
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the run writes."""
    return tmp_path_factory.mktemp("run")


@pytest.fixture(scope="module")
def card(few: Path, out: Path, shallow: Path) -> dict[str, Any]:
    """The card of a run of three steps."""
    return train(few, out, encoder=str(shallow), steps=STEPS, batch_tokens=TOKENS)


def kept(out: Path) -> Mapping[str, Any]:
    """What the run in `out` would go on from."""
    found: Mapping[str, Any] = torch.load(out / "last.pt", weights_only=True)
    return found


def test_a_run_broken_off_goes_on_as_if_it_had_not_been(
    few: Path, out: Path, shallow: Path, card: dict[str, Any], tmp_path: Path
) -> None:
    """Weights and optimiser after a break equal those of the run without one."""

    def break_off(step: int, of: int) -> None:
        if step == 2:
            raise BrokenOffError

    again = partial(train, few, tmp_path, encoder=str(shallow), steps=STEPS, batch_tokens=TOKENS)
    with pytest.raises(BrokenOffError):
        again(progress=break_off)
    assert kept(tmp_path)["step"] == 2
    again()
    assert card["steps"] == kept(tmp_path)["step"] == STEPS
    for name, weight in kept(out)["model"].items():
        torch.testing.assert_close(weight, kept(tmp_path)["model"][name], rtol=0, atol=0)


def test_what_is_exported_agrees_with_what_was_trained(card: dict[str, Any]) -> None:
    """Eight bits move the sentences' log-odds, of a reader hardly trained, by little."""
    assert card["agreement"]["difference"] < 0.05


def test_the_exported_reader_is_the_one_its_card_names(out: Path, card: dict[str, Any]) -> None:
    """The digest is that of the graph, which reads passages as it stands."""
    model = packaged.read(out / "reader.onnx.gz")
    assert hashlib.sha256(model).hexdigest() == card["sha256"]
    assert json.loads((out / "reader.json").read_text()) == card
    passage = PassageText("It rains. It pours.", (Span(0, 9), Span(10, 19)))
    (readings,) = OnnxReader(model).read("Does it rain?", [passage])
    assert len(readings) == 2


def test_the_log_says_where_the_run_stands(out: Path, card: dict[str, Any]) -> None:
    """The last line is the end of the run, with its figures."""
    last = json.loads((out / "log.jsonl").read_text().splitlines()[-1])
    assert (STEPS, STEPS) == (last["step"], last["of"])
    assert card["held out"]["sentence"] == pytest.approx(last["sentence"], abs=1e-4)


def test_a_run_ends_with_its_minutes(few: Path, shallow: Path, tmp_path: Path) -> None:
    """With almost no time a single step is made."""
    card = train(few, tmp_path, encoder=str(shallow), minutes=1e-6, batch_tokens=TOKENS)
    assert card["steps"] == 1


def test_learning_lowers_the_losses(shallow: Path, out: Path, card: dict[str, Any]) -> None:
    """Twenty steps on one small batch halve the loss of its spans."""
    batch = gather(Tokens.load(out / "tokens.npz"), range(6))
    learner = Learner(shallow, seed=1)
    losses = [learner.learn(batch, rate=3e-4)["loss span"] for _ in range(20)]
    assert losses[-1] < losses[0] / 2


def test_weights_can_be_taken_over(shallow: Path) -> None:
    """A learner restored from another's weights has the same."""
    one, other = Learner(shallow, seed=1), Learner(shallow, seed=2)
    assert not np.array_equal(one.tensors()["head.weight"], other.tensors()["head.weight"])
    other.restore(one.tensors())
    np.testing.assert_array_equal(one.tensors()["head.weight"], other.tensors()["head.weight"])


def test_a_cross_encoder_can_be_begun_with(shallow: Path, tmp_path: Path) -> None:
    """Its weights are those of its BERT, whatever else it has; it lists no modules."""
    shutil.copytree(shallow, tmp_path, dirs_exist_ok=True)
    (tmp_path / "modules.json").unlink()
    own = {f"bert.{name}": value for name, value in weights.tensors(shallow).items()}
    save_file(own | {"classifier.bias": np.zeros(1, np.float32)}, tmp_path / "model.safetensors")
    begun, expected = (Learner(folder, seed=1).tensors() for folder in (tmp_path, shallow))
    assert begun.keys() == expected.keys()
    for name, value in expected.items():
        np.testing.assert_array_equal(value, begun[name])


def test_sentence_means_worked_by_hand() -> None:
    """Tokens outside count for nothing; a sentence that a row lacks scores very low."""
    values = torch.tensor([[9.0, 1.0, 3.0, 5.0], [9.0, 2.0, 9.0, 9.0]])
    sentences = torch.tensor([[-1, 0, 0, 1], [-1, 0, -1, -1]])
    means = sentence_means(values, sentences, sentences >= 0)
    assert [[2.0, 5.0], [2.0, -1e4]] == means.tolist()


def test_the_shared_softmax_worked_by_hand() -> None:
    """A question over two passages with one right sentence, and one with none."""
    evidence = torch.tensor([[1.0, 0.0], [2.0, -1e4], [-1.0, 0.5]])
    marks = torch.tensor([[1, 0], [0, 0], [0, 0]])
    groups = torch.tensor([7, 7, 9])
    first = -math.log(math.e / (math.e + 1 + math.e**2 + 1))
    second = -math.log(1 / (math.exp(-1) + math.exp(0.5) + 1))
    assert (first + second) / 2 == pytest.approx(float(shared(evidence, marks, groups)), rel=1e-5)
