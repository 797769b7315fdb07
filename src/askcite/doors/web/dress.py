"""Words in elements: emphasis, links, cells of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from askcite.doors.web.escape import Html, element, text

BAR: Final = " | "
"""Between the cells of a table's row, in an article's text."""
INLINE: Final = frozenset({"em", "strong", "code", "a", "span"})
"""Elements within a block; the others say what the block itself is."""
NAMED: Final = ": "
"""After the head of a cell."""


@dataclass(frozen=True, slots=True)
class Dress:
    """An element around the words from `start` to `end`."""

    start: int
    end: int
    tag: str
    attributes: dict[str, Any] = field(default_factory=dict)


def dressed(words: str, start: int, end: int, dresses: Sequence[Dress]) -> Iterator[Html]:
    """The words from `start` to `end` in their dresses.

    Dresses come by `start`, the long before the short. One that begins in another ends with it at
    the latest.
    """
    at, rest = start, [d for d in dresses if d.start < end and max(d.start, d.end - 1) >= start]
    while rest:
        dress, *rest = rest
        first, last = max(dress.start, at), min(dress.end, end)
        if first > last:
            continue
        yield text(words[at:first])
        inner = [d for d in rest if d.start < last]
        rest = rest[len(inner) :]
        yield element(dress.tag, *dressed(words, first, last, inner), **dress.attributes)
        at = max(first, last)
    yield text(words[at:end])


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell's place in a row of a table.

    It has its head from `start`, its words, and from `end` the bar before the next.
    """

    start: int
    words: int
    end: int
    bar: int
    head: str = ""


def cells(row: str, offset: int = 0) -> list[Slot]:
    """The cells of a table's row."""
    parts = row.split(BAR)
    heads = [part.partition(NAMED)[0] for part in parts]
    named = all(NAMED in part for part in parts) and len(set(heads)) == len(parts)
    found: list[Slot] = []
    for part, head in zip(parts, heads, strict=True):
        end = offset + len(part)
        bar = end + (len(BAR) if len(found) < len(parts) - 1 else 0)
        words = offset + len(head) + len(NAMED) if named else offset
        found.append(Slot(offset, words, end, bar, head if named else ""))
        offset = bar
    return found


def is_row(words: str) -> bool:
    """True for the words of a table's row."""
    return BAR in words


def heads(row: str) -> list[Dress]:
    """The heads and bars of a quoted row."""
    if not is_row(row):
        return []
    named = [c for c in cells(row) if c.head]
    marked = [Dress(c.start, c.words, "span", {"class_": "head"}) for c in named]
    bars = [Dress(c.end, c.bar, "span", {"class_": "bar"}) for c in named if c.bar > c.end]
    return sorted([*marked, *bars], key=lambda d: d.start)


TableRow = tuple[list[Slot], dict[str, Any], Sequence[Dress]]
"""A row's cells, attributes and dresses."""


def table(rows: Sequence[TableRow], words: str) -> Html:
    """A table of rows, each head read once."""
    longest = max((row for row, *_ in rows), key=len)
    columns = [*dict.fromkeys(c.head for row in (longest, *(r for r, *_ in rows)) for c in row)]
    new = set(columns)
    drawn: list[Html] = []
    for row, attributes, dresses in rows:
        drawn.append(element("tr", *_placed(row, columns, new, words, dresses), **attributes))
        new -= {cell.head for cell in row}
    return element("div", element("table", *drawn), class_="table")


def _placed(
    row: list[Slot], columns: list[str], new: set[str], words: str, dresses: Sequence[Dress]
) -> Iterator[Html]:
    """The cells of a row under their heads."""
    at, inline = 0, [d for d in dresses if d.tag in INLINE]
    worn = [d for d in inline if d.start < d.end]
    for cell in row:
        place = columns.index(cell.head) if cell.head else at
        yield from [element("td")] * (place - at)
        at = place + 1
        kind = "head" if cell.head in new else "head again"
        pages = [d for d in inline if d.start == d.end and cell.start <= d.start < cell.bar]
        marks = [element(d.tag, **d.attributes) for d in pages]
        named = max(cell.start, cell.words - len(NAMED))
        colon = element("span", words[named : cell.words], class_="bar")
        head = element("span", *dressed(words, cell.start, named, worn), colon, class_=kind)
        bar = element("span", words[cell.end : cell.bar], class_="bar")
        inside = dressed(words, cell.words, cell.end, worn)
        after = bar if cell.bar > cell.end else None
        yield element("td", *marks, head if cell.head else None, *inside, after)
