"""An article's words dressed as its original has them.

An article is text without markup. Where its Markdown, HTML, EPUB or Word file lies in the library's
folder, or was fetched and kept, that is read again, and what was emphasised, linked or code there
is looked for among the article's words, letter by letter in their order; what is not found is left
plain, and no word is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from askcite.doors.web.dress import Dress
from askcite.errors import SourceError
from askcite.library import fetched
from askcite.settings import OWN_ORIGINS
from askcite.sources.hypertext import epub, html, markdown, visible
from askcite.sources.office import docx_tree
from askcite.sources.parsed import decoded
from askcite.sources.plain_text.front_matter import front_matter
from askcite.sources.reading import is_address

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MARKDOWN: Final = frozenset({".md", ".markdown"})
PAGES: Final = frozenset({".html", ".htm", ".xhtml"})
OTHERS: Final = {".epub": epub.tree, ".docx": docx_tree.tree}
"""Formats whose elements are made of a file."""
LISTS: Final = frozenset({"ol", "ul"})
INLINE: Final = {"em": "em", "i": "em", "strong": "strong", "b": "strong", "code": "code"}
LEVELS: Final = {f"h{n}": n for n in range(1, 7)}
BEFORE: Final = 24
"""Letters before the words by which their place is known."""
AHEAD: Final = 20_000
"""Letters after the last place found in which the next is looked for."""
SHORT: Final = 600
"""The same for words whose letters before are not the article's, as in a table."""
_SPACE: Final = re.compile(r"\s+")
_ADDRESS: Final = re.compile(r"https?://[^\s\"'<>]+", re.IGNORECASE)


def original(home: Path, origin: str, suffixes: frozenset[str]) -> Path | None:
    """An article's own file of such a suffix, or None.

    It lies in the library's folder, or was fetched from the web.
    """
    if is_address(origin):
        file = fetched.kept(home, origin)
        return file if file and file.suffix in suffixes else None
    file = (home / origin).resolve()
    own = origin.startswith(OWN_ORIGINS) and file.is_relative_to((home / OWN_ORIGINS).resolve())
    return file if own and file.suffix.lower() in suffixes and file.is_file() else None


def dresses(text: str, home: Path, origin: str) -> tuple[Dress, ...]:
    """The dresses of `text`, none where its file is gone."""
    file = original(home, origin, MARKDOWN | PAGES | OTHERS.keys())
    try:
        return tuple(_placed(text, _tree(file))) if file else ()
    except (SourceError, OSError, ValueError):
        return ()


def _tree(file: Path) -> HtmlElement:
    data = file.read_bytes()
    if other := OTHERS.get(file.suffix.lower()):
        return other(data)
    if file.suffix.lower() in MARKDOWN:
        return markdown.tree(front_matter(decoded(data))[1])
    root = html.tree(html.decoded(data))
    visible.cleaned(root)
    return root


def _placed(text: str, root: HtmlElement) -> Iterator[Dress]:
    """The dresses of a tree, placed in the text."""
    places = [at for at, sign in enumerate(text) if not sign.isspace()]
    letters = "".join(text.split())
    walked: list[str] = []
    found = sorted(_walk(root, walked), key=lambda dress: (dress.start, -dress.end))
    source, now = "".join(walked), 0
    for dress in found:
        at = _find(letters, source, dress, now)
        if at is not None:
            now = at
            end = places[at + dress.end - dress.start - 1] + 1
            lines = dress.attributes.pop("lines", ())
            yield Dress(places[at], end, dress.tag, dress.attributes)
            for offset, indent in lines:
                place = places[at + offset]
                yield Dress(place, place, "br")
                yield Dress(place, place, "span", {"style": f"padding-left:{indent}ch"})


def _walk(root: HtmlElement, walked: list[str]) -> Iterator[Dress]:
    """A tree's dresses, counted in letters.

    Its letters go to `walked`.
    """
    from lxml import etree

    at, starts = 0, []
    for event, node in etree.iterwalk(root, ("start", "end", "comment", "pi")):
        if event == "start":
            starts.append(at)
        elif event == "end":
            start = starts.pop()
            if (look := _look(node)) and start < at:
                yield Dress(start, at, *look)
        walked.append(_SPACE.sub("", (node.text if event == "start" else node.tail) or ""))
        at += len(walked[-1])


def _look(node: HtmlElement) -> tuple[str, dict[str, Any]] | None:
    """The element's tag and attributes on the page."""
    tag, parent = str(node.tag), node.getparent()
    within = "" if parent is None else str(parent.tag)
    if tag == "a" and _ADDRESS.fullmatch(address := node.get("href", "")):
        return "a", {"href": address, "target": "_blank", "rel": "noopener noreferrer"}
    if tag in INLINE and within != "pre":
        return INLINE[tag], {}
    if tag in LEVELS:
        return "h", {"data_level": LEVELS[tag]}
    if tag == "li" and within in LISTS:
        return "li", {"data_depth": _depth(node), "value": _number(node)}
    if tag == "pre":
        return tag, {"lines": [*_lines(node.text_content())]}
    return (tag, {}) if tag == "blockquote" else None


def _depth(item: HtmlElement) -> int | None:
    """The number of lists around an item, if several."""
    lists = sum(above.tag in LISTS for above in item.iterancestors())
    return lists if lists > 1 else None


def _number(item: HtmlElement) -> int | None:
    """An item's number; none in a list without numbers."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return None
    first = parent.get("start", "1")
    before = sum(1 for _ in item.itersiblings("li", preceding=True))
    return (int(first) if first.isdecimal() else 1) + before


def _lines(code: str) -> Iterator[tuple[int, int]]:
    """Each line's place among the letters, and its indent."""
    letters = 0
    for line in code.expandtabs(4).splitlines():
        if said := _SPACE.sub("", line):
            yield letters, len(line) - len(line.lstrip())
            letters += len(said)


def _find(letters: str, source: str, dress: Dress, now: int) -> int | None:
    """The place of the words of `dress` among the letters."""
    words = source[dress.start : dress.end]
    before = source[max(0, dress.start - BEFORE) : dress.start]
    at = letters.find(before + words, max(0, now - len(before)), now + AHEAD + len(words))
    if at >= 0:
        return at + len(before)
    at = letters.find(words, now, now + SHORT + len(words))
    return at if at >= 0 else None
