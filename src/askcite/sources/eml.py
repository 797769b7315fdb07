"""Mail: its words, words quoted in it, readable attachments.

The standard library takes it apart. Sender, date and subject are what is known of it.
"""

from __future__ import annotations

import email
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from email.policy import default
from itertools import groupby
from pathlib import PurePath
from typing import Final, cast

from askcite.errors import SourceError
from askcite.sources import archive, doubts, encoding, html, markup, visible
from askcite.sources.assembly import BlockText, assemble
from askcite.sources.parsed import Parsed
from askcite.text import blocks
from askcite.text.divided import Divided
from askcite.text.lines import MARKER
from askcite.types import BlockKind

_QUOTED: Final = re.compile(r"^(?:[ \t]*>)+[ \t]?")
_WROTE: Final = re.compile(
    r"(?:On|Am|Le|El|Il|Op|Em|Den)\s[^\n]*\d[^\n]*\b"
    r"(?:wrote|schrieb(?:\s[^\n]{1,60})?|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\s?:$"
)
"""The line before what is quoted, which tells whose it is."""
_REPLIED: Final = re.compile(
    r"[ \t]*-{2,}\s*(?:Original Message|Ursprüngliche Nachricht)\s*-{2,}", re.I
)
"""The line after which a program quotes without signs."""
_REPLIES: Final = (
    "//blockquote[@type='cite'] | //*[contains(concat(' ', @class, ' '), ' gmail_quote ')]"
    " | //*[contains(@class, 'yahoo_quoted') or contains(@class, 'protonmail_quote')]"
)
_FORWARDED: Final = re.compile(r"\s*-{2,}\s*(?:Forwarded|Weitergeleitete|Message transféré)")
_SIGNATURE: Final = re.compile(r"^-- ?$")
_LEAST: Final = 0.5
"""Share of the words of the formatted form that the plain form must have to be read instead."""
_NARROWEST, _USUAL, _WIDEST = 50, 72, 90
"""Characters of the longest line where mail is broken into lines: programs break at 72 to 78."""
_DEEPEST: Final = 5
"""Mails inside mails."""
Attached = Callable[[str, bytes], Parsed]
"""Reads an attachment by the suffix of its name."""


def read(data: bytes, attached: Attached) -> Parsed:
    """The text and blocks of an .eml file."""
    with archive.damage("mail"):
        mail = email.message_from_bytes(data, policy=default)
        if not mail.keys():
            raise SourceError("it is damaged or no mail: it has no head")
        made = assemble(_parts(mail, attached, 0), _facts(mail))
        title = _line(mail, "subject") or None
        return replace(made, about=replace(made.about, title=title))


def _facts(mail: EmailMessage) -> dict[str, object]:
    sender = mail["from"].addresses[0] if mail["from"] and mail["from"].addresses else None
    sent = mail["date"].datetime if mail["date"] else None
    names = [part.get_filename() or "" for part in mail.iter_attachments()]
    return {
        "author": (sender.display_name or sender.addr_spec) if sender else "",
        "published": sent.date().isoformat() if isinstance(sent, datetime) else "",
        "to": _line(mail, "to"),
        "cc": _line(mail, "cc"),
        "attachments": ", ".join(filter(None, names)),
    }


def _line(mail: EmailMessage, name: str) -> str:
    return " ".join(str(mail[name] or "").split())


def _parts(mail: EmailMessage, attached: Attached, depth: int) -> Iterator[BlockText]:
    yield from _body(mail)
    for part in mail.iter_attachments():
        name = part.get_filename() or ""
        if part.get_content_type() == "message/rfc822" and depth < _DEEPEST:
            inner = cast("EmailMessage", part.get_content())
            yield BlockKind.HEADING, _line(inner, "subject") or "Forwarded mail"
            yield BlockKind.BYLINE, f"{_line(inner, 'from')}, {_line(inner, 'date')}"
            yield from _parts(inner, attached, depth + 1)
        elif part.get_content_disposition() == "attachment" and name:
            yield from _attachment(part, name, attached)


