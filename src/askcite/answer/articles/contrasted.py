"""Sentences of two articles on one event that say otherwise.

`How do the reports differ?`: those that speak of the same thing and have another amount or date for
it, or of which one denies, are set beside each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from askcite.answer.articles import disputed, one_event
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.support.items import Item, ItemKind, items
from askcite.text import idle
from askcite.text.english import NEGATION
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import HEADS, Article, BlockKind, Evidence, Kind, Sentence

ARTICLES: Final = 12
LEAST: Final = 2
MOST: Final = 6
"""Pairs that are shown."""
ALIKE: Final = 0.4
"""Cosine from which on two sentences may be of the same thing."""
SURE: Final = 0.55
"""The same where no word of meaning is shared."""
SURELY: Final = 0.75
"""The same where the texts themselves tell of what is disputed."""


SAME: Final = 0.2
"""Weight of another amount of the same things, or another date."""
LOOSE: Final = 0.01
"""The same for amounts of what may be other things."""


_TIMES: Final = frozenset({"", *terms("second minute hour day week month year")})
"""What amounts count of anything, and nothing."""


class _Pair(NamedTuple):
    """Two sentences that say otherwise, and how surely."""

    cosine: float
    one: Evidence
    other: Evidence
    heading: str


class _Said(NamedTuple):
    """A sentence with its words and its place."""

    at: int
    sentence: Sentence
    words: str
    held: frozenset[str]


def choose(part: Part, search: Search) -> Choice:
    """The pairs in which they differ, or nothing."""
    few = {article.id: article for article in search.few(ARTICLES)}
    nothing = Choice(part.asked, part.readings[0], Kind.COMPARE)
    if len(few) < LEAST:
        return nothing
    events = list(one_event.groups(list(few), search))
    ids = list(few) if len(few) == LEAST else list(events[0]) if len(events) == 1 else []
    pairs = [p for a, b in combinations(ids, 2) for p in _pairs(few[a], few[b], search)]
    disputes = [pair for id in ids for pair in _disputes(few[id], search)]
    if disputes:  # the texts themselves tell where they differ
        pairs = [*disputes, *(pair for pair in pairs if pair.cosine >= SURELY)]
    kept = list(_apart(sorted(pairs, key=lambda pair: -pair.cosine)))[:MOST]
    kept.sort(key=lambda pair: pair.one.sentence.span.start)
    return Choice(
        part.asked,
        part.asked,
        Kind.COMPARE,
        groups=tuple(Group((pair.one, pair.other), pair.heading or None) for pair in kept),
        confidence=max((pair.cosine for pair in kept), default=0.0),
        articles={id: few[id] for id in ids},
    )


def _pairs(one: Article, other: Article, search: Search) -> Iterator[_Pair]:
    """Every pair of sentences that say otherwise."""
    vectors = [search.generation.sentences(article.id)[1] for article in (one, other)]
    here, there = _said(one, search), _said(other, search)
    for a in here:
        for b in there:
            cosine = float(vectors[0][a.at] @ vectors[1][b.at])
            shared = [w for w in a.held & b.held if not w.isdigit()]
            how = _differ(a.words, b.words, shared)
            if cosine < (ALIKE if shared and how > LOOSE else SURE) or not how:
                continue
            cosine = min(1.0, cosine + how)
            left = Evidence(one.id, a.sentence, None, cosine, 0.0)
            right = Evidence(other.id, b.sentence, None, cosine, 0.0)
            yield _Pair(cosine, left, right, _heading(a.words, shared))


def _disputes(article: Article, search: Search) -> Iterator[_Pair]:
    """The numbers that an article tells with their rivals."""
    for found in disputed.within(article, search):
        one, other = (Evidence(article.id, s, None, 1.0, 0.0) for s in (found.number, found.rival))
        if one.sentence.number < other.sentence.number:
            yield _Pair(1.0, one, other, "")


def _said(article: Article, search: Search) -> list[_Said]:
    """The sentences that tell something."""
    cut, _ = search.generation.sentences(article.id)
    told = []
    for at, sentence in enumerate(cut):
        words = sentence.span.line(article.text)
        block = article.block_at(sentence.span.start)
        is_told = block is None or block.kind not in {*HEADS, BlockKind.BYLINE}
        if is_told and not idle.asks(words):
            held = frozenset(t for t, w in Text(words).spoken if w.islower())
            told.append(_Said(at, sentence, words, held))
    return told


def _differ(one: str, other: str, shared: Sequence[str]) -> float:
    """The weight of another amount, date or denial."""
    here, there = items(one), items(other)
    for kind in (ItemKind.AMOUNT, ItemKind.DATE):
        own, its = ([i for i in every if i.kind is kind] for every in (here, there))
        if own and its:
            if any(a.agrees(b) for a in own for b in its):
                return 0.0
            counted = {_of(i, one) for i in own} & {_of(i, other) for i in its}
            return SAME if kind is ItemKind.DATE or counted - _TIMES else LOOSE
    denies = bool(NEGATION.search(one)) != bool(NEGATION.search(other))
    amended = _is_amended(here, there, shared)
    return 2 * LOOSE if (denies and len(shared) >= LEAST) or amended else 0.0


def _of(item: Item, words: str) -> str:
    """The word that an amount counts, or its unit."""
    if item.amount and item.amount.unit:
        return item.amount.unit
    after = terms(words[item.span.end :])[:1]
    return after[0] if after else ""


def _is_amended(here: Sequence[Item], there: Sequence[Item], shared: Sequence[str]) -> bool:
    """True where only one has an amount or date."""
    counted = {ItemKind.AMOUNT, ItemKind.DATE}
    sides = [any(i.kind in counted for i in each) for each in (here, there)]
    return sides[0] is not sides[1] and len(shared) > LEAST


def _heading(words: str, shared: Sequence[str]) -> str:
    """The shared words, as the first of both has them."""
    known = set(shared)
    named = [word.strip(".,;:!?\"'“”") for word in words.split()]
    return ", ".join(dict.fromkeys(w for w in named if set(terms(w)) & known))


def _apart(pairs: Sequence[_Pair]) -> Iterator[_Pair]:
    """The pairs, each sentence in one of them."""
    taken: set[tuple[str, int]] = set()
    for pair in pairs:
        own = {(e.article_id, e.sentence.number) for e in (pair.one, pair.other)}
        if not own & taken:
            taken |= own
            yield pair
