"""Limits that an article tells of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.likened import likened
from askcite.question.request import Part
from askcite.text.late import late
from askcite.types import Article, Block, Evidence, Kind

ARTICLES: Final = 3
"""Articles that are gone through whole."""
MOST: Final = 4
LISTED: Final = 8
"""Sentences of a section on them, which is to be whole."""
NAMES: Final = ("limitations", "weak points", "weaknesses", "shortcomings", "caveats", "limits")
"""Headings of such a section."""
RIGHT: Final = 0.7
"""Confidence in a sentence that is chosen by its looks."""
SIGN: Final = 0.2
"""Weight of each sign of a limit, beside the cosine with a plain question for limits."""
NEAR: Final = 0.35
"""How far below the heaviest sentence another may be."""
_HEADED: Final = late(
    r"(?i)\W*(?:what .*\b(?:not|leaves? open|cannot)|(?:\w+ )?(?:limit\w*|weak\w*|caveats?)"
    r"|caution|open questions?|doubts?)\b"
)
"""A heading over what a text does not show."""
_ASKED: Final = "What are the limitations, and what remains unclear or is not possible?"
_LIMITS: Final = late(
    r"(?i)\b(?:(?:cannot|can't|could not|does not|do not|did not) (?:\w+ )?(?:say|tell|read|support"
    r"|rule|prove|show|establish|determine|conclude|measure|assess|address|explain|recogni[sz]e"
    r"|compute"
    r"|cover|include|know|work)|limitations?|limited (?:to|by)|too (?:small|short|few|early|little)"
    r"|further (?:research|stud(?:y|ies)|work|tests?) (?:is|are|will|would|should|must|may)\b"
    r"|(?:needs?|requires?|calls? for|awaits?|demands?) further|\blimits\b(?! (?:the|its|his"
    r"|her)\b)"
    r"|all (?:of )?(?:the |our )?[\w ]{2,40}? (?:in|from|at|on) (?:one|a single|the same)\b"
    r"|only (?:one|two|a single)\b|(?:not|never) (?:\w+ )?controlled|(?:larger|longer"
    r"|more) (?:\w+ )?(?:trials"
    r"|research"
    r"|studies|data|evidence|follow-up)|remains? (?:unclear|unknown|to be seen|open|\w+ whether)"
    r"|(?:not|never) (?:yet )?(?:known|clear|tested|studied|examined|investigated|looked"
    r" at|measured|been|blinded|proof|supported)"
    r"|unclear|unknown|caveats?|weak(?:ness(?:es)?|"
    r" points?)|dropped out|gave up (?:before|early)|critici[sz]es? that|warn(?:s|ed)? against"
    r"|small sample|shortcomings?|caution|uncertain|early stage|not be"
    r" blinded"
    r"|(?:may|might|could) be due to|does not prove|self-reported|only a (?:few|small))\b"
)
_ANNOUNCED: Final = late(
    r"(?i)\W*(?:but )?(?:there (?:is|are|were)|the (?:study|work|trial|survey|paper) (?:has"
    r"|had)|it has)"
    r" (?:\w+ ){0,2}(?:limits|limitations|weak(?:nesses| points)|caveats|shortcomings)\b"
)
"""A sentence behind which, in its paragraph, limits are told."""


def choose(part: Part, search: Search, otherwise: Choice) -> Choice:
    """The sentences that tell of limits, else the other choice."""
    if otherwise.tells:
        return otherwise
    whole = search.few(ARTICLES)
    every = [pair for article in whole for pair in _told(article, part, search)]
    under = [pair for pair in every if _HEADED.match(_heading(pair[1], whole))]
    told = sorted(under or every, key=lambda pair: -pair[0])
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
    announced: Block | None = None
    for each in likened(article, part.readings[0] if part.subject else _ASKED, search):
        if _ANNOUNCED.match(each.words):
            announced = each.block
        beside = announced is not None and announced is each.block
        signs = len(_LIMITS.findall(each.words)) + beside
        if signs and each.tells:
            told = Evidence(article.id, each.sentence, None, RIGHT, 0.0)
            yield each.cosine + SIGN * signs, told


def _heading(each: Evidence, whole: Sequence[Article]) -> str:
    """The heading over the sentence."""
    article = next(a for a in whole if a.id == each.article_id)
    return article.heading_at(each.sentence.span.start) or ""
