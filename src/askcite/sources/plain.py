"""Plain text, with front matter before it where there is some."""

from __future__ import annotations

from collections.abc import Mapping

from askcite.sources.draft import Draft, checked, decoded
from askcite.sources.metadata import front_matter
from askcite.text import blocks
from askcite.types import Block, BlockKind


def read(data: bytes) -> Draft:
    """The draft of UTF-8 plain text."""
    fields, text = front_matter(decoded(data))
    return from_fields(text, fields)


def from_fields(text: str, fields: Mapping[str, str]) -> Draft:
    """The draft of plain `text` described by `fields`; a heading that opens it is its title."""
    text = checked(text)
    found = blocks.find(text)
    return Draft(text, found, **{"title": opening_title(text, found), **fields})


def opening_title(text: str, found: tuple[Block, ...]) -> str | None:
    """The heading that opens `text`, if one does."""
    if found and found[0].kind is BlockKind.HEADING:
        return " ".join(found[0].span.of(text).split())
    return None
