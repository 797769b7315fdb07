"""Numbers that OpenDocument counts and does not store."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from askcite.sources.office.numbering import written
from askcite.sources.office.odt_styles import STYLE, T

if TYPE_CHECKING:
    from lxml.etree import _Element

OUTLINE: Final = "Outline"
"""The style by which headings are numbered, where they are."""
_FORMS: Final = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(frozen=True, slots=True)
class ListLevel:
    """The numbering of one level; `shown` levels are told."""

    form: str
    before: str
    after: str
    shown: int
    start: int


@dataclass(slots=True)
class ListNumbers:
    """The numbers of a document, counted list by list."""

    levels: dict[str, dict[int, ListLevel]]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, *roots: _Element) -> ListNumbers:
        """The numberings that a document's parts hold, the last first."""
        levels = {}
        for root in roots:
            for style in root.iter(f"{T}list-style", f"{T}outline-style"):
                name = str(style.get(f"{STYLE}name") or OUTLINE)
                levels[name] = dict(map(_level, style.iter(*_LEVELS)))
        return cls(levels)

    def begin(self, style: str) -> None:
        """Count anew."""
        self._counts.pop(style, None)

    def next(self, style: str, depth: int, start: str | None = None) -> str:
        """The next number at that depth; empty for a bullet."""
        levels = self.levels.get(style, {})
        level = levels.get(depth)
        if level is None or not level.form:
            return ""
        counts = self._counts.setdefault(style, {})
        number = int(start) if start and start.isdecimal() else None
        counts[depth] = counts.get(depth, level.start - 1) + 1 if number is None else number
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        told = [
            written(counts.get(at, levels[at].start), _FORMS.get(levels[at].form, ""))
            for at in range(max(1, depth - level.shown + 1), depth + 1)
            if at in levels and levels[at].form
        ]
        return f"{level.before}{'.'.join(told)}{level.after}".strip()


_LEVELS: Final = (f"{T}list-level-style-number", f"{T}outline-level-style")


def _level(element: _Element) -> tuple[int, ListLevel]:
    depth, shown, start = (
        int(said) if (said := str(element.get(f"{T}{name}", "1"))).isdecimal() else 1
        for name in ("level", "display-levels", "start-value")
    )
    form, before, after = (
        str(element.get(f"{STYLE}{name}", ""))
        for name in ("num-format", "num-prefix", "num-suffix")
    )
    return depth, ListLevel(form, before, after, shown, start)
