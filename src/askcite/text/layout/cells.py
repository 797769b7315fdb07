"""Cells of a table's row, each under its head."""

from __future__ import annotations

from typing import Final

from askcite.text.words import Text

BETWEEN: Final = " | "
"""What stands between the cells of a row."""


def named(row: str, claim: str) -> str:
    """The row's label, and the cells the claim names.

    The whole row where it names none.
    """
    label, *cells = row.split(BETWEEN)
    written = Text(claim)
    kept = [c for c in cells if any(map(written.holds, Text(c.partition(":")[0]).content))]
    return BETWEEN.join((label, *(kept or cells)))
