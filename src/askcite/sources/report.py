"""A report of what was found in a source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from askcite.text.layout.lines import SENTENCE_END
from askcite.types import HEADS, Article, Block, BlockKind

_LONG_WORDS: Final = 40
"""Words from which on a paragraph without an end was probably cut: shorter ones may be labels."""
_ENDING: Final = 9
"""Characters in which a sentence ends, quotation marks and brackets included."""
_UNKNOWN: Final = "\ufffd"


@dataclass(frozen=True, slots=True)
class Report:
    """The facts, counts and doubtful places of an article.

    `furniture` is the share of its words that are page numbers, menus and the like. `doubts` are
    lines for a person, each of something that may have been read wrongly.
    """

    id: str
    source: str
    title: str
    author: str | None
    published: str | None
    language: str | None
    pages: int
    words: int
    headings: int
    tables: int
    notes: int
    furniture: float
    doubts: tuple[str, ...]

    @classmethod
    def of(cls, article: Article, told: tuple[str, ...] = ()) -> Report:
        """The report of an article, with what its reading told."""
        words = len(article.text.split())
        kinds = [block.kind for block in article.blocks]
        aside = sum(
            len(b.span.of(article.text).split())
            for b in article.blocks
            if b.kind is BlockKind.FURNITURE
        )
        return cls(
            id=article.id,
            source=article.source,
            title=article.title,
            author=article.author,
            published=article.published,
            language=article.language,
            pages=len(article.pages),
            words=words,
            headings=sum(kind in HEADS for kind in kinds),
            tables=_runs(kinds, BlockKind.TABLE_ROW),
            notes=kinds.count(BlockKind.NOTE),
            furniture=round(aside / words, 3) if words else 0.0,
            doubts=(*told, *_doubts(article)),
        )

    def __str__(self) -> str:
        """The report as lines for a person."""
        by = ", ".join(known for known in (self.author, self.published, self.language) if known)
        counts = ", ".join(
            _counted(count, name)
            for count, name in (
                (self.pages, "page"),
                (self.words, "word"),
                (self.headings, "heading"),
                (self.tables, "table"),
                (self.notes, "note"),
            )
            if count or name == "word"
        )
        aside = f", {self.furniture:.0%} furniture" if self.furniture else ""
        lines = [f"{self.source}: {self.title}{f' ({by})' if by else ''}", f"  {counts}{aside}"]
        return "\n".join([*lines, *(f"  doubtful: {doubt}" for doubt in self.doubts)])


def _counted(count: int, name: str) -> str:
    return f"{count:,} {name}{'' if count == 1 else 's'}"


def _runs(kinds: list[BlockKind], kind: BlockKind) -> int:
    """The number of runs of one kind."""
    return sum(b is kind and a is not kind for a, b in pairwise([None, *kinds]))


def _doubts(article: Article) -> Iterator[str]:
    unknown = article.text.count(_UNKNOWN)
    if unknown:
        yield f"{_counted(unknown, 'sign')} that the file draws and does not name (U+FFFD)"
    open_ = [b for b in article.blocks if _is_unfinished(article, b)]
    if open_:
        first = open_[0].span
        page = article.page_at(first.start)
        at = f" on page {page}" if page else ""
        end = " ".join(first.of(article.text)[-40:].split())
        yield f"{_counted(len(open_), 'long paragraph')} without an end, the first{at}: “… {end}”"


def _is_unfinished(article: Article, block: Block) -> bool:
    if block.kind is not BlockKind.PARAGRAPH:
        return False
    words = block.span.of(article.text)
    tail = words[-_ENDING:]
    ended = SENTENCE_END.search(tail) or tail.rstrip().endswith((":", ";", "\uff1a"))
    return not ended and len(words.split()) >= _LONG_WORDS
