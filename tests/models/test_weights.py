"""Where models are found, and what names them."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from askcite.errors import ModelError
from askcite.models import cache, weights
from askcite.settings import DEFAULT_ENCODER


def test_default_is_the_published_model(directory: Path) -> None:
    """The default encoder's weights are, byte for byte, those of the digest in the code."""
    found = hashlib.sha256((directory / "model.safetensors").read_bytes()).hexdigest()
    assert weights.DEFAULT_SHA256 == found


def test_short_name(directory: Path) -> None:
    """The default encoder is found by its name without the organisation too."""
    assert directory == weights.locate(DEFAULT_ENCODER.rpartition("/")[2])


def test_a_directory_is_a_name(tmp_path: Path) -> None:
    """A path to a model is that model; a path to anything else is refused."""
    with pytest.raises(ModelError, match=r"no modules\.json"):
        weights.locate(str(tmp_path))
    (tmp_path / "modules.json").write_text("[]")
    assert tmp_path == weights.locate(str(tmp_path))


def test_any_model_will_do_to_begin_training(tmp_path: Path) -> None:
    """One without modules is found where its configuration is all that is needed."""
    with pytest.raises(ModelError, match=r"no BERT model: it has no config\.json"):
        weights.locate(str(tmp_path), weights.CONFIG)
    (tmp_path / "config.json").write_text("{}")
    assert tmp_path == weights.locate(str(tmp_path), weights.CONFIG)


def test_digest_follows_every_part(tmp_path: Path) -> None:
    """Weights, configuration and names change the digest; the model card does not."""
    seen = set()
    for name in ("model.safetensors", "config.json", "1_Pooling/config.json", "vocab.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("same")
        seen.add(weights.digest(tmp_path))
    (tmp_path / "config.json").write_text("other")
    seen.add(weights.digest(tmp_path))
    (tmp_path / "README.md").write_text("a card")
    assert weights.digest(tmp_path) in seen
    assert len(seen) == 5


def test_a_big_file_is_hashed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A big file's sha256 is taken from the cache until its size or time change."""
    monkeypatch.setenv("ASKCITE_CACHE", str(tmp_path / "cache"))
    big = tmp_path / "big.bin"
    big.write_bytes(bytes(weights.HASH_BYTES))
    first = weights.digest(tmp_path)
    (kept,) = (cache.directory() / "sha256").iterdir()
    assert hashlib.sha256(big.read_bytes()).hexdigest() == kept.read_text()
    kept.write_text("remembered")
    remembered = weights.digest(tmp_path)
    assert remembered != first
    os.utime(big, (1, 1))
    assert first == weights.digest(tmp_path)


def test_tensors_are_single_precision(tmp_path: Path) -> None:
    """Weights stored in half precision are read as single."""
    save_file({"a": np.array([0.5], np.float16)}, tmp_path / "model.safetensors")
    assert np.float32 == weights.tensors(tmp_path)["a"].dtype


@pytest.mark.parametrize("content", [None, b"", b"not safetensors at all"])
def test_damaged_weights_are_an_error(tmp_path: Path, content: bytes | None) -> None:
    """Missing or damaged weights are a ModelError that names the file."""
    if content is not None:
        (tmp_path / "model.safetensors").write_bytes(content)
    with pytest.raises(ModelError, match=r"model\.safetensors cannot be read"):
        weights.tensors(tmp_path)


LOCATE = "import sys; from askcite.models import weights; print(weights.locate(sys.argv[1]))"


def locate_offline(name: str, hub: Path) -> subprocess.CompletedProcess[str]:
    """Locate a model in a process whose hub cache is `hub` and which may not use the network."""
    settings = {"HF_HUB_CACHE": str(hub), "HF_HUB_OFFLINE": "1"}
    return subprocess.run(
        [sys.executable, "-c", LOCATE, name],
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_downloaded_model_is_found_offline(tmp_path: Path) -> None:
    """A model that is already in the hub's cache is found by name, without the network."""
    model = tmp_path / "models--sentence-transformers--tiny"
    snapshot = model / "snapshots" / "0123456789abcdef0123456789abcdef01234567"
    snapshot.mkdir(parents=True)
    (snapshot / "modules.json").write_text("[]")
    (model / "refs").mkdir()
    (model / "refs" / "main").write_text(snapshot.name)
    assert str(snapshot) == locate_offline("tiny", tmp_path).stdout.strip()


def test_an_unknown_name_is_an_error(tmp_path: Path) -> None:
    """A model that is neither there nor to be had is one line that says what to check."""
    found = locate_offline("nobody/nothing", tmp_path)
    assert "ModelError: the model 'nobody/nothing'" in found.stderr.splitlines()[-1]
    assert "check the name and the network" in found.stderr.splitlines()[-1]
