"""Items of minutes, told with their decisions.

What is told of a matter, or of what becomes of it, is half an answer where the decision stands in
the same section: in a line of its own, `Decision: …`, or in the same paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.neighbours import BESIDE_THE_TEXT
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.layout import minutes
from askcite.text.terms import meaning, terms
from askcite.types import Article, Block, Evidence, Kind, Sentence

MOST: Final = 4
"""Sentences of a decision."""
_BECOMES: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?what (?:(?:has |had )?(?:happen\w*|becomes?|became|came)"
    r"|(?:did|does|will) (?:they|we|the \w+) do|(?:was|is|will be) (?:done|the outcome|said))\b"
)
"""A question for what becomes of a matter."""


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, with the decision on its item."""
    wanted = chosen.kind in {Kind.TOPIC, Kind.YES_NO} or _BECOMES.match(part.typed)
    if not wanted or chosen.verdict or len(chosen.groups) != 1:
        return chosen
    best = chosen.evidence[0]
    article = chosen.articles[best.article_id]
    cut, _ = search.generation.sentences(article.id)
    block = article.block_at(best.sentence.span.start)
    if block is None or not minutes.is_meeting(s.span.line(article.text) for s in cut):
        return chosen
    decision = _decision(block, article, cut)
    own = _of_matter(part, decision, block, article)
    if not own or (chosen.kind is Kind.YES_NO and best.sentence in decision):
        return chosen
    told = [e for e in chosen.evidence if e.sentence in own or e.sentence not in decision]
    held = {(e.article_id, e.sentence) for e in told}
    more = [Evidence(article.id, s, None, best.probability, 0.0) for s in own]
    told += [each for each in more if (each.article_id, each.sentence) not in held]
    told.sort(key=lambda e: (e.article_id != article.id, e.sentence.span.start))
    return replace(chosen, groups=(Group(tuple(told), chosen.groups[0].heading),))


def _decision(block: Block, article: Article, cut: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that decide the matter of the block.

    They are a labelled paragraph at or below it, else what decides in the block itself.
    """
    heading = article.heading_at(block.span.start)
    for below in article.blocks[article.blocks.index(block) :]:
        if below.kind in BESIDE_THE_TEXT or article.heading_at(below.span.start) != heading:
            break
        if minutes.LABELLED.match(below.span.of(article.text)):
            return [s for s in cut if below.span.covers(s.span)][:MOST]
    own = [s for s in cut if block.span.covers(s.span)]
    return [s for s in own if _settles(s.span.line(article.text))]


def _settles(said: str) -> bool:
    """True for a sentence that decides, or puts off."""
    return minutes.decides(said) or minutes.PENDING.search(said) is not None


def _of_matter(
    part: Part, decision: Sequence[Sentence], block: Block, article: Article
) -> list[Sentence]:
    """The sentences on the matter asked about.

    They are all where the heading names it, or where they stand in the block.
    """
    asked = meaning(part.subject or part.readings[0])
    own = [s for s in decision if asked & set(terms(s.span.of(article.text)))]
    heading = set(terms(article.heading_at(decision[0].span.start) or "")) if decision else set()
    inside = any(block.span.covers(s.span) for s in decision)
    return list(decision) if asked & heading or (inside and not own) else own
