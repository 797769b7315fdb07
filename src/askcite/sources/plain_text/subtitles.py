"""Subtitles (SubRip, WebVTT) as running text, with times.

What rolls on from cue to cue is read once; signs of form, positions and notes of the file are not
read. A change of speaker or a pause begins a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

from askcite.errors import SourceError
from askcite.sources import encoding, stopping
from askcite.sources.metadata import About
from askcite.sources.parsed import Parsed, checked, printable
from askcite.text.layout import faq
from askcite.text.layout.lines import LETTER, SENTENCE_END
from askcite.types import Block, BlockKind, Span

_TIME: Final = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMING: Final = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}")
_SPEAKER: Final = re.compile(r"<v(?:\.[\w.]+)?\s+([^>]+)>")
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]*>|\{\\[^{}]{0,200}\}")
_DASH: Final = re.compile(r"\s*[-–—]\s*(?=\S)")
_SOUND: Final = re.compile(r"\s*(?:[\[(][^\])]*[\])]|[♪#][^♪]*[♪#]?|[♪\s]+)\s*$")
"""Words for a sound, as in [applause], and songs."""
_PAUSE: Final = 2.0
"""Seconds without words after which a paragraph begins."""
_BREATH: Final = 0.7
"""The same where no sentence ends are written."""
_LONG: Final = 600
"""Characters from which on a paragraph ends with the next sentence."""
_UNSTOPPED: Final = 250
"""The same without sentence ends, in whatever place."""
_NEVER: Final = float("-inf")


@dataclass(frozen=True, slots=True)
class _Cue:
    """The words shown for a while, and who says them."""

    start: float
    end: float
    lines: tuple[str, ...]
    speaker: str = ""


def read(data: bytes) -> Parsed:
    """The text of subtitles, with the seconds of its parts."""
    text = checked(encoding.text(data))
    cues = sorted(_cues(text), key=lambda cue: (cue.start, cue.end))
    if not cues:
        raise SourceError("it has no line such as 00:01:02,500 --> 00:01:04,000")
    return _drafted(list(_once(cues)))


def _cues(text: str) -> Iterator[_Cue]:
    """The cues as they stand in the file."""
    lines = text.split("\n")
    starts = [n for n, line in enumerate(lines) if _TIMING.match(line)]
    ends = [*starts[1:], len(lines) + 1] if starts else []
    for at, following in zip(starts, ends, strict=True):
        stopping.look()
        timing = _TIMING.match(lines[at])
        body: list[str] = []
        for line in lines[at + 1 : following]:
            if not line.strip():
                break
            body.append(line)
        if timing is None or (following <= len(lines) and len(body) == following - at - 1):
            body = body[:-1] if body and body[-1].strip().isdigit() else body
        if timing is not None:
            named = _SPEAKER.search(" ".join(body))
            words = tuple(w for line in body if (w := _bare(line)))
            times = timing.groups()
            yield _Cue(_seconds(times[:4]), _seconds(times[4:]), words, named[1] if named else "")


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, rest = parts
    return 3600 * int(hours or 0) + 60 * int(minutes or 0) + int(seconds or 0) + float(f".{rest}")


def _bare(line: str) -> str:
    return " ".join(printable(unescape(_TAG.sub("", line))).split())


def _once(cues: list[_Cue]) -> Iterator[_Cue]:
    """The cues without lines still shown, and speakers' names once."""
    until: dict[str, float] = {}
    speaker = ""
    for cue in cues:
        begun = cue.start - _BREATH
        new = tuple(line for line in cue.lines if until.get(line, _NEVER) < begun)
        until |= {line: max(cue.end, until.get(line, _NEVER)) for line in cue.lines}
        if new:
            yield _Cue(cue.start, cue.end, new, "" if cue.speaker == speaker else cue.speaker)
            speaker = cue.speaker or speaker


def _drafted(cues: list[_Cue]) -> Parsed:
    stops = sum(bool(SENTENCE_END.search(cue.lines[-1])) for cue in cues)
    has_stops = 10 * stops >= len(cues)
    parts: list[str] = []
    blocks: list[Block] = []
    times: list[tuple[int, int]] = []
    at, before = 0, None
    for cue in cues:
        for words, kind, turns in _said(cue):
            begins = turns or before is None or _begins(cue, before, blocks[-1], parts, has_stops)
            begins = begins or kind is not blocks[-1].kind
            gap = "" if not parts else "\n\n" if begins else " "
            start = at + len(gap)
            at = start + len(words)
            parts += gap, words
            times.append((start, int(cue.start)))
            first = start if begins else blocks.pop().span.start
            blocks.append(Block(kind, Span(first, at)))
            before = cue
    text = checked("".join(parts))
    return Parsed(text, faq.told(text, blocks), About(), times=tuple(times))


def _said(cue: _Cue) -> Iterator[tuple[str, BlockKind, bool]]:
    """The words of a cue, one part a speaker."""
    if all(_SOUND.match(line) for line in cue.lines):
        sound = " ".join(cue.lines)
        if LETTER.search(sound):
            yield sound, BlockKind.FURNITURE, True
        return
    dialogue = sum(bool(_DASH.match(line)) for line in cue.lines) > 1
    if dialogue:
        for line in cue.lines:
            yield _DASH.sub("", line, count=1), BlockKind.PARAGRAPH, bool(_DASH.match(line))
    else:
        words = " ".join(cue.lines)
        yield (f"{cue.speaker}: {words}" if cue.speaker else words), BlockKind.PARAGRAPH, False


def _begins(cue: _Cue, before: _Cue, block: Block, parts: list[str], has_stops: bool) -> bool:
    """True where a paragraph begins with the cue."""
    if cue is before:
        return False
    if cue.speaker:
        return True
    pause, length = cue.start - before.end, len(block.span)
    if not has_stops:
        return pause > _BREATH or length > _UNSTOPPED
    ended = SENTENCE_END.search(parts[-1][-9:]) is not None
    return ended and (pause > _PAUSE or length > _LONG)
