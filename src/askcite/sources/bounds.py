"""Limits of a source, so that none takes too much.

None takes more than seconds and a gigabyte. A file of a few megabytes can hold millions of blocks,
or one tag with as many attributes; parsers in C cannot be ended, so what they get is counted first.
What is left takes at most `READING_SECONDS` of one processor.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from askcite.errors import SourceError
from askcite.sources import stopping

READING_SECONDS: Final = 8.0
"""Of a processor, for one article, until its blocks are told apart, which may take two more: a book
of a million words takes three."""
MAX_LINES: Final = 200_000
"""Of plain text: of five words each they take nine seconds; the longest novels have a sixth."""
MAX_ROWS: Final = 200_000
"""Of a table of cells."""
MAX_BLOCKS: Final = 200_000
"""Of any article: told apart by their words they take two seconds; a bible has a sixth."""
MAX_MARKDOWN_LINES: Final = 50_000
"""markdown-it takes a tenth of a millisecond a line."""
MAX_TAGS: Final = 250_000
"""Of a page: a book on one page has a tenth."""
MAX_ATTRIBUTES: Final = 2_000
"""Of one tag; parsers compare each with each."""
MAX_PARAGRAPHS: Final = 100_000
"""Of a Word document: ten thousand pages."""
MAX_PARTS: Final = 5_000
"""Of a mail, by the lines that could begin one: the standard library takes a millisecond a part."""
MAX_PLACES: Final = 2_000_000
"""In the grid of a table, whose cells may claim any number of rows and columns: 400 MB."""
MAX_SIGNS: Final = 10_000
"""Of Markdown in one paragraph: markdown-it compares those that open with those that close."""
_SIGN: Final = re.compile(r"[*_~`\[\]!<]")
_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_WORD_PARAGRAPH: Final = re.compile(rb"<w:p[ >/]")
_RICH_PARAGRAPH: Final = re.compile(rb"\\par(?![a-z])")


def lines(text: str, most: int = MAX_LINES) -> None:
    """Raise SourceError if `text` has more lines than `most`."""
    if text.count("\n") >= most:
        raise SourceError(f"it has more than {most:,} lines; split it")


def signs(text: str) -> None:
    """Raise SourceError for Markdown of too many signs."""
    for paragraph in text.split("\n\n") if len(text) > MAX_SIGNS else ():
        if sum(1 for _ in _SIGN.finditer(paragraph)) > MAX_SIGNS:
            raise SourceError(f"a paragraph of it has more than {MAX_SIGNS:,} signs of Markdown")


def tags(page: str) -> None:
    """Raise SourceError for too many tags or attributes."""
    if page.count("<") > MAX_TAGS:
        raise SourceError(f"it has more than {MAX_TAGS:,} tags; split it")
    if any(tag[0].count("=") > MAX_ATTRIBUTES for tag in _TAG.finditer(page)):
        raise SourceError(f"a tag of it has more than {MAX_ATTRIBUTES:,} attributes")


def blocks(count: int) -> None:
    """Raise SourceError for an article of too many blocks."""
    if count > MAX_BLOCKS:
        raise SourceError(f"it has more than {MAX_BLOCKS:,} paragraphs; split it")


def paragraphs(document: bytes) -> None:
    """Raise SourceError for too many paragraphs of Word."""
    if sum(1 for _ in _WORD_PARAGRAPH.finditer(document)) > MAX_PARAGRAPHS:
        raise SourceError(f"it has more than {MAX_PARAGRAPHS:,} paragraphs; split it")


def rich_text(data: bytes) -> None:
    """Raise SourceError for too many paragraphs of rich text."""
    blocks(sum(1 for _ in _RICH_PARAGRAPH.finditer(data)))


def elements(document: bytes) -> None:
    """Raise SourceError for too many elements of XML."""
    if document.count(b"<") > 4 * MAX_TAGS:
        raise SourceError(f"it has more than {2 * MAX_TAGS:,} elements; split it")


def parts(mail: bytes) -> None:
    """Raise SourceError if a mail may have too many parts."""
    if mail.count(b"\n--") > MAX_PARTS:
        raise SourceError(f"it has more than {MAX_PARTS:,} parts; split it")


def places(count: int) -> None:
    """Raise SourceError for too many places of a table."""
    if count > MAX_PLACES:
        raise SourceError(f"a table of it has more than {MAX_PLACES:,} places; split it")


class Limit:
    """Seconds of a processor, from now on.

    They cannot have passed before as much has on the wall, whose clock is cheap to look at.
    """

    def __init__(self, most: float) -> None:
        self._end = time.thread_time() + most
        self._again = time.monotonic() + most

    @property
    def is_over(self) -> bool:
        """True once the seconds have passed."""
        if time.monotonic() < self._again:
            return False
        left = self._end - time.thread_time()
        self._again = time.monotonic() + left
        return left < 0


@contextmanager
def seconds(most: float = READING_SECONDS) -> Iterator[None]:
    """End the reading in the block by SourceError in time."""
    limit = Limit(most)

    def late() -> None:
        if limit.is_over:
            raise SourceError(f"it takes longer than {most:.0f} seconds to read; split it")

    with stopping.also(late):
        yield
