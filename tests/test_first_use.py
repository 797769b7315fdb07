"""A library that is not there yet, or not finished, as the command meets it: each mend works."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest

from askcite import index
from askcite.doors.cli import main
from askcite.errors import ModelError, SourceError
from askcite.index import Entry
from askcite.library.library import Library
from askcite.settings import DEFAULT_ENCODER
from askcite.sources import read_text

MADE = index.make("tests/encoder", "0" * 64, 4)
NOTHING = np.empty((0, 4), np.float32)
MILL = "The mill at Harrow Bridge grinds rye."


class Terminal(io.StringIO):
    """An error stream that a person looks at."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory, and the one to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "mend"),
    [
        (["ask", "Why?"], "make one with `askcite build`"),
        (["build"], "put articles into index/articles or name them: `askcite build SOURCE …`"),
        (
            ["build", "--index", "other one"],
            "into other one/articles or name them: `askcite build --index 'other one' SOURCE …`",
        ),
        (["ask", "Why?", "--index", "other"], "make one with `askcite build --index other`"),
        (["feedback", "--index", "other"], "make one with `askcite build --index other`"),
        (["build", "nowhere.txt"], "nowhere.txt: No such file"),
    ],
)
def test_nothing_is_made_where_there_is_nothing_to_make_it_of(
    here: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], mend: str
) -> None:
    """The one line names the library that was meant, and no file is left behind."""
    assert 2 == main(arguments)
    (line,) = capsys.readouterr().err.splitlines()
    assert mend in line
    assert [] == list(here.iterdir())


def test_an_unfinished_library_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`ask` and `doctor` say of one that was only begun what finishes it."""
    index.create("other", MADE).close()
    assert 2 == main(["ask", "Why?", "--index", "other"])
    assert "never finished; run `askcite build --index other`" in capsys.readouterr().err
    for way in (["doctor"], ["doctor", "--repair"]):
        assert 1 == main([*way, "--index", "other"])
        told = "the library was never finished: run `askcite build --index other`\n"
        assert capsys.readouterr().out.startswith(told)


def test_a_later_source_that_cannot_be_read_changes_nothing(here: Path) -> None:
    """Where it must be strict, what was begun before the error is not taken for a library."""
    (here / "mill.txt").write_text(MILL, encoding="utf-8")
    with pytest.raises(SourceError, match=r"nowhere\.txt"):
        Library.build(sources=["mill.txt", "nowhere.txt"], strict=True)
    assert 2 == main(["list"])
    with Library.build(sources=["mill.txt", "nowhere.txt"]) as library:
        assert ["nowhere.txt"] == [each.source for each in library.built.unread]


def test_the_counter_ends_its_line(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal what was done stands on a line of its own."""
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    (here / "mill.txt").write_text(MILL, encoding="utf-8")
    assert 0 == main(["build", "mill.txt"])
    assert terminal.getvalue().endswith("\n")
    assert "1 of 1 articles, 100%" == terminal.getvalue().rpartition("\r")[2].strip()
    assert "1 added; generation 1\n" == capsys.readouterr().out


def test_no_feedback_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a library that is there, without printing anything for a script."""
    (here / "mill.txt").write_text(MILL, encoding="utf-8")
    Library.build(sources=["mill.txt"]).close()
    assert 0 == main(["feedback"])
    assert ("", "no visitor has said anything yet\n") == tuple(capsys.readouterr())


def test_a_rebuild_keeps_the_librarys_encoder(here: Path) -> None:
    """Without `--encoder` the library's own is asked for, and no other takes its place."""
    held = index.create("index", MADE)
    held.update([Entry(read_text(MILL, id="mill"), (), (), NOTHING, NOTHING)])
    held.close()
    with pytest.raises(ModelError, match="tests/encoder"):
        Library.build()
    with Library.build(encoder=DEFAULT_ENCODER) as changed:
        assert DEFAULT_ENCODER == changed.manifest.encoder
