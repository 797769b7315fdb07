"""Halves of what several articles are asked, each by itself.

No passage answers such a question, so that the reader refuses it; each half is looked up by its
meaning alone, which costs no reading, and the sentences are shown one beside the other.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.evidence import Candidate
from askcite.answer.finding import Finding, Search
from askcite.question.papers import apart
from askcite.question.request import Part
from askcite.text import idle
from askcite.types import Evidence, Kind

ALIKE: Final = 0.55
"""Cosine with a half from which on a sentence says it. Of 84 open questions of multihop_rag, asked
of 326 articles, .82 are answered so, first sentence and citations right for .73 and .74, of 16 that
no article answers one; from .50 on .96 and three, from .60 on .62 and one."""
NEAR: Final = 0.475
"""The same for a half beside one that is said; its one sentence is right for 22 of 38."""
EACH: Final = 2
"""Sentences of one half, of as many articles."""


def choose(part: Part, search: Search) -> Choice:
    """The sentences that say each half, or nothing."""
    asked = () if search.few(1) else apart(part.readings[0])
    unread = replace(search, finder=replace(search.finder, reader=None))
    found = [unread.best([half]) for half in asked]
    said = [_told(finding, ALIKE, EACH) for finding in found]
    others = (_told(half, NEAR, 1) for half, own in zip(found, said, strict=True) if not own)
    told = dict.fromkeys(chain.from_iterable((*said, *others) if any(said) else ()))
    if not told:
        return Choice(part.asked, part.readings[0], Kind.COMPARE)
    return Choice(
        part.asked,
        part.readings[0],
        Kind.COMPARE,
        groups=(Group(tuple(told)),),
        confidence=max(search.answers_from, *(each.probability for each in told)),
        finding=found[0],
        articles={id: article for each in found for id, article in each.articles.items()},
    )


def _told(found: Finding, alike: float, most: int) -> tuple[Evidence, ...]:
    """The sentences most alike, one of an article."""
    best: dict[str, Candidate] = {}
    for each in sorted(found.candidates, key=lambda c: -c.cosine):
        words = each.sentence.span.of(found.articles[each.article_id].text)
        if each.cosine >= alike and not idle.asks(words):
            best.setdefault(each.article_id, each)
    return tuple(
        Evidence(each.article_id, each.sentence, None, each.cosine, each.retrieval)
        for each in islice(best.values(), most)
    )
