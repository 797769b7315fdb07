"""The bench's figures hold together, and both contenders do what they are measured for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from askcite_lab.bench import SECTIONS
from askcite_lab.command import main

INDEX = Path(__file__).parents[3] / "index"

Comparison = dict[str, Any]


@pytest.fixture(scope="module")
def drawing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the quick run draws its ratios."""
    return tmp_path_factory.mktemp("bench") / "ratios.png"


@pytest.fixture(scope="module")
def report(drawing: Path) -> Comparison:
    """What the command prints after a quick run over all sections."""
    options = ["--quick", "--json", "--index", str(INDEX), "--plot", str(drawing)]
    done = subprocess.run(
        [sys.executable, "-m", "askcite_lab", "bench", *options],
        check=True,
        capture_output=True,
        text=True,
    )
    found: Comparison = json.loads(done.stdout)
    return found


def test_every_section_is_measured(report: Comparison) -> None:
    """Each section has figures, and every one of askcite's is above zero."""
    assert set(SECTIONS) == {figure["section"] for figure in report["figures"]}
    assert [] == [f["figure"] for f in report["figures"] if not f["askcite"]["median"] > 0]


def test_every_figure_stands_beside_the_plain_scripts(report: Comparison) -> None:
    """All that the plain script does too is a ratio; it only does not read."""
    alone = {figure["figure"] for figure in report["figures"] if not figure["plain"]}
    assert {"read p50", "read p95", "read p99"} == alone
    compared = [figure for figure in report["figures"] if figure["plain"]]
    expected = [f["askcite"]["median"] / f["plain"]["median"] for f in compared]
    assert pytest.approx(expected, rel=0.02, abs=0.001) == [f["ratio"] for f in compared]


def test_both_find_the_same_words(report: Comparison) -> None:
    """What askcite cites stands in the passage that the plain script puts first."""
    assert report["said"]["askcite"]
    assert report["said"]["askcite"] in report["said"]["plain"]


def test_the_machine_and_its_load_are_named(report: Comparison) -> None:
    """A reader can tell what was measured on what, and whether to believe it."""
    assert report["machine"]["cores"] >= 1
    assert report["machine"]["processor"]
    assert {"askcite", "sentence-transformers", "faiss-cpu"} <= report["versions"].keys()
    assert report["text"]["passages"] > 10
    if sys.platform == "linux":
        assert 0 <= report["load"]["others"] <= 1
        assert report["load"]["quiet"] in {True, False}


def test_the_ratios_are_drawn(report: Comparison, drawing: Path) -> None:
    """A picture with room for every figure that has a ratio."""
    compared = [f for f in report["figures"] if f["ratio"] and f["more_is_better"] is not None]
    with Image.open(drawing) as picture:
        assert picture.height > 20 * len(compared)


@pytest.mark.parametrize(
    ("options", "mend"),
    [
        (["--only", "weather"], "start, build"),
        (["--index", "no-such-library", "--quick"], "no-such-library"),
    ],
)
def test_what_cannot_be_measured_is_one_line_and_2(
    options: list[str], mend: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unknown section, or nothing to measure, ends with one line that says so."""
    assert 2 == main(["bench", *options])
    (line,) = capsys.readouterr().err.splitlines()
    assert mend in line


@pytest.mark.parametrize("sizes", ["0", "1,x", "-4", ""])
def test_sizes_are_whole_numbers_from_1(sizes: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Another size is refused before anything is measured."""
    with pytest.raises(SystemExit, match="2"):
        main(["bench", f"--sizes={sizes}"])
    assert "as in 1,4,16" in capsys.readouterr().err
