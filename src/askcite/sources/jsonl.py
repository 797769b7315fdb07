"""JSON Lines: one article a line.

It has `id`, `text` and, where known, title and metadata. The text is plain, or Markdown where its
line says `"format": "markdown"`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from askcite.errors import SourceError
from askcite.sources import bounds, markdown, plain, stopping
from askcite.sources.metadata import one_line
from askcite.types import Article


def read(lines: Iterable[bytes], source: str, origin: str) -> Iterator[Article | SourceError]:
    """The article of each line.

    In the place of a bad line comes an error with its number. Each is read within the limits of a
    file; of a big export as many are read as are asked for.
    """
    seen: set[str] = set()
    is_empty = True
    for number, line in enumerate(lines, 1):
        stopping.look()
        if not line.strip():
            continue
        is_empty = False
        try:
            with bounds.seconds():
                article = _article(line, source, origin)
            if article.id in seen:
                raise SourceError(f"the id {article.id!r} is there twice; ids are unique")
        except SourceError as error:
            yield SourceError(f"line {number}: {error}")
            continue
        seen.add(article.id)
        yield article
    if is_empty:
        yield SourceError("it is empty: no line with an article")


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
    reads = markdown.from_fields if row.get("format") == "markdown" else plain.from_fields
    parsed = reads(row["text"], row)
    return parsed.article(name, title=name, source=source, origin=f"{origin}#{name}")
