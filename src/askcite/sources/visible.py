"""Parts of a page that no browser shows, taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

_NEVER: Final = ("script", "noscript", "template", "object", "datalist", "select", "textarea")
_UNSEEN: Final = re.compile(
    r"(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))(?![\w-])",
    re.IGNORECASE,
)
_CLASSES: Final = frozenset(
    {"visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "element-invisible"}
)
"""Names by which pages usually hide words that only a screen reader speaks."""
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE: Final = re.compile(r"([^{}]{1,2000})\{([^{}]*)\}")
_SIMPLE: Final = re.compile(r"\s*(?:[a-z]+[0-9]?)?([.#])([\w-]+)\s*$", re.IGNORECASE)
_STYLE_CHARACTERS: Final = 500_000
"""Of a page's own style sheets; longer ones lay pages out and hide nothing of the article."""


def cleaned(root: _Element) -> None:
    """Take out of the tree what is not shown.

    It is done in place; the text around it stays.
    """
    hiding = frozenset(_hidden_names(root))
    unseen = [e for e in root.iter() if isinstance(e.tag, str) and _is_unseen(e, hiding)]
    for element in unseen:
        if element.getparent() is not None:
            _drop(element)


def _is_unseen(element: _Element, hiding: frozenset[str]) -> bool:
    if element.tag in _NEVER:
        return True
    if element.tag == "dialog":
        return element.get("open") is None
    if element.get("hidden", "until-found").lower() != "until-found":
        return True
    names = {f".{name}" for name in element.get("class", "").split()}
    names.add(f"#{element.get('id')}")
    quiet = element.get("aria-hidden", "").strip().lower() == "true"
    if quiet or not names.isdisjoint(hiding) or _UNSEEN.search(element.get("style", "")):
        return next(element.iter("math"), None) is None  # a picture stands for the formula
    return False


def _hidden_names(root: _Element) -> Iterator[str]:
    """Selectors that the page's own style sheets hide."""
    yield from (f".{name}" for name in _CLASSES)
    sheets = "".join(style.text or "" for style in root.iter("style"))[:_STYLE_CHARACTERS]
    for selectors, rule in _RULE.findall(_outside_media(_COMMENT.sub("", sheets))):
        if _UNSEEN.search(rule):
            simple = (_SIMPLE.match(one) for one in selectors.split(","))
            yield from (f"{one[1]}{one[2]}" for one in simple if one)


def _outside_media(sheet: str) -> str:
    """The style sheet without what holds for some devices only."""
    kept, depth, at = [], 0, 0
    for match in re.finditer(r"@[\w-]+[^{};]*\{|[{}]", sheet):
        if depth == 0 and match[0][0] == "@":
            kept.append(sheet[at : match.start()])
            depth = 1
        elif depth:
            depth += -1 if match[0] == "}" else 1
            at = match.end() if depth == 0 else at
    return "".join(kept) + (sheet[at:] if depth == 0 else "")


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
