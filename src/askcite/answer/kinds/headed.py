"""The section whose heading says what is asked.

A heading that holds the words asked about is the best evidence of where they are treated, though
no sentence below it says them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.neighbours import running_on
from askcite.question.request import Part
from askcite.text.english import FUNCTION_WORDS
from askcite.text.terms import terms
from askcite.types import HEADS, Article, Evidence

ARTICLES: Final = 20
"""Articles whose headings are looked through, where no more are asked."""
MOST: Final = 3
"""Sentences of the section, its first."""
SHARE: Final = 0.5
"""Share of the words asked about that the heading holds, at least."""
RIGHT: Final = 0.5
"""Probability that such a section answers."""
_ASKED_WITH: Final = """part section quote tell about passage say argument point issue topic
question matter aspect idea story chapter paragraph explain"""
_ASKING: Final = FUNCTION_WORDS | frozenset(_ASKED_WITH.split())
"""Words that ask for a section, and are not its subject."""


def choose(part: Part, search: Search, otherwise: Choice) -> Choice:
    """The first sentences of the section, else the other choice."""
    asked = _content(part.subject or part.readings[0])
    for article in search.few(ARTICLES) if asked else ():
        for evidence in _sections(article, asked, search):
            return replace(
                otherwise,
                kind=part.kind,
                groups=(Group(evidence),),
                confidence=max(RIGHT, search.answers_from),
                articles={**otherwise.articles, article.id: article},
            )
    return otherwise


def _sections(article: Article, asked: set[str], search: Search) -> Iterator[tuple[Evidence, ...]]:
    """The beginnings of the sections with such a heading."""
    heads = [b for b in article.blocks if b.kind in HEADS]
    for at, head in enumerate(heads):
        said = _content(head.span.of(article.text))
        fits = said & asked if asked <= said else said if said <= asked else set()
        if len(fits) < SHARE * len(asked) or head.span.of(article.text) == article.title:
            continue
        end = heads[at + 1].span.start if at + 1 < len(heads) else len(article.text)
        cut, _ = search.generation.sentences(article.id)
        inside = [s for s in cut if head.span.end <= s.span.start < end]
        if inside:
            first = running_on(inside, article)[:MOST] or inside[:1]
            yield tuple(Evidence(article.id, s, None, RIGHT, 0.0) for s in first)


def _content(words: str) -> set[str]:
    kept = [w for w in words.split() if w.lower().strip("?!.,:;'\"’") not in _ASKING]
    return set(terms(" ".join(kept)))
