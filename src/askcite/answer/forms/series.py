"""Things told one a sentence, by rank.

So are seasons: `The first season … The second season …`. Who asks for them, or who the judges were,
wants all: where one of them is cited, or they stand beside what is and go by the word that is asked
for, the whole series is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text.english import RANKS
from askcite.text.late import late
from askcite.text.terms import functional, terms
from askcite.types import Article, Sentence

LEAST: Final = 3
"""Sentences of a series, at least; two may rank anything."""
MOST: Final = 12
GAP: Final = 2
"""Sentences from one to the next, at most."""
NEAR: Final = 4
"""Sentences from a cited one to a series, at most."""
_NUMBERS: Final = {"first": 1} | {word: int(number) for word, number in RANKS.items()}
_RANK: Final = late(
    rf"(?i)\b(?:(?P<word>{'|'.join(_NUMBERS)})|(?P<number>\d{{1,2}})(?:st|nd|rd|th))\b"
)
_LAST: Final = late(r"(?i)\b(?:final|last)\b")
_EARLY: Final = 120
"""Characters of a sentence in which its rank stands."""


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or the whole series that it is of."""
    asked = part.readings[0]
    if not chosen.evidence or _RANK.search(asked) or _LAST.search(asked):
        return chosen
    best = chosen.evidence[0]
    article = chosen.articles[best.article_id]
    cut, _ = search.generation.sentences(article.id)
    spans = [e.sentence.span for e in chosen.evidence if e.article_id == article.id]
    cited = [at for at, each in enumerate(cut) if any(each.span.overlaps(s) for s in spans)]
    for run, shared in _series(cut, article):
        near = any(run[0] - NEAR <= at <= run[-1] + NEAR for at in cited)
        if set(cited) & set(run) or (near and shared & set(terms(asked))):
            told = (replace(best, sentence=cut[at], answer=None, named=None) for at in run)
            others = (e for e in chosen.evidence if e.article_id != article.id)
            return replace(chosen, groups=(Group((*told, *others)),))
    return chosen


def _series(
    cut: Sequence[Sentence], article: Article
) -> Iterator[tuple[list[int], frozenset[str]]]:
    """Each series, with the words that its sentences share."""
    words = [sentence.span.line(article.text) for sentence in cut]
    ranks = [_rank(said) for said in words]
    for first in (at for at, rank in enumerate(ranks) if rank == 1):
        run = _run(first, ranks, words)
        ranked = [at for at in run if ranks[at]]
        shared = frozenset(set.intersection(*(set(terms(words[at])) for at in ranked)))
        shared -= functional()
        if len(run) >= LEAST and len(ranked) > 1 and shared:
            yield run, shared


def _rank(said: str) -> int | None:
    found = _RANK.search(said[:_EARLY])
    if found is None:
        return None
    return int(found["number"]) if found["number"] else _NUMBERS[found["word"].lower()]


def _run(first: int, ranks: Sequence[int | None], words: Sequence[str]) -> list[int]:
    """The places of the series that begins there."""
    run = [first]
    while len(run) < MOST:
        near = range(run[-1] + 1, min(run[-1] + 1 + GAP, len(words)))
        following = next((at for at in near if ranks[at] == len(run) + 1), None)
        last = next((at for at in near if _LAST.search(words[at][:_EARLY])), None)
        if following is None:
            return [*run, last] if last is not None and len(run) > 1 else run
        run.append(following)
    return run
