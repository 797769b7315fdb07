"""Graphs against transformers' own BERT, with every tail, exact and in integers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from askcite.models import graph, recipe, runtime, weights

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Encoding

OUTPUTS = 3
PAIRS = [
    ("Who leads?", "Japan leads the connectivity pillar of the initiative, as agreed in 2023."),
    ("When was it signed?", "The two ministers met in Tokyo. " * 9),
    ("", "A passage without a question."),
    ("How many ships?", ""),
]


@pytest.fixture(scope="module")
def tensors(directory: Path) -> dict[str, NDArray[np.float32]]:
    """The default encoder's weights, named as a model inside another names them, and a head."""
    rng = np.random.default_rng(0)
    head = rng.normal(0, 0.1, (OUTPUTS, 384)).astype(np.float32)
    bias = rng.normal(0, 1, OUTPUTS).astype(np.float32)
    named = {f"bert.{name}": value for name, value in weights.tensors(directory).items()}
    return {**named, "head.weight": head, "head.bias": bias}


@pytest.fixture(scope="module")
def encodings(directory: Path) -> list[Encoding]:
    """Pairs of question and passage, of different lengths."""
    return runtime.tokenizer(directory, 200).encode_batch(PAIRS)


@pytest.fixture(scope="module")
def logits(
    directory: Path, tensors: dict[str, NDArray[np.float32]], encodings: list[Encoding]
) -> list[NDArray[np.float32]]:
    """What transformers' BERT and the head give for each token of each pair, one at a time."""
    import torch
    from transformers import BertModel

    bert = BertModel.from_pretrained(directory, attn_implementation="eager").train(mode=False)
    found = []
    for encoding in encodings:
        inputs = {n: torch.from_numpy(a).long() for n, a in runtime.padded([encoding]).items()}
        with torch.inference_mode():
            hidden = bert(**inputs).last_hidden_state[0].numpy()
        found.append(hidden @ tensors["head.weight"].T + tensors["head.bias"])
    return found


def outputs(
    directory: Path,
    tensors: dict[str, NDArray[np.float32]],
    encodings: list[Encoding],
    tail: graph.Tail,
    *,
    integers: bool = False,
) -> list[NDArray[np.float32]]:
    """What the graph gives for each encoding."""
    model = graph.build(tensors, recipe.read(directory), tail, integers=integers)
    return runtime.Session(model.SerializeToString()).run(encodings)


def test_each_token(
    directory: Path,
    tensors: dict[str, NDArray[np.float32]],
    encodings: list[Encoding],
    logits: list[NDArray[np.float32]],
) -> None:
    """The head's logits over every token of a pair are those of torch, to 1e-4."""
    found = outputs(directory, tensors, encodings, graph.each_token)
    assert [len(e) for e in encodings] == [len(row) for row in found]
    for expected, actual in zip(logits, found, strict=True):
        np.testing.assert_allclose(actual, expected, atol=1e-4)


def test_first_token(
    directory: Path,
    tensors: dict[str, NDArray[np.float32]],
    encodings: list[Encoding],
    logits: list[NDArray[np.float32]],
) -> None:
    """The head's logits over the first token are those of torch, to 1e-4."""
    found = outputs(directory, tensors, encodings, graph.first_token)
    np.testing.assert_allclose(np.stack(found), [row[0] for row in logits], atol=1e-4)


def test_integers_are_near(
    directory: Path,
    tensors: dict[str, NDArray[np.float32]],
    encodings: list[Encoding],
    logits: list[NDArray[np.float32]],
) -> None:
    """In integers the logits are off by less than a tenth of their spread, on average."""
    found = outputs(directory, tensors, encodings, graph.each_token, integers=True)
    expected, actual = np.concatenate(logits), np.concatenate(found)
    assert np.abs(actual - expected).mean() < 0.1 * expected.std()


def test_integers_do_not_depend_on_the_batch(
    directory: Path, tensors: dict[str, NDArray[np.float32]], encodings: list[Encoding]
) -> None:
    """A pair read alone gives the logits that it gives among others."""
    model = graph.build(tensors, recipe.read(directory), graph.each_token, integers=True)
    session = runtime.Session(model.SerializeToString())
    together = session.run(encodings)
    for encoding, expected in zip(encodings, together, strict=True):
        np.testing.assert_allclose(session.run([encoding])[0], expected, atol=1e-3)


def test_integers_take_a_quarter_of_the_room(
    directory: Path, tensors: dict[str, NDArray[np.float32]]
) -> None:
    """A model of 22 million weights is at most 24 MB."""
    how = recipe.read(directory)
    assert graph.build(tensors, how, graph.each_token, integers=True).ByteSize() <= 24_000_000


def test_missing_weights_are_a_key_error(directory: Path) -> None:
    """Weights of another architecture are refused by the name of the first that is missing."""
    with pytest.raises(KeyError, match=r"embeddings\.word_embeddings\.weight"):
        graph.build({}, recipe.read(directory), graph.pooled)
