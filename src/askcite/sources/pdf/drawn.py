"""Points and lines that a page draws."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from askcite.sources.pdf import many
from askcite.sources.pdf.sheets import Box

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_PARTS: Final = 10_000
"""Of a page; maps and plans have more, and each costs a hundredth of a millisecond."""
_THIN: Final = 2.5
"""In points: what is thinner is a line, not an area."""
_LONG: Final = 6.0
"""In points: what is looked at side by side is larger."""
_SHORT: Final = 2.5
"""In points: lines are longer; the bar of a fraction is as wide as a figure."""
_SLIM: Final = 3.0
"""A line is as many times as long as thick, or longer."""
_LINES: Final = 5
"""Sides of one line or box; lines of a table may be one shape of more."""
_SIDES: Final = 400
"""Of one shape, at most: a whole grid may be one; a drawing has more."""


def shapes(page: PdfPage) -> list[Box]:
    """The boxes of the page's shapes, outlines side by side."""
    import pypdfium2.raw as raw

    if raw.FPDFPage_CountObjects(page.raw) > _PARTS:
        return []
    parts, bounds = many.paths(page.raw)
    if not parts:
        return []
    large = np.minimum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]) > _LONG
    if not large.any():
        return list(map(tuple, bounds.tolist()))
    return [
        box
        for part, own, is_large in zip(parts, bounds.tolist(), large.tolist(), strict=True)
        for box in (tuple(own), *(_outline(part, raw) if is_large else ()))
    ]


def is_line(box: Box) -> bool:
    """True for a long and thin shape."""
    wide, high = box[2] - box[0], box[3] - box[1]
    thin, long = min(wide, high), max(wide, high)
    return thin < _THIN and long > max(_SHORT, _SLIM * thin)


def _outline(address: int, raw: Any) -> Iterator[Box]:  # noqa: ANN401 - PDFium's own
    """The sides of a shape that is no area."""
    count = many.calls().segments(address)
    part = ctypes.cast(address, raw.FPDF_PAGEOBJECT)
    if count <= _SIDES and (count > _LINES or _is_stroked(part, raw)):
        yield from _sides(address, part, count, raw)


def _is_stroked(part: Any, raw: Any) -> bool:  # noqa: ANN401
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(part, fill, stroke)
    return bool(stroke.value)


def _sides(address: int, part: Any, count: int, raw: Any) -> Iterator[Box]:  # noqa: ANN401
    """The straight lines of a shape, level and upright ones."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(part, matrix):
        return
    a, b, c, d, e, f = matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
    ask = many.calls()
    corners: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    into_x, into_y = ctypes.byref(x), ctypes.byref(y)
    for number in range(count):
        segment = ask.segment(address, number)
        kind = ask.segment_kind(segment)
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            return
        ask.segment_end(segment, into_x, into_y)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            yield from _lines(corners)
            corners = []
        u, v = x.value, y.value
        corners.append((a * u + c * v + e, b * u + d * v + f))
        if ask.closes(segment):
            corners.append(corners[0])
    yield from _lines(corners)


def _lines(corners: list[tuple[float, float]]) -> Iterator[Box]:
    for (x, y), (u, v) in pairwise(corners):
        box = min(x, u), min(y, v), max(x, u), max(y, v)
        if is_line(box):
            yield box
