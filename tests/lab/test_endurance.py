"""Endurance: a short run of every trial, and the table."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from askcite.library.library import Library
from askcite.sources import read
from askcite.types import Span
from askcite_lab.command import main
from askcite_lab.endurance import files, kills
from askcite_lab.endurance.quotes import is_bare
from askcite_lab.endurance.running import TRIALS, run
from askcite_lab.endurance.trial import Count, End, counted, table

MILL = """# The Old Mill

The mill stands by the river. It grinds rye.

## Next steps

rye and oats

## Who built it?

Ann Lee built it.

- Kent, 1904, brick
- Essex, 1911, wood
"""


@pytest.mark.parametrize("name", TRIALS)
def test_a_short_run_loses_nothing(name: str) -> None:
    """Every attempt survives, however few there is time for."""
    with ProcessPoolExecutor(1, get_context("spawn")) as apart:  # the browser's loop keeps this one
        (count,) = apart.submit(run, [name], minutes=0.1).result()
    assert count.tried > 0
    assert (0, 0, 0) == (count.lost, count.wrong, count.bare)


def test_the_ends_are_counted_and_shown(tmp_path: Path) -> None:
    """Each end has its column, and the attempts are their sum."""

    def trial(_: Path) -> Iterator[End]:
        yield from (End.SURVIVED, End.SURVIVED, End.LOST, End.WRONG, End.BARE)

    count = counted("tried", trial, tmp_path, seconds=60)
    assert Count("tried", 2, 1, 1, 1) == count
    assert ["tried", "5", "2", "1", "1", "1"] == table([count]).splitlines()[-1].split()


@pytest.mark.parametrize(
    ("quote", "bare"),
    [
        ("Next steps", True),
        ("The Old Mill", True),
        ("Who built it?", True),
        ("rye and oats", True),
        ("It grinds rye.", False),
        ("Kent, 1904, brick", False),
    ],
)
def test_a_quote_that_says_nothing_is_bare(quote: str, bare: bool, tmp_path: Path) -> None:
    """A heading, the title, a question and a few words without an end; no item of a list."""
    (tmp_path / "mill.md").write_text(MILL, encoding="utf-8")
    (article,) = read(tmp_path / "mill.md")
    start = article.text.index(quote)
    assert bare == is_bare(article.cite(Span(start, start + len(quote))), article)


def test_a_library_that_lost_an_article_is_told(tmp_path: Path) -> None:
    """The examination after a kill sees a missing library and a missing article."""
    whole = kills.Texts([kills.STILL, kills.CHANGING.format(year=1900)])
    town = kills.Town(tmp_path, whole)
    assert End.LOST == town.examined(whole)
    (tmp_path / "mill.txt").write_text(kills.STILL, encoding="utf-8")
    Library.build(town.index, [tmp_path / "mill.txt"]).close()
    assert End.LOST == town.examined(whole)
    assert End.SURVIVED == town.examined(kills.Texts([kills.STILL]))


@pytest.mark.parametrize(
    ("answer", "end"),
    [
        (None, End.LOST),
        ('["told", 0.1, 1000]', End.SURVIVED),
        ('["read", 11.5, 1000]', End.WRONG),
        ('["told", 1.0, 1100000000]', End.WRONG),
        ('["Traceback", 0.1, 1000]', End.WRONG),
    ],
)
def test_a_file_that_breaks_the_bounds_is_told(answer: str | None, end: End) -> None:
    """So are a traceback and a reader that died."""
    assert end == files._ended(answer)


@pytest.mark.parametrize("suffix", [".docx", ".epub", ".pdf", ".html", ".md", ".jsonl"])
def test_what_is_bent_was_good(tmp_path: Path, suffix: str) -> None:
    """The files that are damaged are such as are read undamaged."""
    path = tmp_path / f"good{suffix}"
    path.write_bytes(files._good(suffix))
    assert "read" == files._read(path)


def test_an_unknown_trial_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """The error names those that there are."""
    assert 2 == main(["endurance", "--only", "sleep"])
    assert "kills" in capsys.readouterr().err


def test_an_error_is_told_however_quiet_what_ran_before(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """`-q` of another command silences no error."""
    caplog.set_level(logging.ERROR)
    assert 2 == main(["endurance", "--only", "sleep"])
    assert "kills" in capsys.readouterr().err
