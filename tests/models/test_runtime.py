"""Batches, threads, tokens and the session."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askcite.errors import ModelError
from askcite.models import encoder, runtime


@given(st.lists(st.integers(1, 300)), st.integers(1, 1_000))
def test_batches_hold_each_once_within_the_budget(lengths: list[int], budget: int) -> None:
    """Every position comes once; a batch, padded, is within the budget or has one member."""
    made = list(runtime.batches(lengths, budget))
    assert list(range(len(lengths))) == sorted(at for batch in made for at in batch)
    for batch in made:
        padded = max(lengths[at] for at in batch) * len(batch)
        assert padded <= budget or len(batch) == 1


def test_like_lengths_go_together() -> None:
    """Short texts are not padded to the length of long ones while there are others."""
    assert [[1, 3], [0, 2, 4]] == list(runtime.batches([2, 9, 2, 9, 2], 18))


def test_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """`ASKCITE_THREADS` decides how many threads run; what is no number from 1 is refused."""
    monkeypatch.setenv("ASKCITE_THREADS", "3")
    assert runtime.threads() == 3
    monkeypatch.setenv("ASKCITE_THREADS", "none")
    with pytest.raises(ModelError, match="ASKCITE_THREADS is 'none'"):
        runtime.threads()
    monkeypatch.delenv("ASKCITE_THREADS")
    assert runtime.threads() in range(1, 5)


def test_the_tokenizer_neither_pads_nor_cuts_unasked(directory: Path) -> None:
    """A long text keeps its tokens unless a longest is named; a short one is not padded."""
    text = "word " * 300
    assert len(runtime.tokenizer(directory).encode(text)) == 302
    assert len(runtime.tokenizer(directory, 256).encode(text)) == 256
    assert len(runtime.tokenizer(directory, 256).encode("word")) == 3


def test_a_missing_tokenizer_is_an_error(tmp_path: Path) -> None:
    """A model without a fast tokenizer's file is a ModelError that names it."""
    with pytest.raises(ModelError, match=r"tokenizer\.json cannot be read"):
        runtime.tokenizer(tmp_path)


@pytest.mark.parametrize("damaged", [b"", b"not a graph"])
def test_a_damaged_graph_is_an_error(damaged: bytes) -> None:
    """Bytes that are no graph are a ModelError."""
    with pytest.raises(ModelError, match="cannot be run"):
        runtime.Session(damaged)


def test_threads_that_wait_leave_the_processor_to_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses between questions cost no processor time; threads that spin would take them whole."""
    monkeypatch.setenv("ASKCITE_THREADS", "2")
    model = encoder.load()
    model.encode(["Who leads?"])

    def cost(pause: float) -> float:
        began = time.process_time()
        for _ in range(20):
            model.encode(["Which pillar of the initiative does Japan lead?"], query=True)
            time.sleep(pause)
        return time.process_time() - began

    assert cost(0.05) < 2 * cost(0.0) + 0.1
