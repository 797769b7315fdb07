"""A page's words as the pieces of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from askcite.sources.pdf.ligatures import named
from askcite.sources.pdf.scripts import written
from askcite.sources.pdf.sheets import RIGHT_TO_LEFT, UNKNOWN, Word
from askcite.sources.tables import Cells

_NOTHING: Final = f"{UNKNOWN}\u00b4\u00a8\u02c7\u00b8\u02dd\u02d8"
"""Unknown signs, and accents that stand over no letter."""
_GAP: Final = 0.8
"""In heights: words further apart may stand in different columns or cells."""
_LEVEL: Final = 0.12
"""In heights: baselines nearer than this are one."""
_SMALL: Final = 0.87
"""Raised and lowered signs are smaller than this share of the text beside them."""
_TINY: Final = 0.42
"""And larger than this one: what stands beside a drop cap is no mark."""
_RAISED: Final = 0.78
_LOWERED: Final = 0.4
"""In heights of the text: how far a mark stands off its line at most."""
_MARK: Final = re.compile(r"(?:\S{1,4}|(?:\[\w{1,4}\]){2,4})$")
_MOST: Final = 200
"""Marks and drop caps of a page that are put in their place; a map has thousands of such signs."""
_SPACE: Final = 0.12
"""In heights: a narrower gap is none."""
_CAPITALS: Final = 1.5
"""Capitals are larger than small capitals by less than this."""
_INITIAL: Final = 1.7
"""A drop cap is this much higher than the lines beside it."""
_INITIAL_TEXT: Final = re.compile(r"[\"'“‘«]?[^\W\d_]$")


@dataclass(frozen=True, slots=True, eq=False)
class RuledTable:
    """A table between drawn lines: its rows, its columns' edges."""

    rows: list[Cells]
    edges: tuple[float, ...]


@dataclass(slots=True)
class Piece:
    """Words side by side on one line of a page.

    It grows while the page is put together. `gaps` are the spaces, from left to right, that may
    part the cells of a table's row; `level` says whether all of it has one size and one level. A
    row of a ruled `table` is a piece of its own.
    """

    words: list[Word]
    left: float
    right: float
    base: float
    height: float
    gaps: tuple[tuple[float, float], ...] = ()
    level: bool = True
    table: RuledTable | None = None
    text: str = field(default="", init=False)
    cells: list[Piece] | None = field(default=None, init=False)

    @classmethod
    def of(cls, words: Sequence[Word]) -> Piece:
        """The piece of `words`, in order.

        Its size and level are those of most letters.
        """
        texts, lefts, rights, bases, heights, *_ = zip(*words, strict=True)
        left, right, base, height = min(lefts), max(rights), bases[0], heights[0]
        level = bases.count(base) == heights.count(height) == len(texts)
        if not level:
            sizes: dict[tuple[float, float], int] = {}
            for key, text in zip(zip(bases, heights, strict=True), texts, strict=True):
                sizes[key] = sizes.get(key, 0) + len(text)
            base, height = max(sizes, key=sizes.__getitem__)
            height = _capitals(sizes, base, height)
        return cls(list(words), left, right, base, height, level=level)

    @property
    def row(self) -> int:
        """Its place in the order of drawing."""
        return self.words[0].row

    @property
    def bold(self) -> bool:
        """True where all of it is in bold type."""
        return self.words[0].bold and all(word.bold for word in self.words)

    @property
    def top(self) -> float:
        """Its highest place."""
        return self.base + self.height

    def spell(self) -> None:
        """Set `text`: words with spaces, marks with their sense."""
        if self.level:
            text = "".join([f" {word.text}" if word.spaced else word.text for word in self.words])
            self.text = (named(text, UNKNOWN) if UNKNOWN in text else text).strip()
            return
        self.text = written(
            (named(word.text, UNKNOWN), word.spaced and bool(n), self._rise(word))
            for n, word in enumerate(self.words)
        )

    def _rise(self, word: Word) -> int:
        """1 for a raised word, -1 for a lowered one."""
        step = word.base - self.base
        if abs(step) < _LEVEL * self.height or word.height > _SMALL * self.height:
            return 0
        return 1 if step > 0 else -1


def _capitals(sizes: Mapping[tuple[float, float], int], base: float, height: float) -> float:
    """The size of capitals among small capitals."""
    larger = [
        size
        for (level, size), letters in sizes.items()
        if level == base and height < size < _CAPITALS * height and letters > 1
    ]
    return max(larger, default=height)


def pieces(words: Iterable[Word]) -> list[Piece]:
    """The pieces of a page's lines, in the order drawn."""
    found: list[list[Word]] = []
    line: list[Word] = []
    last: Word | None = None
    for word in words:
        text, left, _, base, height, _, row, _, _ = word
        if not text.strip(_NOTHING):
            continue
        if last and row == last[6] and base == last[3] and height == last[4]:  # as most words do
            goes_on = -0.5 * height < left - last[2] < _GAP * height or _goes_on(line, word)
        else:
            goes_on = last is not None and _goes_on(line, word)
        if goes_on and last:
            word = word if row == last[6] else _spaced(last, word)
            line.append(word)
        else:
            line = [word]
            found.append(line)
        last = word
    whole = [Piece.of(part) for words in found for part in _uncapped(words)]
    return _with_initials(_with_marks(whole))


