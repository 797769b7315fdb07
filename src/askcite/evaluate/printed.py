"""The reports that `askcite evaluate` prints."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
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
    progress: Callable[[int], None] | None = None,
) -> str:
    """The report on sets, as a table or JSON.

    Each is asked of the library at `index`, or of one made of the set's own articles for the
    while; `sample` questions of each, or all. `plot` gets the risk-coverage curves. With `wrong`
    the questions that went wrong follow the table.
    """
    ask = partial(evaluate, whole_library=whole_library, progress=progress)
    reports = [_report(path, index, sample, ask) for path in paths]
    if plot:
        draw(reports, plot)
    if json:
        return tabled.to_json(reports)
    return "\n".join([tabled.table(reports), *(tabled.wrong(reports) if wrong else ())])


def _report(
    path: Path, index: str | Path | None, size: int | None, ask: partial[SetReport]
) -> SetReport:
    name = path.name.removesuffix(".gz").removesuffix(".jsonl").removesuffix(".csv")
    whole = ask.keywords["whole_library"]
    with set_library.opened(path, index, sample=size, whole=whole) as (library, cases):
        return ask(library.ask, cases, name=name)
