"""Reports as a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from askcite.errors import MissingExtraError
from askcite.evaluate.run import Report


def draw(reports: Sequence[Report], path: Path) -> None:
    """Write the risk-coverage curves, one a set, to `path`; its suffix, .png or .svg, says as what.

    A curve says how many of the answers are wrong when only the surest questions are answered.
    """
    try:
        from matplotlib.figure import Figure
        from matplotlib.ticker import PercentFormatter
    except ImportError as error:
        raise MissingExtraError(
            'drawing needs matplotlib: `pip install "askcite[plots]"`'
        ) from error
    figure = Figure(figsize=(6.4, 4.2), layout="constrained")
    axes = figure.add_subplot(
        xlim=(0, 1), ylim=(0, 1), xlabel="questions answered", ylabel="answers that are wrong"
    )
    for report in reports:
        axes.plot(report.curve.coverage, report.curve.risk, label=report.name)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(PercentFormatter(1))
    axes.grid(alpha=0.3)
    axes.legend(frameon=False)
    figure.savefig(path, dpi=150)
