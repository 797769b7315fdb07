"""Weights to go on from."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from askcite.models import graph, packaged, recipe
from askcite_lab.training import shipped
from askcite_lab.training.learner import Learner


def test_shipped_weights_come_back_as_their_integers_are(encoder: Path, tmp_path: Path) -> None:
    """A learner begun with a graph of integers has, up to their steps, the weights made of it."""
    learner = Learner(encoder, seed=1)
    before = learner.tensors()
    built = graph.build(before, recipe.read(encoder), graph.each_token, integers=True)
    path = tmp_path / "reader.onnx.gz"
    path.write_bytes(packaged.packed(built.SerializeToString()))
    again = Learner(encoder, seed=2)
    again.begin([path])
    after = again.tensors()
    assert before.keys() == after.keys()
    levels = {"bert.embeddings.word_embeddings.weight": graph.TABLE_LEVELS}
    steps = {
        name: np.abs(value).max() / levels.get(name, graph.WEIGHT_LEVELS)
        for name, value in before.items()
    }
    assert set() == {n for n in before if np.abs(before[n] - after[n]).max() > steps[n]}


def test_the_mean_of_a_checkpoint_and_itself_is_that_checkpoint(
    encoder: Path, tmp_path: Path
) -> None:
    """Several starts are averaged."""
    learner = Learner(encoder, seed=1)
    path = tmp_path / "last.pt"
    learner.save(path, 0, 0.0)
    kept = shipped.tensors(path)
    again = Learner(encoder, seed=2)
    again.begin([path, path])
    assert all(np.array_equal(kept[name], value) for name, value in again.tensors().items())
