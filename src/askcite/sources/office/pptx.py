"""Presentations: the shown slides in order, each a page.

python-pptx opens them. A slide's title comes first, the rest as it stands on the slide; what is
said beside it, the speaker's notes, are notes. Hidden slides and shapes are left out and told.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from askcite.sources import archive, bounds, doubts, stopping, tables
from askcite.sources.assembly import NEW_PAGE, BlockText, assemble
from askcite.sources.parsed import Parsed
from askcite.types import BlockKind

if TYPE_CHECKING:
    from pptx.slide import Slide

_PROPERTIES: Final = ("title", "author", "keywords", "category", "subject")
_ASIDE: Final = ("DATE", "FOOTER", "HEADER", "SLIDE_NUMBER")
"""Placeholders of what every slide shows."""
_LINE: Final = 100_000
"""Units (a quarter of a centimetre) by which shapes of one row may differ in height."""
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def read(data: bytes) -> Parsed:
    """The text and blocks of a .pptx file.

    A row of a table or of a chart's figures names the head of each cell.
    """
    import pptx

    with archive.opened(data) as parts, archive.damage("presentation"):
        for name in parts.namelist():
            if name.endswith(".xml"):
                bounds.elements(parts.read(name))
    with archive.damage("presentation"):
        deck = pptx.Presentation(BytesIO(data))
        core = deck.core_properties
        return assemble(_parts(list(deck.slides)), {n: getattr(core, n) for n in _PROPERTIES})


def _parts(slides: list[Slide]) -> Iterator[BlockText]:
    hidden = [number for number, slide in enumerate(slides, 1) if _is_hidden(slide)]
    if hidden:
        doubts.tell(f"hidden slides were left out: {', '.join(map(str, hidden))}")
    for slide in slides:
        stopping.look()
        yield NEW_PAGE
        if not _is_hidden(slide):
            yield from _of_slide(slide)


def _is_hidden(slide: Slide) -> bool:
    return slide.element.get("show") in ("0", "false")


def _of_slide(slide: Slide) -> Iterator[BlockText]:
    title = slide.shapes.title
    if title is not None and title.has_text_frame:
        yield BlockKind.HEADING, " ".join(title.text_frame.text.split())
    for shape in _in_order(slide.shapes):
        if title is None or shape.shape_id != title.shape_id:
            yield from _of_shape(shape)
    if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        for paragraph in slide.notes_slide.notes_text_frame.paragraphs:
            yield BlockKind.NOTE, _words(paragraph)


def _in_order(shapes: Any) -> list[Any]:  # noqa: ANN401 - shapes, or a group's
    """The shown shapes, row by row."""

    def place(shape: Any) -> tuple[int, int]:  # noqa: ANN401
        return (shape.top or 0) // _LINE, shape.left or 0

    shown = [s for s in shapes if s.element.xpath(".//p:cNvPr")[0].get("hidden") not in _TRUE]
    return sorted(shown, key=place)


_TRUE: Final = ("1", "true")


def _of_shape(shape: Any) -> Iterator[BlockText]:  # noqa: ANN401 - one of the package's many
    if hasattr(shape, "shapes"):  # a group
        for inner in _in_order(shape.shapes):
            yield from _of_shape(inner)
    elif shape.has_table:
        yield from _of_table(shape.table)
    elif shape.has_chart:
        yield from _of_chart(shape.chart)
    elif shape.has_text_frame:
        yield from _of_text(shape)


def _of_text(shape: Any) -> Iterator[BlockText]:  # noqa: ANN401
    held = shape.placeholder_format.type if shape.is_placeholder else None
    name = "" if held is None else held.name
    paragraphs = [p for p in shape.text_frame.paragraphs if p.text.strip()]
    for paragraph in paragraphs:
        if name in _ASIDE:
            kind = BlockKind.FURNITURE
        elif name in ("CENTER_TITLE", "TITLE", "VERTICAL_TITLE"):
            kind = BlockKind.HEADING
        else:
            in_list = len(paragraphs) > 1 and name in ("BODY", "OBJECT", "VERTICAL_BODY")
            kind = BlockKind.LIST_ITEM if _is_item(paragraph, in_list) else BlockKind.PARAGRAPH
        yield kind, _words(paragraph)


def _is_item(paragraph: Any, in_list: bool) -> bool:  # noqa: ANN401
    """True for a paragraph with a bullet or a number."""
    properties = paragraph._p.pPr
    own = () if properties is None else [child.tag for child in properties]
    if f"{_A}buNone" in own:
        return False
    return in_list or paragraph.level > 0 or f"{_A}buChar" in own or f"{_A}buAutoNum" in own


def _words(paragraph: Any) -> str:  # noqa: ANN401
    return " ".join(paragraph.text.replace("\v", " ").split())


def _of_table(table: Any) -> Iterator[BlockText]:  # noqa: ANN401
    rows = []
    for row in table.rows:
        cells = [cell for cell in row.cells if not cell.is_spanned]
        rows.append(
            [
                tables.Cell(" ".join(c.text.split()), columns=c.span_width, rows=c.span_height)
                for c in cells
            ]
        )
    yield from tables.lines(rows, 1 if table.first_row and len(rows) > 1 else None)


def _of_chart(chart: Any) -> Iterator[BlockText]:  # noqa: ANN401
    """The figures of a chart, a row for each category."""
    if chart.has_title and chart.chart_title.has_text_frame:
        yield BlockKind.CAPTION, chart.chart_title.text_frame.text
    for plot in chart.plots:
        series = list(plot.series)
        head = [tables.Cell(""), *(tables.Cell(str(one.name or "")) for one in series)]
        rows = [head]
        for at, category in enumerate(map(str, plot.categories)):
            values = [one.values[at] if at < len(one.values) else None for one in series]
            told = ["" if value is None else f"{value:g}" for value in values]
            rows.append([tables.Cell(category), *map(tables.Cell, told)])
        if len(rows) > 1:
            yield from tables.lines(rows, 1)
