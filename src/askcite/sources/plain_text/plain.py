"""Plain text, perhaps with front matter before it."""

from __future__ import annotations

from collections.abc import Mapping

from askcite.sources import bounds, stopping
from askcite.sources.assembly import assemble
from askcite.sources.byline import with_byline
from askcite.sources.metadata import About
from askcite.sources.parsed import Parsed, checked, decoded, opening_title, seen
from askcite.sources.plain_text import (
    columns_of_text,
    gutenberg,
    labelled,
    mail_text,
    pages_of_text,
    tables_of_text,
)
from askcite.sources.plain_text.front_matter import front_matter
from askcite.text.layout import blocks, divided
from askcite.types import Block, BlockKind, Span


def read(data: bytes) -> Parsed:
    """The text and blocks of plain text, whatever its encoding."""
    fields, text = front_matter(decoded(data))
    if not fields:
        fields, text = labelled.facts(text)
    return from_fields(text, fields)


def from_fields(text: str, fields: Mapping[str, object]) -> Parsed:
    """Plain `text` and its blocks, described by `fields`.

    A heading that opens it is its title.
    """
    text = checked(text)
    bounds.lines(text)
    text = seen(pages_of_text.whole(text))
    stopping.look()
    text = columns_of_text.apart(pages_of_text.single(text))
    stopping.look()
    drawn = tables_of_text.told(text)
    text = drawn.text
    if mail_text.is_thread(text):
        return assemble(mail_text.pieces(text), fields)
    book = gutenberg.book(text)
    if book:
        found = _of_book(text, book[0])
        fields = {**book[1], **fields}
    else:
        found = drawn.marked(blocks.find(text))
    stopping.look()
    text, found = divided.whole(text, found)
    told = with_byline(fields, text, found)
    return Parsed(text, found, About.of(told, title=opening_title(text, found)))


def _of_book(text: str, inside: Span) -> tuple[Block, ...]:
    """The blocks of a book in its frame.

    Outside of it they are furniture.
    """
    around = gutenberg.framed(blocks.find(text), inside)
    within = (
        Block(b.kind, Span(b.span.start + inside.start, b.span.end + inside.start))
        for b in blocks.find(inside.of(text))
    )
    outside = (b for b in around if b.kind is BlockKind.FURNITURE and not inside.covers(b.span))
    return tuple(sorted([*outside, *within], key=lambda b: b.span))
