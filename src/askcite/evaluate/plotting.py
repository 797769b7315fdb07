"""Drawings by matplotlib, which only those who draw need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askcite.errors import MissingExtraError

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def blank(width: float, height: float) -> Figure:
    """An empty drawing of so many inches.

    Raises MissingExtraError without matplotlib.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise MissingExtraError(
            'drawing needs matplotlib: `pip install "askcite[plots]"`'
        ) from error
    return Figure(figsize=(width, height), layout="constrained")
