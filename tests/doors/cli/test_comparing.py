"""`differ` and `table` as a person and a script use them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askcite.doors.cli import main


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a library of two articles that differ."""
    home = tmp_path_factory.mktemp("comparing") / "library"
    (home / "articles").mkdir(parents=True)
    for name, year in (("old", 1987), ("new", 1989)):
        text = f"The pump at Weir Lane was replaced in {year}. It is of iron."
        (home / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    assert 0 == main(["build", "--index", str(home)])
    return str(home)


def test_differ_shows_both_answers(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With the sentence of each."""
    assert 0 == main(["differ", "When was the pump replaced?", "--index", index])
    out = capsys.readouterr().out
    assert out.startswith("disputed")
    assert "“The pump at Weir Lane was replaced in 1989. It is of iron.”" in out or "1989" in out
    assert "1987" in out


def test_differ_exits_with_three_where_nothing_is_said(index: str) -> None:
    """As `ask` does."""
    assert 3 == main(["differ", "How many horses did the mayor own?", "--index", index])


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".html", ".json"])
def test_table_is_written(index: str, tmp_path: Path, suffix: str) -> None:
    """In the form that the name asks for."""
    questions, out = tmp_path / "questions.txt", tmp_path / f"out{suffix}"
    questions.write_text("# dates\nWhen was the pump replaced?\n", encoding="utf-8")
    assert 0 == main(["table", str(questions), "--to", str(out), "--index", index])
    assert out.stat().st_size > 100


def test_table_prints_json(index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rows with cells."""
    questions = tmp_path / "questions.txt"
    questions.write_text("When was the pump replaced?\n", encoding="utf-8")
    assert 0 == main(["table", str(questions), "--json", "--index", index])
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert {"1987", "1989"} == {row["cells"][0]["words"] for row in rows}


def test_a_file_without_questions_is_told(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And so is one that is not there."""
    empty = tmp_path / "empty.txt"
    empty.write_text("# nothing\n", encoding="utf-8")
    assert 2 == main(["table", str(empty), "--index", index])
    assert 2 == main(["table", "nowhere.txt", "--index", index])
    assert "holds no question" in capsys.readouterr().err
