"""`ask --save` and `stale` as a person and a script use them."""

from __future__ import annotations

from pathlib import Path

import pytest

from askcite.doors.cli import main


def test_an_answer_is_saved_and_watched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It stands, until the article says otherwise."""
    file, home = tmp_path / "pump.txt", ["--index", str(tmp_path / "library")]
    file.write_text("The old pump at Weir Lane was replaced in 1987.", encoding="utf-8")
    assert 0 == main(["build", str(file), *home])
    assert 0 == main(["stale", *home])
    assert "no answer is saved yet" in capsys.readouterr().out
    assert 0 == main(["ask", "When was the old pump replaced?", "--save", *home])
    assert 0 == main(["stale", *home])
    file.write_text("The old pump at Weir Lane was replaced in 1989.", encoding="utf-8")
    assert 0 == main(["add", str(file), *home])
    capsys.readouterr()
    feed = tmp_path / "feed.xml"
    assert 1 == main(["stale", "--feed", str(feed), *home])
    assert "the answer was “1987” and is now “1989”" in capsys.readouterr().out
    assert "is now “1989”" in feed.read_text(encoding="utf-8")
