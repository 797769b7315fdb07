"""The real default encoder, read once, with a cache of the tests' own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.models import encoder, weights
from askcite.models.encoder import Encoder, SentenceTransformersEncoder
from askcite.settings import DEFAULT_ENCODER


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty cache directory for the tests of this folder; one thread for their models."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASKCITE_CACHE", str(folder))
        patch.setenv("ASKCITE_THREADS", os.environ.get("ASKCITE_THREADS", "1"))
        yield folder


@pytest.fixture(scope="session")
def directory(cache: Path) -> Path:
    """The default encoder's files."""
    return weights.locate(DEFAULT_ENCODER)


@pytest.fixture(scope="session")
def fast(cache: Path) -> Encoder:
    """The default encoder as a user gets it."""
    return encoder.load()


@pytest.fixture(scope="session")
def slow(directory: Path) -> SentenceTransformersEncoder:
    """The default encoder in sentence-transformers, which all is compared with."""
    return SentenceTransformersEncoder("reference", "", directory)
