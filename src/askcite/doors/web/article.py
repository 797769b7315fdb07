"""An article as HTML with an answer's evidence marked in place, and the strip that maps it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from askcite.doors.web.escape import Html, element, join, text
from askcite.doors.web.session import Exchange, citations
from askcite.types import Article, Block, BlockKind, Span

_TAGS: Final = {BlockKind.HEADING: "h3", BlockKind.LIST_ITEM: "li"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A sentence of the article that an answer shows; `name` is its link's, as `a3-c1`."""

    name: str
    span: Span
    answer: Span | None

    @property
    def cited(self) -> bool:
        """Whether the answer rests on it; otherwise it was only near."""
        return "-c" in self.name


def marks(turn: Exchange | None, article: Article) -> tuple[Mark, ...]:
    """The turn's sentences that stand in this very text."""
    if turn is None or turn.answer is None:
        return ()
    return tuple(
        Mark(f"a{turn.number}-{name}", c.span, c.answer)
        for name, c in citations(turn.answer).items()
        if (c.article_id, c.digest) == (article.id, article.digest)
    )


def pane(article: Article, turn: Exchange | None) -> Html:
    """The article with its title and origin, the turn's evidence marked, and the margin strip."""
    marked = marks(turn, article)
    blocks = _blocks(article)
    return element(
        "article",
        _origin(article),
        element("div", *[_block(article, b, marked) for b in blocks], class_="text"),
        strip(blocks, marked),
        class_="article",
        lang=article.language,
        data_article=article.id,
        data_turn=turn.number if turn else None,
    )


def _origin(article: Article) -> Html:
    known = (article.author, article.published, article.source)
    facts = [element("span", fact, dir="auto") for fact in known if fact]
    close = element(
        "button", "×", type="button", class_="close", data_close=True,
        aria_label="Close the article", title="Close",
    )  # fmt: skip
    title = element("h2", article.title, dir="auto")
    return element("header", close, title, element("p", *facts, class_="origin"))


def _blocks(article: Article) -> tuple[Block, ...]:
    """The article's blocks and, as paragraphs, whatever words stand between them."""
    ends = [0, *[b.span.end for b in article.blocks]]
    starts = [*[b.span.start for b in article.blocks], len(article.text)]
    between = (
        Block(BlockKind.PARAGRAPH, Span(a, b))
        for a, b in zip(ends, starts, strict=True)
        if article.text[a:b].strip()
    )
    return tuple(sorted([*article.blocks, *between], key=lambda b: b.span))


def _block(article: Article, block: Block, marked: Sequence[Mark]) -> Html:
    inside = [m for m in marked if m.span.overlaps(block.span)]
    words = join(*_pieces(article.text, block.span, inside))
    kind = block.kind.value.replace(" ", "-")
    opens = not article.text[: block.span.start].strip()
    if " ".join(block.span.of(article.text).split()) == article.title and opens:
        kind += " title"  # it stands above already
    tag = _TAGS.get(block.kind, "p")
    return element(tag, words, class_=kind, id=f"p{block.span.start}", dir="auto")


def _pieces(whole: str, span: Span, marked: Sequence[Mark]) -> Iterator[Html]:
    """The words of `span`, cut wherever a mark or a short answer begins or ends."""
    spans = [s for m in marked for s in (m.span, m.answer) if s]
    inner = {at for s in spans for at in (s.start, s.end) if span.start < at < span.end}
    for start, end in pairwise(sorted({span.start, span.end} | inner)):
        piece = Span(start, end)
        over = [m for m in marked if m.span.covers(piece)]
        yield _piece(piece.of(whole), piece, over) if over else text(piece.of(whole))


def _piece(words: str, piece: Span, over: Sequence[Mark]) -> Html:
    cited = any(m.cited for m in over)
    short = any(m.answer and m.answer.covers(piece) and m.cited for m in over)
    first = [m.name.split("-c")[1] for m in over if m.cited and m.span.start == piece.start]
    kinds = ["cited" if cited else "near", *(["short"] if short else [])]
    return element(
        "mark", words, class_=" ".join(kinds), data_marks=" ".join(m.name for m in over),
        data_number=" ".join(first) or None,
    )  # fmt: skip


def strip(blocks: Iterable[Block], marked: Sequence[Mark]) -> Html:
    """One bar a paragraph, as tall as its share of the text; those with evidence are links."""
    bars = [
        _bar(number, block, [m for m in marked if m.span.overlaps(block.span)])
        for number, block in enumerate(blocks, 1)
    ]
    return element("nav", *bars, class_="strip", aria_label="Where the evidence lies")


def _bar(number: int, block: Block, inside: Sequence[Mark]) -> Html:
    size = f"flex-grow:{len(block.span)}"
    if not inside:
        return element("span", style=size)
    best = next((m for m in inside if m.cited), inside[0])
    kind = "cited" if best.cited else "near"
    told = f"Paragraph {number}: {'evidence' if best.cited else 'near, but no answer'}"
    return element("a", href=f"#{best.name}", class_=kind, style=size, aria_label=told, title=told)
