"""Advice for a case: `What if I lose my card?`.

The request says the case in its own words and asks nothing of it, so that the reader doubts every
sentence. The likeliest is told where it is near, best where it says a condition or a duty.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.fallbacks import nearby
from askcite.answer.finding import Finding, Search
from askcite.answer.kinds.listing import running
from askcite.question.request import Part, case
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Evidence, Kind

GATE: Final = nearby.Nearness(0.25, 0.28)
"""Of 21 such requests on 20 texts, 13 are answered so and 11 rightly; with the gate of facts 6."""
ALIKE: Final = nearby.Nearness(0.25, 0.45)
"""The same for a sentence that has none of the case's words."""
SHARED: Final = 2
"""Words of a case of more that such a sentence has: a bat in a room is no bat in a cave."""
LOOKED: Final = 3
"""Sentences among which one with all the words is looked for."""
MOST: Final = 2
STEP: Final = 0.6
"""Sentences told, and the share of the first that the second has at least."""
TREATS: Final = 0.15
"""For a sentence that says a condition, a duty or a way out."""
_BACK: Final = late(r"(?i)\b(?:it|them|this|that|these|those|they)\b")
"""What leads back to the case in the sentence after it: `A net keeps them off.`"""
_TREATS: Final = late(
    r"(?i)\b(?:if|when|in case|unless|whoever|anyone who|those who|(?:users?|people|persons"
    r"|passengers?|patients?|customers?|members?|guests?) (?:who|that|with)|must|should|have to"
    r"|need to|call|contact|report|will be|refund\w*|can be|check|try|stop|do not|don't)\b"
)


def choose(part: Part, search: Search) -> Choice:
    """The sentences that treat the case, or nothing."""
    found = search.best(tuple(dict.fromkeys((part.typed, *part.readings, part.aside))))
    if search.answers(found):
        told = running(citing.ordered(found), MOST, STEP)
    else:
        near = nearby.likeliest(found, search, GATE, _treats)
        if near and not _names(near, case(part.typed), found):
            near = nearby.likeliest(found, search, ALIKE, _treats)
        near = near or _whole(case(part.typed), found, search)
        told = (near,) if near else ()
    cited = completing.completed((*told, *_going_on(told, found)), found)
    return Choice(
        part.asked,
        found.question,
        Kind.WHY_HOW,
        groups=(Group(cited),) if cited else (),
        confidence=max(found.confidence, search.answers_from if cited else 0.0),
        finding=found,
        articles=found.articles,
    )


def _whole(asked: str, found: Finding, search: Search) -> Evidence | None:
    """The first likely sentence with all words of the case."""
    wanted = meaning(asked)
    if not wanted or found.confidence < GATE.share * search.answers_from:
        return None
    return next(
        (
            each
            for each in citing.ordered(found)[:LOOKED]
            if wanted <= set(terms(completing.words(each, found.articles)))
        ),
        None,
    )


def _names(near: Evidence, asked: str, found: Finding) -> bool:
    """True for a sentence with words of the case."""
    article = found.articles[near.article_id]
    over = article.heading_at(near.sentence.span.start) or ""
    said = f"{near.sentence.span.of(article.text)} {over}"
    wanted = meaning(asked)
    return len(wanted & set(terms(said))) >= (SHARED if len(wanted) > SHARED else 1)


def _going_on(told: tuple[Evidence, ...], found: Finding) -> tuple[Evidence, ...]:
    """The sentence after a lone one, where it leads back."""
    if len(told) != 1:
        return ()
    best = told[0]
    article = found.articles[best.article_id]
    block = article.block_at(best.sentence.span.start)
    cut, _ = found.generation.sentences(best.article_id)
    after = next((s for s in cut if s.number == best.sentence.number + 1), None)
    if after is None or block is None or not block.span.covers(after.span):
        return ()
    said = after.span.line(article.text)
    return (replace(best, sentence=after, answer=None, named=None),) if _BACK.search(said) else ()


def _treats(sentence: str) -> float:
    return TREATS * (_TREATS.search(sentence) is not None)
