"""Cells of a table's row that a claim names."""

from __future__ import annotations

from askcite.text.layout import cells

ROW = "Made in | Arne: Norway | Bo: Denmark"


def test_the_named_cells_stay_with_the_label() -> None:
    """The whole row where none is named."""
    assert cells.named(ROW, "the Bo was made in Norway") == "Made in | Bo: Denmark"
    assert cells.named(ROW, "made in Denmark") == ROW
