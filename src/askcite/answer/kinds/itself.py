"""An article itself: its author, its title, its date.

An article's entry knows the answer; what can be cited is where its own text says the same, in the
byline or the title over it. What only the entry says is cited as a field of the article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath
from typing import Final

from askcite.answer.articles import bylined, holdings_told, imprint, made
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import fact
from askcite.question.request import Part
from askcite.question.wordings.about_articles import BYLINE, CATALOGUE
from askcite.text.english import MONTH_BEGINS, MONTH_WORD, MONTHS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Article, Block, BlockKind, Evidence, FieldCitation, Kind, Sentence, Span

_FIELDS: Final = ("author", "published", "title", "source", "language", "length")
_WORDS: Final = {"published": "date"}
_NAMED: Final = 12
"""Articles of a library that are named; of more, their number is told."""
_YEAR: Final = late(r"(?:19|20)\d\d")
_BYLINE_CHARACTERS: Final = 200
"""A longer block is running text, which may name the author of something else."""
_DATE_WORDS: Final = 6
"""So many at most are a date by itself, or with its weekday and hour."""
_DATED: Final = late(r"(?i)(?:(?:first|last) )?(?:published|posted|updated|written|dated?)\b")
_DAY: Final = late(rf"(?i)\b{MONTH_WORD},? \d|\d{{4}}-\d\d-\d\d|\d {MONTH_BEGINS}")
_ITS_DATE: Final = late(
    r"(?:Th(?:is|ese) (?:[\w'’-]+ ){0,3}?(?i:article|text|page|document|terms|policy|version"
    r"|agreement|guide|post|notice|statement|rules|faq|readme) (?:was|were|is|are|has been"
    r"|have been)|(?m:^)(?:Last|First)) (?:\w+ )?(?i:updated|revised|amended|modified|published"
    r"|posted|written|reviewed|issued|dated)(?: (?:on|in|at|of))?:? (?P<date>(?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH_WORD},? \d{{4}}"
    rf"|{MONTH_WORD} (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?\d{{4}}"
    r"|\d{4}-\d\d-\d\d|(?:19|20)\d\d))\b[^.!?\n]{0,80}[.!?]?"
)
"""What a text says of its own date: `These terms were last updated on …`."""
_LABEL: Final = late(r"(?i)^(?:by|authors?|(?:written|text|words) by)\b\s*:?\s*")


_WHO: Final = late(r"(?i)\W*who(?:'s|s| is| was| are)\b")
"""A question for the author, and not for a mere name."""
_TO_READ: Final = late(r"(?i)\bread")
_PAGES: Final = late(r"(?i)\bpages\b")
"""A count that the text may give of what it tells of: `the 90-page report`."""


def choose(part: Part, search: Search) -> Choice:
    """Each article's own words about itself, else its entry.

    Of more articles than are named, and where none says it, a fact is asked for.
    """
    few = search.few(_NAMED)
    asked = part.topics[0] if part.topics else ""
    if asked == CATALOGUE:
        return holdings_told.choose(part, search)
    if (lines := _lines(asked, part, search)).tells:
        return lines
    if asked not in _FIELDS:
        return fact.choose(part, search)
    said = [words for article in few for words in _said(asked, part.typed, article, search)]
    if not said and asked == "author":
        said = [words for article in few for words in made.by(article, search)]
    told = {evidence.article_id for evidence in said}
    if asked == "author" and _WHO.match(part.typed):
        said += [words for article in few for words in made.introduced(article, search)]
    entered = [field for article in few for field in [in_entry(asked, article)] if field]
    fields = tuple(field for field in entered if field.article_id not in told)
    if not said and not fields:
        return _unknown(part, asked, few) if few else fact.choose(part, search)
    return Choice(
        part.asked,
        part.readings[0],
        Kind.ITSELF,
        groups=(Group(tuple(said)),) if said else (),
        fields=fields,
        confidence=1.0,
        articles={article.id: article for article in few},
    )


def _lines(asked: str, part: Part, search: Search) -> Choice:
    """The lines over the text, or its own count."""
    if asked == BYLINE:
        return bylined.choose(part, search)
    if asked == "length" and _TO_READ.search(part.typed):
        return bylined.reading(part, search)
    if _PAGES.search(part.asked) and not any(a.pages for a in search.few(_NAMED)):
        return fact.choose(part, search)
    return Choice(part.asked, part.readings[0], Kind.ITSELF)


def _said(field: str, typed: str, article: Article, search: Search) -> list[Evidence]:
    """The text's own words of its field, if any."""
    if field in _PLACES and (study := imprint.of_study(typed, article, search)):
        return study
    words = in_words(field, article)
    return [words] if words else imprint.told(field, typed, article, search)