def _uncapped(words: list[Word]) -> Iterator[list[Word]]:
    """The words, and a drop cap on their line apart."""
    rest = words[1:]
    first = words[0]
    if rest and first.height > _INITIAL * rest[0].height and _INITIAL_TEXT.match(first.text):
        yield from (words[:1], rest)
    else:
        yield words


def _goes_on(line: list[Word], word: Word) -> bool:
    """True where `word` stands beside the line's last word.

    A mark at that word does too.
    """
    last = line[-1]
    height, other = word.height, last.height
    large = height if height > other else other
    if not -0.5 * large < word.left - last.right < _GAP * large:
        return last.row == word.row and _is_after(last, word)
    if abs(word.base - last.base) < _LEVEL * large:
        return True
    if _TINY * other < height < _SMALL * other:
        return -_LOWERED < (word.base - last.base) / other < _RAISED
    text = next((w for w in reversed(line) if w.height > _SMALL * height), None)
    if text is not None and text.height < height / _SMALL and text is not last:
        return abs(word.base - text.base) < _LEVEL * large
    if other < _SMALL * height and text is None and len(line) == 1 and _MARK.match(last.text):
        return -_LOWERED < (last.base - word.base) / height < _RAISED
    return False


def _is_after(last: Word, word: Word) -> bool:
    """True for a word after the last, leftward."""
    level = abs(word.base - last.base) < _LEVEL * word.height
    return level and any(RIGHT_TO_LEFT.match(each.text) for each in (last, word))


def _spaced(before: Word, word: Word) -> Word:
    """The word, its space told by its place."""
    if before.row == word.row:
        return word
    return word._replace(spaced=word.left - before.right > _SPACE * word.height)


def _with_marks(lines: list[Piece]) -> list[Piece]:
    """The lines, marks drawn apart put in their places."""
    sizes = sorted(line.height for line in lines)
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    marks = [m for m in lines if m.height < _SMALL * usual and _is_mark(m)][:_MOST]
    placed = {id(mark) for mark in marks if _place(mark, lines)}
    return [line for line in lines if id(line) not in placed]


def _is_mark(piece: Piece) -> bool:
    return len(piece.words) <= 2 and _MARK.match("".join(w.text for w in piece.words)) is not None


def _place(mark: Piece, lines: list[Piece]) -> bool:
    """Put the mark into its line; False without one."""
    for line in lines:
        step = (mark.base - line.base) / line.height
        near = -_LOWERED < step < _RAISED and abs(step) > _LEVEL
        if line is mark or not near or mark.height > _SMALL * line.height:
            continue
        at = _place_in(mark, line)
        if at:
            after = line.words[at:]
            if after:
                after[0] = after[0]._replace(spaced=True)
            first = mark.words[0]._replace(spaced=False)
            line.words[at:] = [first, *mark.words[1:], *after]
            line.right, line.level = max(line.right, mark.right), False
            return True
    return False


def _place_in(mark: Piece, line: Piece) -> int:
    """The word before which the mark stands, else 0."""
    slack = 0.3 * line.height
    for at, word in enumerate(line.words, 1):
        after = line.words[at].left if at < len(line.words) else mark.right
        if word.right - slack <= mark.left <= word.right + slack and mark.right <= after + slack:
            return at
    return 0


def _with_initials(lines: list[Piece]) -> list[Piece]:
    """The lines, drop caps joined to the first beside them."""
    kept = []
    caps = {id(line) for line in [line for line in lines if _is_initial(line)][:_MOST]}
    for line in lines:
        beside = _beside_initial(line, lines) if id(line) in caps else []
        if not beside:
            kept.append(line)
            continue
        first = max(beside, key=lambda piece: piece.base)
        glued = not _stands_alone(line.words[0].text, first.words[0].text, lines)
        start = first.words[0]._replace(spaced=not glued)
        cap = line.words[0]._replace(base=start.base, height=start.height)
        first.words[:1] = [cap, start]
        for piece in beside:
            piece.left = line.left
    return kept


def _is_initial(line: Piece) -> bool:
    return len(line.words) == 1 and _INITIAL_TEXT.match(line.words[0].text) is not None


def _beside_initial(cap: Piece, lines: list[Piece]) -> list[Piece]:
    """The lines beside the drop cap, if it is one."""
    return [
        line
        for line in lines
        if cap.height > _INITIAL * line.height
        and -0.2 * line.height < line.left - cap.right < 1.5 * line.height
        and cap.base - 0.3 * line.height < line.base < cap.top
        and len(line.words) > 1
    ]


def _stands_alone(cap: str, rest: str, lines: list[Piece]) -> bool:
    """True for a drop cap that is a word.

    So is "A" before "mill", but not "T" before "he".
    """
    if cap[-1] not in "AIO" or len(rest) < 2:
        return False
    known = {word.text.strip(".,;:").lower() for line in lines for word in line.words}
    return (cap + rest).lower() not in known
