"""Comparisons and evidence tables as JSON, CSV, XLSX and HTML."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from html import escape
from typing import Any, Final

from askcite.answer.articles.standings import SharedAnswer, ShortAnswer
from askcite.review.differing import Differing, EvidenceTable
from askcite.types.forms import CitationJSON, cited

JSON = dict[str, Any]
NOT_SAID: Final = "not said"


@dataclass(frozen=True, slots=True)
class ShortAnswerJSON:
    """The few words with which one article answers."""

    words: str
    confidence: float
    citation: CitationJSON


@dataclass(frozen=True, slots=True)
class SharedAnswerJSON:
    """Articles that answer alike."""

    words: str
    is_latest: bool
    answers: list[ShortAnswerJSON]


@dataclass(frozen=True, slots=True)
class DifferingJSON:
    """A question and what each article answers.

    `standing` is "agreed", "updated", "disputed", "side by side" or "not said"; `silent` are ids of
    articles.
    """

    question: str
    standing: str
    groups: list[SharedAnswerJSON]
    silent: list[str]


@dataclass(frozen=True, slots=True)
class TableRowJSON:
    """An article and its cells, null where silent."""

    article_id: str
    title: str
    cells: list[ShortAnswerJSON | None]


@dataclass(frozen=True, slots=True)
class EvidenceTableJSON:
    """Articles down, questions across."""

    questions: list[str]
    rows: list[TableRowJSON]


def to_json(found: Differing) -> JSON:
    """The comparison in the form of `DifferingJSON`."""
    groups = [_group(group) for group in found.groups]
    silent = [article.id for article in found.silent]
    return asdict(DifferingJSON(found.question, found.standing, groups, silent))


def table_json(found: EvidenceTable) -> JSON:
    """The table in the form of `EvidenceTableJSON`."""
    rows = [
        TableRowJSON(article.id, article.title, [_short(c) if c else None for c in cells])
        for article, cells in found.lines()
    ]
    return asdict(EvidenceTableJSON(list(found.questions), rows))


def _group(group: SharedAnswer) -> SharedAnswerJSON:
    return SharedAnswerJSON(group.words, group.is_latest, [_short(a) for a in group.answers])


def _short(each: ShortAnswer) -> ShortAnswerJSON:
    return ShortAnswerJSON(each.words, round(each.confidence, 3), cited(each.citation))


def to_csv(found: EvidenceTable) -> str:
    """The table with columns for answers and quotes."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerows([_safe(cell) for cell in row] for row in cells(found))
    return made.getvalue()


def cells(found: EvidenceTable) -> list[list[str]]:
    """The rows as texts, the head first."""
    head = [part for q in found.questions for part in (q, f"{q} (quote)")]
    rows = [
        [article.id, article.title, article.published or ""]
        + [part for cell in row for part in _parts(cell)]
        for article, row in found.lines()
    ]
    return [["id", "article", "published", *head], *rows]


def _parts(cell: ShortAnswer | None) -> tuple[str, str]:
    if cell is None:
        return NOT_SAID, ""
    return cell.words, " ".join(cell.citation.quote.split())


def _safe(cell: str) -> str:
    """The text, so marked that a spreadsheet runs no formula."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell


_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE: Final = "http://schemas.openxmlformats.org"
_MAIN: Final = f"{_OFFICE}/spreadsheetml/2006/main"
_DOCUMENT: Final = f"{_OFFICE}/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FIXED: Final = {
    "[Content_Types].xml": f'<Types xmlns="{_OFFICE}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    f'relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.'
    f'main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.'
    'worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_OFFICE}/package/2006/relationships"><Relationship '
    f'Id="r1" Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>'
    '<sheet name="Evidence" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_OFFICE}/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/>'
    "</Relationships>",
}
"""The parts of a workbook (ECMA-376) that are always the same."""
_LONGEST: Final = 32_000
"""Characters that a cell may hold, by Excel's bound of 32,767."""


def to_xlsx(found: EvidenceTable) -> bytes:
    """The table as a workbook of one sheet."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in _FIXED.items():
            book.writestr(name, _HEAD + text)
        rows = "".join(_row(row) for row in cells(found))
        sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        book.writestr("xl/worksheets/sheet1.xml", _HEAD + sheet)
    return made.getvalue()


def _row(row: Sequence[str]) -> str:
    texts = (
        f'<c t="inlineStr"><is><t xml:space="preserve">{escape(_printable(cell))}</t></is></c>'
        for cell in row
    )
    return f"<row>{''.join(texts)}</row>"


def _printable(cell: str) -> str:
    return "".join(sign for sign in cell[:_LONGEST] if sign >= " " or sign in "\t\n")


_STYLE: Final = (
    "body{font:1rem/1.4 system-ui,sans-serif;margin:2rem;color:#111}table{border-collapse:collapse}"
    "th,td{border:1px solid #bbb;padding:.4rem .6rem;vertical-align:top;text-align:left}"
    "small{display:block;color:#444;max-width:24rem}.none{color:#666}"
)


def to_html(found: EvidenceTable) -> str:
    """The table as a page, with nothing from elsewhere."""
    head = "".join(f"<th>{escape(q)}</th>" for q in found.questions)
    rows = "".join(
        f"<tr><th>{escape(article.title)}<small>{escape(article.published or '')}</small></th>"
        f"{''.join(map(_cell, row))}</tr>"
        for article, row in found.lines()
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Evidence</title>'
        f"<style>{_STYLE}</style></head><body><table><tr><th></th>{head}</tr>{rows}</table>"
        "</body></html>\n"
    )


def _cell(cell: ShortAnswer | None) -> str:
    if cell is None:
        return f'<td class="none">{NOT_SAID}</td>'
    words, quote = _parts(cell)
    return f"<td>{escape(words)}<small>“{escape(quote)}”</small></td>"