def _unknown(part: Part, field: str, few: Sequence[Article]) -> Choice:
    """The line that tells what is not known."""
    which = f"“{few[0].title}”" if len(few) == 1 else "these articles"
    reply = f"The {_WORDS.get(field, field)} of {which} is not given."
    return Choice(part.asked, part.readings[0], Kind.ITSELF, reply=reply)


def in_words(field: str, article: Article) -> Evidence | None:
    """The words of `article` that say its `field`."""
    value = getattr(article, field, None)
    found = next(_PLACES[field](article, value), None) if field in _PLACES else None
    if found is None:
        return None
    where, words = found
    sentence = Sentence(-1, where)  # a title is none of the sentences that are numbered
    return Evidence(article.id, sentence, words, probability=1.0, retrieval=0.0)


def in_entry(field: str, article: Article) -> FieldCitation | None:
    """The `field` of the article's entry, where it is known."""
    value = _length(article) if field == "length" else getattr(article, field)
    return (
        FieldCitation(article.id, article.title, _WORDS.get(field, field), value) if value else None
    )


def _length(article: Article) -> str:
    """Its length in words, and in pages if any."""
    pages = f", {len(article.pages):,} pages" if article.pages else ""
    return f"{len(article.text.split()):,} words{pages}"


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
        if block.span.line(article.text) == title:
            yield block.span, block.span
    opening = imprint.heading(article)
    if opening and terms(title) == terms(PurePath(article.source).stem):
        yield opening.span, opening.span


def _published(article: Article, date: str | None) -> Iterator[Found]:
    parts = (date or "").split("-")
    if date is None:
        yield from _dated(article)
        yield from _said_of_itself(article)
    if date is None or len(parts) < 3 or not 0 < int(parts[1]) <= len(MONTHS):
        return
    year, month, day = parts
    name = MONTHS[int(month) - 1][:3]
    written = rf"\b0?{int(day)}\b.*\b{name}|\b{name}.*\b0?{int(day)}\b"
    for block in _short(article, BlockKind.BYLINE, BlockKind.PARAGRAPH, BlockKind.CAPTION):
        words = block.span.of(article.text)
        alone = len(words.split()) <= _DATE_WORDS or _DATED.match(words)
        there = date in words or (year in words and re.search(written, words))
        if there and (alone or block.kind is BlockKind.BYLINE):
            yield block.span, None


def _said_of_itself(article: Article) -> Iterator[Found]:
    """The sentences of the text's own date."""
    for found in _ITS_DATE.finditer(article.text):
        yield Span(*found.span()), Span(*found.span("date"))


def _dated(article: Article) -> Iterator[Found]:
    """Short lines that are a date, or labelled as one.

    The label says that it is the article's.
    """
    for block in _short(article, BlockKind.BYLINE, BlockKind.PARAGRAPH, BlockKind.CAPTION):
        words = block.span.of(article.text)
        alone = len(words.split()) <= _DATE_WORDS
        if alone and _YEAR.search(words) and (_DATED.match(words) or _DAY.search(words)):
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
