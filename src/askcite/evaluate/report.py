"""Reports as a table, as JSON and as a drawing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from statistics import median

from askcite.evaluate.metrics import Interval
from askcite.evaluate.run import Report

_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")
"""Okabe and Ito's, told apart by colour-blind readers too."""
_WIDTH, _HEIGHT, _MARGIN = 640, 420, 60


def table(reports: Sequence[Report]) -> str:
    """A figure a line and a set a column, each figure in per cent with its 95 % interval."""
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


def to_json(reports: Sequence[Report]) -> str:
    """Every set's figures, intervals and curve; NaN, where nothing was measured, is null."""
    return json.dumps([_as_dict(report) for report in reports], indent=2)


def curves_svg(reports: Sequence[Report]) -> str:
    """The risk-coverage curves, one a set, as an SVG drawing."""
    drawn = [
        part
        for number, report in enumerate(reports)
        for part in _curve(report, number, _COLOURS[number % len(_COLOURS)])
    ]
    return "\n".join([*_frame(), *drawn, "</svg>", ""])


def _cell(figure: Interval) -> str:
    if figure.value != figure.value:  # NaN
        return "–"
    return f"{100 * figure.value:5.1f} ({100 * figure.low:.1f}–{100 * figure.high:.1f})"


def _typical(report: Report) -> float:
    return median([outcome.milliseconds for outcome in report.outcomes] or [0.0])


def _as_dict(report: Report) -> dict[str, object]:
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


def _x(share: float) -> float:
    return round(_MARGIN + share * (_WIDTH - 2 * _MARGIN), 1)


def _y(share: float) -> float:
    return round(_HEIGHT - _MARGIN - share * (_HEIGHT - 2 * _MARGIN), 1)


def _text(x: float, y: float, words: str, extra: str = "") -> str:
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    return f'<text x="{x}" y="{y}" {extra}>{escaped}</text>'


def _frame() -> list[str]:
    """The white ground, a grid every fifth, and the names of the axes."""
    grid = []
    for share in (0, 0.2, 0.4, 0.6, 0.8, 1):
        across = f"M{_x(0)},{_y(share)}H{_x(1)}M{_x(share)},{_y(0)}V{_y(1)}"
        grid += [
            f'<path d="{across}" stroke="#ddd"/>',
            _text(_x(share), _y(0) + 18, f"{share:.0%}", 'text-anchor="middle"'),
            _text(_x(0) - 8, _y(share) + 4, f"{share:.0%}", 'text-anchor="end"'),
        ]
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="12">',
        '<rect width="100%" height="100%" fill="white"/>',
        *grid,
        _text(_WIDTH / 2, _HEIGHT - 18, "questions answered", 'text-anchor="middle"'),
        _text(_x(0), _y(1) - 16, "answers that are wrong", 'text-anchor="middle"'),
    ]


def _curve(report: Report, number: int, colour: str) -> list[str]:
    points = zip(report.curve.coverage, report.curve.risk, strict=True)
    line = " ".join(f"{_x(coverage)},{_y(risk)}" for coverage, risk in points)
    return [
        f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>',
        _text(_x(0) + 12, _y(1) + 16 * (number + 1), report.name, f'fill="{colour}"'),
    ]
