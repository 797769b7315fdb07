"""README and guide: every command and code block that they show runs, page by page."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest

from askcite import guide
from askcite.doors.cli import main
from askcite.types.forms import AnswerJSON, CitationJSON, NearJSON, StatementJSON

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {"README": README} | {name: guide.page(name) for name in guide.PAGES}


def blocks(text: str, language: str) -> list[str]:
    """The code blocks of a page in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE)


def commands(text: str) -> list[list[str]]:
    """The `askcite` commands of its shell blocks, as lists of arguments."""
    lines = [line for block in blocks(text, "sh") for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("askcite ")]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory like a fresh clone's, to run the examples in."""
    shutil.copytree(ROOT / "index" / "articles", tmp_path / "index" / "articles")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", [name for name, text in PAGES.items() if commands(text)])
def test_commands_run_in_order(
    checkout: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Every `askcite` command shown succeeds, and an answer shown is the one given."""
    for kind in ("jsonl", "csv"):  # files that the page shows
        for block in blocks(PAGES[name], kind):
            (checkout / f"questions.{kind}").write_text(block, encoding="utf-8")
    for arguments in commands(PAGES[name]):
        assert 0 == main(arguments), arguments
    said = " ".join(capsys.readouterr().out.split())
    for shown in blocks(PAGES[name], "text"):
        assert " ".join(shown.split()) in said
    assert (checkout / "index" / "library.db").is_file()


@pytest.mark.parametrize("name", [name for name, text in PAGES.items() if blocks(text, "python")])
def test_python_runs(checkout: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Every Python example runs; the first of a page prints a cited answer."""
    assert 0 == main(["build"])
    shown = blocks(PAGES[name], "python")
    for block in shown:
        names: dict[str, Any] = {}
        exec(compile(block, name, "exec"), names)  # noqa: S102 - our own examples
        names["library"].close()
    assert "print(" not in shown[0] or "connectivity pillar" in capsys.readouterr().out
    assert (checkout / "index").is_dir()


def test_the_list_names_every_page(capsys: pytest.CaptureFixture[str]) -> None:
    """The command lists all pages, README links them, and each begins with its title."""
    assert 0 == main(["guide"])
    listed = capsys.readouterr().out
    for name, title in guide.PAGES.items():
        assert f"{name} " in listed
        assert f"(src/askcite/guide/{name}.md)" in README
        assert guide.page(name).startswith(f"# {title}\n")


def test_a_page_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """As it is written; an unknown name is told where the list is."""
    assert 0 == main(["guide", "keep"])
    assert guide.page("keep").rstrip() == capsys.readouterr().out.rstrip()
    assert 2 == main(["guide", "nothing"])
    assert "`askcite guide` lists them" in capsys.readouterr().err


def test_the_reference_names_every_variable_and_field() -> None:
    """None that the source reads, and none of an answer's form, is left out."""
    told = guide.page("reference")
    names = "|".join(
        ("ASKCITE_[A-Z_]+", "GRADIO_(?:SERVER|ROOT|TEMP)_[A-Z]+", "FORWARDED_ALLOW_IPS")
    )
    sources = [*ROOT.glob("src/askcite/**/*.py"), ROOT / "app.py"]
    read = {n for path in sources for n in re.findall(f'"({names})"', path.read_text("utf-8"))}
    assert read
    assert set() == {name for name in read if f"`{name}`" not in told}
    forms = (AnswerJSON, StatementJSON, CitationJSON, NearJSON)
    fields = {name for form in forms for name in form.__dataclass_fields__}
    assert set() == {name for name in fields if f"`{name}`" not in told}
