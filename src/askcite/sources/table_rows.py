"""Texts with their facts, and rows of tables, as articles.

An article is known by its id; where it has none, by its title, from which its id is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from numbers import Integral
from typing import Any, Final, Protocol, runtime_checkable

from askcite.errors import SourceError
from askcite.sources import stopping
from askcite.sources.hypertext import markdown
from askcite.sources.metadata import one_line
from askcite.sources.parsed import slug
from askcite.sources.plain_text import plain
from askcite.types import Article

Row = Mapping[str, object]
"""A text with its facts, by name."""
TITLED: Final = "titled:"
"""How the origin of a text begins that is known by its title."""
SOURCE: Final = "table"


@runtime_checkable
class Table(Protocol):
    """A data frame of pandas or polars."""

    @property
    def columns(self) -> Any:  # noqa: ANN401 - each library has its own kind
        """Its columns' names."""

    def to_dict(self, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401
        """Its values."""


def of_table(table: Table) -> Iterable[Row]:
    """The rows of a table."""
    rows = table.to_dicts() if hasattr(table, "to_dicts") else table.to_dict("records")
    return list(rows)


def read(rows: Iterable[Row]) -> Iterator[Article | SourceError]:
    """The article of each row.

    A row has a `text`, an `id` or a `title`, and further facts. In the place of a bad one comes an
    error.
    """
    seen: set[str] = set()
    for row in rows:
        stopping.look()
        try:
            made = article(row)
            if made.id in seen:
                raise SourceError(f"the id {made.id!r} is there twice; give each row its own `id`")
        except SourceError as error:
            yield error
            continue
        seen.add(made.id)
        yield made


def article(row: Row, source: str = SOURCE) -> Article:
    """The article of a text and its facts; raises SourceError."""
    if not isinstance(row, Mapping) or not isinstance(row.get("text"), str):
        raise SourceError("it needs a `text`, and an `id` or a `title`")
    values = {str(name): _plain(value) for name, value in row.items()}
    reads = markdown.from_fields if values.get("format") == "markdown" else plain.from_fields
    parsed = reads(str(values["text"]), values)
    id = _id(row.get("id"))
    if not id and not parsed.about.title:
        raise SourceError("it needs an `id` or a `title` to be known by")
    name = id or slug(str(parsed.about.title))
    return parsed.article(name, title=name, source=source, origin="" if id else f"{TITLED}{name}")


def _id(value: object) -> str:
    named = isinstance(value, (str, Integral)) and not isinstance(value, bool)
    return one_line(str(value)) if named else ""


def _plain(value: object) -> object:
    """The value as metadata read it."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, (tuple, set, frozenset)) else value
