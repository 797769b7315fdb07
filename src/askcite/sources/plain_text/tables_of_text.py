"""Tables that plain text draws, as rows.

Markdown, databases and minutes draw them with bars and dashes: a row of dashes stands under the
heads, which each row then names, as it does in other formats.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from askcite.sources import tables
from askcite.sources.plain_text import aligned_tables
from askcite.sources.tables import Cell, Cells
from askcite.types import Block, BlockKind

_DRAWN: Final = str.maketrans(
    {
        **dict.fromkeys("│┃║", "|"),
        **dict.fromkeys("─━═", "-"),
        **dict.fromkeys("┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╞╪╡", "+"),
    }
)
_RULE: Final = re.compile(r"[|+]?[\s:]*[-=]{2,}[\s:]*(?:[|+][\s:]*[-=]{2,}[\s:]*)*[|+]?$")
_DASHES: Final = re.compile(r"(?:-{2,}|={2,})")
_SPACED_RULE: Final = re.compile(r"(?:-{2,}(?:\s+-{2,})+|={2,}(?:\s+={2,})+)$")
_FEWEST: Final = 2
"""Columns of a table, and its rows."""
_GROUPS: Final = 3
"""Rows parted by rules, from which on a rule stands under each row and not the heads alone."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text with its tables told row by row."""

    text: str
    rows: frozenset[str] = frozenset()

    def marked(self, found: Sequence[Block]) -> tuple[Block, ...]:
        """The blocks, those that are rows named so."""
        return tuple(
            Block(BlockKind.TABLE_ROW, b.span) if b.span.of(self.text) in self.rows else b
            for b in found
        )


def told(text: str) -> Drawn:
    """The text, rows of its tables under their heads."""
    drawn = _drawn(text)
    text, aligned = aligned_tables.rows(drawn.text)
    return Drawn(text, drawn.rows | aligned) if aligned else drawn


def _drawn(text: str) -> Drawn:
    if "--" not in text and "==" not in text and "─" not in text and "═" not in text:
        return Drawn(text)
    lines: list[str] = []
    rows: list[str] = []
    run: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip():
            run.append(line)
            continue
        found = _rows_of(run)
        rows += found.rows
        lines += found.lines or run
        lines.append(line)
        run = []
    return Drawn("\n".join(lines[:-1]), frozenset(rows)) if rows else Drawn(text)


@dataclass(frozen=True, slots=True)
class _Run:
    """The lines of a run, and the rows among them."""

    lines: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


def _rows_of(run: Sequence[str]) -> _Run:
    """The run with its table's rows, blank lines around each."""
    drawn = [line.translate(_DRAWN) for line in run]
    spaced = next((at for at, line in enumerate(drawn) if _SPACED_RULE.match(line.strip())), None)
    barred = [at for at, line in enumerate(drawn) if "|" in line or _RULE.match(line.strip())]
    if spaced is not None:
        first, end = max(0, spaced - 1), len(run)
        cells = _by_dashes(drawn[first:], drawn[spaced])
    elif barred and barred == list(range(barred[0], barred[-1] + 1)):
        first, end = barred[0], barred[-1] + 1
        cells = _by_bars(drawn[first:end])
    else:
        return _Run()
    made = tuple(words for kind, words in cells if kind is BlockKind.TABLE_ROW)
    if len(made) < len(cells) or not made:
        return _Run()
    above = [*run[:first], ""] if first else []
    return _Run((*above, *(line for row in made for line in (row, "")), *run[end:]), made)


def _by_bars(lines: Sequence[str]) -> list[tuple[BlockKind, str]]:
    """The rows of a table whose cells bars part."""
    groups: list[list[Cells]] = [[]]
    for line in lines:
        if _RULE.match(line.strip()):
            groups.append([])
        else:
            groups[-1].append(
                [Cell(" ".join(c.split())) for c in line.strip().strip("|").split("|")]
            )
    groups = [group for group in groups if group]
    widths = {len(row) for group in groups for row in group}
    if len(groups) < _FEWEST or len(widths) > 1 or min(widths) < _FEWEST:
        return []
    if len(groups) >= _GROUPS:
        groups = [[_joined(group)] for group in groups]
    return list(tables.lines([row for group in groups for row in group], len(groups[0])))


def _joined(rows: Sequence[Cells]) -> Cells:
    """The lines of one row, cell by cell."""
    columns = zip(*rows, strict=True)
    return [Cell(" ".join(c.words for c in column if c.words)) for column in columns]


def _by_dashes(lines: Sequence[str], rule: str) -> list[tuple[BlockKind, str]]:
    """The rows of a table with dashes under its heads."""
    starts = [match.start() for match in _DASHES.finditer(rule)]
    cells: list[Cells] = []
    for line in lines:
        if _SPACED_RULE.match(line.strip()):
            continue
        if any(line[at - 1 : at].strip() for at in starts[1:]):
            return []
        ends = pairwise([0, *starts[1:], len(line) + 1])
        cells.append([Cell(" ".join(line[a:b].split())) for a, b in ends])
    return list(tables.lines(cells, 1)) if len(cells) >= _FEWEST else []
