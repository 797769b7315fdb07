"""Speed and memory of askcite beside a plain script.

Both are measured in the same run.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from askcite_lab.bench import comparison, machine, meter, trials
from askcite_lab.bench.comparison import TITLES, SideBySide
from askcite_lab.bench.ratios import draw
from askcite_lab.bench.trials import FULL, QUICK, Announce

SECTIONS = tuple(TITLES)
"""What can be measured by itself."""

__all__ = ["SECTIONS", "bench", "bench_command"]


def bench_command(
    index: str,
    *,
    only: Collection[str] = SECTIONS,
    sizes: Sequence[int] = (),
    quick: bool = False,
    as_json: bool = False,
    plot: Path | None = None,
    progress: Announce = lambda _: None,
) -> str:
    """The comparison as a table or as JSON.

    `plot` gets it as a drawing.
    """
    made = bench(index, only=only, sizes=sizes, quick=quick, progress=progress)
    if plot:
        draw(made.figures, plot)
    return json.dumps(made.to_dict(), ensure_ascii=False) if as_json else comparison.table(made)


def bench(
    index: str,
    *,
    only: Collection[str] = SECTIONS,
    sizes: Sequence[int] = (),
    quick: bool = False,
    progress: Announce = lambda _: None,
) -> SideBySide:
    """The comparison of the sections `only`.

    They are measured with the first articles of the library at `index`.
    Nothing is written there. `sizes` are the multiples of the text for the section on growth.
    Raises BenchError when a measured process fails.
    """
    effort = QUICK if quick else FULL
    effort = replace(effort, sizes=tuple(sizes) or effort.sizes)
    with tempfile.TemporaryDirectory() as folder:
        text = _prepare(index, folder, (*effort.sizes, effort.encoded))
        start = machine.now()
        measured = trials.measure(Path(folder), only, effort, progress)
    end = machine.now()
    return SideBySide(
        machine=machine.describe(),
        versions=machine.versions(),
        text=text,
        load=start.load_until(end) if start and end else None,
        said=measured.said,
        figures=comparison.sections(only, effort, measured.results),
    )


def _prepare(index: str, folder: str, sizes: Sequence[int]) -> dict[str, int]:
    """Counts of `material.prepare`, run in a process of its own.

    So models stay out of this one.
    """
    command = [sys.executable, "-m", __name__, "prepare", index, folder, *map(str, sizes)]
    found: dict[str, int] = json.loads(meter.run(command).output)
    return found
