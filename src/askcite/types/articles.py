"""Articles, their parts, and the citations of their words.

Text is never copied into these values; a `Span` points into the article, and only `Article.cite`
turns a span into a quote.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import InitVar, dataclass, field
from enum import StrEnum
from functools import cached_property

_SEAL = object()  # held by `Article.cite` alone


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, `text[start:end]`; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[int]:
        return iter((self.start, self.end))

    def of(self, text: str) -> str:
        """The words it covers in `text`."""
        return text[self.start : self.end]

    def line(self, text: str) -> str:
        """The words it covers in `text`, on one line."""
        return " ".join(self.of(text).split())

    def covers(self, other: Span) -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True where the two share a character."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """The kind of a block; only `CITABLE` ones are evidence.

    A question is one that the article itself asks, over its answer: it is found and read with the
    answer, and is evidence for nothing. A table row names the head of each of its cells.
    """

    HEADING = "heading"
    QUESTION = "question"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_ROW = "table row"
    CAPTION = "caption"
    NOTE = "note"
    BYLINE = "byline"
    FURNITURE = "furniture"


CITABLE = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.CAPTION}
    | {BlockKind.NOTE, BlockKind.BYLINE}
)
HEADS = frozenset({BlockKind.HEADING, BlockKind.QUESTION})
"""Kinds that stand over what follows them."""
LISTED = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
"""Kinds that are rows, items, or fields of a record."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text of one kind."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True)
class Article:
    """An article exactly as read.

    `text` is stored once and every span points into it. `blocks` are ordered and disjoint.
    `pages` holds the offset at which each page starts (PDF); it is empty for formats without
    pages. `times` holds offsets with the seconds at which what stands there is said (subtitles).
    `published` is an ISO 8601 date where known. `origin` is the file or address it was
    read from, for telling sources apart; empty where there is none. `fields` are what else its
    source says about it, by name.
    """

    id: str
    title: str
    source: str
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    author: str | None = None
    published: str | None = None
    language: str | None = None
    pages: tuple[int, ...] = field(default=(), repr=False)
    origin: str = field(default="", repr=False)
    tags: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict, repr=False, hash=False)
    times: tuple[tuple[int, int], ...] = field(default=(), repr=False)

    @cached_property
    def digest(self) -> str:
        """The sha256 of the text, as hexadecimal digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def kinds(self) -> frozenset[BlockKind]:
        """The kinds of its blocks."""
        return frozenset(block.kind for block in self.blocks)

    @cached_property
    def _headings(self) -> tuple[Block, ...]:
        return tuple(b for b in self.blocks if b.kind in HEADS)

    def block_at(self, offset: int) -> Block | None:
        """The block in which `offset` lies, or None between blocks."""
        at = bisect_right(self.blocks, offset, key=lambda b: b.span.start)
        return self.blocks[at - 1] if at and offset < self.blocks[at - 1].span.end else None

    def heading_at(self, offset: int) -> str | None:
        """The nearest heading or question up to `offset`, else None."""
        at = bisect_right(self._headings, offset, key=lambda b: b.span.start)
        return self._headings[at - 1].span.of(self.text) if at else None

    def page_at(self, offset: int) -> int | None:
        """The page of `offset`, from 1; None without pages."""
        return bisect_right(self.pages, offset) or None

    def time_at(self, offset: int) -> int | None:
        """The second at which `offset` is said; None without times."""
        at = bisect_right(self.times, offset, key=lambda each: each[0])
        return self.times[at - 1][1] if at else None

    def cite(self, span: Span, answer: Span | None = None, caution: str | None = None) -> Citation:
        """The citation of `span`: the only way to one.

        `answer` is the short answer within it, `caution` what its reader should know. Raises
        ValueError for a span outside the text.
        """
        if span.end > len(self.text):
            raise ValueError(f"{span} lies outside article {self.id!r}")
        if answer is not None and not span.covers(answer):
            raise ValueError(f"the answer {answer} lies outside the cited {span}")
        return Citation(
            article_id=self.id,
            title=self.title,
            source=self.source,
            digest=self.digest,
            author=self.author,
            published=self.published,
            heading=self.heading_at(span.start),
            page=self.page_at(span.start) if self.pages else None,
            time=self.time_at(span.start) if self.times else None,
            span=span,
            quote=span.of(self.text),
            answer=answer,
            caution=caution,
            seal=_SEAL,
        )


@dataclass(frozen=True, slots=True)
class Unread:
    """A source that could not be read, with the reason."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's number, counted from 0, and its place."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighbouring whole sentences of one section: the unit retrieved."""

    article_id: str
    heading: str | None
    sentences: tuple[Sentence, ...]

    def __post_init__(self) -> None:
        if not self.sentences:
            raise ValueError("a passage needs a sentence")

    @property
    def span(self) -> Span:
        """From its first sentence's start to its last one's end."""
        return Span(self.sentences[0].span.start, self.sentences[-1].span.end)


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an article, and its own words.

    Made by `Article.cite` alone, so that `quote` is the article's. `span` and `answer` count
    characters of the article's text; `digest` names the text they count. `time` is in seconds.
    `caution` is there where the words are exact and may mislead: somebody else's, a question, taken
    back further on.
    """

    article_id: str
    title: str
    source: str
    digest: str
    author: str | None
    published: str | None
    heading: str | None
    page: int | None
    time: int | None
    span: Span
    quote: str
    answer: Span | None
    seal: InitVar[object]
    caution: str | None = None

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError("a citation is made by Article.cite(span)")

    @property
    def place(self) -> str | None:
        """The page or the time, in words."""
        if self.page is not None:
            return f"page {self.page}"
        if self.time is None:
            return None
        minutes, seconds = divmod(self.time, 60)
        hours, minutes = divmod(minutes, 60)
        return f"at {hours}:{minutes:02}:{seconds:02}" if hours else f"at {minutes}:{seconds:02}"

    @property
    def answer_text(self) -> str | None:
        """The words of the short answer."""
        if self.answer is None:
            return None
        return self.quote[self.answer.start - self.span.start : self.answer.end - self.span.start]


@dataclass(frozen=True, slots=True)
class FieldCitation:
    """A known field of an article that its text lacks."""

    article_id: str
    title: str
    field: str
    value: str
