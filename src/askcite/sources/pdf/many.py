"""PDFium's functions called as often as pages need.

They are called a million times for a few hundred files. Where they are given references made
beforehand, and nothing looks at the kinds of what they are given, a call takes a sixth of the time.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Callable, Sequence
from functools import cache
from itertools import repeat
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

_Call = Callable[..., Any]
_ORDER: Final = [0, 3, 2, 1]
"""PDFium's rectangles are (left, top, right, bottom)."""
_MOST: Final = 2_048
"""Boxes asked in one go."""
_NAME: Final = 100
"""Bytes of a font's name that are looked at."""

Boxes = NDArray[np.float64]
"""Of shape (boxes, 4): left, bottom, right, top."""


class Calls(NamedTuple):
    """PDFium's functions of a page's text and parts.

    The parts are told by their addresses.
    """

    unicode: _Call
    guessed: _Call
    box: _Call
    ink: _Call
    angle: _Call
    origin: _Call
    matrix: _Call
    size: _Call
    weight: _Call
    font: _Call
    part: _Call
    kind: _Call
    bounds: _Call
    segments: _Call
    segment: _Call
    segment_kind: _Call
    segment_end: _Call
    closes: _Call


@cache
def calls() -> Calls:
    """The functions, made once.

    Their arguments are integers and references.
    """
    import pypdfium2.raw as raw

    def call(function: Any, result: Any = ctypes.c_int, *kinds: Any) -> _Call:  # noqa: ANN401
        place = ctypes.cast(function, ctypes.c_void_p).value or 0
        return ctypes.PYFUNCTYPE(result, *kinds)(place)

    return Calls(
        unicode=call(raw.FPDFText_GetUnicode, ctypes.c_uint),
        guessed=call(raw.FPDFText_IsGenerated),
        box=call(raw.FPDFText_GetLooseCharBox),
        ink=call(raw.FPDFText_GetCharBox),
        angle=call(raw.FPDFText_GetCharAngle, ctypes.c_float),
        origin=call(raw.FPDFText_GetCharOrigin),
        matrix=call(raw.FPDFText_GetMatrix),
        size=call(raw.FPDFText_GetFontSize, ctypes.c_double),
        weight=call(raw.FPDFText_GetFontWeight),
        font=call(raw.FPDFText_GetFontInfo, ctypes.c_ulong),
        part=call(raw.FPDFPage_GetObject, ctypes.c_void_p),
        kind=call(raw.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p),
        bounds=call(raw.FPDFPageObj_GetBounds, ctypes.c_int, ctypes.c_void_p),
        segments=call(raw.FPDFPath_CountSegments, ctypes.c_int, ctypes.c_void_p),
        segment=call(raw.FPDFPath_GetPathSegment, ctypes.c_void_p, ctypes.c_void_p),
        segment_kind=call(raw.FPDFPathSegment_GetType, ctypes.c_int, ctypes.c_void_p),
        segment_end=call(raw.FPDFPathSegment_GetPoint, ctypes.c_int, ctypes.c_void_p),
        closes=call(raw.FPDFPathSegment_GetClose, ctypes.c_int, ctypes.c_void_p),
    )


def boxes(text_page: Any, places: Sequence[int]) -> Boxes:  # noqa: ANN401 - a reference
    """The boxes of a page's characters at these places.

    Their heights are their fonts'.
    """
    room, references = _room()
    found = np.empty((len(places), 4), np.float32)
    for first in range(0, len(places), _MOST):
        some = places[first : first + _MOST]
        deque(map(calls().box, repeat(text_page), some, references[0]), maxlen=0)
        found[first : first + _MOST] = room[: len(some)]
    return found[:, _ORDER].astype(np.float64)


def fonts(text_page: Any, places: Sequence[int]) -> list[bytes]:  # noqa: ANN401 - a reference
    """The names of the fonts of a page's characters."""
    room, references = _room_for_names()
    found: list[bytes] = []
    ask, longest, none = calls().font, repeat(_NAME), repeat(None)
    for first in range(0, len(places), _MOST):
        some = places[first : first + _MOST]
        room[: len(some)] = b""
        deque(map(ask, repeat(text_page), some, references, longest, none), maxlen=0)
        found += room[: len(some)].tolist()
    return found


def paths(page: Any) -> tuple[list[int], Boxes]:  # noqa: ANN401 - PDFium's own
    """The page's drawn shapes, and their bounds.

    Those without bounds are left out.
    """
    import pypdfium2.raw as raw

    ask = calls()
    count = raw.FPDFPage_CountObjects(page)
    parts = list(map(ask.part, repeat(ctypes.byref(page.contents)), range(count)))
    drawn = [part for part in parts if ask.kind(part) == raw.FPDF_PAGEOBJ_PATH]
    room, references = _room()
    found, told = np.empty((len(drawn), 4), np.float32), list[int]()
    for first in range(0, len(drawn), _MOST):
        some = drawn[first : first + _MOST]
        told += map(ask.bounds, some, *references)
        found[first : first + _MOST] = room[: len(some)]
    bounded = [part for part, is_told in zip(drawn, told, strict=True) if is_told]
    return bounded, found[np.array(told, bool)].astype(np.float64)


@cache
def _room() -> tuple[NDArray[np.float32], list[list[Any]]]:
    """The room for boxes, with references to their sides."""
    room = (ctypes.c_float * (4 * _MOST))()
    size = ctypes.sizeof(ctypes.c_float)
    places = (range(side * size, ctypes.sizeof(room), 4 * size) for side in range(4))
    references = [[ctypes.byref(room, at) for at in side] for side in places]
    return np.ctypeslib.as_array(room).reshape(-1, 4), references


@cache
def _room_for_names() -> tuple[NDArray[np.bytes_], list[Any]]:
    """The room for fonts' names, with references to each."""
    room = (ctypes.c_char * (_NAME * _MOST))()
    references = [ctypes.byref(room, at) for at in range(0, ctypes.sizeof(room), _NAME)]
    return np.frombuffer(memoryview(room), f"S{_NAME}"), references
