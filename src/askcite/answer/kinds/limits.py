"""Limits that an article tells of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text import standing
from askcite.text.late import late
from askcite.types import HEADS, Article, Evidence, Kind

ARTICLES: Final = 3
"""Articles that are gone through whole."""
MOST: Final = 4
RIGHT: Final = 0.7
"""Confidence in a sentence that is chosen by its looks."""
SIGN: Final = 0.2
"""Weight of each sign of a limit, beside the cosine with a plain question for limits."""
NEAR: Final = 0.35
"""How far below the heaviest sentence another may be."""
_ASKED: Final = "What are the limitations, and what remains unclear or is not possible?"
_LIMITS: Final = late(
    r"(?i)\b(?:(?:cannot|can't|could not|does not|do not|did not) (?:\w+ )?(?:say|tell|read|support"
    r"|rule|prove|show|establish|determine|conclude|measure|assess|address|explain|recogni[sz]e"
    r"|compute"
    r"|cover|include|know|work)|limitations?|limited (?:to|by)|too (?:small|short|few|early|little)"
    r"|further (?:research|stud(?:y|ies)|work|tests?)|(?:larger|longer|more) (?:\w+ )?(?:trials"
    r"|research"
    r"|studies|data|evidence|follow-up)|remains? (?:unclear|unknown|to be seen|open|\w+ whether)"
    r"|(?:not|never) (?:yet )?(?:known|clear|tested|studied|measured|been|blinded|proof|supported)"
    r"|unclear|unknown|caveats?|small sample|shortcomings?|caution|uncertain|early stage|not be"
    r" blinded"
    r"|(?:may|might|could) be due to|does not prove|self-reported|only a (?:few|small))\b"
)


def choose(part: Part, search: Search, otherwise: Choice) -> Choice:
    """The sentences that tell of limits, else the other choice."""
    if otherwise.tells:
        return otherwise
    whole = search.few(ARTICLES)
    told = sorted(
        (pair for article in whole for pair in _told(article, part, search)),
        key=lambda pair: -pair[0],
    )
    kept = [each for weight, each in told if weight >= told[0][0] - NEAR][:MOST]
    if not kept:
        return otherwise
    return replace(
        otherwise,
        kind=Kind.STANCE,
        groups=(Group(tuple(kept)),),
        confidence=max(RIGHT, search.answers_from),
        articles={**otherwise.articles, **{article.id: article for article in whole}},
    )


def _told(article: Article, part: Part, search: Search) -> Iterator[tuple[float, Evidence]]:
    """The sentences with signs of a limit, weighed."""
    cut, vectors = search.generation.sentences(article.id)
    if not cut:
        return
    near = (vectors @ search.vector(part.readings[0] if part.subject else _ASKED)).tolist()
    for sentence, alike in zip(cut, near, strict=True):
        words = " ".join(sentence.span.of(article.text).split())
        block = article.block_at(sentence.span.start)
        signs = len(_LIMITS.findall(words))
        if signs and block and block.kind not in HEADS and not standing.asks(words):
            yield alike + SIGN * signs, Evidence(article.id, sentence, None, RIGHT, 0.0)
