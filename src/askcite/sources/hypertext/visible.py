"""Parts of a page that no browser shows, taken out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from askcite.sources import doubts
from askcite.sources.hypertext import elements, styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_NEVER: Final = ("script", "noscript", "template", "object", "datalist", "select", "textarea")
_AROUND: Final = frozenset({"navigation", "contentinfo", "search"})
"""Roles of what stands around a page's text: menus, boxes of navigation, the foot."""
_STRUCK: Final = ("del", "s", "strike")
"""Words that are said to hold no longer: to quote them would be exact and false."""
_TITLES: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OPENERS: Final = ("aria-controls", "data-target", "data-bs-target", "href")
"""Attributes by which a button names the part that it opens."""


def cleaned(root: _Element) -> None:
    """Take out of the tree what is not shown.

    It is done in place; the text around it stays.
    """
    opened = frozenset(_opened(root))
    hidden = styles.hidden(root)
    struck = [element for element in root.iter(*_STRUCK) if "".join(element.itertext()).strip()]
    if struck:
        doubts.tell(doubts.STRUCK)
    unseen = struck + [
        element
        for element in root.iter("*")
        if _is_never_seen(element)
        or (element.tag == "dd" and elements.merely_acts(element))
        or element.get("role") in _AROUND
        or (element not in opened and _is_hidden(element, hidden))
    ]
    for element in unseen:
        if element.getparent() is not None:
            _drop(element)
    for button in [e for e in root.iter("button") if _may_title(e)]:
        _show_title(button)


def _may_title(button: _Element) -> bool:
    """True for a button that is a title, or asks.

    It opens what stands under it.
    """
    asks = "".join(button.itertext()).strip().endswith("?")
    opens = any(button.get(name) for name in ("aria-expanded", *_OPENERS))
    return _is_in_title(button) or (asks and opens)


def _is_in_title(element: _Element) -> bool:
    return any(around.tag in _TITLES for around in element.iterancestors())


def _show_title(button: _Element) -> None:
    button.tag = "span" if _is_in_title(button) else "summary"


def _opened(root: _Element) -> Iterator[_Element]:
    """The parts that a click opens."""
    named = {
        element.get(name, "").lstrip("#")
        for element in root.iter("a", "button", "div", "h2", "h3", "h4", "li", "span")
        if element.get("aria-expanded") or element.get("role") == "tab"
        for name in _OPENERS
    }
    if named - {""}:
        yield from (element for element in root.iter("*") if element.get("id") in named)


def _is_never_seen(element: _Element) -> bool:
    return element.tag in _NEVER or (element.tag == "dialog" and element.get("open") is None)


def _is_hidden(element: _Element, hidden: frozenset[_Element]) -> bool:
    if element.get("hidden", "until-found").lower() != "until-found":
        return True
    quiet = element.get("aria-hidden", "").strip().lower() == "true"
    if quiet or element in hidden:
        return next(element.iter("math"), None) is None  # a picture stands for the formula
    return False


def _drop(element: _Element) -> None:
    """Take the element out; the words after it stay."""
    parent, before = element.getparent(), element.getprevious()
    tail = element.tail or ""
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
