"""Tables as text: commas, semicolons, tabs or bars part cells."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from typing import Final

from askcite.errors import SourceError
from askcite.sources import bounds, encoding, spreadsheet, stopping
from askcite.sources.assembly import assemble
from askcite.sources.parsed import Parsed, checked
from askcite.sources.tables import Cell, Cells

_DELIMITERS: Final = ",;\t|"
_SAMPLE_LINES: Final = 50
_LONGEST: Final = 1_000_000
"""Characters of one cell."""


def read(data: bytes) -> Parsed:
    """The rows of a .csv or .tsv file."""
    text = checked(encoding.text(data))
    bounds.lines(text, bounds.MAX_ROWS)
    csv.field_size_limit(_LONGEST)
    try:
        rows = list(_rows(text))
    except csv.Error as error:
        raise SourceError(f"it is no table of cells ({error})") from None
    made = assemble(spreadsheet.parts(rows), {})
    return replace(made, about=replace(made.about, title=None))


def _rows(text: str) -> Iterator[Cells]:
    delimiter = _delimiter(text)
    if text.lower().startswith("sep="):  # a line for Excel
        text = text.partition("\n")[2]
    rows, places = [], 0
    for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True):
        stopping.look()
        places += len(row)
        bounds.places(places)  # all are counted before any is made a cell
        rows.append(row)
    for row in rows:
        yield [Cell(" ".join(words.split())) for words in row]


def _delimiter(text: str) -> str:
    """The sign that cuts most of the first lines alike."""
    if text.lower().startswith("sep=") and text[4:5] in _DELIMITERS:
        return text[4]
    lines = [line for line in text.split("\n")[:_SAMPLE_LINES] if line.strip()]
    return max(_DELIMITERS, key=lambda sign: _evenness(lines, sign))


def _evenness(lines: list[str], sign: str) -> tuple[int, int]:
    """The lines of the commonest width, and that width."""
    rows = csv.reader(lines, delimiter=sign, skipinitialspace=True)
    widths = [len(row) for row in rows if len(row) > 1]
    common = max(set(widths), key=widths.count, default=0)
    return widths.count(common), common
