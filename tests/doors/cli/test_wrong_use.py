"""Careless use of the command: one line that says what is wrong and what mends it."""

from __future__ import annotations

from pathlib import Path

import pytest

from askcite.doors.cli import main
from askcite.doors.cli.parsing import said
from askcite.library.library import Library

MILL = "The mill at Harrow Bridge grinds rye. It was restored by volunteers in 2004."


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a library of one small article."""
    home = tmp_path_factory.mktemp("careless") / "library"
    (home / "articles").mkdir(parents=True)
    (home / "articles" / "mill.txt").write_text(MILL, encoding="utf-8")
    Library.build(home).close()
    return str(home)


def complaint(capsys: pytest.CaptureFixture[str], *given: str) -> str:
    """The line on the error stream of a command that cannot be done."""
    try:
        code = main(given)
    except SystemExit as ended:  # of the parser
        code = int(ended.code or 0)
    told = capsys.readouterr().err
    assert (2, 1) == (code, told.count("\n"))
    return told.strip()


def test_a_question_needs_no_quotes(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Its words are joined; so are those of a name."""
    assert 0 == main(["ask", "When", "was", "the", "mill", "restored?", "--index", index])
    assert "in 2004. [1]" in capsys.readouterr().out
    assert 0 == main(["differ", "When", "was", "the", "mill", "restored?", "--index", index])
    assert "2004" in capsys.readouterr().out


@pytest.mark.parametrize("given", [["ask"], ["ask", "Why?", "--from", "questions.txt"]])
def test_one_question_or_a_file(given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Neither, or both, is told with what to type."""
    assert "--from" in complaint(capsys, *given)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["ask", "--bogus"], "--bogus is not known here; `askcite ask --help` tells more"),
        (["lsit"], "no command 'lsit'; did you mean list?"),
        (["bake"], "no command 'bake'"),
        (["completion", "fish"], "there are bash, zsh, tcsh"),
        (["add"], "source is missing; `askcite add --help` tells more"),
        (["serve", "--port", "99999"], "99999 is no port"),
        (["show", "mill", "--span", "9"], "'9' is not START:END"),
        (["ask", "Why?", "--where", "a"], "'a' is not FIELD=VALUE"),
        (["ask", "Why?", "--proof", "x.txt"], "ends in .html or .htm"),
        (["add", "mill.txt", "--title", "The mill"], "--title"),
    ],
)
def test_wrong_use_is_one_plain_line(
    given: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """No list of all options, but where they are."""
    assert told in complaint(capsys, *given)


def test_what_was_typed_does_not_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a wrong command nor a wrong value is printed raw."""
    assert "\x1b" not in complaint(capsys, "\x1b[31mred")
    assert "\x1b" not in complaint(capsys, "serve", "--port", "\x1b[31m")


def test_another_message_of_the_parser_stays() -> None:
    """What is not known to be put better is said as it is."""
    assert "expected one argument" in said("argument --port: expected one argument")
    assert "too much" == said("too much")


@pytest.mark.parametrize("command", ["list", "ask", "build"])
def test_a_file_is_no_library(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error says so, and not that the disk is broken."""
    (tmp_path / "notes").write_text(MILL, encoding="utf-8")
    given = {"ask": ["Why?"], "build": [str(tmp_path)]}.get(command, [])
    told = complaint(capsys, command, *given, "--index", str(tmp_path / "notes"))
    assert "is a file" in told


def test_a_place_outside_the_article_is_told(
    index: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is not shown as nothing."""
    told = complaint(capsys, "show", "mill", "--span", "500:600", "--index", index)
    assert "mill has 76 characters" in told


@pytest.mark.parametrize(
    "given", [["ask", "--from"], ["table"], ["verify"], ["evaluate"], ["import"]]
)
def test_a_missing_file_is_told_without_numbers(
    given: list[str], index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The system's error numbers say nothing to a person."""
    at = str(tmp_path / "new") if given == ["import"] else index
    told = complaint(capsys, *given, str(tmp_path / "none"), "--index", at)
    assert "o such file" in told
    assert "Errno" not in told


def test_the_directory_that_is_missing_is_named(
    index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No file of our own that lay in it."""
    told = complaint(capsys, "export", str(tmp_path / "none" / "x.askcite"), "--index", index)
    assert f"{tmp_path / 'none'}: no such" in told


def test_nobody_of_that_name_is_told(index: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing printed would look like a broken command."""
    assert 3 == main(["said", "Ann", "Lee", "--index", index])
    assert "Ann Lee" in capsys.readouterr().out


def test_a_long_sentence_that_is_near_is_shortened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A text without stops does not fill the screen."""
    (tmp_path / "words.txt").write_text("mill river rye " * 120, encoding="utf-8")
    home = str(tmp_path / "library")
    Library.build(home, [tmp_path / "words.txt"]).close()
    main(["ask", "Who painted the ceiling of the chapel?", "--index", home])
    assert len(max(capsys.readouterr().out.split("\n"), key=len)) < 500
