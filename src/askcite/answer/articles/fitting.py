"""Articles by their author, their time and their matter."""

from __future__ import annotations

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
_WHEN: Final = late(
    rf"(?i)\b(?P<when>since|after|newer than|before|older than|until) (?:the )?(?:\d{{1,2}}\.? )?"
    rf"(?P<month>{MONTH_BEGINS}[a-z]*\.? )?(?P<year>(?:19|20)\d\d)\b"
)
_ENDS: Final = (
    r"(?= (?:by|since|after|before|newer than|older than|until|(?:published |written )?(?:in|from)"
    r" (?:\w+ )?\d{4})\b|[\s?.!]*$)"
)
_ABOUT: Final = late(rf"(?i)\b(?:about|on|regarding|mentioning) (?P<about>\S.*?){_ENDS}")
_BY: Final = late(rf"(?i)\bby (?P<by>\S.*?)(?= (?:about|on)\b|{_ENDS[3:]}")
_EARLIER: Final = frozenset({"before", "older than", "until"})


def asks(typed: str) -> bool:
    """True for a matter, or a time with an edge."""
    return bool(_WHEN.search(typed) or _ABOUT.search(typed))


def held(typed: str, articles: Sequence[ArticleSummary], search: Search) -> list[ArticleSummary]:
    """The articles that fit all that is asked."""
    kept = list(articles)
    if by := _BY.search(typed):
        kept = [each for each in kept if authored.is_by(by["by"], each.author)]
    if when := _WHEN.search(typed):
        edge = f"{when['year']}{_month(when['month'])}"
        earlier = when["when"].lower() in _EARLIER
        inside = when["when"].lower() == "since"
        kept = [a for a in kept if a.published and _fits(a.published, edge, earlier, inside)]
    if about := _ABOUT.search(typed):
        ids = _of_matter(about["about"], search)
        kept = [each for each in kept if each.id in ids]
    return kept


def _month(name: str | None) -> str:
    """The month of a date: `-04`."""
    at = next((n for n, m in enumerate(MONTHS, 1) if name and m[:3] == name[:3].title()), 0)
    return f"-{at:02}" if at else ""


def _fits(published: str, edge: str, earlier: bool, inside: bool) -> bool:
    """True for a date on that side of the edge."""
    date = published[: len(edge)]
    return date < edge if earlier else date > edge or (inside and date == edge)


def _of_matter(words: str, search: Search) -> set[str]:
    """The articles that have all words of the matter."""
    wanted = meaning(words) or frozenset(terms(words))
    keys = [key for key, _ in search.generation.lexical(sorted(wanted), PASSAGES, search.scope)]
    ids = {stored.passage.article_id for stored in search.generation.passages(keys)}
    return {id for id in ids if wanted <= _terms(id, search)}


def _terms(id: str, search: Search) -> set[str]:
    article = search.generation.article(id)
    return set(terms(f"{article.title}\n{article.text}"))
