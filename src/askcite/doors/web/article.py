"""An article as HTML whose every character can be counted.

Each block names where its words begin and end in the article's text; the page marks evidence there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from askcite.doors.web.dress import INLINE, Dress, cells, dressed, table
from askcite.doors.web.escape import Html, element
from askcite.types import Article, Block, BlockKind, Span

_TAGS: Final = {
    BlockKind.HEADING: "h3", BlockKind.QUESTION: "h4", BlockKind.LIST_ITEM: "li"
}  # fmt: skip
_AROUND: Final = {"pre": "code", "blockquote": "quote"}
"""Elements around whole blocks, and the blocks' names then."""
_ADDRESS: Final = re.compile(r"https?://\S+")
_MARK: Final = re.compile(r"\s*[-*+•‣◦·–]\s*")
"""The mark of an item, which says nothing beside it."""
_NUMBER: Final = re.compile(r"\s*\(?(\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]\s+")
"""An item's own number, which needs no mark beside it."""


def pane(article: Article, dresses: Sequence[Dress] = ()) -> Html:
    """The article's title, known facts, and dressed blocks."""
    held = _blocks(article)
    words = _drawn(article, held, _worn(article, held, dresses))
    return element(
        "article", _header(article), element("div", *words, class_="text"), class_="article",
        lang=article.language, data_digest=article.digest, data_author=article.author,
        data_published=article.published, data_source=article.source,
    )  # fmt: skip


def _worn(article: Article, held: Sequence[Block], dresses: Sequence[Dress]) -> list[list[Dress]]:
    """The dresses of each block, with where pages begin."""
    starts, ends = [b.span.start for b in held], [b.span.end for b in held]
    worn: list[list[Dress]] = [[] for _ in held]
    for dress in dresses:
        first = max(0, bisect_right(starts, dress.start) - 1)
        after = bisect_left(starts, dress.end)
        for n in range(first, max(after, first + 1) if held else 0):
            worn[n].append(dress)
    for number, at in enumerate(article.pages, 1):
        n = bisect_right(ends, at)
        if n < len(held):
            place = max(at, starts[n])
            worn[n].append(Dress(place, place, "span", {"class_": "page", "data_page": number}))
    return [sorted(each, key=lambda d: (d.start, -d.end)) for each in worn]


def _drawn(
    article: Article, held: Sequence[Block], worn: Sequence[Sequence[Dress]]
) -> Iterator[Html]:
    """The blocks in order, rows of one table in one."""
    both = zip(held, worn, strict=True)
    for kind, run in groupby(both, key=lambda pair: pair[0].kind is BlockKind.TABLE_ROW):
        if not kind:
            yield from (_block(article, block, dresses) for block, dresses in run)
            continue
        rows = [(cells(b.span.of(article.text), b.span.start), _place(b), d) for b, d in run]
        for _, same in groupby(rows, key=lambda row: row[0][0].head):
            yield table([*same], article.text)


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


def _blocks(article: Article) -> list[Block]:
    """The article's blocks, and as paragraphs the words between them.

    An item has its number with it.
    """
    made: list[Block] = []
    at = 0
    for block in article.blocks:
        between = article.text[at : block.span.start]
        if block.kind is BlockKind.LIST_ITEM and _NUMBER.fullmatch(between):
            number = at + len(between) - len(between.lstrip())
            made.append(Block(block.kind, Span(number, block.span.end)))
        else:
            made += [*_words_between(article, at, block.span.start), block]
        at = block.span.end
    return [*made, *_words_between(article, at, len(article.text))]


def _words_between(article: Article, start: int, end: int) -> Iterator[Block]:
    words = article.text[start:end]
    if words.strip() and not _MARK.fullmatch(words):
        yield Block(BlockKind.PARAGRAPH, Span(start, end))


def _block(article: Article, block: Block, dresses: Sequence[Dress]) -> Html:
    """The block's words, as its dresses say."""
    kind = block.kind.value.replace(" ", "-")
    span = block.span
    line, title = span.line(article.text).casefold(), article.title.casefold()
    is_title = line == title or (block.kind is BlockKind.HEADING and title.startswith(line))
    if is_title and not article.text[: span.start].strip():
        kind += " title"  # it stands above already
    outer = [d for d in dresses if d.tag not in INLINE]
    around = {d.tag for d in outer if d.start <= span.start and span.end <= d.end}
    kind += "".join(f" {name}" for tag, name in _AROUND.items() if tag in around)
    number = _NUMBER.match(span.of(article.text)) if block.kind is BlockKind.LIST_ITEM else None
    kind += " numbered" if number else ""
    begins = {span.start, span.start + number.end() if number else span.start}
    more = {k: v for d in outer if d.start in begins for k, v in d.attributes.items()}
    inner = [d for d in dresses if d.tag in INLINE or (d.tag == "br" and d.start > span.start)]
    words = dressed(article.text, span.start, span.end, inner)
    return element(_TAGS.get(block.kind, "p"), *words, **_place(block) | {"class_": kind} | more)


def _place(block: Block) -> dict[str, Any]:
    kind = block.kind.value.replace(" ", "-")
    at = {"data_at": block.span.start, "data_end": block.span.end}
    return {"class_": kind, "dir": "auto", **at}
