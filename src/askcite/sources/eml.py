"""Mail: its words, words quoted in it, readable attachments.

The standard library takes it apart. Sender, date and subject are what is known of it.
"""

from __future__ import annotations

import email
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from email.policy import EmailPolicy
from pathlib import PurePath
from typing import Final, cast

from askcite.errors import SourceError
from askcite.sources import archive, bounds, doubts, encoding, stopping
from askcite.sources.assembly import BlockText, assemble
from askcite.sources.hypertext import html, markup, visible
from askcite.sources.parsed import Parsed
from askcite.sources.plain_text import mail_text
from askcite.sources.plain_text.mail_text import MailPart
from askcite.types import BlockKind

_REPLIES: Final = (
    "//blockquote[@type='cite'] | //*[contains(concat(' ', @class, ' '), ' gmail_quote ')]"
    " | //*[contains(@class, 'yahoo_quoted') or contains(@class, 'protonmail_quote')]"
)
_FORWARDED: Final = re.compile(r"\s*-{2,}\s*(?:Forwarded|Weitergeleitete|Message transféré)")
_HEAD: Final = re.compile(
    r"(?:From|Von|De|Da)\s?: .{3,150}? (?:Sent|Gesendet|Envoyé|Date|Datum|Inviato|Enviado)\s?: "
    r".{3,80}? (?:To|An|À|A|Para)\s?: "
)
"""The head of a mail as Outlook writes it over the one that is answered."""
_GREETING: Final = 4
"""Words of a greeting, at most."""
_LEAST: Final = 0.5
"""Share of the words of the formatted form that the plain form must have to be read instead."""
_DEEPEST: Final = 5
"""Mails inside mails."""
_LONGEST: Final = 20_000
"""Characters of a field of the head, a thousand addresses: the standard library takes up to half a
second for them, and nine times as long for thrice as many."""
Attached = Callable[[str, bytes], Parsed]
"""Reads an attachment by the suffix of its name."""


class _Bounded(EmailPolicy):
    """The standard library's policy with fields of bounded length."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        """The name and the value of a field."""
        stopping.look()
        name, value = super().header_source_parse(list(sourcelines))
        if len(value) > _LONGEST:
            doubts.tell(
                f"its head's {name[:40]} is longer than {_LONGEST:,} characters and was cut"
            )
        return name, value[:_LONGEST]


def read(data: bytes, attached: Attached) -> Parsed:
    """The text and blocks of an .eml file."""
    bounds.parts(data)
    with archive.damage("mail"):
        mail = cast("EmailMessage", email.message_from_bytes(data, policy=_Bounded()))
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
    bounds.lines(text)
    if formatted is not None:
        page = _text(cast("EmailMessage", formatted))
        found = _formatted(page) if page.strip() else []
        if len(text.split()) < _LEAST * sum(len(words.split()) for _, words in found):
            yield from found
            return
    flowed = plain is not None and plain.get_param("format") == "flowed"
    yield from mail_text.pieces(mail_text.unflowed(text) if flowed else text)


def _formatted(page: str) -> list[BlockText]:
    root = html.tree(html.cleaned(page))
    visible.cleaned(root)
    quoted = [e for e in root.xpath(_REPLIES) if not _FORWARDED.match(e.text_content())]
    return list(mail_text.told(_unanswered(markup.pieces(root, quoted))))


def _unanswered(pieces: Iterable[BlockText]) -> Iterator[MailPart]:
    """The pieces; the mail under an answer is quoted.

    Outlook sets it off by nothing but the lines of its head; where no answer is over it, it was
    passed on.
    """
    answered = quoted = False
    for kind, words in pieces:
        if _HEAD.match(words.strip()) and answered:
            quoted = True
            yield MailPart(BlockKind.FURNITURE, words, quoted)
            continue
        answered = answered or len(words.split()) > _GREETING
        names = mail_text.WROTE.match(words.strip()) is not None
        yield MailPart(kind, words, quoted or kind is BlockKind.NOTE or names)


def _text(part: EmailMessage) -> str:
    """A part's words, in whatever encoding they are."""
    data = part.get_payload(decode=True)
    return encoding.text(data, part.get_content_charset()) if isinstance(data, bytes) else ""
