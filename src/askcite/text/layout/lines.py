"""Lines of plain text gathered into units.

That is one line each, or the lines of a hard-wrapped paragraph. Text from mail, terminals and print
breaks its lines at an even width. There a line goes on when the next line's first word would not
have fitted on it, which also tells where a paragraph ends without a blank line. Each stretch of a
text has its own width, or none: a table over prose, the text of a letter under the letter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from askcite.text.late import late
from askcite.text.layout import rests
from askcite.types import Span

LETTER: Final = late(r"[^\W_]")
_WORD: Final = late(r"\S{1,20}")
MARKER: Final = late(r"(?:[-*•‣◦▪●·–\uf0b7]|o(?=  )|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
SENTENCE_END: Final = late(r"[.!?…。\uff01\uff1f।؟](?:[\"'”’»)\]」』]|[ \xa0\u202f]»)*$")
_DIVIDED: Final = late(r"[^\W\d_]{2}[-\u2010\u00ad\u00ac]\s*\n\s*[^\W\d_]*[a-z]|\d\d[-–]\s*\n\s*\d")
"""A word that goes on in the next line."""

_WIDEST_WRAP: Final = 200
"""Wider lines are whole paragraphs: terminals, mail and print columns break before."""
_NARROWEST_WRAP: Final = 30
"""Narrower ones are verse, tables or menus."""
_SLACK: Final = 0.85
"""Proportional type fits about a seventh more or fewer characters on a line."""
_OPEN_SHARE: Final = 0.5
"""Full lines that must stop inside a sentence; where most end one, a line is a sentence."""
_SMALL_SHARE: Final = 0.4
"""Lines that go on that must begin with a small letter; verse and names begin with large ones."""
_FEWEST_LINES: Final = 3
"""Lines of one width that tell it; two are joined where they are as wide as such a stretch."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One line, or the lines of one wrapped paragraph.

    `start` is after a list marker. `width` is the last line's, its indent and marker included.
    """

    start: int
    end: int
    marker: str
    after_blank: bool
    indent: int = 0
    width: int = 0

    @property
    def span(self) -> Span:
        """Its place, without its marker."""
        return Span(self.start, self.end)


def gather(text: str) -> list[Unit]:
    """The units of `text` in order, blank lines left out."""
    runs = list(_runs(text, list(_lines(text))))
    told = [run for run in runs if len(run) >= _FEWEST_LINES and _is_wrapped(text, run)]
    widths = sorted(max(line.width for line in run) for run in told)
    pairs = [run for run in runs if len(run) == _FEWEST_LINES - 1]
    if not widths and len(pairs) > 1:
        widths = _width_of_pairs(text, pairs)
    wrapped = {run[0].start for run in told}
    wrapped |= {run[0].start for run in pairs if _is_as_wide(text, run, widths)}
    return list(_with_rests(text, runs, wrapped))


def _with_rests(text: str, runs: list[list[Unit]], wrapped: set[int]) -> Iterator[Unit]:
    """Wrapped runs as one, other lines each with its rest."""
    held: list[Unit] = []
    for run in runs:
        if run[0].start in wrapped:
            yield from [_joined(held)] if held else []
            yield _joined(run)
            held = []
            continue
        for line in run:
            apart = line.after_blank or line.marker
            if held and not apart and rests.goes_on(text, _placed(held[-1]), _placed(line)):
                held.append(line)
                continue
            yield from [_joined(held)] if held else []
            held = [line]
    yield from [_joined(held)] if held else []


def _placed(line: Unit) -> rests.LinePlace:
    words = line.width - (line.end - line.start)
    return rests.LinePlace(line.start, line.end, line.indent, words)


def _joined(run: list[Unit]) -> Unit:
    return replace(run[0], end=run[-1].end, width=run[-1].width)


def _lines(text: str) -> Iterator[Unit]:
    offset, blank = 0, True
    for line in text.split("\n"):
        body = line.strip()
        if body:
            indent = line.index(body)
            start = offset + indent
            end = start + len(body)
            marker = MARKER.match(text, start, end)
            at = marker.end() if marker else start
            sign = marker[0].rstrip() if marker else ""
            yield Unit(at, end, sign, blank, indent, indent + len(body))
        blank = not body
        offset += len(line) + 1


def _runs(text: str, lines: list[Unit]) -> Iterator[list[Unit]]:
    """Neighbouring lines that may be one paragraph.

    Each but the last is full.
    """
    run: list[Unit] = []
    widest, reach = 0, _WIDEST_WRAP + 1  # of the run's lines; of each with the next one's word
    for line in lines:
        if run:
            word = _WORD.match(text, line.start, line.end)
            there = run[-1].width + 1 + len(word[0] if word else "")
            wide = max(widest, line.width)
            if _DIVIDED.match(text, max(run[-1].start, run[-1].end - 3), line.end):
                there = _WIDEST_WRAP + 1  # it goes on, however wide
            if _may_go_on(text, run, line) and _SLACK * wide < min(reach, there):
                run.append(line)
                widest, reach = wide, min(reach, there)
                continue
            yield run
        run, widest, reach = [line], line.width, _WIDEST_WRAP + 1
    if run:
        yield run


def _may_go_on(text: str, run: list[Unit], line: Unit) -> bool:
    before = run[-1]
    if rests.opens(text, line.start, line.end) or rests.leads(text, before.start, before.end):
        return False
    if line.after_blank or line.marker or max(before.width, line.width) > _WIDEST_WRAP:
        return False
    if not all(LETTER.search(text, unit.start, unit.end) for unit in (before, line)):
        return False
    moved_in = line.indent > before.indent and not run[0].marker
    return not (
        moved_in and SENTENCE_END.search(text, max(before.start, before.end - 9), before.end)
    )


def _is_wrapped(text: str, run: list[Unit]) -> bool:
    """True for lines of one width that stop inside sentences."""
    narrow = max(line.width for line in run) < _NARROWEST_WRAP
    full = [a for a in run[:-1] if not SENTENCE_END.search(text, max(a.start, a.end - 9), a.end)]
    small = [b for b in run[1:] if not text[b.start].isupper()]
    count = len(run) - 1
    if narrow:
        return len(full) == count and 2 * len(small) >= count and _is_column(text, run)
    return len(full) > _OPEN_SHARE * count and len(small) >= _SMALL_SHARE * count


def _is_column(text: str, run: list[Unit]) -> bool:
    """True for narrow lines that are one sentence or more."""
    first, last = run[0], run[-1]
    words = text[first.start : last.end]
    ends = SENTENCE_END.search(text, max(last.start, last.end - 9), last.end)
    return words[0].isupper() and ends is not None and "  " not in words


def _width_of_pairs(text: str, pairs: list[list[Unit]]) -> list[int]:
    """The one width of a text of two-line paragraphs."""
    firsts = sorted(first.width for first, _ in pairs)
    open_ = [run for run in pairs if _is_wrapped(text, run)]
    even = firsts[0] >= _SLACK * firsts[-1]
    return firsts[-1:] if even and len(open_) > _OPEN_SHARE * len(pairs) else []


def _is_as_wide(text: str, run: list[Unit], widths: list[int]) -> bool:
    """True where two lines are as wide as wrapped ones."""
    first, second = run
    word = _WORD.match(text, second.start, second.end)
    reach = first.width + 1 + len(word[0] if word else "")
    at = bisect_left(widths, max(first.width, second.width))
    near = [w for w in widths[max(0, at - 1) : at + 1] if _SLACK * w < reach]
    open_ = not SENTENCE_END.search(text, max(first.start, first.end - 9), first.end)
    return bool(near) and (open_ or not text[second.start].isupper())
