"""The report of what was found in a source, and what looked doubtful."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askcite.doors.cli import main
from askcite.library.library import Library
from askcite.sources.report import Report

LONG = "The ferry runs every day but Sunday, and it takes forty minutes to cross the lake. "


def reports(folder: Path, home: Path) -> dict[str, Report]:
    """The report of each file of a folder, by its name."""
    found: list[Report] = []
    with Library.build(home, [folder], report=found.append):
        return {report.source: report for report in found}


def test_a_report_counts(tmp_path: Path) -> None:
    """Title, author, date, words, headings, tables, notes and the share of furniture are there."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "ferry.md").write_text(
        "---\nauthor: Ida Moor\npublished: 2021-05-03\n---\n# The ferry\n\n" + LONG + "[^1]\n\n"
        "| Line | Adult |\n|---|---|\n| North | 4 euros |\n| South | 9 euros |\n\n"
        "Share this article\n\n[^1]: In winter it takes an hour.\n",
        encoding="utf-8",
    )
    report = reports(folder, tmp_path / "library")["ferry.md"]
    assert ("The ferry", "Ida Moor", "2021-05-03", "en") == (
        report.title, report.author, report.published, report.language,
    )  # fmt: skip
    assert (1, 1, 1) == (report.headings, report.tables, report.notes)
    assert 0 < report.furniture < 0.2
    assert () == report.doubts
    assert "1 heading, 1 table, 1 note" in str(report)


@pytest.mark.parametrize(
    ("name", "data", "doubt"),
    [
        ("cut.txt", (LONG * 3).encode() + b"and then it goes on to the", "without an end"),
        ("western.txt", "Das Fährhaus öffnet um neun.".encode("cp1252"), "read as windows-1252"),
        (
            "stray.txt",
            "Die Fähre öffnet um neun. Caf".encode() + b"\xe9 gibt es.",
            "1 in all, were read as windows-1252",
        ),
        (
            "label.html",
            '<meta charset="iso-8859-1"><p>Das Fährhaus öffnet um neun.</p>'.encode(),
            "labelled iso-8859-1",
        ),
        ("unknown.txt", "The ferry to Sj\ufffdvik runs daily.".encode(), "U+FFFD"),
    ],
)
def test_what_is_doubtful_is_told(tmp_path: Path, name: str, data: bytes, doubt: str) -> None:
    """A cut paragraph, another encoding and unknown signs are lines of their own."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / name).write_bytes(data)
    (line,) = reports(folder, tmp_path / "library")[name].doubts
    assert doubt in line


def test_the_command_line_tells_it_for_people_and_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--report` is a paragraph for each article, and an object a line with `--json`."""
    (tmp_path / "ferry.txt").write_text(LONG, encoding="utf-8")
    Library.build(tmp_path / "library", [tmp_path / "ferry.txt"]).close()
    command = ["add", str(tmp_path / "ferry.txt"), "--report", "--index", str(tmp_path / "library")]
    assert 0 == main(command)
    assert "ferry.txt: ferry (en)" in capsys.readouterr().out
    assert 0 == main([*command, "--json"])
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (16, []) == (first["words"], first["doubts"])
    assert ["ferry"] == second["unchanged"]
