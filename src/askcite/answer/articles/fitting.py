"""Articles by their author, their time and their matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askcite.answer.articles import authored
from askcite.answer.finding import Search
from askcite.index import ArticleSummary
from askcite.text.english import MONTH_BEGINS, MONTHS
from askcite.text.late import late
from askcite.text.terms import meaning, terms

PASSAGES: Final = 400
"""Passages that the index may name for the words of a matter."""
_DATE: Final = (
    r"(?:the )?(?:(?P<iso>\d{4}-\d\d-\d\d)|(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? )?"
    rf"(?P<month>{MONTH_BEGINS})[a-z]*\.?(?: (?P<on>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?"
    r"(?:,? (?P<year>(?:19|20)\d\d))?|(?P<alone>(?:19|20)\d\d))\b"
)
"""A day, month or year; a day or month without a year is of the newest article's."""
_WHEN: Final = late(
    r"(?i)\b(?P<when>since|after|newer than|later than|before|older than|earlier than|until"
    r"|(?:published|written|printed|posted|released|dated|appeared|came out|articles?|texts?)"
    rf" (?:in|on|from|of)) {_DATE}"
)
_ENDS: Final = (
    r"(?= (?:by|since|after|before|newer than|older than|until|(?:published |written )?(?:in|from)"
    r" (?:\w+ )?\d{4})\b|[\s?.!]*$)"
)
_ABOUT: Final = late(rf"(?i)\b(?:about|on|regarding|mentioning) (?P<about>\S.*?){_ENDS}")
_BY: Final = late(rf"(?i)\bby (?P<by>\S.*?)(?= (?:about|on)\b|{_ENDS[3:]}")
_EARLIER: Final = frozenset({"before", "older than", "earlier than", "until"})
_LATER: Final = frozenset({"after", "newer than", "later than"})


def asks(typed: str) -> bool:
    """True for a matter, or a time with an edge."""
    return is_dated(typed) or _ABOUT.search(typed) is not None


def is_dated(typed: str) -> bool:
    """True for a time that the articles are of."""
    return _WHEN.search(typed) is not None


def held(typed: str, articles: Sequence[ArticleSummary], search: Search) -> list[ArticleSummary]:
    """The articles that fit all that is asked."""
    kept = list(articles)
    if by := _BY.search(typed):
        kept = [each for each in kept if authored.is_by(by["by"], each.author)]
    if when := _WHEN.search(typed):
        edge = _edge(when, max((a.published or "" for a in articles), default=""))
        word = when["when"].lower()
        kept = [a for a in kept if a.published and _fits(a.published[: len(edge)], word, edge)]
    if about := _ABOUT.search(typed):
        ids = of_matter(about["about"], search)
        kept = [each for each in kept if each.id in ids]
    return kept


def _edge(when: re.Match[str], newest: str) -> str:
    """The date asked, as far as it is told: `2024-06`."""
    if whole := when["iso"] or when["alone"]:
        return whole
    month = next(n for n, name in enumerate(MONTHS, 1) if name[:3] == when["month"][:3].title())
    day = when["day"] or when["on"]
    return f"{when['year'] or newest[:4]}-{month:02}{f'-{int(day):02}' if day else ''}"


def _fits(date: str, word: str, edge: str) -> bool:
    """True for a date on that side of the edge."""
    if word in _EARLIER:
        return date < edge
    if word in _LATER:
        return date > edge
    return date == edge or (word == "since" and date > edge)


def of_matter(words: str, search: Search) -> set[str]:
    """The articles that have all words of the matter."""
    wanted = meaning(words) or frozenset(terms(words))
    keys = [key for key, _ in search.generation.lexical(sorted(wanted), PASSAGES, search.scope)]
    ids = {stored.passage.article_id for stored in search.generation.passages(keys)}
    return {id for id in ids if wanted <= _terms(id, search)}


def _terms(id: str, search: Search) -> set[str]:
    article = search.generation.article(id)
    return set(terms(f"{article.title}\n{article.text}"))
