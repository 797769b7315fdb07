"""Questions about an article itself: who wrote it, what it is called, when and where it appeared.

An article's entry knows the answer; what can be cited is where its own text says the same, in the
byline or the title over it. What only the entry says is told beside the answer, never cited.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from askcite.types import Article, Block, BlockKind, Evidence, Sentence, Span

_IT: Final = (
    r"(?:it|this|(?:the|this|that) (?:article|essay|text|piece|paper|story|report|post|page"
    r"|document|book|guide))"
)
_QUESTIONS: Final = {
    "author": rf"who (?:wrote|authored|has written) {_IT}"
    rf"|(?:who|whom) (?:was|is) {_IT} (?:written|authored) by|by whom (?:was|is) {_IT} written"
    rf"|(?:who|what) (?:is|was|are|were) the (?:author|writer)s?(?: of {_IT})?"
    rf"|what is the (?:author|writer)'s name|who (?:is|was) {_IT} by",
    "title": rf"what(?: is|'s) (?:the (?:title|headline)(?: of {_IT})?|the name of {_IT})"
    rf"|what is {_IT} called|how is {_IT} (?:called|titled|entitled)",
    "published": rf"when (?:was|is) {_IT} (?:published|written|posted|dated)"
    rf"|what is the (?:publication date(?: of {_IT})?|date of {_IT})"
    rf"|(?:on )?(?:what|which) (?:date|day) was {_IT} (?:published|written)",
    "source": rf"what is the source(?: of {_IT})?|where does {_IT} come from"
    rf"|where (?:was|is) {_IT} (?:published|from)",
}
"""Whole questions: one that goes on asks for something that the article says."""
_PATTERNS: Final = {
    name: re.compile(rf"(?i)(?:and |so |please,? )?(?:{pattern})\s*[?.!]*")
    for name, pattern in _QUESTIONS.items()
}
_WORDS: Final = {"published": "date"}
_BYLINE_CHARACTERS: Final = 200
"""A longer block is running text, which may name the author of something else."""
_DATE_WORDS: Final = 6
"""So many at most are a date by itself, or with its weekday and hour."""
_DATED: Final = re.compile(r"(?i)(?:(?:first|last) )?(?:published|posted|updated|written|dated?)\b")
_MONTHS: Final = re.findall("...", "JanFebMarAprMayJunJulAugSepOctNovDec")
_LABEL: Final = re.compile(r"(?i)^(?:by|authors?|(?:written|text|words) by)\b\s*:?\s*")


@dataclass(frozen=True, slots=True)
class Said:
    """What an article's text says of itself, or only its entry does."""

    evidence: Evidence | None
    entry: str | None


def asked(question: str) -> str | None:
    """Which field of an article's entry the question is about, if it is about one."""
    words = " ".join(question.replace("’", "'").split())
    return next((name for name, p in _PATTERNS.items() if p.fullmatch(words)), None)


def said(field: str, article: Article) -> Said:
    """The words of `article` that say its `field`, and what its entry says where none do."""
    value = getattr(article, field)
    found = next(_PLACES[field](article, value), None) if field in _PLACES else None
    if found:
        where, words = found
        sentence = Sentence(-1, where)  # a title is none of the sentences that are numbered
        return Said(Evidence(article.id, sentence, words, probability=1.0, retrieval=0.0), None)
    told = f"“{article.title}” is listed with the {_WORDS.get(field, field)} “{value}”."
    return Said(None, told if value else None)


Found = tuple[Span, Span | None]
"""A block to cite, and the answer in it."""


def _author(article: Article, name: str | None) -> Iterator[Found]:
    for block in _short(article, BlockKind.BYLINE, BlockKind.PARAGRAPH):
        at = _within(article, block, name) if name else None
        if at and (block.kind is BlockKind.BYLINE or at == block.span):
            yield block.span, at
    for block in _short(article, BlockKind.BYLINE):
        label = _LABEL.match(block.span.of(article.text))
        if label:
            yield block.span, Span(block.span.start + label.end(), block.span.end)


def _title(article: Article, title: str) -> Iterator[Found]:
    for block in _short(article, BlockKind.HEADING):
        if " ".join(block.span.of(article.text).split()) == title:
            yield block.span, block.span


def _published(article: Article, date: str | None) -> Iterator[Found]:
    parts = (date or "").split("-")
    if date is None or len(parts) < 3 or not 0 < int(parts[1]) <= len(_MONTHS):
        return
    year, month, day = parts
    name = _MONTHS[int(month) - 1]
    written = rf"\b0?{int(day)}\b.*\b{name}|\b{name}.*\b0?{int(day)}\b"
    for block in _short(article, BlockKind.BYLINE, BlockKind.PARAGRAPH, BlockKind.CAPTION):
        words = block.span.of(article.text)
        alone = len(words.split()) <= _DATE_WORDS or _DATED.match(words)
        there = date in words or (year in words and re.search(written, words))
        if there and (alone or block.kind is BlockKind.BYLINE):
            yield block.span, None


_PLACES: Final[dict[str, Callable[..., Iterator[Found]]]] = {
    "author": _author,
    "title": _title,
    "published": _published,
}


def _short(article: Article, *kinds: BlockKind) -> Iterator[Block]:
    return (b for b in article.blocks if b.kind in kinds and len(b.span) <= _BYLINE_CHARACTERS)


def _within(article: Article, block: Block, words: str) -> Span | None:
    pattern = re.compile(re.escape(words), re.IGNORECASE)
    match = pattern.search(article.text, block.span.start, block.span.end)
    return Span(*match.span()) if match else None
