"""An article itself: its author, its title, its date.

An article's entry knows the answer; what can be cited is where its own text says the same, in the
byline or the title over it. What only the entry says is cited as a field of the article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.evidence import MAX_STATEMENTS
from askcite.answer.finding import Search
from askcite.answer.kinds import fact
from askcite.question.request import Part
from askcite.types import Article, Block, BlockKind, Evidence, FieldCitation, Kind, Sentence, Span

_WORDS: Final = {"published": "date"}
_BYLINE_CHARACTERS: Final = 200
"""A longer block is running text, which may name the author of something else."""
_DATE_WORDS: Final = 6
"""So many at most are a date by itself, or with its weekday and hour."""
_DATED: Final = re.compile(r"(?i)(?:(?:first|last) )?(?:published|posted|updated|written|dated?)\b")
_MONTHS: Final = re.findall("...", "JanFebMarAprMayJunJulAugSepOctNovDec")
_LABEL: Final = re.compile(r"(?i)^(?:by|authors?|(?:written|text|words) by)\b\s*:?\s*")


def choose(part: Part, search: Search) -> Choice:
    """Each article's own words about itself, else its entry.

    Of more articles than an answer cites at most, and where none says it, a fact is asked for.
    """
    few = search.few(MAX_STATEMENTS)
    said = [words for article in few for words in [in_words(part.subject, article)] if words]
    entered = [field for article in few for field in [in_entry(part.subject, article)] if field]
    told = {evidence.article_id for evidence in said}
    fields = tuple(field for field in entered if field.article_id not in told)
    if not said and not fields:
        return fact.choose(part, search)
    return Choice(
        part.asked,
        part.readings[0],
        Kind.ITSELF,
        groups=(Group(tuple(said)),) if said else (),
        fields=fields,
        confidence=1.0,
        articles={article.id: article for article in few},
    )


def in_words(field: str, article: Article) -> Evidence | None:
    """The words of `article` that say its `field`."""
    value = getattr(article, field)
    found = next(_PLACES[field](article, value), None) if field in _PLACES else None
    if found is None:
        return None
    where, words = found
    sentence = Sentence(-1, where)  # a title is none of the sentences that are numbered
    return Evidence(article.id, sentence, words, probability=1.0, retrieval=0.0)


def in_entry(field: str, article: Article) -> FieldCitation | None:
    """The `field` of the article's entry, where it is known."""
    value = getattr(article, field)
    return (
        FieldCitation(article.id, article.title, _WORDS.get(field, field), value) if value else None
    )


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
