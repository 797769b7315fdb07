"""Workbooks: the rows of each sheet, as shown.

openpyxl opens them. Hidden sheets, rows and columns are left out and told; a cell's comment is a
note. Formulas are told by the values that were last saved with them, and where
there are none by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from askcite.errors import SourceError
from askcite.sources import archive, doubts, spreadsheet, stopping
from askcite.sources.assembly import BlockText, assemble
from askcite.sources.metadata import About
from askcite.sources.office.xlsx_formulas import Formulas, told, uncalculated
from askcite.sources.parsed import Parsed
from askcite.sources.tables import Cell, Cells
from askcite.types import BlockKind

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_PROPERTIES: Final = {"title": "title", "author": "creator", "keywords": "keywords"}
_MOST_CELLS: Final = 500_000
"""Of all sheets: openpyxl takes ten seconds for them."""
_PLAIN_NAME: Final = re.compile(r"(?:sheet|tabelle|feuil|hoja|foglio|blad)\s?\d*$", re.IGNORECASE)
"""Names that programs give to sheets."""
_CURRENCY: Final = re.compile(r"\[\$([^-\]]+)[^\]]*\]|\"?([€$£¥]|[A-Z]{3})\"?")
_DECIMALS: Final = re.compile(r"0\.(0+)")
_DIGITS: Final = 10
"""Of a number without a form of its own."""


def read(data: bytes) -> Parsed:
    """The text and blocks of an .xlsx file."""
    import openpyxl

    with archive.opened(data) as parts, archive.damage("workbook"):
        names = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        if sum(parts.read(name).count(b"<c ") for name in names) > _MOST_CELLS:
            raise SourceError(f"it has more than {_MOST_CELLS:,} cells; split it")
        formulas = uncalculated(parts)
    with archive.damage("workbook"):
        book = openpyxl.load_workbook(BytesIO(data), data_only=True)
        about = {name: getattr(book.properties, said) for name, said in _PROPERTIES.items()}
        made = assemble(_parts(book.worksheets, formulas), about)
        own = About.of({"title": about["title"]}).title
        return replace(made, about=replace(made.about, title=own))


def _parts(found: list[Worksheet], formulas: dict[str, Formulas]) -> Iterator[BlockText]:
    shown = [sheet for sheet in found if sheet.sheet_state == "visible"]
    hidden = [sheet.title for sheet in found if sheet.sheet_state != "visible"]
    if hidden:
        doubts.tell(f"hidden sheets were left out: {', '.join(hidden)}")
    for sheet in shown:
        if len(shown) > 1 or not _PLAIN_NAME.match(sheet.title):
            yield BlockKind.HEADING, sheet.title
        missing = formulas.get(sheet.title, {})
        if missing:
            doubts.tell(f"formulas of the sheet {sheet.title} are not calculated: {len(missing)}")
        yield from spreadsheet.parts(list(_rows(sheet, missing)))
        noted = sorted(place for place, cell in sheet._cells.items() if cell.comment)
        yield from ((BlockKind.NOTE, sheet.cell(*place).comment.text) for place in noted)


def _rows(sheet: Worksheet, missing: Formulas) -> Iterator[Cells]:
    """The shown rows, merged cells with their reach."""
    columns = _hidden_columns(sheet)
    rows = {n for n, dimension in sheet.row_dimensions.items() if dimension.hidden}
    if columns or rows:
        doubts.tell(f"hidden rows or columns of the sheet {sheet.title} were left out")
    merged = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    for row in _held(sheet):
        stopping.look()
        if not row or row[0].row in rows:
            yield from () if row else [[]]
            continue
        shown = (c for c in row if c.column not in columns and type(c).__name__ != "MergedCell")
        yield list(_cells(shown, merged, missing, _Hidden(rows, columns)))


def _held(sheet: Worksheet) -> Iterator[tuple[Any, ...]]:
    """The filled rows, an empty one for each gap.

    A single cell far below would have openpyxl make a million rows.
    """
    cells = sheet._cells.items()
    held = [p for p, c in cells if c.value is not None and not str(c.value).isspace()]
    width = max((column for _, column in held), default=0)
    before = 0
    for row in sorted({row for row, _ in held}):
        if row > before + 1:
            yield ()
        yield from sheet.iter_rows(min_row=row, max_row=row, max_col=width)
        before = row


def _hidden_columns(sheet: Worksheet) -> set[int]:
    hidden: set[int] = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            hidden |= set(range(dimension.min, dimension.max + 1))
    return hidden


class _Hidden(NamedTuple):
    """The rows and columns that are not shown."""

    rows: set[int]
    columns: set[int]


def _cells(
    shown: Iterable[Any],
    merged: dict[tuple[int, int], Any],
    missing: Formulas,
    hidden: _Hidden,
) -> Iterator[Cell]:
    for cell in shown:
        area = merged.get((cell.row, cell.column))
        wide = high = 1
        if area:
            wide = sum(c not in hidden.columns for c in range(area.min_col, area.max_col + 1))
            high = sum(r not in hidden.rows for r in range(area.min_row, area.max_row + 1))
        bold = bool(cell.font and cell.font.b)
        words = _shown(cell.value, cell.number_format or "General")
        if cell.value is None and (formula := missing.get(cell.coordinate)) is not None:
            words = told(formula)
        yield Cell(words, bold, wide, high)


def _shown(value: object, form: str) -> str:
    """A value as shown; dates in ISO 8601."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            is_day = value.time() == time() and "h" not in form.lower()
            return value.date().isoformat() if is_day else value.isoformat(" ", "minutes")
        case date() | time() | timedelta():
            return str(value)
        case int() | float():
            return _number(value, form)
        case _:
            words = " ".join(str(value).split())
            return "" if words.startswith("#") and words.endswith(("!", "?", "/A")) else words


def _number(value: float, form: str) -> str:
    form = form.split(";")[0]
    decimals = _DECIMALS.search(form)
    places = len(decimals[1]) if decimals else 0
    grouped = "," if "#,##" in form else ""
    if "%" in form:
        return f"{100 * value:{grouped}.{places}f}%"
    if form == "General" or "0" not in form:
        told = f"{value:.{_DIGITS}g}" if isinstance(value, float) else str(value)
    else:
        told = f"{value:{grouped}.{places}f}"
    sign = _CURRENCY.search(form)
    if not sign:
        return told
    name = (sign[1] or sign[2]).strip()
    return f"{name}{told}" if sign.start() < form.find("0") and len(name) == 1 else f"{told} {name}"
