"""An article as HTML whose every character can be counted.

Each block names where its words begin and end in the article's text; the page marks evidence there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from askcite.doors.web.escape import Html, element, text
from askcite.types import Article, Block, BlockKind, Span

_TAGS: Final = {
    BlockKind.HEADING: "h3", BlockKind.QUESTION: "h4", BlockKind.LIST_ITEM: "li"
}  # fmt: skip
_ADDRESS: Final = re.compile(r"https?://\S+")


def pane(article: Article) -> Html:
    """The article's title, known facts, and blocks."""
    held = _blocks(article)
    ends = [0, *[b.span.end for b in held]]
    blocks = [_block(article, b, after) for b, after in zip(held, ends, strict=False)]
    return element(
        "article",
        _header(article),
        element("div", *blocks, class_="text"),
        class_="article",
        lang=article.language,
        data_article=article.id,
        data_digest=article.digest,
        data_author=article.author,
        data_published=article.published,
        data_source=article.source,
    )


def _header(article: Article) -> Html:
    known = (article.author, article.published)
    facts = [element("span", fact, dir="auto") for fact in known if fact]
    title = element("h2", article.title, dir="auto")
    return element("header", title, element("p", *facts, _source(article.source), class_="origin"))


def _source(source: str) -> Html | None:
    """The article's source, as a link where it is one."""
    if _ADDRESS.fullmatch(source):
        link = {"href": source, "target": "_blank", "rel": "noopener noreferrer"}
        return element("span", element("a", source, **link))
    return element("span", source, dir="auto") if source else None


def _blocks(article: Article) -> tuple[Block, ...]:
    """The article's blocks, and as paragraphs the words between them."""
    ends = [0, *[b.span.end for b in article.blocks]]
    starts = [*[b.span.start for b in article.blocks], len(article.text)]
    between = (
        Block(BlockKind.PARAGRAPH, Span(a, b))
        for a, b in zip(ends, starts, strict=True)
        if article.text[a:b].strip()
    )
    return tuple(sorted([*article.blocks, *between], key=lambda b: b.span))


def _block(article: Article, block: Block, after: int) -> Html:
    """The block's words; `after` is where the block before ends."""
    kind = block.kind.value.replace(" ", "-")
    opens = not article.text[: block.span.start].strip()
    if " ".join(block.span.of(article.text).split()) == article.title and opens:
        kind += " title"  # it stands above already
    tag = _TAGS.get(block.kind, "p")
    return element(
        tag, *_pieces(article, block.span, after), class_=kind, dir="auto",
        data_at=block.span.start, data_end=block.span.end,
    )  # fmt: skip


def _pieces(article: Article, span: Span, after: int) -> Iterator[Html]:
    """The words of `span`, an empty element at each page."""
    starts = enumerate(article.pages, 1)
    begins = {max(at, span.start): n for n, at in starts if after <= at < span.end}
    for start, end in pairwise([*sorted({span.start, *begins}), span.end]):
        if number := begins.get(start):
            yield element("span", class_="page", data_page=number)
        yield text(article.text[start:end])
