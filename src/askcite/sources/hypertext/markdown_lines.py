"""Lines of a Markdown paragraph that stand by themselves.

Markdown joins the lines of a paragraph, but a writer who sets `**It is slow. Why?**` over the line
of its answer, or `**Date:**` over `**Place:**`, means them as lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ENDS: Final = re.compile(r"[.?!]\s*$")
_LABEL: Final = re.compile(r"[A-Z][\w-]*(?: [\w-]+)?:\s+\S")
"""How a line begins that has a label: `Authors: Ann Weir and Bo Lind`."""
_LONGEST: Final = 160
"""Characters of a line with a label; a longer one is rather prose that was wrapped."""


def parted(root: HtmlElement) -> None:
    """Part the paragraphs of a tree at such lines.

    It is done in place.
    """
    for paragraph in list(root.iter("p")):
        _under_bold(paragraph)
        for mark in [child for child in paragraph if _is_bold_label(child)][1:]:
            before = mark.getprevious()
            if before is not None and (before.tail or "").endswith("\n"):
                _leave(paragraph, mark)
        _labelled(paragraph)


def _under_bold(paragraph: HtmlElement) -> None:
    """Part a bold sentence from the lines under it."""
    first = paragraph[0] if len(paragraph) else None
    if first is None or (paragraph.text or "").strip() or first.tag != "strong":
        return
    if (first.tail or "").startswith("\n") and _ENDS.search("".join(first.itertext())):
        above = paragraph.makeelement("p")
        paragraph.addprevious(above)
        paragraph.text, first.tail = (first.tail or "").lstrip("\n"), None
        above.append(first)


def _is_bold_label(child: HtmlElement) -> bool:
    words = "".join(child.itertext()).rstrip() if child.tag == "strong" else ""
    return words.endswith(":") or (bool(words) and (child.tail or "").startswith(":"))


def _leave(paragraph: HtmlElement, mark: HtmlElement) -> None:
    """Move what stands before a mark to a paragraph before."""
    above = paragraph.makeelement("p")
    above.text, paragraph.text = paragraph.text, None
    for child in list(paragraph[: paragraph.index(mark)]):
        above.append(child)
    paragraph.addprevious(above)


def _labelled(paragraph: HtmlElement) -> None:
    """Part a paragraph whose lines, but the first, are labelled."""
    lines = (paragraph.text or "").strip().split("\n")
    short = all(len(line) <= _LONGEST for line in lines)
    if len(paragraph) or len(lines) < 2 or not short or not all(map(_LABEL.match, lines[1:])):
        return
    for line in lines[:-1]:
        above = paragraph.makeelement("p")
        above.text = line
        paragraph.addprevious(above)
    paragraph.text = lines[-1]
