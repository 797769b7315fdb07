"""Vectors: equal to sentence-transformers', of unit length, independent, without torch."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from askcite.models import encoder, graph
from askcite.models.encoder import (
    GRAPH_TOLERANCE,
    Encoder,
    OnnxEncoder,
    SentenceTransformersEncoder,
)

LAYERS = 2  # of the real six: enough of a model to compare, at a third of the time


@pytest.fixture
def model(directory: Path, tmp_path: Path) -> Path:
    """A small model made of the default one's real parts, to be changed."""
    made = tmp_path / "model"
    for part in (p for p in directory.rglob("*") if p.is_file()):
        target = made / part.relative_to(directory)
        target.parent.mkdir(parents=True, exist_ok=True)
        if part.suffix == ".safetensors":
            target.symlink_to(part)
        else:
            target.write_bytes(part.read_bytes())
    change(made / "config.json", num_hidden_layers=LAYERS)
    return made


def change(path: Path, **values: object) -> None:
    """Set values in a JSON file."""
    path.write_text(json.dumps({**json.loads(path.read_text()), **values}))


def test_equals_sentence_transformers(fast: Encoder, slow: SentenceTransformersEncoder) -> None:
    """The default encoder's graph is the one recorded as verified, and it does equal the model."""
    assert isinstance(fast, OnnxEncoder)
    assert (fast.digest, graph.VERSION) in encoder.VERIFIED
    assert encoder.difference(fast, slow) < GRAPH_TOLERANCE
    assert slow.count(encoder.PROBES) == fast.count(encoder.PROBES)
    assert slow.dimension == fast.dimension == 384
    assert slow.languages == fast.languages == frozenset({"en"})


def test_unit_length(fast: Encoder) -> None:
    """Every vector has unit length, that of an empty text too."""
    lengths = np.linalg.norm(fast.encode(encoder.PROBES), axis=1)
    np.testing.assert_allclose(lengths, 1, atol=1e-5)


def test_no_texts(fast: Encoder, slow: SentenceTransformersEncoder) -> None:
    """No texts give no vectors and no counts."""
    for each in (fast, slow):
        assert each.encode([]).shape == (0, 384)
        assert each.count([]) == []


def test_a_vector_does_not_depend_on_its_batch(fast: Encoder) -> None:
    """A text alone and among others has the same vector, and twice the very same."""
    together = fast.encode(encoder.PROBES)
    alone = np.concatenate([fast.encode([text]) for text in encoder.PROBES])
    np.testing.assert_allclose(alone, together, atol=1e-5)
    np.testing.assert_array_equal(fast.encode(encoder.PROBES), together)


def test_progress_counts_every_text(fast: Encoder, slow: SentenceTransformersEncoder) -> None:
    """What progress is told adds up to the number of texts."""
    for each in (fast, slow):
        told: list[int] = []
        each.encode(["a", "b", "a longer text"] * 3, progress=told.append)
        assert sum(told) == 9


def test_counts_are_not_cut(fast: Encoder) -> None:
    """Tokens are counted beyond the window, and special ones are not."""
    assert [0, 1, 1_000] == fast.count(["", "word", "word " * 1_000])


STARTED = """
import sys
from askcite.models import encoder
made = encoder.load()
vector = made.encode(["Who leads?"], query=True)
made.encode(["A sentence."] * 50)
heavy = {"torch", "transformers", "sentence_transformers", "onnx", "huggingface_hub"}
print(sorted(heavy & set(sys.modules)), vector.shape)
"""


def test_a_question_loads_no_torch(fast: Encoder) -> None:
    """A question or a short article loads neither torch nor transformers, nor, once kept, onnx."""
    found = subprocess.run([sys.executable, "-c", STARTED], capture_output=True, text=True)
    assert "[] (1, 384)" == found.stdout.strip()


def test_nor_does_the_first_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With an empty cache that cannot be written, the default encoder still needs no torch."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("ASKCITE_CACHE", str(tmp_path / "file"))
    found = subprocess.run([sys.executable, "-c", STARTED], capture_output=True, text=True)
    assert "['onnx'] (1, 384)" == found.stdout.strip()
    assert "set ASKCITE_CACHE to a writable directory" in found.stderr


def test_prompts_are_honoured_and_verification_is_remembered(
    model: Path, cache: Path, tmp_path: Path
) -> None:
    """A model with prompts becomes a graph that puts them before the text, and stays one."""
    prompts = {"query": "query: ", "document": "passage: "}
    change(model / "config_sentence_transformers.json", prompts=prompts)
    made = encoder.load(str(model))
    assert isinstance(made, OnnxEncoder)
    assert (cache / "graphs" / f"{made.digest}-{graph.VERSION}.onnx").is_file()
    (question,), (passage,) = made.encode(["who leads"], query=True), made.encode(["who leads"])
    assert question @ passage < 0.999
    found = subprocess.run(
        [sys.executable, "-c", STARTED.replace("load()", f"load({str(model)!r})")],
        capture_output=True,
        text=True,
    )
    assert "[] (1, 384)" == found.stdout.strip()


def test_other_models_stay_in_sentence_transformers(
    model: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A model that pools otherwise runs in sentence-transformers, which is said."""
    pooling = {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False}
    change(model / "1_Pooling" / "config.json", **pooling)
    with caplog.at_level(logging.WARNING):
        made = encoder.load(str(model))
    assert isinstance(made, SentenceTransformersEncoder)
    assert "it does not pool by the mean of all tokens" in caplog.text
    np.testing.assert_allclose(np.linalg.norm(made.encode(["", "a b"]), axis=1), 1, atol=1e-5)


def test_a_graph_that_differs_is_not_used(
    model: Path, cache: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A graph whose vectors are not the model's is neither used nor kept, which is said."""
    tokenizer = json.loads((model / "tokenizer.json").read_text())
    tokenizer["normalizer"]["lowercase"] = False  # transformers heeds its own configuration
    (model / "tokenizer.json").write_text(json.dumps(tokenizer))
    with caplog.at_level(logging.WARNING):
        made = encoder.load(str(model))
    assert isinstance(made, SentenceTransformersEncoder)
    assert "its graph's vectors differ by" in caplog.text
    assert not (cache / "graphs" / f"{made.digest}-{graph.VERSION}.onnx").exists()


def test_a_damaged_graph_is_made_again(
    fast: Encoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kept graph that cannot be read is replaced, and the vectors are the same."""
    monkeypatch.setenv("ASKCITE_CACHE", str(tmp_path))
    kept = tmp_path / "graphs" / f"{fast.digest}-{graph.VERSION}.onnx"
    kept.parent.mkdir()
    kept.write_bytes(b"half a gra")
    np.testing.assert_array_equal(fast.encode(["a"]), encoder.load().encode(["a"]))
    assert kept.stat().st_size > 80_000_000


def test_words_are_the_means_of_their_tokens(
    fast: Encoder, slow: SentenceTransformersEncoder
) -> None:
    """Each word has the mean of its tokens in the last layer, at unit length."""
    assert isinstance(fast, OnnxEncoder)
    text = "Two draughtswomen met."
    found = fast.words(text)
    assert ["Two", "draughtswomen", "met", "."] == [span.of(text) for span, _ in found]
    tokens = slow._model.encode([text], output_value="token_embeddings")[0].cpu().numpy()
    mean = tokens[2:-3].mean(0)
    np.testing.assert_allclose(found[1][1], mean / np.linalg.norm(mean), atol=GRAPH_TOLERANCE)
