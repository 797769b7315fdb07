"""Reports as a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from askcite.evaluate.plotting import blank
from askcite.evaluate.run import SetReport

_INCHES = 6.4, 4.2


def draw(reports: Sequence[SetReport], path: Path) -> None:
    """Write the risk-coverage curves to `path`.

    There is one a set; the suffix, .png or .svg, says as what.
    A curve says how many of the answers are wrong when only the surest questions are answered.
    """
    figure = blank(*_INCHES)
    axes = figure.add_subplot(
        xlim=(0, 1), ylim=(0, 1), xlabel="questions answered", ylabel="answers that are wrong"
    )
    for report in reports:
        axes.plot(report.curve.coverage, report.curve.risk, label=report.name)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(lambda share, _: f"{share:.0%}")
    axes.grid(alpha=0.3)
    axes.legend(frameon=False)
    figure.savefig(path, dpi=150)
