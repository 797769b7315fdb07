"""The numbers that Word counts and does not store.

As in 1., 1.1, (a), iv.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE: Final = re.compile(r"%([1-9])")
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_HIGHEST: Final = 5_000
"""Of a number that is written in letters; longer lists are no lists."""


@dataclass(frozen=True, slots=True)
class Level:
    """The numbering of one level's paragraphs."""

    start: int
    form: str
    text: str


@dataclass(slots=True)
class Numbers:
    """The numbers of a document, counted paragraph by paragraph."""

    lists: Mapping[str, str]
    levels: Mapping[str, Mapping[int, Level]]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: _Element | None) -> Numbers:
        """The numberings that a document's part holds."""
        if root is None:
            return cls({}, {})
        lists = {
            _value(num, "numId", own=True): _value(num, "abstractNumId")
            for num in root.iter(f"{_W}num")
        }
        levels = {
            _value(one, "abstractNumId", own=True): {
                int(_value(lvl, "ilvl", own=True) or 0): _level(lvl) for lvl in one.iter(f"{_W}lvl")
            }
            for one in root.iter(f"{_W}abstractNum")
        }
        return cls(lists, levels)

    def next(self, list_: str, depth: int) -> str:
        """The next number of the list; empty for a bullet."""
        key = self.lists.get(list_, "")
        levels = self.levels.get(key, {})
        level = levels.get(depth)
        if level is None or level.form in ("bullet", "none"):
            return ""
        counts = self._counts.setdefault(key, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return _PLACE.sub(lambda m: _told(levels, counts, int(m[1]) - 1), level.text).strip()


def _level(element: _Element) -> Level:
    start = _value(element, "start")
    return Level(
        int(start) if start.isdecimal() else 1,
        _value(element, "numFmt") or "decimal",
        _value(element, "lvlText"),
    )


def _value(element: _Element, name: str, *, own: bool = False) -> str:
    """An attribute of the element, or its child's value."""
    if own:
        return str(element.get(f"{_W}{name}", ""))
    child = element.find(f"{_W}{name}")
    return "" if child is None else str(child.get(f"{_W}val", ""))


def _told(levels: Mapping[int, Level], counts: Mapping[int, int], depth: int) -> str:
    level = levels.get(depth)
    if level is None:
        return ""
    number = counts.get(depth, level.start)
    form = _FORMS.get(level.form, str)
    return form(number) if 0 < number < _HIGHEST else str(number)


def _letters(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


_FORMS: Final[dict[str, Callable[[int], str]]] = {
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
}
"""How numbers are written, by Word's names; otherwise in figures."""
