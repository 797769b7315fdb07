"""The reports that `askcite evaluate` prints."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from askcite.evaluate import set_library, tabled
from askcite.evaluate.drawing import draw
from askcite.evaluate.run import SetReport, evaluate


def evaluate_command(
    paths: Sequence[Path],
    *,
    index: str | Path | None = None,
    sample: int | None = None,
    whole_library: bool = False,
    json: bool = False,
    plot: Path | None = None,
    wrong: bool = False,
) -> str:
    """The report on sets, as a table or JSON.

    Each is asked of the library at `index`, or of one made of the set's own articles for the
    while; `sample` questions of each, or all. `plot` gets the risk-coverage curves. With `wrong`
    the questions that went wrong follow the table.
    """
    reports = [_report(path, index, sample, whole_library) for path in paths]
    if plot:
        draw(reports, plot)
    if json:
        return tabled.to_json(reports)
    return "\n".join([tabled.table(reports), *(tabled.wrong(reports) if wrong else ())])


def _report(path: Path, index: str | Path | None, size: int | None, whole: bool) -> SetReport:
    name = path.name.removesuffix(".gz").removesuffix(".jsonl").removesuffix(".csv")
    with set_library.opened(path, index, sample=size, whole=whole) as (library, cases):
        return evaluate(library.ask, cases, whole_library=whole, name=name)
