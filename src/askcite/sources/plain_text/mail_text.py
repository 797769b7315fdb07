"""Plain text of mail, with words quoted in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from askcite.sources.assembly import BlockText
from askcite.text.layout import blocks
from askcite.text.layout.divided import Divided
from askcite.text.layout.lines import MARKER
from askcite.types import BlockKind

_QUOTED: Final = re.compile(r"^(?:[ \t]*>)+[ \t]?")
WROTE: Final = re.compile(
    r"(?:On|Am|Le|El|Il|Op|Em|Den)\s[^\n]*\d[^\n]*\b"
    r"(?:wrote|schrieb(?:\s[^\n]{1,60})?|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\s?:$"
)
"""The line before what is quoted, which tells whose it is."""
_REPLIED: Final = re.compile(
    r"[ \t]*-{2,}\s*(?:Original Message|Ursprüngliche Nachricht)\s*-{2,}", re.I
)
"""The line after which a program quotes without signs."""
_SIGNATURE: Final = re.compile(r"^-- ?$")
_NARROWEST, _USUAL, _WIDEST = 50, 72, 90
"""Characters of the longest line where mail is broken into lines: programs break at 72 to 78."""
_OPEN: Final = re.compile(r"(?:\S+\s+){2,}[\w'’-]+,?\s*$")
"""Several words at the end of a line, and no sign that ends a sentence."""


@dataclass(frozen=True, slots=True)
class MailPart:
    """A piece of a mail, quoted or its own."""

    kind: BlockKind
    words: str
    quoted: bool


def told(parts: Iterable[MailPart]) -> Iterator[BlockText]:
    """The pieces, what is quoted as notes.

    A quoted question keeps its kind where the mail's own words follow it: they answer it.
    """
    every = [part for part in parts if part.words.strip()]
    for part, after in zip(every, [*every[1:], None], strict=True):
        asks = part.words.rstrip().endswith("?") and after is not None and not after.quoted
        if part.quoted and part.kind is not BlockKind.FURNITURE and not asks:
            yield BlockKind.NOTE, part.words
        else:
            is_note = part.quoted and part.kind is BlockKind.NOTE
            yield (BlockKind.PARAGRAPH if is_note else part.kind), part.words


def unflowed(text: str) -> str:
    """Lines joined that end with a space (RFC 3676)."""
    lines: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        depth = _QUOTED.match(line)
        before = lines[-1] if lines else ""
        held = _QUOTED.match(before)
        alike = (depth[0].strip() if depth else "") == (held[0].strip() if held else "")
        if before.endswith(" ") and alike and before.rstrip(" ") != "--":
            lines[-1] = before + line[depth.end() if depth else 0 :].lstrip()
        else:
            lines.append(line)
    return "\n".join(lines)


def pieces(text: str) -> Iterator[BlockText]:
    """The pieces of plain text, without signs of quotation.

    What is quoted is a note, unless it asks what the words after it answer. A signature is
    furniture.
    """
    return told(_parts(text))


def _parts(text: str) -> Iterator[MailPart]:
    signed = False
    for depth, run in groupby(_signed(text.replace("\r\n", "\n").split("\n")), key=_depth):
        lines = [_QUOTED.sub("", line, count=1) for line in run]
        at = next((n for n, line in enumerate(lines) if _SIGNATURE.match(line)), len(lines))
        at = 0 if signed and not depth else at
        words = _unwrapped(lines[:at])
        for block in blocks.find(words):
            said = block.span.of(words)
            yield MailPart(block.kind, said, bool(depth or WROTE.match(said)))
        for line in lines[at:]:
            yield MailPart(BlockKind.FURNITURE, line.removeprefix("--"), bool(depth))
        signed = (signed or at < len(lines)) and not depth


def _signed(lines: list[str]) -> list[str]:
    """The lines, with signs before all that is quoted."""
    at = next((n for n, line in enumerate(lines) if _REPLIED.match(line)), len(lines))
    return [*lines[:at], *(f"> {line}" for line in lines[at + 1 :])]


def _unwrapped(lines: list[str]) -> str:
    """The lines, joined where mail programs broke them.

    A line goes on where the next one's first word would not have fitted on it, or where it stops
    in the middle of a sentence.
    """
    width = max(map(len, lines), default=0)
    wrapped = _NARROWEST <= width <= _WIDEST
    joined: list[str] = []
    words = Divided(lines)
    last = ""
    for line in lines:
        word = line.split(maxsplit=1)[0] if line.strip() else ""
        full = wrapped and len(last.rstrip()) + 1 + len(word) > min(width, _USUAL)
        goes_on = last.strip() and (full or (_OPEN.search(last) and word[:1].islower()))
        if word and goes_on and not line.startswith((" ", "\t")) and not MARKER.match(line):
            joined[-1] = " ".join(words.joined([joined[-1].rstrip(), line]))
        else:
            joined.append(line)
        last = line
    return "\n".join(joined)


def _depth(line: str) -> int:
    """The number of quotation signs before a line."""
    found = _QUOTED.match(line)
    return found[0].count(">") if found else 0


def is_thread(text: str) -> bool:
    """True for plain text that quotes as mail does."""
    if "\n>" not in text:
        return False
    lines = text.split("\n")
    quoted = sum(line.startswith(">") for line in lines)
    return quoted > 1 and any(WROTE.match(line.strip()) for line in lines)
