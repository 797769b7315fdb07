"""Fractions set of a small number over another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

_BAR: Final = "\u2044"
"""The sign between the numbers of a fraction."""
_BARS: Final = frozenset({_BAR, "\u2215", "/"})
_OVER: Final = frozenset({"num", "numerator"})
_UNDER: Final = frozenset({"den", "denominator"})
_UP: Final = 3
"""Elements around an upper number that may begin with it."""


def is_upper(element: _Element) -> bool:
    """True for the number over another.

    It is raised before a bar and a low one, or so named, as encyclopedias do.
    """
    if element.tag == "span":
        return not _OVER.isdisjoint(element.get("class", "").split())
    under = element.getnext()
    if element.tag != "sup" or under is None or under.tag != "sub":
        return False
    numbers = ("".join(each.itertext()).strip().isdecimal() for each in (element, under))
    return (element.tail or "").strip() in _BARS and all(numbers)


def lead(element: _Element) -> str:
    """The sign that stands before the element's words.

    It is a space after a whole number, and a bar where the page draws a line over a low number.
    """
    if is_upper(element):
        return " " if _before(element)[-1:].isdecimal() else ""
    if element.tag != "span" or _UNDER.isdisjoint(element.get("class", "").split()):
        return ""
    over = element.getprevious()
    drawn = over is not None and is_upper(over) and not (over.tail or "").strip()
    return _BAR if drawn else ""


def _before(element: _Element | None) -> str:
    """The words before an element, or those it opens."""
    for _ in range(_UP):
        if element is None:
            break
        parent, previous = element.getparent(), element.getprevious()
        if previous is not None:
            words = previous.tail or "".join(previous.itertext())
        else:
            words = (parent.text or "") if parent is not None else ""
        if words.strip("\u2060"):
            return words.strip("\u2060")
        element = parent
    return ""
