"""The section whose heading says what is asked.

A heading that holds the words asked about is the best evidence of where they are treated, though
no sentence below it says them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.citing import is_numbered_head
from askcite.answer.finding import Search
from askcite.answer.guards import leave, premises
from askcite.answer.neighbours import running_on
from askcite.question.request import Part
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import HEADS, Article, Evidence, Kind

ARTICLES: Final = 20
"""Articles whose headings are looked through, where no more are asked."""
MOST: Final = 3
"""Sentences of the section, its first."""
SHARE: Final = 0.5
"""Share of the words asked about that the heading holds, at least."""
RIGHT: Final = 0.5
"""Probability that such a section answers."""
_ASKED_WITH: Final = """part section quote tell about passage say argument point issue topic
question matter aspect idea story chapter paragraph explain something anything things thing item
items get make"""
NAMED: Final = 2
"""Words that the heading of a section on a task shares with it, at least."""
TASK: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?what (?:(?:should|must|can|could|shall|do|does|will) (?:i|we|you"
    r"|one|people) (?:have to |need to )?do|to do|is to be done|needs to be done)"
    r" (?P<about>(?:before|after|during|while|at|in|on|if|when) .+?)\W*"
)
_ONE: Final = late(r"(?i)\W*(?:(?:and|so|but) )?(?:who|when)\b")
"""A question for one thing, which a section answers only where its heading asks all of it."""
_ROOT: Final = 6
_ENDING: Final = 3
"""Letters that two such words share, but for the last, and by which one may be longer."""
_CANNOT: Final = late(r"(?i)\b(?:can['’]?t|can not|not)\b")
_ASKING: Final = FUNCTION_WORDS | frozenset(_ASKED_WITH.split())
"""Words that ask for a section, and are not its subject."""


def choose(part: Part, search: Search) -> Choice:
    """The section on a time or case, if any.

    `What should I do before I use it for the first time?` is the matter of `Before first use`.
    """
    nothing = Choice(part.asked, part.readings[0], part.kind)
    found = TASK.fullmatch(part.typed)
    words = _content(found["about"]) if found else set()
    told = instead(replace(part, subject=found["about"]), nothing, search) if found else nothing
    over = [told.articles[e.article_id].heading_at(e.sentence.span.start) for e in told.evidence]
    named = len(words & _content(over[0] or "")) if over else 0
    return told if named >= NAMED else nothing


def instead(part: Part, chosen: Choice, search: Search, most: int = MOST) -> Choice:
    """The first sentences of the section, else the choice."""
    asked = _content(part.subject or part.readings[0])
    if premises.stranger(part.readings[0], search) is not None:
        return chosen
    if part.kind is Kind.YES_NO and leave.is_unnamed(part.readings[0], search):
        return chosen
    least = 1.0 if _ONE.match(part.readings[0]) else SHARE
    for article in search.few(ARTICLES) if asked else ():
        found = sorted(_sections(article, asked, search, most, least), key=lambda pair: -pair[0])
        for _, evidence in found[:1]:
            return replace(
                chosen,
                kind=part.kind,
                groups=(Group(evidence),),
                confidence=max(RIGHT, search.answers_from),
                articles={**chosen.articles, article.id: article},
            )
    return chosen


def _sections(
    article: Article, asked: set[str], search: Search, most: int, least: float
) -> Iterator[tuple[float, tuple[Evidence, ...]]]:
    """The beginnings of the sections with such a heading.

    Each comes with the share of words that heading and request have in common.
    """
    heads = [b for b in article.blocks if b.kind in HEADS or is_numbered_head(b, article)]
    for at, head in enumerate(heads):
        own = _content(head.span.of(article.text))
        said = {next((word for word in asked if _is_akin(word, each)), each) for each in own}
        fits = said & asked if asked <= said else said if said <= asked else set()
        if len(fits) < least * len(asked) or head.span.of(article.text) == article.title:
            continue
        end = heads[at + 1].span.start if at + 1 < len(heads) else len(article.text)
        cut, _ = search.generation.sentences(article.id)
        inside = [s for s in cut if head.span.end <= s.span.start < end]
        if inside:
            first = running_on(inside, article)[:most] or inside[:1]
            told = (Evidence(article.id, s, None, RIGHT, 0.0) for s in first)
            yield len(fits) / len(said | asked), tuple(told)


def _is_akin(one: str, other: str) -> bool:
    """True for words like complain and complaint."""
    low, high = sorted((one, other), key=len)
    return len(low) > _ROOT and high.startswith(low[:-1]) and len(high) - len(low) <= _ENDING


def _content(words: str) -> set[str]:
    plain = _CANNOT.sub("cannot", words)
    kept = [w for w in plain.split() if w.lower().strip("?!.,:;'\"’") not in _ASKING]
    return set(terms(" ".join(kept)))
