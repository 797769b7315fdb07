"""Half precision: near enough to single, only for many texts, and never in silence otherwise."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pytest

from askcite.models import bulk, encoder, recipe, weights
from askcite.models.encoder import BULK_COSINE, Encoder


@pytest.fixture(scope="module")
def half(directory: Path) -> bulk.Bulk:
    """The default encoder in half precision; a processor without its units is only slower."""
    return bulk.Bulk(weights.tensors(directory), recipe.read(directory))


def test_near_single_precision(half: bulk.Bulk, fast: Encoder) -> None:
    """Vectors of unit length whose cosine with single precision's is above the bound."""
    assert isinstance(fast, encoder.OnnxEncoder)
    told: list[int] = []
    found = np.stack(half.run(fast._tokenizer.encode_batch_fast(encoder.PROBES), told.append))
    assert len(encoder.PROBES) == sum(told)
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    assert (found * fast.encode(encoder.PROBES)).sum(axis=1).min() > BULK_COSINE


def test_torch_keeps_its_threads(half: bulk.Bulk, fast: Encoder) -> None:
    """A program that uses torch itself finds it as it left it."""
    import torch

    assert isinstance(fast, encoder.OnnxEncoder)
    before = torch.get_num_threads()
    half.run(fast._tokenizer.encode_batch_fast(["a", "b"]))
    assert before == torch.get_num_threads()


def test_only_many_texts(fast: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many tokens go through it where the processor has the units; a question's never do."""
    monkeypatch.setattr(encoder, "BULK_TOKENS", 100)
    made = encoder.load()
    single = fast.encode(["one or two words"])
    many = made.encode(["one or two words"] * 50)
    np.testing.assert_allclose(np.repeat(single, 50, axis=0) @ many.T, 1, atol=1e-3)
    assert bulk.is_worthwhile() != np.allclose(single[0], many[0], rtol=0, atol=1e-5)
    np.testing.assert_array_equal(single, made.encode(["one or two words"]))
    np.testing.assert_array_equal(
        made.encode(["who leads?"] * 50, query=True)[0], fast.encode(["who leads?"], query=True)[0]
    )


def test_another_vector_is_not_used(
    fast: Encoder, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Where a probe's vector differs too much single precision stays, which is said."""
    if not bulk.is_worthwhile():
        pytest.skip("this processor has no units for half precision")
    monkeypatch.setattr(encoder, "BULK_TOKENS", 100)
    monkeypatch.setattr(encoder, "BULK_COSINE", 1.1)
    with caplog.at_level(logging.WARNING):
        many = encoder.load().encode(["one or two words"] * 50)
    np.testing.assert_allclose(fast.encode(["one or two words"])[0], many[0], atol=1e-5)
    assert "runs at half the rate: in half precision, cosine 0.999" in caplog.text
