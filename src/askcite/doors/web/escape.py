"""HTML that cannot carry an article's own markup."""

from __future__ import annotations

import re
from typing import Final

_ESCAPES: Final = str.maketrans(
    {c: f"&#{ord(c)};" for c in "&<>\"'`${}"}  # HTML's own, and those of JavaScript templates
)
_OVERRIDES: Final = re.compile("[\u202d\u202e]")
_VOID: Final = frozenset({"br", "hr", "input", "meta"})


class Html(str):
    """Text that is HTML; only this module makes it."""

    __slots__ = ()


def text(value: str) -> Html:
    """`value` without markup, template or reversed reading order.

    The two characters that force a reading order are shown by their code points, since a forced
    order makes words look like others.
    """
    parts = [p.translate(_ESCAPES) for p in _OVERRIDES.split(value)]
    names = [f'<span class="control">{ord(c):04X}</span>' for c in _OVERRIDES.findall(value)]
    return Html("".join(a + b for a, b in zip(parts, [*names, ""], strict=True)))


def plain(value: str) -> str:
    """The same for a field, a menu or a dialogue."""
    return _OVERRIDES.sub(lambda found: f"[{ord(found[0]):04X}]", value)


def join(*children: str | None) -> Html:
    """The children one after another, plain strings escaped."""
    return Html("".join(c if isinstance(c, Html) else text(c) for c in children if c is not None))


def element(tag: str, /, *children: str | None, **attributes: str | int | bool | None) -> Html:
    """One element; `class_` and `data_x` become `class` and `data-x`.

    True is a bare attribute; None and False leave it out.
    """
    opening = "".join(_attribute(name, value) for name, value in attributes.items())
    if tag in _VOID:
        return Html(f"<{tag}{opening}>")
    return Html(f"<{tag}{opening}>{join(*children)}</{tag}>")


def button(*words: str | None, **attributes: str | int | bool | None) -> Html:
    """A button that sends no form."""
    return element("button", *words, type="button", **attributes)


def _attribute(name: str, value: str | int | bool | None) -> str:
    """An attribute as HTML, or nothing."""
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{str(value).translate(_ESCAPES)}"'
