"""Markdown as a reader sees it, without its signs.

markdown-it makes it HTML, and it is read as that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from askcite.sources import bounds
from askcite.sources.assembly import assemble
from askcite.sources.hypertext import html, latex, markdown_lines, markdown_signs, markup, visible
from askcite.sources.parsed import Parsed, checked, decoded
from askcite.sources.plain_text.front_matter import front_matter, head_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from markdown_it import MarkdownIt


def read(data: bytes) -> Parsed:
    """The text and blocks of Markdown."""
    fields, text = front_matter(decoded(data))
    if not fields:
        fields, text = head_lines(text)
    return from_fields(text, fields)


def from_fields(text: str, fields: Mapping[str, object]) -> Parsed:
    """The text and blocks of Markdown described by `fields`.

    A heading that opens it is its title. A row of a table names the head of each cell; a line of
    code is a list item.
    """
    return assemble(markup.pieces(tree(checked(text))), fields)


def tree(text: str) -> HtmlElement:
    """The elements of Markdown, those alone that are shown."""
    bounds.lines(text, bounds.MAX_MARKDOWN_LINES)
    bounds.signs(text)
    rendered = _parser().render(latex.in_markdown(markdown_signs.shown(text)))
    root = html.tree(f"<body>{html.cleaned(rendered)}</body>")
    visible.cleaned(root)
    markdown_signs.mended(root, text)
    markdown_lines.parted(root)
    return root


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return parser.use(footnote_plugin).use(deflist_plugin)
