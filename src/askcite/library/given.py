"""Sources of every kind that a program gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TypeAlias, cast

from askcite import sources
from askcite.errors import SourceError
from askcite.sources import table_rows
from askcite.sources.reading import Attempt, Reading
from askcite.sources.table_rows import Row, Table
from askcite.types import Article, Unread

Source: TypeAlias = "str | Path | Article | Table | Row | Iterable[Source]"
"""A file, directory, JSON Lines or web address; an article that was read already; a row with a
`text`, or a data frame of such; or several of these."""


def attempts(source: Source) -> Iterator[Attempt]:
    """The articles of a source, or failures.

    Raises SourceError for a value that is no source at all.
    """
    if isinstance(source, Article):
        yield Reading(source)
    elif isinstance(source, (str, Path)):
        if not str(source).strip():
            raise SourceError("a source is empty; name a file, a directory or an address")
        yield from sources.attempts(source)
    elif isinstance(source, Table):
        yield from _of_rows(table_rows.of_table(source))
    elif isinstance(source, Mapping):
        yield from _of_rows([source])
    elif isinstance(source, Iterable) and not isinstance(source, (bytes, bytearray)):
        yield from _of_several(iter(source))
    else:
        kind = type(source).__name__
        raise SourceError(f"a {kind} is no source; name files or addresses, or give rows")


def texts(text: str | None, source: str, facts: Row) -> list[Article]:
    """The article of a text, if any; raises SourceError."""
    if text is not None:
        made = table_rows.article({**facts, "text": text}, source)
        if "published" in facts and not made.published:
            given = facts["published"]
            raise SourceError(f"published is {given!r}; write it as 2021-05-03 or 2021")
        return [made]
    if facts:
        named = ", ".join(facts)
        raise SourceError(f"{named}: of a `text` alone; other sources name their own")
    return []


def _of_several(given: Iterator[Source]) -> Iterator[Attempt]:
    """The articles of several sources; rows count from the first."""
    first = next(given, None)
    if isinstance(first, Mapping):
        yield from _of_rows(chain([first], cast("Iterator[Row]", given)))
    elif first is not None:
        for each in chain([first], given):
            yield from attempts(each)


def _of_rows(given: Iterable[Row]) -> Iterator[Attempt]:
    for number, found in enumerate(table_rows.read(given), 1):
        if isinstance(found, SourceError):
            yield Unread(f"row {number}", str(found))
        else:
            yield Reading(found)
