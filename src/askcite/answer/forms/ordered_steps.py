"""Steps in order: the first, the one after kneading.

A text that instructs tells its steps one after the other, as a numbered list or as sentences that
command. The step that is named is found by its words, and its neighbour is the answer, unless a
sentence says the order itself: `Let it cool before you cut it`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.forms import sections
from askcite.answer.neighbours import whole
from askcite.question.request import Part
from askcite.text import commands
from askcite.text.english import NUMBER_WORDS
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.text.words import Text
from askcite.types import Article, Evidence, Kind, Sentence

ARTICLES: Final = 3
"""Articles that are gone through; of more, what answers is looked up."""
LEAST: Final = 3
"""Steps that a text has at least which instructs."""
HELD: Final = 0.6
"""Share of the words that name a step which its sentence has."""
NEAR: Final = 7
"""Words after `before` or `after` among which those of the other step stand."""
RIGHT: Final = 0.8
"""Confidence in a step told by its place."""
_RANKS: Final = "first second third fourth fifth sixth seventh eighth ninth tenth"
_PLACES: Final = {word: place for place, word in enumerate(_RANKS.split(), 1)}
_FIRST: Final = frozenset({"first", "start", "begin"})
_LAST: Final = frozenset({"last", "final"})
_FORBIDS: Final = late(rf"(?i)\W*{commands.LEAD}(?:do not|don['’]t|never)\b")
_ORDER: Final = {
    "before": late(r"(?i)\bbefore\b"),
    "after": late(r"(?i)\b(?:after|once|when|as soon as)\b"),
}


def choose(part: Part, search: Search) -> Choice:
    """The step asked for, or nothing."""
    place = part.topics[1] if len(part.topics) > 1 else ""
    for article in search.few(ARTICLES):
        steps = _steps(article, search)
        told = _told(place.lower(), part.subject, steps, article) if len(steps) >= LEAST else None
        if told is not None:
            evidence = Evidence(article.id, told, None, RIGHT, 0.0)
            return Choice.telling(
                part, Kind.WHY_HOW, (evidence,), [article], max(RIGHT, search.answers_from)
            )
    return Choice(part.asked, part.readings[0], Kind.WHY_HOW)


def _steps(article: Article, search: Search) -> list[Sentence]:
    """The numbered steps, else the sentences that command."""
    cut, _ = search.generation.sentences(article.id)
    items = sections.numbered(article)
    if len(items) >= LEAST:
        return [whole(item, cut) for item in items]
    return [s for s in cut if commands.COMMANDS.match(s.span.line(article.text))]


def _told(place: str, subject: str, steps: Sequence[Sentence], article: Article) -> Sentence | None:
    if place in _ORDER and subject:
        return _said(place, subject, steps, article) or _beside(place, subject, steps, article)
    if place in _FIRST:
        return steps[0]
    if place in _LAST:
        return steps[-1]
    digits = "".join(filter(str.isdigit, place)) or NUMBER_WORDS.get(place, "0")
    number = _PLACES.get(place, int(digits))
    return steps[number - 1] if 0 < number <= len(steps) else None


def _said(place: str, subject: str, steps: Sequence[Sentence], article: Article) -> Sentence | None:
    """The step that says the order: `before you cut it`."""
    asked = meaning(subject)
    for step in steps:
        words = step.span.line(article.text)
        for found in _ORDER[place].finditer(words):
            near = words[found.end() :].split()[:NEAR]
            if asked and asked <= set(terms(" ".join(near))) and not _FORBIDS.match(words):
                return step
    return None


def _beside(
    place: str, subject: str, steps: Sequence[Sentence], article: Article
) -> Sentence | None:
    """The step before or after the one that is named."""
    asked = Text(subject)
    shares = [Text(step.span.of(article.text)).share(asked) for step in steps]
    best = max(shares, default=0.0)
    if best < HELD:
        return None
    beside = _others(place, shares.index(best), len(steps))
    allowed = (at for at in beside if not _FORBIDS.match(steps[at].span.line(article.text)))
    return next((steps[at] for at in allowed), None)


def _others(place: str, at: int, count: int) -> Iterator[int]:
    """The places on that side, the nearest first."""
    yield from range(at + 1, count) if place == "after" else range(at - 1, -1, -1)
