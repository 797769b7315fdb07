"""The cache: whole files or none, and nothing that depends on it."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest

from askcite.models import cache


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache directory that does not exist yet."""
    monkeypatch.setenv("ASKCITE_CACHE", str(tmp_path / "new" / "cache"))
    return tmp_path / "new" / "cache"


def test_what_is_kept_is_found(folder: Path) -> None:
    """A kept file is found under its name, and only its last content."""
    assert cache.find("graphs/a") is None
    cache.keep("graphs/a", b"one")
    kept = cache.keep("graphs/a", b"two")
    assert kept == cache.find("graphs/a") == folder / "graphs" / "a"
    assert kept.read_bytes() == b"two"


def test_nothing_else_is_left_behind(folder: Path) -> None:
    """Keeping a file leaves no other file in the cache."""
    cache.keep("a", b"one")
    assert [folder / "a"] == [p for p in folder.rglob("*") if p.is_file()]


def test_unwritable_cache_is_said(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A cache that cannot be written keeps nothing and names the variable that mends it."""
    folder.parent.mkdir()
    folder.write_bytes(b"a file where the directory should be")
    with caplog.at_level(logging.WARNING):
        assert cache.keep("a", b"one") is None
    assert "ASKCITE_CACHE" in caplog.text


@pytest.mark.skipif(sys.platform != "linux", reason="the place differs by platform")
def test_default_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without `ASKCITE_CACHE` the cache lies in the user's cache directory."""
    monkeypatch.delenv("ASKCITE_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert tmp_path / "askcite" == cache.directory()
