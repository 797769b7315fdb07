"""The README's examples do what they say."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from askcite.doors.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The README's code blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.DOTALL | re.MULTILINE)


def commands() -> list[list[str]]:
    """The `askcite` commands of its shell blocks, as lists of arguments."""
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("askcite ")]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory like a fresh clone's, to run the examples in."""
    shutil.copytree(ROOT / "index" / "articles", tmp_path / "index" / "articles")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_commands_run_in_order(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every `askcite` command shown succeeds, and the answer shown is the one given."""
    for arguments in commands():
        assert 0 == main(arguments), arguments
    said = " ".join(capsys.readouterr().out.split())
    (shown,) = blocks("text")
    assert " ".join(shown.split()) in said
    assert (checkout / "index" / "library.db").is_file()


def test_python_runs(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The Python example prints a cited answer."""
    assert 0 == main(["build"])
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), {})  # noqa: S102 - our own README
    assert "connectivity pillar" in capsys.readouterr().out
    assert (checkout / "index").is_dir()
