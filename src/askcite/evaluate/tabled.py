"""Reports as a table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from statistics import median

from askcite.evaluate import metrics
from askcite.evaluate.metrics import Interval
from askcite.evaluate.run import Result, SetReport


def table(reports: Sequence[SetReport]) -> str:
    """A table: a figure a line, a set a column.

    Each figure is in per cent with its 95 % interval.
    """
    columns = [
        [
            report.name,
            f"{len(report.outcomes)} questions",
            *map(_cell, report.figures().values()),
            f"{_typical(report):.0f} ms",
        ]
        for report in reports
    ]
    names = ["", "", *(reports[0].figures() if reports else ()), "time, median"]
    rows = list(zip(names, *columns, strict=True))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def wrong(reports: Sequence[SetReport]) -> Iterator[str]:
    """A line for each question that went wrong, and how."""
    for report in reports:
        for one in report.outcomes:
            if fault := _fault(one):
                said = f" → {one.short}" if one.found else ""
                yield f"{one.case.id}  {fault}: {one.case.question}{said}"


def _fault(one: Result) -> str | None:
    """The fault of an answer, as far as is known."""
    case = one.case
    if one.found != case.answerable:
        return "not answered" if case.answerable else "answered, though unanswerable"
    if case.evidence and not one.correct:
        return "another sentence"
    worded = case.answerable and case.answers and not case.evidence
    return "other words" if worded and not metrics.f1(one.short, case.answers) else None


def to_json(reports: Sequence[SetReport]) -> str:
    """Every set's figures, intervals and curve as JSON.

    NaN, where nothing was measured, is null.
    """
    return json.dumps([_as_dict(report) for report in reports], indent=2)


def _cell(figure: Interval) -> str:
    if figure.value != figure.value:  # NaN
        return "–"
    return f"{100 * figure.value:5.1f} ({100 * figure.low:.1f}–{100 * figure.high:.1f})"


def _typical(report: SetReport) -> float:
    return median([outcome.milliseconds for outcome in report.outcomes] or [0.0])


def _as_dict(report: SetReport) -> dict[str, object]:
    curve = report.curve
    return {
        "set": report.name,
        "questions": len(report.outcomes),
        "digest": report.digest,
        "milliseconds": _typical(report),
        "figures": {
            name: {key: _number(getattr(figure, key)) for key in ("value", "low", "high")}
            for name, figure in report.figures().items()
        },
        "curve": {"coverage": curve.coverage.tolist(), "risk": curve.risk.tolist()},
    }


def _number(value: float) -> float | None:
    return round(value, 4) if value == value else None
