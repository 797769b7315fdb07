"""The score of a match, or its goals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.forms.upshots import GOALS, SCORE, UPSHOT
from askcite.question.request import Part
from askcite.text import scores
from askcite.types import Article, Evidence, Kind, Sentence

ARTICLES: Final = 1
"""Articles of which it is asked; of more it is not said which."""
FIRST: Final = 4
"""Sentences among which one says how a match ended whose score stands in a line."""
MOST: Final = 10
"""Sentences of goals."""
RIGHT: Final = 0.7
"""Confidence in what is known by its looks."""


def choose(part: Part, search: Search) -> Choice:
    """The score and who won, or the goals, or nothing."""
    goals = GOALS.fullmatch(part.typed) is not None
    if goals or SCORE.fullmatch(part.typed) or UPSHOT.fullmatch(part.typed):
        for article in search.few(ARTICLES):
            cut, _ = search.generation.sentences(article.id)
            words = [sentence.span.line(article.text) for sentence in cut]
            lines = [block.span.line(article.text) for block in article.blocks]
            if scores.is_match(words, lines):
                told = list(_goals(article, cut)) if goals else []
                told = told or list(_ended(article, cut))
                return _choice(part, article, told[:MOST], search)
    return Choice(part.asked, part.readings[0], part.kind)


def _choice(part: Part, article: Article, told: list[Sentence], search: Search) -> Choice:
    evidence = tuple(Evidence(article.id, each, None, RIGHT, 0.0) for each in told)
    return Choice.telling(
        part,
        Kind.LIST if len(told) > 1 and GOALS.fullmatch(part.typed) else part.kind,
        evidence,
        [article],
        max(RIGHT, search.answers_from),
    )


def _goals(article: Article, cut: tuple[Sentence, ...]) -> Iterator[Sentence]:
    return (each for each in cut if scores.is_goal(each.span.line(article.text)))


def _ended(article: Article, cut: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """The line of the score, and who won.

    A sentence that says both needs no line.
    """
    told = [each for each in cut if scores.TOLD.search(each.span.line(article.text))]
    if told:
        yield told[0]
        return
    spans = [b.span for b in article.blocks if scores.LINE.fullmatch(b.span.line(article.text))]
    yield from (Sentence(-1, span) for span in spans[:1])
    yield from [
        each
        for each in cut[:FIRST]
        if each.span not in spans and scores.ENDED.search(each.span.line(article.text))
    ][:1]
