"""The formats of articles, told by suffix or content type."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Final

from askcite.errors import SourceError
from askcite.sources import bounds
from askcite.sources.parsed import Parsed


def _by(module: str, data: bytes, *more: object) -> Parsed:
    """The contents, read by a module that is imported now."""
    found: Parsed = import_module(f"askcite.sources.{module}").read(data, *more)
    return found


FORMATS: Final[dict[str, Callable[[bytes], Parsed]]] = {
    "": partial(_by, "plain_text.plain"),
    ".txt": partial(_by, "plain_text.plain"),
    ".text": partial(_by, "plain_text.plain"),
    ".md": partial(_by, "hypertext.markdown"),
    ".markdown": partial(_by, "hypertext.markdown"),
    ".html": partial(_by, "hypertext.html"),
    ".htm": partial(_by, "hypertext.html"),
    ".xhtml": partial(_by, "hypertext.html"),
    ".pdf": partial(_by, "pdf"),
    ".docx": partial(_by, "office.docx"),
    ".epub": partial(_by, "hypertext.epub"),
    ".odt": partial(_by, "office.odt"),
    ".rtf": partial(_by, "office.rtf"),
    ".pptx": partial(_by, "office.pptx"),
    ".xlsx": partial(_by, "office.xlsx"),
    ".csv": partial(_by, "delimited"),
    ".tsv": partial(_by, "delimited"),
    ".eml": lambda data: _by("eml", data, _attached),
    ".srt": partial(_by, "plain_text.subtitles"),
    ".vtt": partial(_by, "plain_text.subtitles"),
}
"""What reads a file, by its suffix. A format's module is imported with its first file: to ask a
question none of these forty is needed."""
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
        if charset and suffix == ".html":
            return _by("hypertext.html", data, charset)
        return FORMATS[suffix](data)


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
