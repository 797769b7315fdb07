"""Declarations of style by which words are not seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

IMPORTANT: Final = "!important"

_FAR: Final = re.compile(
    r"-(?:\d{4,}(?:\.\d+)?(?:px|pt)?|\d{2,}(?:\.\d+)?r?em|\d{3,}%|[1-9]\d\d+vw)$"
)
"""A thousand points, as many letters as a line has, or a whole width to the left or above."""
_NOTHING: Final = re.compile(r"[+-]?0*\.?0+(?:px|pt|r?em|%|vh|vw)?$")
_POINT: Final = re.compile(r"[+-]?(?:0*[01]|0*\.\d+)(?:px|pt)?$")
_CLIPPED: Final = re.compile(r"rect\(\s*(?:[01](?:px)?[\s,]*){3,4}\)")
_CUT: Final = re.compile(
    r"inset\((?:50|[6-9]\d|100)%\s*\)|inset\((?:100%\s*){2,4}\)|circle\(0(?:px|%)?\b.*"
    r"|polygon\(\s*(?:0(?:px|%)?[\s,]*)+\)"
)
_CLEAR: Final = re.compile(
    r"transparent|(?:rgb|hsl)a?\(.*[,/]\s*0*\.?0+%?\s*\)|#[0-9a-f]{3}0|#[0-9a-f]{6}00"
)
_FAR_LEFT: Final = re.compile(r"-(?:\d{4,}(?:\.\d+)?(?:px|pt)|\d{3,}r?em)$")
"""The same of a margin; less of it lays columns side by side."""
_MOVING: Final = ("transition", "animation", "will-change")
"""Of words that appear as one scrolls or clicks, which their readers see."""
_SIDES: Final = ("left", "top", "right", "bottom")


def declared(style: str) -> Mapping[str, str]:
    """The style's declarations in lower case, the last first."""
    parts = (part.partition(":") for part in style.lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in parts if value.strip()}


def hides(style: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Properties by which words are seen or not.

    True stands with those that hide them.
    """
    moving = any(name.startswith(_MOVING) or "-" + _MOVING[0] in name for name in style)
    apart = _value(style, "position") in ("absolute", "fixed")
    for name, is_hidden in _SETTLED.items():
        value = _value(style, name)
        if value:
            yield name, is_hidden(value)
    if "opacity" in style:
        shifts = moving or "transform" in style or "-webkit-transform" in style
        yield "opacity", not shifts and _is_nothing(_value(style, "opacity"))
    if apart:
        yield "clip", _CLIPPED.match(_value(style, "clip")) is not None
        yield "position", any(_FAR.match(_value(style, side)) for side in _SIDES)
    if _value(style, "overflow") in ("hidden", "clip"):
        yield "overflow", not moving and _is_folded(style, apart=apart)
    if "color" in style and not any("clip" in name or "fill" in name for name in style):
        yield "color", _is_clear(style)


def _value(style: Mapping[str, str], name: str) -> str:
    return style.get(name, "").removesuffix(IMPORTANT).strip()


def _is_nothing(value: str) -> bool:
    return _NOTHING.match(value) is not None


def _is_folded(style: Mapping[str, str], *, apart: bool) -> bool:
    """True for a box without room for words.

    Room that is held open by padding is for a picture or a film.
    """
    if any(name.startswith("padding") and not _is_nothing(_value(style, name)) for name in style):
        return False
    heights = [_value(style, name) for name in ("height", "max-height") if name in style]
    if any(map(_is_nothing, heights)):
        return True
    width = _value(style, "width")
    return apart and bool(_POINT.match(width)) and any(map(_POINT.match, heights))


def _is_clear(style: Mapping[str, str]) -> bool:
    """True for words in the colour behind them, or none."""
    color = _value(style, "color")
    behind = (_value(style, "background-color"), _value(style, "background"))
    return _CLEAR.fullmatch(color) is not None or color in behind


_SETTLED: Final[dict[str, Callable[[str], bool]]] = {
    "display": lambda value: value == "none",
    "visibility": lambda value: value in ("hidden", "collapse"),
    "content-visibility": lambda value: value == "hidden",
    "clip-path": lambda value: _CUT.match(value) is not None,
    "text-indent": lambda value: _FAR.match(value) is not None,
    "font-size": _is_nothing,
    "margin-left": lambda value: _FAR_LEFT.match(value) is not None,
    "transform": lambda value: re.match(r"scale\(\s*0\s*(?:,\s*0\s*)?\)", value) is not None,
}
"""Properties that hide words by themselves, and by which values."""
