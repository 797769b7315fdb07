"""`said` as a person and a script use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askcite.doors.cli import main


def test_said_lists_and_exits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For a person, as CSV, as JSON; 3 when there is nothing."""
    file, home = tmp_path / "a.txt", ["--index", str(tmp_path / "library")]
    file.write_text("Ada Fenwick said that the pump leaks.", encoding="utf-8")
    assert 0 == main(["build", str(file), *home])
    capsys.readouterr()
    assert 0 == main(["said", "Fenwick", *home])
    assert "Ada Fenwick (said): “the pump leaks”" in capsys.readouterr().out
    assert 0 == main(["said", "Fenwick", "--csv", *home])
    assert capsys.readouterr().out.startswith("published,speaker,verb,words")
    assert 0 == main(["said", "Fenwick", "--json", *home])
    assert "the pump leaks" == json.loads(capsys.readouterr().out)["citation"]["quote"]
    assert 3 == main(["said", "Quill", *home])
