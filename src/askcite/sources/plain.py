"""Plain text, with front matter before it where there is some."""

from __future__ import annotations

from collections.abc import Mapping

from askcite.sources.metadata import About, front_matter
from askcite.sources.parsed import Draft, checked, decoded, opening_title
from askcite.text import blocks


def read(data: bytes) -> Draft:
    """The draft of UTF-8 plain text."""
    fields, text = front_matter(decoded(data))
    return from_fields(text, fields)


def from_fields(text: str, fields: Mapping[str, object]) -> Draft:
    """The draft of plain `text` described by `fields`; a heading that opens it is its title."""
    text = checked(text)
    found = blocks.find(text)
    return Draft(text, found, About.of(fields, title=opening_title(text, found)))
