"""The formats of articles, told by suffix or content type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from askcite.errors import SourceError
from askcite.sources import (
    bounds,
    delimited,
    docx,
    eml,
    epub,
    html,
    markdown,
    odt,
    pdf,
    plain,
    pptx,
    rtf,
    subtitles,
    xlsx,
)
from askcite.sources.parsed import Parsed

FORMATS: Final[dict[str, Callable[[bytes], Parsed]]] = {
    "": plain.read,
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".pdf": pdf.read,
    ".docx": docx.read,
    ".epub": epub.read,
    ".odt": odt.read,
    ".rtf": rtf.read,
    ".pptx": pptx.read,
    ".xlsx": xlsx.read,
    ".csv": delimited.read,
    ".tsv": delimited.read,
    ".eml": lambda data: eml.read(data, _attached),
    ".srt": subtitles.read,
    ".vtt": subtitles.read,
}
"""What reads a file, by its suffix."""
LINES: Final = (".jsonl", ".ndjson")
_SUFFIXES: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/epub+zip": ".epub",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "message/rfc822": ".eml",
    "application/x-subrip": ".srt",
    "text/vtt": ".vtt",
}
"""The suffix that a server's content type stands for."""


def parsed(suffix: str, data: bytes, charset: str | None = None) -> Parsed:
    """The contents of a file's bytes.

    `charset` is what a server says of a page. A PDF may have thousands of pages, and has limits of
    its own.
    """
    if suffix == ".pdf":
        return FORMATS[suffix](data)
    with bounds.seconds():
        return html.read(data, charset) if charset and suffix == ".html" else FORMATS[suffix](data)


def _attached(suffix: str, data: bytes) -> Parsed:
    """The contents of what hangs on a mail."""
    if not suffix or suffix not in FORMATS:
        raise SourceError("it is of no known format")
    return FORMATS[suffix](data)


def suffix_of(media_type: str, path: str) -> str:
    """The suffix of what a server sends.

    Its content type tells, else the address.
    """
    return _SUFFIXES.get(media_type) or path.lower()


def known() -> str:
    """The suffixes that are read, for a message."""
    return ", ".join([suffix for suffix in FORMATS if suffix] + [*LINES])