def _attachment(part: EmailMessage, name: str, attached: Attached) -> Iterator[BlockText]:
    data = part.get_payload(decode=True)
    try:
        made = attached(PurePath(name).suffix.lower(), data if isinstance(data, bytes) else b"")
    except SourceError as error:
        doubts.tell(f"its attachment {name} was not read: {error}")
        return
    yield BlockKind.HEADING, name
    yield from ((block.kind, block.span.of(made.text)) for block in made.blocks)


def _body(mail: EmailMessage) -> Iterator[BlockText]:
    """The plain form, unless the formatted one says more."""
    plain, formatted = mail.get_body(("plain",)), mail.get_body(("html",))
    text = _text(cast("EmailMessage", plain)) if plain else ""
    if formatted is not None:
        page = _text(cast("EmailMessage", formatted))
        found = _formatted(page) if page.strip() else []
        if len(text.split()) < _LEAST * sum(len(words.split()) for _, words in found):
            yield from found
            return
    flowed = plain is not None and plain.get_param("format") == "flowed"
    yield from _plain(_unflowed(text) if flowed else text)


def _formatted(page: str) -> list[BlockText]:
    root = html.tree(html.cleaned(page))
    visible.cleaned(root)
    quoted = [e for e in root.xpath(_REPLIES) if not _FORWARDED.match(e.text_content())]
    return [
        (
            _aside(kind, words) if kind is BlockKind.NOTE or _WROTE.match(words.strip()) else kind,
            words,
        )
        for kind, words in markup.pieces(root, quoted)
    ]


def _aside(kind: BlockKind, words: str) -> BlockKind:
    """The kind of quoted words: a note, unless they ask."""
    asks = words.rstrip().endswith("?")
    return (BlockKind.PARAGRAPH if kind is BlockKind.NOTE else kind) if asks else BlockKind.NOTE


def _text(part: EmailMessage) -> str:
    """A part's words, in whatever encoding they are."""
    data = part.get_payload(decode=True)
    return encoding.text(data, part.get_content_charset()) if isinstance(data, bytes) else ""


def _unflowed(text: str) -> str:
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


def _plain(text: str) -> Iterator[BlockText]:
    """The pieces of plain text, without signs of quotation.

    What is quoted is a note, unless it asks what the words after it answer. A signature is
    furniture.
    """
    signed = False
    for depth, run in groupby(_signed(text.replace("\r\n", "\n").split("\n")), key=_depth):
        lines = [_QUOTED.sub("", line, count=1) for line in run]
        at = next((n for n, line in enumerate(lines) if _SIGNATURE.match(line)), len(lines))
        at = 0 if signed and not depth else at
        words = _unwrapped(lines[:at])
        for block in blocks.find(words):
            said = block.span.of(words)
            aside = depth or _WROTE.match(said)
            yield (_aside(block.kind, said) if aside else block.kind), said
        yield from ((BlockKind.FURNITURE, line.removeprefix("--")) for line in lines[at:])
        signed = (signed or at < len(lines)) and not depth


def _signed(lines: list[str]) -> list[str]:
    """The lines, with signs before all that is quoted."""
    at = next((n for n, line in enumerate(lines) if _REPLIED.match(line)), len(lines))
    return [*lines[:at], *(f"> {line}" for line in lines[at + 1 :])]


def _unwrapped(lines: list[str]) -> str:
    """The lines, joined where mail programs broke them.

    A line goes on where the next one's first word would not have fitted on it.
    """
    width = max(map(len, lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return "\n".join(lines)
    joined: list[str] = []
    words = Divided(lines)
    last = ""
    for line in lines:
        word = line.split(maxsplit=1)[0] if line.strip() else ""
        full = last.strip() and len(last.rstrip()) + 1 + len(word) > min(width, _USUAL)
        if word and full and not line.startswith((" ", "\t")) and not MARKER.match(line):
            joined[-1] = " ".join(words.joined([joined[-1].rstrip(), line]))
        else:
            joined.append(line)
        last = line
    return "\n".join(joined)


def _depth(line: str) -> int:
    """The number of quotation signs before a line."""
    found = _QUOTED.match(line)
    return found[0].count(">") if found else 0
