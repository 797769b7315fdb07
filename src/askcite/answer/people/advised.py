"""The advice, fear or wish of somebody named.

Told by the sentences that go on about them, though they say no more than `She recommends …`: the
one that names them is told first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askcite.answer import completing
from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Evidence, Kind, Sentence, Span

ARTICLES: Final = 3
"""Articles that are gone through whole."""
MOST: Final = 3
RIGHT: Final = 0.6
"""Confidence in a sentence told so."""
_KIN: Final = (
    r"recommend\w*|advis\w+|suggest\w*|propos\w+|urg(?:e[sd]?|ing)|call(?:s|ed|ing) (?:for|on)"
    r"|advocat\w+",
    r"fear\w*|warn\w*|worr\w+|afraid|caution\w*",
    r"demand\w*|insist\w* on|call(?:s|ed|ing) for",
)
"""Verbs of one meaning, by which each is told."""
_VERBS: Final = "|".join(_KIN)
_ASKED: Final = late(
    r"(?i)\W*(?:and |so )?what (?:exactly |else )?(?:does|do|did|has|have|had|would) "
    rf".+? (?:{_VERBS})\W*"
)
_GOES_ON: Final = late(r"(?i)\b(?:he|she|his|her|they|their)\b|^[\"“„«]")
_ANOTHER: Final = late(r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+(?=,? (?:who|said|says|of|an?|the|told)\b|,)")


def choose(part: Part, search: Search) -> Choice:
    """The sentences with such a verb, or nothing."""
    if len(part.topics) < 2 or not _ASKED.fullmatch(part.typed):
        return Choice(part.asked, part.readings[0], Kind.STANCE)
    kin = next(each for each in _KIN if re.search(rf"(?i)\b(?:{each})\W*$", part.typed))
    few = search.few(ARTICLES)
    told = [e for article in few for e in _told(article, part.topics[1], kin, search)]
    return Choice.telling(part, Kind.STANCE, told[:MOST], few, max(RIGHT, search.answers_from))


def is_told(part: Part, chosen: Choice) -> bool:
    """True for what was told so, its speaker named first."""
    if not chosen.evidence or not _ASKED.fullmatch(part.typed):
        return False
    return _name(part.topics[1]) <= set(
        terms(completing.words(chosen.evidence[0], chosen.articles))
    )


def _name(who: str) -> frozenset[str]:
    """The last word of a name, or of an office."""
    return frozenset(terms(who.split()[-1])) & meaning(who)


def _told(article: Article, who: str, kin: str, search: Search) -> Iterator[Evidence]:
    """The sentences of somebody with such a verb."""
    cut, _ = search.generation.sentences(article.id)
    words = [sentence.span.line(article.text) for sentence in cut]
    name = _name(who)
    does = late(rf"(?i)\b(?:{kin})\b")
    named_at = -1
    before: Sequence[int] = ()
    for at, said in enumerate(words):
        if name and name <= set(terms(said)):
            named_at = at
        elif named_at >= 0 and (_ANOTHER.search(said) or not _GOES_ON.search(said)):
            named_at = -1
        if named_at < 0 or not does.search(said):
            continue
        told = _evidence(article, cut, at)
        apart = not told.sentence.span.covers(cut[named_at].span)
        if apart and named_at not in before:
            yield _evidence(article, cut, named_at)
        before = (*before, named_at)
        yield told


def _evidence(article: Article, cut: Sequence[Sentence], at: int) -> Evidence:
    start = completing.begun_from(cut, at, article)
    span = Span(start, cut[at].span.end)
    number = next(s.number for s in cut if s.span.start == start or s is cut[at])
    return Evidence(article.id, Sentence(number, span), None, RIGHT, 0.0)
