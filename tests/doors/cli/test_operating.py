"""Commands of those who run a library: cache, export and import, chat, logs."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.doors.cli import main
from askcite.doors.cli.terminal import settle

QUESTION = "Which pillar of the IPOI does Japan lead?"


def test_the_cache_is_told_and_cleared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What askcite made goes, and nothing else of the directory."""
    monkeypatch.setenv("ASKCITE_CACHE", str(tmp_path))
    (tmp_path / "graphs").mkdir()
    (tmp_path / "graphs" / "a.onnx").write_bytes(bytes(2_500_000))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("keep")
    assert 0 == main(["cache"])
    told = capsys.readouterr().out
    assert f"{tmp_path}: 2.5 MB" in told
    assert "models as they are run: 1 file, 2.5 MB" in told
    assert 0 == main(["cache", "--clear", "--json"])
    assert json.loads(capsys.readouterr().out)["cleared"]
    assert ["mine"] == [path.name for path in tmp_path.iterdir()]


def test_a_library_is_carried(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command says what went out and came in; a database is told its own tools."""
    file, new = str(tmp_path / "l.askcite"), str(tmp_path / "new")
    assert 0 == main(["export", file, "--index", str(home)])
    assert f"{file}: 1 article, " in capsys.readouterr().out
    assert 0 == main(["import", file, "--index", new])
    assert "1 article; generation 1\n" == capsys.readouterr().out
    assert 0 == main(["ask", QUESTION, "--index", new])
    assert 2 == main(["export", file, "--index", "postgresql://localhost/x"])
    assert "pg_dump" in capsys.readouterr().err


def test_chat_shows_a_number_where_it_stands(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The paragraph with its quote set off; a number that is none is told."""
    typed = f"{QUESTION}\n[1]\n9\n\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert 0 == main(["chat", "--index", str(home)])
    out, err = capsys.readouterr()
    assert "»Japan leads the connectivity pillar within the IPOI" in out
    assert "reach.« This alignment provides" in out
    assert "the last answer has 1 citation;" in err


def test_a_line_that_cannot_be_asked_is_told_and_the_next_one_asked(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code tells of it."""
    (tmp_path / "q.txt").write_text(f'{{"q": 1}}\n\n{"x" * 5000}\n# no\n{QUESTION}\n')
    assert 2 == main(["ask", "--from", str(tmp_path / "q.txt"), "--index", str(home)])
    out, err = capsys.readouterr()
    assert "connectivity pillar" in out
    assert "line 1: it is not JSON" in err
    assert "line 3: " in err
    assert "1 asked; the articles do not say to 0; 2 could not be asked" in err


@pytest.fixture
def logs() -> Iterator[None]:
    """The loggers as they were, afterwards."""
    root, requests = logging.getLogger(), logging.getLogger("askcite.requests")
    before = root.handlers[:], root.level, requests.level
    yield
    root.handlers[:] = before[0]
    root.setLevel(before[1])
    requests.setLevel(before[2])


@pytest.mark.usefixtures("logs")
def test_log_lines_may_be_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Each an object with its time, and a request's figures as fields of their own."""
    logging.getLogger().handlers[:] = []
    settle(quiet=False, verbose=False, as_json=True)
    told = {"route": "/api/ask", "status": 200}
    logging.getLogger("askcite.requests").info("GET\x1b", extra={"told": told})
    logging.getLogger("askcite").warning("two\nlines")
    first, second = map(json.loads, capsys.readouterr().err.splitlines())
    assert ("info", "/api/ask", 200) == (first["level"], first["route"], first["status"])
    assert ("warning", "two\nlines") == (second["level"], second["message"])
    assert first["time"].endswith("+00:00")
