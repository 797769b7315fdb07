"""Two things abreast: what tells of both, then of each.

A thing may stand there by its last word alone (`the mats` for moss mats), where the other has
another. Of each side is told first what has an amount of the same sort as the other's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice, pairwise
from typing import Final

from askcite.answer import citing, completing, treating
from askcite.answer.choice import Group
from askcite.answer.finding import Finding, Search
from askcite.question.request import Part
from askcite.text import contrast, lettered
from askcite.text.counting import amounts
from askcite.text.late import late
from askcite.text.layout import references
from askcite.text.terms import terms
from askcite.types import BlockKind, Evidence

BOTH: Final = 2
"""Sentences that speak of both sides."""
ROWS: Final = 8
"""Rows of a table that has both sides as columns."""
EACH: Final = 2
"""Sentences of one side alone."""
NEAR: Final = 8
"""Sentences of a side among which one with an amount like the other's is looked for."""
ARTICLES: Final = 3
"""Articles in which sentences side by side are looked for."""
PAIR: Final = 2
FIRST: Final = 4
"""Words with which a sentence begins."""
SURE: Final = 0.8
BOTH_FROM: Final = 0.1
"""Probability of a sentence that only names both."""
_HOLDERS: Final = late(
    r"(?i) (?:holders?|owners?|users?|customers?|members?|buyers?|passengers?|subscribers?)$"
)
"""What a side may be left out of: `Those with single tickets`."""
_OWNED: Final = late(r"\S+['’]s? ")
_SHORT: Final = late(r"(?:\b(?:the|these|those|an?|its|their|such)|^\W*)\s?(?P<word>[\w-]+)", re.I)
"""A thing without what tells its sort: `the mats`."""
_SPEECH: Final = late(r"\W*[\"“«][^\"”»]{1,40}[\"”»],? \w+ (?:\w+ ?){1,3}\W*$")
_SETS_OUT: Final = late(
    r"(?i)\b(?:compared|compares|comparing)\b(?!.*(?:\d|\bmore\b|\bless\b|\bthan\b))"
)
"""A sentence that only says that two things were compared."""


Sides = tuple[list[Finding], tuple[Group, ...]]
"""What was looked up, and the groups of sentences."""


def beside(sides: tuple[str, ...], part: Part, search: Search) -> Sides:
    """The sentences of both sides, then of each.

    The comparison is looked up, and each side that it does not bring.
    """
    whole = search.best(part.readings, also=partial(_contrasts, sides))
    found = [whole]
    sides = tuple(_HOLDERS.sub("", side) for side in sides)
    placed = []
    for side in sides:
        own = treating.weighed(whole, side)
        if not treating.treats(own):
            found.append(search.best([treating.asked(side)]))
            own = treating.weighed(found[-1], side)
        placed.append(own)
    if not all(map(treating.treats, placed)):
        return found, ()
    rows = _rows(sides, search)
    pair = () if rows else next(_pairs(sides, search), ())
    both = [e for e in islice(of_both(whole, sides), BOTH) if not _sets_out(e, whole)]
    both = [e for e in both if e.sentence not in [p.sentence for p in (*pair, *rows)]]
    turns = [
        e for e in both if contrast.weight(completing.words(e, whole.articles)) >= contrast.TURNS
    ]
    told = (*rows, *turns, *pair, *(e for e in both if e not in turns))
    taken = {(e.article_id, e.sentence.number) for e in told}
    groups = [Group(told)]
    alone = [_alone(n, sides, each, found, taken) for n, each in enumerate(placed)]
    sorts = [{sort for p in each for sort in _sorts(_said(p, found))} for each in alone]
    shared = set.intersection(*sorts) if sorts else set()
    for side, each in zip(sides, alone, strict=True):
        kept = [p for p in each if p.at not in taken]
        alike = sorted(kept[1:], key=lambda p: not shared & _sorts(_said(p, found)))
        first = [*kept[:1], *alike][:EACH]
        if pair:
            first = [p for p in first if shared & _sorts(_said(p, found))][:1]
        taken |= {p.at for p in first}
        groups.append(Group(tuple(map(treating.as_evidence, first)), side))
    return found, tuple(groups)


def _rows(sides: tuple[str, ...], search: Search) -> list[Evidence]:
    """The rows of a table that has both as columns."""
    for article in search.few(ARTICLES):
        cut, _ = search.generation.sentences(article.id)
        held = [s for s in cut if _holds(sides, s.span.line(article.text))]
        blocks = ((s, article.block_at(s.span.start)) for s in held)
        rows = [s for s, block in blocks if block and block.kind is BlockKind.TABLE_ROW]
        if len(rows) > 1:
            return [Evidence(article.id, row, None, SURE, 0.0) for row in rows[:ROWS]]
    return []


