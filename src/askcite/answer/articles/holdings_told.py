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
from askcite.types import BlockKind, Kind

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
_NOUN: Final = late(
    r"(?i)\b(?:articles?|texts?|documents?|files?|papers?|pieces?|reports?|stories)\b"
)
"""A word for articles in a request for some of them."""
_ABOUT: Final = late(r"(?i)\b(?:about|on)\b")
_ITSELF: Final = late(r"(?i)(?:this|it|that|these|them|this (?:topic|matter|subject|one|story))")
"""A matter that is all that the articles are of."""
_ENTRY: Final = late(r"(?i)\b(?:dates?|years?|authors?|writers?|bylines?|sources?|newspapers?)\b")
"""A request for articles with what their entries tell."""
_YEAR: Final = late(r"(?:19|20)\d\d")
_THAN: Final = late(r"(?i)\b(newer|older|longer|shorter|later|earlier|more recent) than\b")


def choose(part: Part, search: Search) -> Choice:
    """The articles asked, or those of an author or time."""
    held = _held(search)
    wanted = part.subject
    if _BARE.fullmatch(part.typed) and (len(held) == 1 or part.last):
        return fact.choose(part, search)
    dated = fitting.is_dated(part.typed)
    if dated and not _NOUN.search(part.typed):
        told = _of_the_text(part, len(held), search)
        if told is not None:
            return told
    if held and not dated and (ranked := _MOST.search(part.asked)):
        than = _THAN.search(part.asked)
        return _than(part, than[1].lower(), search) if than else _ranked(part, ranked[0], search)
    if wanted and fitting.asks(part.typed):
        fit = fitting.held(part.typed, held, search)
        return _reply(part, _fitting(fit, len(held), dated=dated))
    if wanted:
        papers = set(known_by.whose(wanted, known_by.shelf(held, search)))
        own = [a for a in held if _of(wanted, a.author, a.published, a.source)]
        held = own or [a for a in held if a.id in papers]
    return _reply(part, _told(held, wanted, full=_ENTRY.search(part.typed) is not None))


def _ranked(part: Part, most: str, search: Search) -> Choice:
    """The line of the newest, of a matter if named."""
    held = _held(search)
    if part.subject and _ABOUT.search(part.typed) and not _ITSELF.fullmatch(part.subject):
        about = fitting.of_matter(part.subject, search)
        held = [each for each in held if each.id in about]
    return _reply(part, _superlative(most.lower(), held)) if held else fact.choose(part, search)


def _held(search: Search) -> list[ArticleSummary]:
    asked = search.scope
    return [a for a in search.generation.articles() if asked is None or a.id in asked]


def _reply(part: Part, line: str) -> Choice:
    """The choice of a line alone."""
    return Choice(part.asked, part.asked, Kind.ITSELF, reply=line, confidence=1.0)


def _of_the_text(part: Part, held: int, search: Search) -> Choice | None:
    """The fact where the request names no article.

    `What was published in 1984?` may be of a book that the text tells of; of one article it is.
    """
    told = fact.choose(part, search)
    if held == 1:
        return told
    spoken = [
        each
        for each in told.evidence
        for block in [told.articles[each.article_id].block_at(each.sentence.span.start)]
        if block is None or block.kind is not BlockKind.BYLINE
    ]
    return told if spoken else None


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


def _fitting(fit: Sequence[ArticleSummary], count: int, *, dated: bool) -> str:
    """The line of the articles that fit, of so many."""
    if not fit:
        return f"None of the {count:,} articles here fits."
    number = "One" if len(fit) == 1 else f"{len(fit):,}"
    named = _listed([_named(each, dated=dated) for each in fit])
    return f"{number} of the {count:,} articles here fit{'s' * (len(fit) == 1)}: {named}."


def _named(each: ArticleSummary, *, dated: bool = False, by: bool = False) -> str:
    """The title, with author and date where asked."""
    known = (each.author if by else None, each.published if dated else None)
    entry = "; ".join(filter(None, known))
    return f"“{each.title}” ({entry})" if entry else f"“{each.title}”"


def _listed(named: Sequence[str]) -> str:
    first = ", ".join(named[:_NAMED])
    return first + (f" and {len(named) - _NAMED:,} more" if len(named) > _NAMED else "")


def _told(held: Sequence[ArticleSummary], wanted: str, *, full: bool) -> str:
    which = f" by or of “{wanted}”" if wanted else ""
    if not held:
        return f"There is no article{which} here."
    number = "one article" if len(held) == 1 else f"{len(held):,} articles"
    verb = "is" if len(held) == 1 else "are"
    named = _listed([_named(each, dated=full, by=full) for each in held])
    return f"There {verb} {number}{which} here: {named}."
