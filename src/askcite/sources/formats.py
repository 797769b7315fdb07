"""The formats of articles, told by suffix or content type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from askcite.sources import bounds, docx, epub, html, markdown, pdf, plain
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


def suffix_of(media_type: str, path: str) -> str:
    """The suffix of what a server sends.

    Its content type tells, else the address.
    """
    return _SUFFIXES.get(media_type) or path.lower()


def known() -> str:
    """The suffixes that are read, for a message."""
    return ", ".join([suffix for suffix in FORMATS if suffix] + [*LINES])
