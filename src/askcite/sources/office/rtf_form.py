"""A paragraph of rich text: form and words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from askcite.sources.assembly import Bold
from askcite.sources.hypertext import raised
from askcite.types import BlockKind

_HEADING: Final = re.compile(r"(?i)(?:heading|title|überschrift|titel|titre)\b")


@dataclass(frozen=True, slots=True)
class State:
    """The sense of the words in a group."""

    destination: str = ""
    hidden: bool = False
    bold: bool = False
    place: str = ""
    skip: int = 1
    charset: str = ""
    font: str = ""


@dataclass(slots=True)
class Form:
    """The form of a paragraph, and its words so far."""

    style: int = 0
    outline: int = 9
    listed: bool = False
    in_table: bool = False
    words: list[tuple[str, State]] = field(default_factory=list)
    mark: str = ""

    def reset(self) -> None:
        """Begin with a plain form."""
        self.style, self.outline, self.listed, self.in_table = 0, 9, False, False

    def shape(self, word: str, number: int | None) -> None:
        """Take a control word that shapes the paragraph."""
        match word:
            case "s":
                self.style = number or 0
            case "outlinelevel":
                self.outline = 9 if number is None else number
            case "intbl":
                self.in_table = True
            case "ls" | "pnlvlblt" | "pnlvlbody":
                self.listed = True

    def kind(self, name: str) -> BlockKind:
        """The kind of a paragraph in a style so named."""
        if self.outline < 9 or _HEADING.match(name):
            return BlockKind.HEADING
        if name.lower().startswith("caption"):
            return BlockKind.CAPTION
        if self.listed or self.mark:
            return BlockKind.LIST_ITEM
        asks = self._is_bold() and said(self.words).rstrip().endswith("?")
        return BlockKind.QUESTION if asks else BlockKind.PARAGRAPH

    def _is_bold(self) -> bool:
        shown = [state for words, state in self.words if words.strip()]
        return bool(shown) and all(state.bold for state in shown)

    def marked(self) -> str:
        """The words, after the number that the file shows."""
        mark = self.mark.strip()
        words = said(self.words)
        words = Bold(words) if self._is_bold() and not mark else words
        counted = len(mark) > 1 and any(map(str.isalnum, mark))  # a sign alone is a point
        return f"{mark} {words}" if counted and words.strip() else words


def said(parts: list[tuple[str, State]]) -> str:
    """The words of a paragraph, raised signs with their sense."""
    words = ""
    for place, run in groupby(parts, key=lambda part: part[1].place):
        raw = "".join(part[0] for part in run)
        if not place:
            words += raw
        elif place == "sub":
            words += raised.below(words, raw)
        elif not raised.marks_note(words, raw):
            is_power = words[-1:].isalnum() and not raised.ends_word(raw)
            words += raised.raised(raw) if is_power else raw
    return words
