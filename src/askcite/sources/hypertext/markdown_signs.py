"""Signs of Markdown's kin that no reader sees, taken out.

Those are templates' tags, marks of attributes and of contents, containers, callouts, wiki links,
and raised and lowered signs (Jekyll, Hugo, kramdown, Pandoc, Obsidian, GitHub).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from askcite.sources.hypertext import raised
from askcite.text.layout.divided import Divided, undivided

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FENCE: Final = re.compile(r"(?:[ \t>]*)(`{3,}|~{3,})")
_TAG: Final = re.compile(
    r"[ \t]*(?:\{%.*?%\}|\{\{[<%].*?[>%]\}\}|\{::?[^}\n]*\}|\{:[ \t]?[^}\n]*\}|\[\[?_?TOC_?\]?\]"
    r"|:{3,}[^\n]*|%%.*%%)[ \t]*$",
    re.IGNORECASE,
)
"""A line that is nothing but a tag, or opens or ends a container."""
_WITHIN: Final = re.compile(r"(`+[^`]+`+)|\{%[^{}]*%\}|\{\{[<%][^{}]*[>%]\}\}")
"""A tag among words."""
_CAPTION: Final = re.compile(r"\bcaption=\"([^\"]+)\"")
_CALLOUT: Final = re.compile(r"^([ \t>]*>[ \t]*)\[!(\w+)\][-+]?[ \t]*(.*)$")
_ADMONITION: Final = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]+(\w+)(?:[ \t]+\"([^\"]+)\")?[ \t]*$")
"""A callout of MkDocs, whose words are moved in."""
_ATTRIBUTES: Final = re.compile(r"^(#{1,6}[ \t].*?)[ \t]*\{[#.:][^{}\n]*\}[ \t]*$")
_EMBEDDED: Final = re.compile(r"!\[\[[^\[\]\n]*\]\]")
_WIKI: Final = re.compile(r"\[\[(?:[^\[\]|\n]*\|)?([^\[\]|\n]+)\]\]")
_MARKED: Final = re.compile(r"==(?=\S)([^=\n]+?)(?<=\S)==")
_RAISED: Final = re.compile(r"(?<=\w)\^([\d+\-−n]{1,6})\^")
_LOWERED: Final = re.compile(r"(?<=[^\W\d_])~(\d{1,4})~")
_TASK: Final = re.compile(r"\[([ xX])\](?=[ \t])")
_LITERAL: Final = frozenset({"pre", "code", "script", "style", "math"})


def shown(text: str) -> str:
    """The text without the lines that no reader sees."""
    return "\n".join(_lines(text.split("\n")))


def _lines(lines: list[str]) -> Iterator[str]:
    fence = ""
    inside = False
    for line in lines:
        noted = _ADMONITION.match(line)
        if noted and not fence:
            inside = True
            yield f"{noted[2] or noted[1].capitalize()}:"
            continue
        inside = inside and (line.startswith("    ") or not line.strip())
        line = line[4:] if inside else line
        opens = _FENCE.match(line)
        if opens and (not fence or opens[1].startswith(fence)):
            fence = "" if fence else opens[1]
        if fence or line.startswith(("    ", "\t")):
            yield line
        elif _TAG.match(line):
            told = _CAPTION.search(line)
            yield from ("", told[1], "") if told else [""]
        else:
            line = _WITHIN.sub(_kept, line)
            yield _ATTRIBUTES.sub(r"\1", _CALLOUT.sub(_called, line))


def _kept(match: re.Match[str]) -> str:
    """Code within a line, which may show a tag."""
    return match[1] or ""


def _called(match: re.Match[str]) -> str:
    """A callout's name as its words begin with it."""
    title = match[3] or match[2].capitalize()
    return f"{match[1]}{title}{'' if title[-1] in '.:!?' else ':'}"


def mended(root: HtmlElement, source: str) -> None:
    """Write the tree's words as they are shown.

    It is done in place.
    """
    words = Divided(source.split("\n"))
    for element in root.iter("*"):
        if element.tag not in _LITERAL and element.text:
            element.text = _words(element.text, words, task=_opens_item(element))
        if element.tail and element.getparent().tag not in _LITERAL:
            element.tail = _words(element.tail, words, task=False)


def _opens_item(element: HtmlElement) -> bool:
    parent = element.getparent()
    first = element.tag == "p" and element.getprevious() is None
    return element.tag == "li" or (first and parent is not None and parent.tag == "li")


def _words(text: str, words: Divided, *, task: bool) -> str:
    text = undivided(text, words)
    if "[[" in text:
        text = _WIKI.sub(r"\1", _EMBEDDED.sub("", text))
    if "^" in text or "~" in text:
        text = _RAISED.sub(lambda match: raised.raised(match[1]), text)
        text = _LOWERED.sub(lambda match: raised.lowered(match[1]), text)
    if "==" in text:
        text = _MARKED.sub(r"\1", text)
    return _TASK.sub(_box, text, count=1) if task and _TASK.match(text) else text


def _box(match: re.Match[str]) -> str:
    return "☐" if match[1] == " " else "☑"
