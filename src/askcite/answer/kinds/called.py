"""Things of a sort, told by their names.

Of `list all the initiatives` a text may say the Supply Chain Resilience Initiative in one place and
an Oceans' Initiative in another, and nowhere that these are the initiatives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text.english import NAME_WORD
from askcite.text.late import late
from askcite.types import Article, Evidence, Kind, Span

ARTICLES: Final = 3
"""Articles gone through; of more, what answers is looked up."""
MOST: Final = 12
RIGHT: Final = 0.8
"""Confidence in a thing that is called what is asked for."""
_SORT: Final = late(
    r"(?i)(?:(?:all|every|each|any|the|of|different|various|main|joint|other) )*(?P<noun>[a-z]{4,})"
    r"(?: (?:that|which|who))?(?: (?:are|is|were))?(?: (?:mentioned|named|listed|given))?"
)


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The things of the sort, where nothing else tells them."""
    sort = _SORT.fullmatch(part.subject) if part.kind is Kind.LIST else None
    if sort is None:
        return chosen
    named = re.compile(_names(sort["noun"].lower()))
    articles = search.few(ARTICLES)
    groups = tuple(
        Group(found, article.title if len(articles) > 1 else None)
        for article in articles
        if (found := tuple(_called(named, article, search))[:MOST])
    )
    if not groups:
        return chosen
    known = {article.id: article for article in articles}
    return replace(chosen, kind=Kind.LIST, groups=groups, confidence=RIGHT, articles=known)


def _names(plural: str) -> str:
    """The pattern of such a name."""
    one = plural[:-3] + "y" if plural.endswith("ies") else plural.removesuffix("s")
    return rf"(?:{NAME_WORD} (?:(?:of|for|on|and) )?){{1,6}}{one.capitalize()}\b"


def _called(named: re.Pattern[str], article: Article, search: Search) -> Iterator[Evidence]:
    """Each sentence that names another of them."""
    cut, _ = search.generation.sentences(article.id)
    told: set[str] = set()
    for sentence in cut:
        for found in named.finditer(article.text, sentence.span.start, sentence.span.end):
            if found.group() not in told:
                told.add(found.group())
                yield Evidence(article.id, sentence, Span(*found.span()), RIGHT, 0.0)
                break
