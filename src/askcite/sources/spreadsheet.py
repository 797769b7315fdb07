"""Rows of spreadsheets, sheet by sheet, told as tables.

A table's heads are its first row where that reads like it; lines of one cell over a table are its
title, and an empty row ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askcite.sources import tables
from askcite.sources.assembly import BlockText
from askcite.sources.tables import Cell, Cells
from askcite.types import BlockKind

_FIGURE: Final = re.compile(r"[-+−(]?[€$£¥]?\s?\d[\d.,’' ]*\s?[%€$£¥)]?$|\d{4}-\d\d-\d\d")
"""A number, an amount, a share or a date."""
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d$")
_HEAD_CHARACTERS: Final = 80
_MOST_HEADS: Final = 4
"""Rows of heads over one another."""


def parts(rows: Sequence[Cells]) -> Iterator[BlockText]:
    """The pieces of a sheet's rows.

    A table that goes on after an empty row keeps its heads.
    """
    known: dict[int, list[Cells]] = {}
    blocks = [each for block in _blocks(rows) for each in _side_by_side(block)]
    for at, (left, block) in enumerate(blocks, 1):
        heads = known.get(left, [])
        while block and _is_title(block, heads):
            is_over = len(block) > 1 or at < len(blocks)
            yield _title(block[0], is_over), _filled(block[0])[0].words
            block = block[1:]
        count = _heads(block)
        if count:
            known[left] = block[:count]
        elif heads and _width(block) <= _width(heads):
            block, count = [*heads, *block], len(heads)
        yield from tables.lines(block, count if len(block) > count else 0)


def _blocks(rows: Sequence[Cells]) -> Iterator[list[Cells]]:
    block: list[Cells] = []
    for row in rows:
        if _filled(row):
            block.append(row)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _side_by_side(block: list[Cells]) -> Iterator[tuple[int, list[Cells]]]:
    """The tables of a block, each with its first column.

    An empty column parts two tables where each has heads and what stands right of it has labels of
    its own; else it is but a gap in one.
    """
    placed = _placed(block)
    filled = {c for row in placed for at, cell in row if cell.words for c in _covered(at, cell)}
    starts = sorted(c for c in filled if c - 1 not in filled)
    ends = [*starts[1:], max(filled) + 1]
    parts = [
        [[cell for at, cell in row if start <= at < end] for row in placed]
        for start, end in zip(starts, ends, strict=True)
    ]
    tables_ = [list(_blocks(part)) for part in parts]
    if len(parts) > 1 and all(_is_table(found[0]) for found in tables_):
        for start, found in zip(starts, tables_, strict=True):
            yield from ((start, each) for each in found)
    else:
        yield 0, block


def _placed(block: Sequence[Cells]) -> list[list[tuple[int, Cell]]]:
    """The cells of each row with their columns."""
    rows: list[list[tuple[int, Cell]]] = []
    held: dict[int, int] = {}
    for row in block:
        line, at = [], 0
        for cell in row:
            while held.get(at, 0) > 0:
                at += 1
            line.append((at, cell))
            at += cell.columns
        held = {column: left - 1 for column, left in held.items() if left > 1}
        held |= {c: cell.rows - 1 for at, cell in line for c in _covered(at, cell) if cell.rows > 1}
        rows.append(line)
    return rows


def _covered(at: int, cell: Cell) -> range:
    return range(at, at + cell.columns)


def _is_table(block: Sequence[Cells]) -> bool:
    """True for heads over rows that begin with a label."""
    if _is_title(block, []):
        block = block[1:]
    labels = [row[0].words for row in block[1:] if row]
    named = any(labels) and not any(map(_FIGURE.match, labels))
    return named and _width(block) > 1 and _heads(block) > 0


def _filled(row: Cells) -> list[Cell]:
    return [cell for cell in row if cell.words]


def _width(rows: Sequence[Cells]) -> int:
    return max((sum(cell.columns for cell in row) for row in rows), default=0)


def _is_title(block: Sequence[Cells], heads: Sequence[Cells]) -> bool:
    """True where the first row stands alone."""
    filled = _filled(block[0])
    alone = len(filled) == 1 and not _FIGURE.match(filled[0].words)
    over = len(block) == 1 or max(len(_filled(row)) for row in block[1:]) > 1
    return alone and over and not (heads and len(block) > 1 and filled[0] is not block[0][0])


def _title(row: Cells, is_over: bool) -> BlockKind:
    words = _filled(row)[0].words
    short = len(words) <= _HEAD_CHARACTERS and not words.endswith((".", ":"))
    return BlockKind.HEADING if is_over and short else BlockKind.PARAGRAPH


def _heads(block: Sequence[Cells]) -> int:
    """The number of first rows that are heads."""
    if _has_labels(block):
        return 0
    count = 0
    while count < min(_MOST_HEADS, len(block) - 1) and _reads_as_heads(
        block[count], under=count > 0
    ):
        count += 1
        if not any(cell.columns > 1 for cell in block[count - 1]):
            break
    return count if count and _differs(block, count) else 0


def _has_labels(block: Sequence[Cells]) -> bool:
    """True for two columns of which the first are labels."""
    pairs = [row for row in block if len(_filled(row)) == 2]
    if len(pairs) < len(block) or any(len(row) != 2 for row in block):
        return False
    bold = all(row[0].head for row in block) and not any(row[1].head for row in block)
    return bold or all(row[0].words.endswith(":") for row in block)


def _reads_as_heads(row: Cells, *, under: bool) -> bool:
    """True for short words; `under` others they may recur."""
    words = [cell.words for cell in _filled(row)]
    years = all(map(_YEAR.match, words[1:]))
    short = all(
        len(w) <= _HEAD_CHARACTERS and (not _FIGURE.match(w) or (years and _YEAR.match(w)))
        for w in words
    )
    return short and len(words) > 1 and (under or len(set(words)) == len(words))


def _differs(block: Sequence[Cells], count: int) -> bool:
    """True where the heads differ from the other rows."""
    head = {cell.words for cell in block[count - 1]}
    body = {cell.words for row in block[count:] for cell in row}
    return head.isdisjoint(body - {""}) or any(cell.head for cell in block[0])
