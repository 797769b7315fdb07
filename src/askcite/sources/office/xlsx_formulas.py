"""Formulas of a workbook without the values they give."""

from __future__ import annotations

import re
from posixpath import join, normpath
from typing import Final
from zipfile import ZipFile

_CELL: Final = re.compile(
    rb"<(?:\w+:)?c\s([^>]*)>\s*<(?:\w+:)?f([^>]*?)(?:/>|>([^<]*)</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
"""A cell with a formula and no value."""
_PLACE: Final = re.compile(rb"\br=\"([A-Z]+\d+)\"")
_NAMED: Final = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
_LONGEST: Final = 60
"""Characters of a formula that is told."""

Formulas = dict[str, str]


def uncalculated(parts: ZipFile) -> dict[str, Formulas]:
    """The formulas without a value, sheet by sheet.

    Programs that write workbooks without calculating them leave the values out.
    """
    found = {title: _of_sheet(parts.read(name)) for title, name in _sheets(parts).items()}
    return {title: formulas for title, formulas in found.items() if formulas}


def told(formula: str) -> str:
    """A formula's words in the place of its value."""
    shown = f"={formula}" if formula and len(formula) <= _LONGEST else "a formula"
    return f"{shown} (not calculated)"


def _sheets(parts: ZipFile) -> dict[str, str]:
    """The sheets' titles, and their files' names."""
    from lxml import etree

    safe = etree.XMLParser(resolve_entities=False, no_network=True)
    names = set(parts.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return {}
    links = etree.fromstring(parts.read("xl/_rels/workbook.xml.rels"), safe)
    targets = {link.get("Id"): str(link.get("Target", "")) for link in links}
    book = etree.fromstring(parts.read("xl/workbook.xml"), safe)
    sheets: dict[str, str] = {}
    for sheet in book.iterfind(".//{*}sheet"):
        linked = next((v for name, v in sheet.attrib.items() if name.endswith("}id")), None)
        target = targets.get(linked, "")
        name = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
        if name in names:
            sheets[str(sheet.get("name", ""))] = name
    return sheets


def _of_sheet(data: bytes) -> Formulas:
    found: Formulas = {}
    for match in _CELL.finditer(data):
        place = _PLACE.search(match[1])
        if place:
            formula = (match[3] or b"").decode("utf-8", "ignore").strip()
            for name, sign in _NAMED.items():
                formula = formula.replace(name, sign)
            found[place[1].decode()] = formula
    return found
