"""Styles of an OpenDocument text, as far as needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

OPEN: Final = "{urn:oasis:names:tc:opendocument:xmlns:"
T, TABLE, STYLE, _FO_NAMES = (
    f"{OPEN}{name}:1.0}}" for name in ("text", "table", "style", "xsl-fo-compatible")
)


@dataclass(frozen=True, slots=True)
class Style:
    """The properties of a style that reading needs."""

    name: str = ""
    parent: str = ""
    place: str = ""
    hidden: bool = False
    bold: bool = False


def styles(root: _Element) -> dict[str, Style]:
    """The styles of a part, by name."""
    found = {}
    for style in root.iter(f"{STYLE}style"):
        words = style.find(f"{STYLE}text-properties")
        said = {} if words is None else words.attrib
        place = str(said.get(f"{STYLE}text-position", "")).split(" ")[0]
        found[str(style.get(f"{STYLE}name"))] = Style(
            str(style.get(f"{STYLE}display-name") or style.get(f"{STYLE}name")),
            str(style.get(f"{STYLE}parent-style-name", "")),
            "" if place in ("", "0%") else "sub" if place.startswith(("sub", "-")) else "super",
            said.get(f"{T}display") == "none"
            or said.get(f"{_FO_NAMES}display") == "none"
            or said.get(f"{STYLE}text-line-through-style", "none") != "none",
            said.get(f"{_FO_NAMES}font-weight") == "bold",
        )
    return found
