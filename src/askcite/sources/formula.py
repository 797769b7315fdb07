"""MathML, and Word's formulas, as a line of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from askcite.sources.raised import lowered, raised

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACED: Final = frozenset("=<>≤≥≈≠±→+−∈≡")
"""Operators with a space on either side."""
_UNREAD: Final = frozenset({"annotation", "annotation-xml", "rPr", "ctrlPr", "fPr", "radPr", "dPr"})
_DEEPEST: Final = 50
"""Formulas nest a few times; deeper ones are no formulas."""


def line(element: _Element) -> str:
    """The formula on one line: `a/(b + c)`, `x²`."""
    return " ".join(_of(element, 0).split())


def _of(element: _Element, depth: int) -> str:
    name = _name(element)
    if not name or name in _UNREAD or depth > _DEEPEST:
        return ""
    parts = [_of(child, depth + 1) for child in _children(element)]
    if name in _FORMS and parts:
        return _FORMS[name](parts)
    if parts:
        return "".join(parts)
    words = (element.text or "").strip()
    return f" {words} " if words in _SPACED else words


def _children(element: _Element) -> Iterator[_Element]:
    return (
        child for child in element if isinstance(child.tag, str) and _name(child) not in _UNREAD
    )


def _name(element: _Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _grouped(words: str) -> str:
    words = words.strip()
    return words if len(words) == 1 or words.isalnum() else f"({words})"


def _fraction(parts: list[str]) -> str:
    return f"{_grouped(parts[0])}/{_grouped(parts[-1])}"


def _power(parts: list[str]) -> str:
    return parts[0] + raised(parts[-1])


def _index(parts: list[str]) -> str:
    return parts[0] + lowered(parts[-1])


def _both(parts: list[str]) -> str:
    return parts[0] + "".join(lowered(p) for p in parts[1:-1]) + raised(parts[-1])


def _root(parts: list[str]) -> str:
    return f"√({''.join(parts[-1:]).strip()})"


_FORMS: Final = {
    "mfrac": _fraction,
    "f": _fraction,
    "msup": _power,
    "sSup": _power,
    "msub": _index,
    "sSub": _index,
    "msubsup": _both,
    "sSubSup": _both,
    "msqrt": lambda parts: f"√({''.join(parts).strip()})",
    "mroot": lambda parts: f"√({parts[0].strip()})",
    "rad": _root,
    "munder": _index,
    "mover": _power,
    "munderover": _both,
}
"""How the parts of each element are put together; MathML's names and Word's."""
