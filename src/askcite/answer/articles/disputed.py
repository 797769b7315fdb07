"""Numbers that somebody disputes, and their rivals.

`The office counted 156 boats. But the harbour's own book shows 212.`: a paragraph that has the told
number, and beside it another of the same unit, disputes it where the second sentence turns
(`but`), or where the paragraph has a word of doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.support.items import Item, ItemKind, items
from askcite.text import idle
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Article, Evidence, Sentence

ARTICLES: Final = 12
"""Articles whose paragraphs are gone through."""
RIGHT: Final = 0.5
TENFOLD: Final = 10
_NO_COUNT: Final = late(r"(?:\d:|\b[A-Z][\w'’]* |\d[.:]\d?)$")
"""Words before a number that is a name's, or a clock's: `Line 44`."""
_TURNS: Final = late(r"(?i)\W*(?:but|however|yet|in fact|in truth|in reality|actually|instead)\b")
_DOUBT: Final = late(
    r"(?i)\b(?:doubt\w*|disput\w+|critic\w*|contradict\w*|challeng\w+|wrong|miscount\w*"
    r"|promised|contest\w*|question(?:s|ed)|reject\w*|unconvinced|declined)\b"
)
_CHANGE: Final = late(
    r"(?i)\b(?:(?:up|down|from|since|in|until|by) (?:19|20)\d\d|rose|fell|fallen|grew|grown"
    r"|increas\w+|decreas\w+|doubled|halved|next year|a year (?:later|before|earlier))\b"
)
"""Words of a number that is another time's."""


class Dispute(NamedTuple):
    """A sentence with a number, and its rival's."""

    number: Sentence
    rival: Sentence


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, its first number with what disputes it."""
    told = chosen.evidence
    found = _rival(told, search) if told and chosen.verdict is None else None
    if found is None:
        return chosen
    group = replace(chosen.groups[0], evidence=(told[0], found.evidence, *told[1:]))
    articles = {**chosen.articles, found.article.id: found.article}
    return replace(chosen, groups=(group, *chosen.groups[1:]), articles=articles)


class Rival(NamedTuple):
    """The sentence that disputes a number, and its article."""

    article: Article
    evidence: Evidence


def of(each: Evidence, article: Article, search: Search) -> Iterator[Rival]:
    """The sentences that dispute the number of one."""
    words = each.sentence.span.line(article.text)
    numbers = [item.words for item in _amounts(words)]
    for other in search.few(ARTICLES):
        if not any(number in other.text for number in numbers):
            continue
        for found in within(other, search):
            own = found.number.span.line(other.text)
            if _shares(words, own) and _same_number(words, own):
                yield Rival(other, Evidence(other.id, found.rival, None, RIGHT, 0.0))


def _rival(told: Sequence[Evidence], search: Search) -> Rival | None:
    """The first that disputes the first number, untold so far."""
    few = {article.id: article for article in search.few(ARTICLES)}
    article = few.get(told[0].article_id)
    for each in of(told[0], article, search) if article else ():
        own = [e.sentence.span for e in told if e.article_id == each.article.id]
        if not any(span.overlaps(each.evidence.sentence.span) for span in own):
            return each
    return None


def within(article: Article, search: Search) -> Iterator[Dispute]:
    """The disputes of an article, in its order."""
    cut, _ = search.generation.sentences(article.id)
    for one, other in pairwise(cut):
        block = article.block_at(one.span.start)
        if block is None or not block.span.covers(other.span):
            continue
        here, there = (s.span.line(article.text) for s in (one, other))
        turns = _TURNS.match(there)
        doubted = turns or _DOUBT.search(block.span.of(article.text))
        if not doubted or (not turns and _CHANGE.search(f"{here} {there}")):
            continue
        if _rival_numbers(here, there) and not (idle.asks(here) or idle.asks(there)):
            yield Dispute(one, other)
            yield Dispute(other, one)


def _rival_numbers(here: str, there: str) -> bool:
    """True for other numbers of one size."""
    one, other = _amounts(here), _amounts(there)
    if any(a.agrees(b) for a in one for b in other):
        return False
    return any(_alike(a, b) for a in one for b in other)


def _amounts(words: str) -> list[Item]:
    """The amounts, less clock times and numbers that are names."""
    return [
        each
        for each in items(words)
        if each.kind is ItemKind.AMOUNT
        and not _NO_COUNT.search(words[: each.span.start])
        and words[each.span.end : each.span.end + 1] != ":"
    ]


def _alike(one: Item, other: Item) -> bool:
    """True for amounts of one unit, less than tenfold apart.

    A sum may be told without its money: `3.2 million dollars`, `1.1 million`.
    """
    if one.amount is None or other.amount is None:
        return False
    here, there = max(one.amount.values), max(other.amount.values)
    large = one.amount.scale == other.amount.scale > 1
    same = one.amount.unit == other.amount.unit
    unit = same or (large and not (one.amount.unit and other.amount.unit))
    return unit and max(here, there) < TENFOLD * min(here, there)


def _same_number(one: str, other: str) -> bool:
    return any(a.agrees(b) for a in _amounts(one) for b in _amounts(other))


def _shares(one: str, other: str) -> bool:
    """True where the two share a word beside the number."""
    return any(not any(sign.isdigit() for sign in term) for term in {*terms(one)} & {*terms(other)})
