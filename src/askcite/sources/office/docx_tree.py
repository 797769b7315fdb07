"""A Word document's emphasis and links as elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Final

from askcite.sources import archive

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_HEADING: Final = re.compile(r"[Hh]eading ([1-6])$")
_EMPHASIS: Final = {"b": "strong", "i": "em"}
_OFF: Final = ("0", "false", "off", "none")


def tree(data: bytes) -> HtmlElement:
    """The elements of a .docx file's paragraphs."""
    import docx
    from lxml.html import Element

    with archive.damage("Word document"):
        document = docx.Document(BytesIO(data))
        whole = Element("div")
        whole.extend(_paragraphs(document))
        return whole


def _paragraphs(document: Document) -> Iterator[HtmlElement]:
    from lxml.html import Element

    levels = {s.style_id: m[1] for s in document.styles if (m := _HEADING.match(s.name or ""))}
    titles = {s.style_id for s in document.styles if s.name == "Title"}
    links = {
        name: relation.target_ref
        for name, relation in document.part.rels.items()
        if relation.is_external
    }
    for paragraph in document.element.body.iter(f"{_W}p"):
        style = paragraph.style or ""
        level = levels.get(style, "1" if style in titles else "")
        made = Element(f"h{level}" if level else "p")
        for run in paragraph.iter(f"{_W}r"):
            words = "".join(t.text or "" for t in run.iter(f"{_W}t"))
            if words:
                _put(made, run, words, links, plain=bool(level))
        yield made


def _put(
    parent: HtmlElement, run: _Element, words: str, links: dict[str, str], *, plain: bool
) -> None:
    """Put the words of a run into its elements."""
    from lxml.etree import SubElement

    inner = parent
    around = run.getparent()
    if around is not None and around.tag == f"{_W}hyperlink":
        address = links.get(around.get(f"{_R}id", ""))
        inner = SubElement(inner, "a", {"href": address}) if address else inner
    for name, tag in _EMPHASIS.items():
        said = run.find(f"{_W}rPr/{_W}{name}")
        if said is not None and said.get(f"{_W}val", "1") not in _OFF and not plain:
            inner = SubElement(inner, tag)
    if inner is parent:
        inner = SubElement(inner, "span")
    inner.text = words
