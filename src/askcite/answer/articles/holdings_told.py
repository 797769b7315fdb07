"""The articles there are, by author, time or paper.

`Which is newer, the report or the letter?` is told of those that are named.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.answer.articles import fitting, genres, known_by
from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.kinds import fact
from askcite.index import ArticleSummary
from askcite.question.request import Part
from askcite.text.english import FUNCTION_WORDS, MONTHS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Kind

_NAMED: Final = 12
"""Articles that are named; of more, their number is told."""
_MOST: Final = late(
    r"(?i)\b(?:longe(?:st|r)|shorte(?:st|r)|late(?:st|r)|newe(?:st|r)|(?:most|more) recent"
    r"|olde(?:st|r)|earlie(?:st|r)|first|last)\b"
)
_BARE: Final = late(
    r"(?i)\W*(?:(?:which|what|is|show|give|me|the) )*(?:longest|shortest|latest|newest|most recent"
    r"|oldest|earliest)(?: one)?\W*"
)
"""A rank of nothing named, which of one article is that of a thing in it."""
_YEAR: Final = late(r"(?:19|20)\d\d")
_THAN: Final = late(r"(?i)\b(newer|older|longer|shorter|later|earlier|more recent) than\b")


def choose(part: Part, search: Search) -> Choice:
    """The articles asked, or those of an author or time."""
    asked = search.scope
    held = [a for a in search.generation.articles() if asked is None or a.id in asked]
    wanted = part.subject
    if _BARE.fullmatch(part.typed) and (len(held) == 1 or part.last):
        return fact.choose(part, search)
    if held and (than := _THAN.search(part.asked)):
        return _than(part, than[1].lower(), search)
    if held and (most := _MOST.search(part.asked)):
        reply = _superlative(most[0].lower(), held)
        return Choice(part.asked, part.asked, Kind.ITSELF, reply=reply, confidence=1.0)
    if wanted and fitting.asks(part.typed):
        fit = fitting.held(part.typed, held, search)
        reply = _fitting(fit, len(held))
        return Choice(part.asked, part.asked, Kind.ITSELF, reply=reply, confidence=1.0)
    if wanted:
        papers = set(known_by.whose(wanted, known_by.shelf(held, search)))
        own = [a for a in held if _of(wanted, a.author, a.published, a.source)]
        held = own or [a for a in held if a.id in papers]
    return Choice(
        part.asked,
        part.asked,
        Kind.ITSELF,
        reply=_told(held, wanted),
        confidence=1.0,
    )


def _than(part: Part, how: str, search: Search) -> Choice:
    """The line, and the verdict, of an article and others."""
    ids = list(search.scope or ())
    held = {a.id: a for a in search.generation.articles() if a.id in ids}
    ordered = [held[id] for id in ids if id in held]
    found = genres.outermost(how, ordered) if ordered else None
    return Choice(
        part.asked,
        part.asked,
        Kind.ITSELF,
        verdict=None if found is None else "yes" if found is ordered[0] else "no",
        reply=_superlative(how, ordered),
        confidence=1.0,
    )


def _superlative(most: str, held: Sequence[ArticleSummary]) -> str:
    """The line of the longest, shortest, newest or oldest."""
    among = f"of the {len(held):,} articles here " if len(held) > 1 else ""
    found = genres.outermost(most, held)
    if found is None:
        return "The dates of these articles are not given."
    long = f"with {found.sentences:,} sentences"
    rank = long if most.startswith(("long", "short")) else f"of {found.published}"
    return f"The {most} {among}is “{found.title}”, {rank}."


def _of(wanted: str, author: str | None, published: str | None, source: str) -> bool:
    """True for an article by this author or of then.

    By this author or source, or of this year and month.
    """
    names = set(terms(wanted)) - FUNCTION_WORDS
    if names and names <= set(terms(f"{author or ''} {source}")):
        return True
    year = _YEAR.search(wanted)
    month = next(
        (at for at, name in enumerate(MONTHS, 1) if name[:3].lower() in wanted.lower()), None
    )
    if published is None or year is None or not published.startswith(year[0]):
        return False
    return month is None or published[5:7] == f"{month:02}"


def _fitting(fit: Sequence[ArticleSummary], count: int) -> str:
    """The line of the articles that fit, of so many."""
    if not fit:
        return f"None of the {count:,} articles here fits."
    number = "One" if len(fit) == 1 else f"{len(fit):,}"
    return f"{number} of the {count:,} articles here fit{'s' * (len(fit) == 1)}: {_titles(fit)}."


def _titles(held: Sequence[ArticleSummary]) -> str:
    named = ", ".join(f"“{each.title}”" for each in held[:_NAMED])
    return named + (f" and {len(held) - _NAMED:,} more" if len(held) > _NAMED else "")


def _told(held: Sequence[ArticleSummary], wanted: str) -> str:
    which = f" by or of “{wanted}”" if wanted else ""
    if not held:
        return f"There is no article{which} here."
    number = "one article" if len(held) == 1 else f"{len(held):,} articles"
    verb = "is" if len(held) == 1 else "are"
    return f"There {verb} {number}{which} here: {_titles(held)}."
