"""The numbers that Word counts and does not store.

As in 1., 1.1, (a), iv.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

ListPlace = tuple[str, int]
"""A list's name, and the depth in it."""
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
    style: str = ""


@dataclass(slots=True)
class Numbers:
    """The numbers of a document, counted paragraph by paragraph."""

    lists: Mapping[str, str]
    levels: Mapping[str, Mapping[int, Level]]
    starts: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    styled: Mapping[str, ListPlace] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, root: _Element | None, styles: _Element | None) -> Numbers:
        """The numberings that a document's parts hold."""
        if root is None:
            return cls({}, {})
        lists, starts = {}, {}
        for num in root.iter(f"{_W}num"):
            name = _value(num, "numId", own=True)
            lists[name] = _value(num, "abstractNumId")
            starts[name] = dict(_starts(num))
        levels = {
            _value(one, "abstractNumId", own=True): {
                int(_value(lvl, "ilvl", own=True) or 0): _level(lvl) for lvl in one.iter(f"{_W}lvl")
            }
            for one in root.iter(f"{_W}abstractNum")
        }
        found = cls(lists, levels, starts)
        return replace(found, styled=found._of_styles(styles)) if styles is not None else found

    def next(self, place: ListPlace) -> str:
        """The next number at that place; empty for a bullet."""
        list_, depth = place
        key = self.lists.get(list_, "")
        levels = self.levels.get(key, {})
        level = levels.get(depth)
        if level is None or level.form in ("bullet", "none"):
            return ""
        counts = self._counts.setdefault(key, {})
        if list_ not in self._begun:
            self._begun.add(list_)
            counts.update({at: start - 1 for at, start in self.starts.get(list_, {}).items()})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return _PLACE.sub(lambda m: _told(levels, counts, int(m[1]) - 1), level.text).strip()

    def _of_styles(self, root: _Element) -> dict[str, ListPlace]:
        """The list and depth of each style's paragraphs.

        They are its own or those of the style on which it is based.
        """
        styles = {_value(s, "styleId", own=True): s for s in root.iter(f"{_W}style")}
        return {name: place for name in styles if (place := self._of_style(name, styles))}

    def _of_style(self, name: str, styles: Mapping[str, _Element]) -> ListPlace | None:
        based, depth, seen = name, None, set[str]()
        while based in styles and based not in seen:
            seen.add(based)
            properties = styles[based].find(f"{_W}pPr/{_W}numPr")
            if properties is not None:
                said = _value(properties, "ilvl")
                depth = int(said) if depth is None and said.isdecimal() else depth
                if list_ := _value(properties, "numId"):
                    return list_, self._depth(list_, seen) if depth is None else depth
            based = _value(styles[based], "basedOn")
        return None

    def _depth(self, list_: str, styles: Collection[str]) -> int:
        """The level of a list that such a style has."""
        levels = self.levels.get(self.lists.get(list_, ""), {})
        return next((at for at, level in levels.items() if level.style in styles), 0)


def _starts(num: _Element) -> Iterator[tuple[int, int]]:
    """The numbers with which a list's levels begin anew."""
    for each in num.iter(f"{_W}lvlOverride"):
        start = _value(each, "startOverride")
        if start.isdecimal():
            yield int(_value(each, "ilvl", own=True) or 0), int(start)


def _level(element: _Element) -> Level:
    start = _value(element, "start")
    return Level(
        int(start) if start.isdecimal() else 1,
        _value(element, "numFmt") or "decimal",
        _value(element, "lvlText"),
        _value(element, "pStyle"),
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
    return written(counts.get(depth, level.start), level.form)


def written(number: int, form: str) -> str:
    """The number in one of Word's forms, else in figures."""
    told = _FORMS.get(form, str)
    return told(number) if 0 < number < _HIGHEST else str(number)


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
