"""Tables of plain text, parted by space alone.

A run of lines is one where the same gap goes through all of them, its first line names the columns,
and below it a column has nothing but figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from askcite.sources import tables
from askcite.sources.tables import Cell
from askcite.types import BlockKind

_FEWEST_ROWS: Final = 3
"""Lines of a table, the heads among them."""
_FEWEST_COLUMNS: Final = 3
"""Two alone are a list of contents, or a label and its value."""
_GAP: Final = 2
"""Spaces between two columns."""
_PARTED: Final = re.compile(r"\S(?: {2,}|\t+)\S")
_DOTS: Final = re.compile(r"\.{3,}|(?:\. ){3,}")
_WIDEST: Final = 400
"""Characters of a line."""


def rows(text: str) -> tuple[str, frozenset[str]]:
    """The text, rows of its tables under heads.

    Then these rows.
    """
    if not _PARTED.search(text):
        return text, frozenset()
    lines: list[str] = []
    found: list[str] = []
    for blank, run in groupby(text.split("\n"), key=lambda line: not line.strip()):
        part = list(run)
        made = [] if blank else list(_rows(part))
        found += made
        lines += [line for row in made for line in (row, "")][:-1] if made else part
    return ("\n".join(lines), frozenset(found)) if found else (text, frozenset())


def _rows(run: Sequence[str]) -> Iterator[str]:
    """The rows under their heads, or nothing."""
    if len(run) < _FEWEST_ROWS or not all(_PARTED.search(line.strip()) for line in run):
        return
    if any(_DOTS.search(line) or len(line) > _WIDEST for line in run):
        return
    by_tabs = all("\t" in line for line in run)
    cells = [re.split(r"\t+", line.strip()) for line in run] if by_tabs else _cut(run)
    if len({len(row) for row in cells}) > 1 or len(cells[0]) < _FEWEST_COLUMNS:
        return
    grid = [[Cell(" ".join(words.split())) for words in row] for row in cells]
    if tables.head_count(grid) != 1:
        return
    told = list(tables.lines(grid, 1))
    if all(kind is BlockKind.TABLE_ROW for kind, _ in told):
        yield from (words for _, words in told)


def _cut(run: Sequence[str]) -> list[list[str]]:
    """The lines, cut at the gaps that all have."""
    width = max(map(len, run))
    wide = [line.expandtabs().ljust(width) for line in run]
    width = max(map(len, wide))
    empty = [all(line[at : at + 1] in (" ", "") for line in wide) for at in range(width)]
    starts = [0]
    at = 0
    for is_gap, stretch in groupby(empty):
        length = len(list(stretch))
        if is_gap and length >= _GAP and at > 0 and at + length < width:
            starts.append(at + length)
        at += length
    return [[line[a:b].strip() for a, b in pairwise([*starts, width])] for line in wide]