def _pairs(sides: tuple[str, ...], search: Search) -> Iterator[tuple[Evidence, ...]]:
    """Neighbouring sentences, each beginning with a side."""
    for article in search.few(ARTICLES) if len(sides) == len({*sides}) == PAIR else ():
        cut, _ = search.generation.sentences(article.id)
        begins = [_begins(sides, s.span.line(article.text)) for s in cut]
        for (one, first), (other, second) in pairwise(zip(begins, cut, strict=True)):
            block = article.block_at(first.span.start)
            near = block is not None and block.span.covers(second.span)
            little = any(_says_little(s.span.line(article.text)) for s in (first, second))
            if near and not little and None not in {one, other} and one != other:
                yield tuple(Evidence(article.id, s, None, SURE, 0.0) for s in (first, second))


def _begins(sides: tuple[str, ...], words: str) -> int | None:
    """The side that a sentence begins with, and has alone."""
    first = _OWNED.sub("", " ".join(words.split()[:FIRST]))
    named = [n for n, side in enumerate(sides) if is_of(side, sides, first)]
    others = [n for n, side in enumerate(sides) if n not in named and is_of(side, sides, words)]
    return named[0] if len(named) == 1 and not others else None


def _sets_out(each: Evidence, found: Finding) -> bool:
    return _SETS_OUT.search(completing.words(each, found.articles)) is not None


def _alone(
    number: int,
    sides: tuple[str, ...],
    each: Sequence[treating.Placed],
    found: list[Finding],
    taken: set[tuple[str, int]],
) -> list[treating.Placed]:
    """The first sentences that name the side, and say something."""
    side = sides[number]
    named = [p for p in each if p.at not in taken and is_of(side, sides, _said(p, found))]
    telling = [p for p in named if not _says_little(_said(p, found))]
    return (telling or named)[:NEAR]


def is_of(side: str, sides: tuple[str, ...], words: str) -> bool:
    """True where the side is named, perhaps in short."""
    if _names(side, sides, words):
        return True
    own, last, there = terms(side), terms(side)[-1], set(terms(words))
    others = [set(terms(other)) for other in sides if other != side]
    is_own = len(own) > 1 and not any(last in other for other in others)
    if not is_own or last not in there or any(other <= there for other in others):
        return False
    return any(terms(found["word"]) == [last] for found in _SHORT.finditer(words))


def _says_little(words: str) -> bool:
    """True for a reference, mere speech, an announcement."""
    little = _SPEECH.match(words) or _SETS_OUT.search(words)
    return little is not None or references.AUTHORS.match(words) is not None


def _sorts(words: str) -> set[str]:
    """The sorts of amounts that the words have."""
    return {amount.unit for amount in amounts(words) if amount.unit}


def _contrasts(sides: tuple[str, ...], words: str) -> bool:
    """True for a sentence that contrasts both sides."""
    return contrast.weight(words) > 0 and _holds(sides, words)


def _holds(sides: tuple[str, ...], words: str) -> bool:
    return all(_names(side, sides, words) for side in sides)


def _names(side: str, sides: tuple[str, ...], words: str) -> bool:
    """True for the side's words, a letter in its place."""
    if len(side.rpartition(" ")[2]) == 1 and " " in side:
        return lettered.have(side.lower(), words)
    return treating.names(side, _without(side, sides, words))


def of_both(whole: Finding, sides: tuple[str, ...]) -> Iterator[Evidence]:
    """The sentences that name both sides, contrasts first."""
    named = [
        (contrast.weight(words), e.probability, e)
        for e in citing.ordered(whole)
        for words in [completing.words(e, whole.articles)]
        if _holds(sides, words)
    ]
    for contrasts, probability, each in sorted(named, key=lambda n: -n[0] - n[1]):
        if contrasts or probability >= BOTH_FROM:
            yield each


def _said(placed: treating.Placed, found: list[Finding]) -> str:
    """The words of a sentence that was read."""
    articles = {id: a for each in found for id, a in each.articles.items()}
    return completing.words(treating.as_evidence(placed), articles)


def _without(side: str, sides: tuple[str, ...], words: str) -> str:
    """The words without a longer name: SARS, not SARS-CoV-2."""
    for other in sides:
        if other != side and side in other:
            words = words.replace(other, " ")
    return words
