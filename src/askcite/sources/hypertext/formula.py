"""MathML, and Word's formulas, as a line of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from askcite.sources.hypertext.raised import lowered, raised

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACED: Final = frozenset("=<>≤≥≈≠±→+−∈≡")
"""Operators with a space on either side."""
_SIGNED: Final = re.compile(r"(^|[(\[{|^,] ?|= )([−+±]) ")
"""A sign before a number, no operator between two: `e^(−kt)`."""
_UNREAD: Final = frozenset({"annotation", "annotation-xml", "rPr", "mphantom"})
_PROPERTIES: Final = re.compile(r"[a-zA-Z]+Pr")
"""Word's names for what tells an element's form."""
_DEEPEST: Final = 50
"""Formulas nest a few times; deeper ones are no formulas."""


def line(element: _Element) -> str:
    """The formula on one line: `a/(b + c)`, `x²`."""
    return _SIGNED.sub(r"\1\2", " ".join(_apart(_of(element, 0)).split()))


def _of(element: _Element, depth: int) -> str:
    name = _name(element)
    if _is_unread(name) or depth > _DEEPEST:
        return ""
    parts = [_of(child, depth + 1) for child in _children(element)]
    if name in _NAMED:
        return _NAMED[name](element, parts)
    if name in _FORMS and len(parts) > (name not in _ROOTS):
        return _FORMS[name](parts)
    if parts:
        return _apart("".join(parts))
    words = (element.text or "").strip()
    return f" {words} " if words in _SPACED else words


def _children(element: _Element) -> Iterator[_Element]:
    return (
        child for child in element if isinstance(child.tag, str) and not _is_unread(_name(child))
    )


def _is_unread(name: str) -> bool:
    return not name or name in _UNREAD or _PROPERTIES.fullmatch(name) is not None


def _name(element: _Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _grouped(words: str) -> str:
    words = words.strip()
    return words if len(words) == 1 or words.isalnum() else f"({words})"


def _fraction(parts: list[str]) -> str:
    return f"{_grouped(parts[0])}/{_grouped(parts[-1])}{_END}"


def _power(parts: list[str]) -> str:
    return parts[0] + raised(parts[-1])


def _index(parts: list[str]) -> str:
    return parts[0] + lowered(parts[-1])


def _both(parts: list[str]) -> str:
    return parts[0] + "".join(lowered(p) for p in parts[1:-1]) + raised(parts[-1])


def _root(parts: list[str]) -> str:
    return f"√({''.join(parts[-1:]).strip()})"


def _sum(element: _Element, parts: list[str]) -> str:
    """A sum, a product or an integral with its bounds."""
    found = dict(zip(map(_name, _children(element)), parts, strict=True))
    low, high = found.get("sub", "").strip(), found.get("sup", "").strip()
    bounds = (lowered(low) if low else "") + (raised(high) if high else "")
    return f"{_said(element, 'naryPr', 'chr', '∫')}{bounds} {found.get('e', '').strip()}"


def _fenced(element: _Element, parts: list[str]) -> str:
    """Parts between brackets."""
    opens = element.get("open", _said(element, "dPr", "begChr", "("))
    closes = element.get("close", _said(element, "dPr", "endChr", ")"))
    between = ", " if _name(element) == "mfenced" else _said(element, "dPr", "sepChr", "|")
    return f"{opens}{between.join(part.strip() for part in parts)}{closes}"


def _said(element: _Element, properties: str, name: str, usual: str) -> str:
    """The value of one of Word's properties."""
    found = element.find(f"{{*}}{properties}/{{*}}{name}")
    value = None if found is None else next(iter(found.attrib.values()), "")
    return usual if value is None else str(value)


def _over(parts: list[str]) -> str:
    """A sign with another over it."""
    accent = _ACCENTS.get(parts[-1].strip())
    return parts[0].strip() + accent if accent else _power(parts)


def _accented(element: _Element, parts: list[str]) -> str:
    sign = _said(element, "accPr", "chr", "\u0302") if _name(element) == "acc" else "\u0304"
    return "".join(parts).strip() + _ACCENTS.get(sign, sign)


def _apart(words: str) -> str:
    """Fractions with a space before a letter that follows them."""
    return _FOLLOWED.sub(" ", words).replace(_END, "")


_END: Final = "\x1f"
_FOLLOWED: Final = re.compile(rf"{_END}(?=[\w√(])")
_ACCENTS: Final = {"¯": "\u0304", "‾": "\u0304", "^": "\u0302", "~": "\u0303", "˙": "\u0307"} | {
    "→": "\u20d7",
    "¨": "\u0308",
    "\u02c6": "\u0302",
    "\u02dc": "\u0303",
    "_": "\u0304",
}
"""Signs over a letter, by what joins with it."""
_NAMED: Final[dict[str, Callable[[_Element, list[str]], str]]] = {
    "nary": _sum,
    "d": _fenced,
    "mfenced": _fenced,
    "acc": _accented,
    "bar": _accented,
}
"""Elements with signs of their own."""
_ROOTS: Final = frozenset({"msqrt", "mroot", "rad"})
"""Forms of one part; of the others, one part alone stands for itself and is not doubled."""
_FORMS: Final[dict[str, Callable[[list[str]], str]]] = {
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
    "mover": _over,
    "munderover": _both,
    "limLow": _index,
    "limUpp": _power,
    "func": lambda parts: " ".join(part.strip() for part in parts),
    "eqArr": "; ".join,
    "mtable": "; ".join,
    "m": "; ".join,
    "mr": lambda parts: ", ".join(part.strip() for part in parts),
    "mtr": lambda parts: ", ".join(part.strip() for part in parts),
}
"""How the parts of each element are put together; MathML's names and Word's."""
