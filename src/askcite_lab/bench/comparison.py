"""The sections of the comparison, as a table and JSON."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any, Final

from askcite_lab.bench.figures import Figure, FigureLine, Results, figures
from askcite_lab.bench.machine import Load
from askcite_lab.bench.trials import Effort

TITLES: Final = {
    "start": "a cold process, from the command to the first answer (files are in the page cache)",
    "build": "indexing; askcite encodes every sentence too, and both encode the same texts",
    "ask": "one warm question after another; askcite also reads, decides and cites",
    "concurrency": "threads that share one library",
    "growth": "the text, and changed copies of it",
    "memory": "peak memory of a process that answers, without the page",
}
"""The sections, in their order, and what each measures."""


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Everything measured, the machine, and its load meanwhile."""

    machine: dict[str, str | int]
    versions: dict[str, str]
    text: dict[str, int]
    load: Load | None
    said: dict[str, str]
    figures: tuple[Figure, ...]

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        load = self.load and {**asdict(self.load), "quiet": self.load.quiet}
        return {
            "machine": self.machine,
            "versions": self.versions,
            "text": self.text,
            "load": load,
            "said": self.said,
            "figures": [figure.to_dict() for figure in self.figures],
        }


def sections(only: Collection[str], effort: Effort, results: Results) -> tuple[Figure, ...]:
    """The figures of the sections, in the order of `TITLES`."""
    rows = _rows(effort)
    return tuple(f for name in TITLES if name in only for f in figures(name, rows[name], results))


def _rows(effort: Effort) -> dict[str, list[FigureLine]]:
    return {
        "start": [
            FigureLine("processor time", "s", "start", "cpu_s"),
            FigureLine("time", "s", "start", "wall_s"),
            FigureLine("peak memory", "MB", "start", "peak_mb"),
        ],
        "build": [
            FigureLine("passages a second", "1/s", "build", "passages_s", effort.encoded, True),
            FigureLine(
                "tokens a processor second", "1/s", "encode", "tokens_cpu_s", effort.encoded, True
            ),
            FigureLine(
                "of the single-precision matrix rate",
                "%",
                "encode",
                "gemm_percent",
                effort.encoded,
                True,
            ),
            FigureLine(
                "single-precision matrix rate, a core",
                "GFLOP/s",
                "encode",
                "gemm_gflops",
                effort.encoded,
                None,
            ),
        ],
        "ask": [
            *(
                FigureLine(f"{stage} {at}", "ms", "ask", f"{stage} {at}")
                for stage in ("total", "encode", "search", "read")
                for at in ("p50", "p95", "p99")
            ),
            FigureLine("processor time an answer", "ms", "ask", "answer_cpu_ms"),
        ],
        "concurrency": [
            *(row for threads in effort.threads for row in _crowd(threads)),
            FigureLine("peak memory", "MB", "crowd", "peak_mb"),
        ],
        "growth": [row for size in effort.sizes for row in _growth(size)],
        "memory": [
            FigureLine("one cold answer", "MB", "start", "peak_mb"),
            FigureLine("many warm answers", "MB", "ask", "peak_mb"),
        ],
    }


def _crowd(threads: int) -> list[FigureLine]:
    name = "1 thread" if threads == 1 else f"{threads} threads"
    return [
        FigureLine(f"answers a second, {name}", "1/s", "crowd", f"{threads} answers_s", 1, True),
        FigureLine(f"p50, {name}", "ms", "crowd", f"{threads} p50"),
        FigureLine(f"p95, {name}", "ms", "crowd", f"{threads} p95"),
    ]


def _growth(size: int) -> list[FigureLine]:
    return [
        FigureLine(f"{name}, text ×{size}", unit, step, key, size)
        for name, unit, step, key in (
            ("build from a cold start", "s", "build", "wall_s"),
            ("build, processor time", "s", "build", "cpu_s"),
            ("build, peak memory", "MB", "build", "peak_mb"),
            ("disk", "MB", "build", "disk_mb"),
            ("add one article", "s", "add", "wall_s"),
            ("add one article, processor time", "s", "add", "cpu_s"),
            ("ask p50", "ms", "ask", "total p50"),
            ("ask, peak memory", "MB", "ask", "peak_mb"),
        )
    ]


def table(report: SideBySide) -> str:
    """The comparison as a table for a person.

    It has medians with extremes, and the ratio to the plain script.
    """
    parts = list(_head(report))
    for section, title in TITLES.items():
        found = [figure for figure in report.figures if figure.section == section]
        if found:
            parts += ["", f"{section}: {title}", *_lines(found)]
    return "\n".join(parts)


def _head(report: SideBySide) -> Iterator[str]:
    yield "askcite beside a plain sentence-transformers + FAISS script, one thread a model;"
    yield "reread: the plain script, whose ten nearest passages a public cross-encoder ranks anew"
    yield "{cores} × {processor}; {system}; Python {python}".format(**report.machine)
    yield ", ".join(f"{name} {number}" for name, number in report.versions.items())
    yield ", ".join(f"{count:,} {name}" for name, count in report.text.items())
    yield _quiet(report.load)


def _quiet(load: Load | None) -> str:
    if load is None:
        return "how busy the machine was cannot be told here"
    shares = f"others took {load.others:.0%} of the processors, the host {load.steal:.0%}"
    if load.quiet:
        return f"{shares}: quiet"
    return f"NOT QUIET: {shares}; trust ratios of processor time, not seconds"


def _lines(found: Sequence[Figure]) -> Iterator[str]:
    cells = [
        (
            f"{f.name}, {f.unit}",
            *map(_spread, (f.askcite, f.plain, f.reread)),
            *map(_times, (f.ratio, f.reread_ratio)),
        )
        for f in found
    ]
    rows = [("", "askcite", "plain", "reread", "askcite/plain", "askcite/reread"), *cells]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *values in rows:
        aligned = (v.rjust(width) for v, width in zip(values, widths[1:], strict=True))
        yield f"  {name.ljust(widths[0])}  {'  '.join(aligned)}"


def _spread(values: Sequence[float]) -> str:
    if not values:
        return "–"
    if len(values) == 1:
        return _short(values[0])
    return f"{_short(median(values))} ({_short(min(values))}–{_short(max(values))})"


def _times(ratio: float | None) -> str:
    return "–" if ratio is None else _short(ratio)


def _short(value: float) -> str:
    """Three significant digits, and whole numbers from a hundred on."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
