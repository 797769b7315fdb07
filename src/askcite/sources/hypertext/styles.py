"""Elements of a page that its styles hide.

Of several rules for one element the stronger holds, as in a browser: what is said important, then
what stands at the element, then the closer selector, then the later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

from askcite.sources.hypertext import hiding

if TYPE_CHECKING:
    from cssselect import Selector
    from lxml.etree import _Element

Rank = tuple[bool, bool, tuple[int, int, int], int]
_CLASSES: Final = re.compile(
    r"(?:[\w-]+-)?(?:visually-?hidden|sr-only|screen-?reader-(?:text|only)|element-invisible)"
    r"|(?:u|is|a11y)-(?:visually-)?hidden|d-none|hidden"
)
"""Names by which pages usually hide words, in style sheets that need not be here."""
_SHOWN_AGAIN: Final = re.compile(
    r"(?:d-)?(?:sm|md|lg|xl|2xl|xxl)[:-](?:block|flex|grid|inline|inline-block|table|contents)"
    r"|d-(?:sm|md|lg|xl|xxl)-\w+|collapse|prose"
)
"""Names that show them on a wide screen."""
_AT: Final = re.compile(r"@([\w-]+)([^{};@]*)\{|[{}]")
_HERE: Final = re.compile(
    r"\s*(?:only\s+)?(?:screen|all)?\s*(?:and\s*)?(?:\(\s*min-width\s*:\s*(\d+)(px|em|rem)\s*\))?\s*$",
    re.IGNORECASE,
)
"""A condition that a wide screen may meet."""
_WIDE: Final = {"px": 1280, "em": 80, "rem": 80}
_NAME: Final = re.compile(r"[.#]([\w-]+)")
_STYLE_CHARACTERS: Final = 500_000
"""Of a page's own style sheets; longer ones lay pages out and hide nothing of the article."""
_LONGEST: Final = 2_000
"""Characters of a rule's selectors."""
_LEAVES: Final = frozenset({"font-size", "color"})
"""Properties that the elements within usually set anew: layouts do so to close gaps."""
_ASKED: Final = 2_000_000
"""Elements looked at for all rules: a second. Pages have thousands, and some dozens of rules that
hide or show something on them."""


def hidden(root: _Element) -> frozenset[_Element]:
    """The elements whose own style hides them."""
    cascade = _Cascade()
    named = [e for e in root.iter("*") if e.get("class") or e.get("id")]
    for element in named:
        names = element.get("class", "").split()
        if any(map(_CLASSES.fullmatch, names)) and not any(map(_SHOWN_AGAIN.match, names)):
            cascade.take(element, "display", (False, False, (0, 0, 0), -1), hides=True)
    names = {name for e in named for name in (*e.get("class", "").split(), e.get("id"))}
    most = _ASKED // (1 + sum(1 for _ in root.iter("*")))
    rules = list(islice(_rules(root, names), most))
    for hiding_ones in (True, False):  # what shows matters only where something hides
        for rule in rules:
            rule.apply(root, cascade, hiding_ones=hiding_ones)
    for element in root.iter("*"):
        for name, is_hidden, important in _settled(element.get("style") or ""):
            cascade.take(element, name, (important, True, (0, 0, 0), 0), hides=is_hidden)
    return cascade.hidden()


class _Cascade:
    """Of each element and property, the strongest word so far."""

    def __init__(self) -> None:
        self._said: dict[_Element, dict[str, tuple[Rank, bool]]] = {}

    def take(self, element: _Element, name: str, rank: Rank, *, hides: bool) -> None:
        """Hear one rule."""
        if element not in self._said and not hides:
            return
        said = self._said.setdefault(element, {})
        if name not in said or said[name][0] <= rank:
            said[name] = (rank, hides)

    def hidden(self) -> frozenset[_Element]:
        """The elements that some property hides."""
        return frozenset(
            element
            for element, said in self._said.items()
            if any(
                hides and (name not in _LEAVES or not len(element))
                for name, (_, hides) in said.items()
            )
        )


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule of a style sheet that hides or shows."""

    order: int
    selectors: tuple[Selector, ...]
    settles: tuple[tuple[str, bool, bool], ...] = field(default=())

    def apply(self, root: _Element, cascade: _Cascade, *, hiding_ones: bool) -> None:
        """Hear it for all elements that it is for."""
        said = [each for each in self.settles if each[1] is hiding_ones]
        for selector in self.selectors if said else ():
            for element in _selected(root, selector):
                for name, is_hidden, important in said:
                    rank = (important, False, selector.specificity(), self.order)
                    cascade.take(element, name, rank, hides=is_hidden)


def _selected(root: _Element, selector: Selector) -> list[_Element]:
    from cssselect import ExpressionError, HTMLTranslator
    from lxml.etree import XPathError

    try:
        path = HTMLTranslator().selector_to_xpath(selector)
        found = root.getroottree().xpath(path)
    except (ExpressionError, XPathError):
        return []
    return [e for e in found if e.tag not in ("html", "body")]


def _settled(style: str) -> Iterator[tuple[str, bool, bool]]:
    """The properties that a style settles.

    True stands with those that hide, and then with those said to be important.
    """
    if not style:
        return
    declared = hiding.declared(style)
    for name, is_hidden in hiding.hides(declared):
        yield name, is_hidden, declared.get(name, "").endswith(hiding.IMPORTANT)


def _rules(root: _Element, names: set[str | None]) -> Iterator[_Rule]:
    """The rules for something that the page may have."""
    sheets = "".join(
        style.text or "" for style in root.iter("style") if _holds(style.get("media") or "")
    )[:_STYLE_CHARACTERS]
    for order, part in enumerate(_here(_uncommented(sheets)).split("}")):
        selectors, _, style = part.rpartition("{")
        settles = tuple(_settled(style))
        if (
            settles
            and len(selectors) < _LONGEST
            and (parsed := tuple(_parsed(selectors.rpartition(";")[2], names)))
        ):
            yield _Rule(order, parsed, settles)


def _uncommented(sheet: str) -> str:
    first, *rest = sheet.split("/*")
    return first + "".join(part.partition("*/")[2] for part in rest)


def _parsed(selectors: str, names: set[str | None]) -> Iterator[Selector]:
    from cssselect import SelectorError, parse

    for one in selectors.split(",") if "(" not in selectors else [selectors]:
        if "(" in one or names.issuperset(_NAME.findall(one)):
            try:
                yield from (each for each in parse(one) if each.pseudo_element is None)
            except SelectorError:
                continue


def _holds(conditions: str) -> bool:
    """True for conditions that a wide screen meets."""
    found = (_HERE.match(one) for one in conditions.split(","))
    return any(f is not None and int(f[1] or 0) <= _WIDE[f[2] or "px"] for f in found)


def _here(sheet: str) -> str:
    """The style sheet as it holds on a wide screen.

    Left out is what is for print, for phones or for animations.
    """
    kept: list[str] = []
    depth, left_at = 0, 0  # where what holds here was left, if it was
    at = 0
    for match in _AT.finditer(sheet):
        if not left_at:
            kept.append(sheet[at : match.start()] + match[0] * (match[1] is None))
        at = match.end()
        depth = max(0, depth + (1 if match[0].endswith("{") else -1))
        if match[1] is not None and not left_at and not _reaches(match[1].lower(), match[2]):
            left_at = depth
        elif depth < left_at:
            left_at = 0
    return "".join(kept) + ("" if left_at else sheet[at:])


def _reaches(rule: str, conditions: str) -> bool:
    return rule in ("supports", "layer") or (rule == "media" and _holds(conditions))
