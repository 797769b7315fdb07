"""The first lines of a table that are its heads.

They alone hold no figures, or years, or they alone are bold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from askcite.sources.pdf import spans
from askcite.sources.pdf.paragraphs import Paragraph
from askcite.sources.tables import Cell, Cells

FEWEST: Final = 3
"""Rows of a table, its heads among them."""
MOST: Final = 3
"""Lines of heads, at most."""
_HEAD: Final = 40
"""Characters of a column's head."""
FIGURE: Final = re.compile(r"[-+−–(*~<>≈]*\s?[€$£¥]?\s?\d")
_YEAR: Final = re.compile(r"(?:[A-Z]{2,3}\s?)?(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?e?\*?$")
_NONE: Final = frozenset({"-", "–", "—", "n/a", "(X)", "..", "*"})
"""In the place of a figure."""


@dataclass(slots=True)
class TableLine:
    """A row's cells, column by column, and its paragraph.

    `heads` says that it stands over heads of its own.
    """

    part: Paragraph
    cells: Cells
    heads: bool = False


def spread(lines: Sequence[TableLine], columns: spans.Places) -> list[TableLine]:
    """The lines, heads over several columns with their reach."""
    least = _least(lines)
    if not least:
        return list(lines)
    names = [cell.words for cell in lines[least].cells]
    told = list(_spread(lines[:least], columns, names))
    several = any(cell.columns > 1 for line in told for cell in line.cells)
    return [*told, *lines[least:]] if several else list(lines)


def _spread(
    lines: Sequence[TableLine], columns: spans.Places, names: Sequence[str]
) -> Iterator[TableLine]:
    for line in lines:
        cells = spans.spread(spans.cells(line.part.lines[0]), columns, names)
        yield replace(line, cells=cells, heads=True)


def _least(lines: Sequence[TableLine]) -> int:
    """The number of lines over the lowest heads."""
    found = 0
    for at, line in enumerate(lines[: MOST + 1]):
        words = [cell.words for cell in line.cells if cell.words]
        if _counts(line):
            break
        years = any(map(_YEAR.match, words))
        follow = not years or (at + 1 < len(lines) and _counts(lines[at + 1]))
        found = at if words and follow else found
    return found


def _counts(line: TableLine) -> bool:
    """True for figures that are no years."""
    return any(counts(cell.words) for cell in line.cells)


def counts(words: str) -> bool:
    """True for a figure that is no year."""
    return FIGURE.match(words) is not None and not _YEAR.match(words)


def count(lines: Sequence[TableLine]) -> int:
    """The number of first lines that are heads."""
    figures = [not x.heads and any(FIGURE.match(cell.words) for cell in x.cells) for x in lines]
    first = next((n for n, found in enumerate(figures) if found), 0)
    if (
        first
        and lines[first - 1].heads
        and all(_YEAR.match(c.words) or not FIGURE.match(c.words) for c in lines[first].cells)
    ):
        first += 1
    if not first and lines and lines[0].cells and (_is_of_years(lines) or _is_bold_alone(lines)):
        first = 1
    heads = lines[:first]
    body = [line for line in lines[first:] if line.part.is_row and line.cells]
    if not 0 < first <= MOST or len(body) < FEWEST - 1 or not all(h.cells for h in heads):
        return 0
    counted = any(_is_of_figures(body, n) for n in _across(lines)) or _is_bold_alone(lines)
    return first if counted and _name_columns([line.cells for line in heads]) else 0


def joined(lines: Sequence[TableLine]) -> list[Cells]:
    """Lines as one row, unless a cell spans others."""
    if any(cell.columns > 1 for line in lines for cell in line.cells):
        return [line.cells for line in lines]
    columns = zip(*(line.cells for line in lines), strict=True)
    return [[Cell(" ".join(c.words for c in cells if c.words)) for cells in columns]]


def _name_columns(heads: Sequence[Cells]) -> bool:
    """True for short words, others over each column."""
    names = [" ".join(cell.words for cell in column) for column in zip(*heads, strict=True)]
    short = all(len(cell.words) <= _HEAD for row in heads for cell in row)
    return short and len(set(names)) == len(names) and all(name.strip() for name in names[1:])


def _across(lines: Sequence[TableLine]) -> range:
    return range(len(lines[0].cells))


def _is_of_figures(lines: Sequence[TableLine], column: int) -> bool:
    cells = [line.cells[column].words for line in lines if line.cells[column].words]
    return len(cells) > 1 and all(FIGURE.match(words) or words in _NONE for words in cells)


def _is_of_years(lines: Sequence[TableLine]) -> bool:
    """True for years over other figures."""
    first, *rest = ([cell.words for cell in line.cells[1:]] for line in lines)
    years = all(_YEAR.match(words) for words in first)
    return years and not any(_YEAR.match(words) for row in rest for words in row)


def _is_bold_alone(lines: Sequence[TableLine]) -> bool:
    bold = [line.part.lines[0].bold for line in lines]
    return bold[0] and not any(bold[1:])
