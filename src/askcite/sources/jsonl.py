"""JSON Lines: one article a line.

It has `id`, `text` and, where known, title and metadata. The text is plain, or Markdown where its
line says `"format": "markdown"`. Each line is a source of its own, read within the limits of a
file; of the file no more is held than the line and the ids that came before.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO, Final

from askcite.errors import SourceError
from askcite.sources import bounds, stopping
from askcite.sources.hypertext import markdown
from askcite.sources.metadata import one_line
from askcite.sources.plain_text import plain
from askcite.types import Article

MAX_LINE_BYTES: Final = 20_000_000
"""Three million words, more than are read in time; of nothing but brackets it takes 0.8 GB."""
MAX_ARTICLES: Final = 1_000_000
"""Of one file: as many as the largest library measured; their ids take 80 MB."""
MAX_ID_CHARACTERS: Final = 1_000
"""Each is kept until the file ends."""
MAX_BAD_LINES: Final = 1_000
"""Told one by one; a file with more is no export of articles."""


def read(file: BinaryIO, source: str, origin: str) -> Iterator[Article | SourceError]:
    """The article of each line.

    In the place of a bad line comes an error with its number. As many are read as are asked for.
    """
    seen: set[str] = set()
    bad = 0
    for number, line in enumerate(lines(file), 1):
        stopping.look()
        if not line.strip():
            continue
        if len(seen) == MAX_ARTICLES:
            yield SourceError(f"it has more than {MAX_ARTICLES:,} articles; split it")
            return
        try:
            article = _bounded(line, source, origin)
            if article.id in seen:
                raise SourceError(f"the id {article.id!r} is there twice; ids are unique")
        except SourceError as error:
            yield SourceError(f"line {number}: {error}")
            bad += 1
            if bad == MAX_BAD_LINES:
                yield SourceError(f"{bad:,} lines of it cannot be read, nor is what follows them")
                return
            continue
        seen.add(article.id)
        yield article
    if not seen and not bad:
        yield SourceError("it is empty: no line with an article")


def lines(file: BinaryIO) -> Iterator[bytes]:
    """Each line; the beginning of one too long.

    One of more than `MAX_LINE_BYTES` is cut one byte behind them.
    """
    while line := file.readline(MAX_LINE_BYTES + 1):
        yield line
        while len(line) > MAX_LINE_BYTES and not line.endswith(b"\n"):
            line = file.readline(MAX_LINE_BYTES + 1)
            stopping.look()


def _bounded(line: bytes, source: str, origin: str) -> Article:
    if len(line) > MAX_LINE_BYTES:
        raise SourceError(f"it has more than {MAX_LINE_BYTES:,} bytes; split its text")
    with bounds.seconds():
        return _article(line, source, origin)


def _article(line: bytes, source: str, origin: str) -> Article:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise SourceError("it is not UTF-8, which JSON is written in") from None
    except (ValueError, RecursionError) as error:
        raise SourceError(f"it is not JSON ({error})") from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise SourceError('it needs the form {"id": "…", "title": "…", "text": "…"}')
    id = row.get("id")
    named = isinstance(id, (str, int)) and not isinstance(id, bool)
    name = one_line(str(id)) if named else ""
    if not name:
        raise SourceError('it needs an "id": text or a whole number')
    if len(name) > MAX_ID_CHARACTERS:
        raise SourceError(f"its id has more than {MAX_ID_CHARACTERS:,} characters")
    reads = markdown.from_fields if row.get("format") == "markdown" else plain.from_fields
    parsed = reads(row["text"], row)
    return parsed.article(name, title=name, source=source, origin=f"{origin}#{name}")
