"""`check` as a person and a script use it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from askcite.doors.cli import main

PUMP = "The old pump at Weir Lane was replaced in 1987. It lifts forty litres a second."


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a library of one small article."""
    home = tmp_path_factory.mktemp("checking") / "library"
    (home / "articles").mkdir(parents=True)
    (home / "articles" / "pump.txt").write_text(PUMP, encoding="utf-8")
    assert 0 == main(["build", "--index", str(home)])
    return str(home)


@pytest.mark.parametrize(
    ("draft", "code", "told"),
    [
        ("The old pump at Weir Lane was replaced in 1987.", 0, "verbatim"),
        ("The old pump at Weir Lane was replaced in 1978.", 1, "mend: The old pump at Weir Lane"),
    ],
)
def test_check_tells_and_exits(
    index: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    draft: str,
    code: int,
    told: str,
) -> None:
    """With 0 when all stands, with 1 when something does not."""
    path = tmp_path / "draft.md"
    path.write_text(draft, encoding="utf-8")
    assert code == main(["check", str(path), "--index", index])
    assert told in capsys.readouterr().out


def test_standard_input_is_checked_as_json(
    index: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One object, with every sentence."""
    monkeypatch.setattr("sys.stdin", io.StringIO(PUMP))
    assert 0 == main(["check", "-", "--json", "--index", index])
    assert {"verbatim": 2} == json.loads(capsys.readouterr().out)["counts"]


@pytest.mark.parametrize("suffix", [".md", ".html", ".json"])
def test_it_is_written_to_a_file(index: str, tmp_path: Path, suffix: str) -> None:
    """In the form that its name asks for."""
    draft, out = tmp_path / "draft.txt", tmp_path / f"out{suffix}"
    draft.write_text(PUMP, encoding="utf-8")
    assert 0 == main(["check", str(draft), "--to", str(out), "--index", index])
    assert "replaced in 1987" in out.read_text(encoding="utf-8")


def test_a_missing_draft_is_told(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As wrong use, not as a fault of the draft."""
    assert 2 == main(["check", "nowhere.txt", "--index", index])
    assert "nowhere.txt" in capsys.readouterr().err
