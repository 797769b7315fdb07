"""Points counted off in running text: `First, … Second, …`.

Who asks for the steps or the reasons wants all of them: where one of them is the best sentence, or
the one before the first, the others are told too, in the text's order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.text.late import late
from askcite.types import Article, Evidence, Kind, Sentence

_OF: Final = {Kind.LIST, Kind.STANCE, Kind.TOPIC, Kind.WHY_HOW}
LEAST: Final = 2
"""Points of a run, at least."""
GAP: Final = 4
"""Sentences from one point to the next, at most."""
MOST: Final = 8
_RANKS: Final = (
    r"first(?:ly)?(?: of all)?|to begin with|for one thing|on the one hand",
    r"second(?:ly)?|secondly|on the other hand|for another",
    r"third(?:ly)?",
    r"fourth(?:ly)?",
    r"fifth(?:ly)?",
    r"sixth(?:ly)?",
)
_POINTS: Final = tuple(
    late(rf"(?i)\W*(?:and )?(?:{rank})(?:,|:| and foremost,)") for rank in _RANKS
)
_FURTHER: Final = late(r"(?i)\W*(?:and )?(?:finally|lastly|last(?: of all)?|next|then),")


def whole(chosen: Choice, search: Search) -> Choice:
    """The choice, its first sentence with the points beside it."""
    if chosen.kind not in _OF or not chosen.evidence:
        return chosen
    best = chosen.evidence[0]
    article = chosen.articles[best.article_id]
    cut, _ = search.generation.sentences(article.id)
    at = next((n for n, s in enumerate(cut) if s.span.end == best.sentence.span.end), None)
    run = next((r for r in _runs(cut, article) if at is not None and r[0] - 1 <= at <= r[-1]), [])
    if not run:
        return chosen
    lead = [] if at in run else [best]
    points = [_point(best, cut[place]) for place in run]
    others = [e for e in chosen.evidence if e.article_id != article.id]
    return replace(chosen, groups=(Group((*lead, *points, *others)),))


def _point(best: Evidence, sentence: Sentence) -> Evidence:
    return replace(best, sentence=sentence, answer=None, named=None)


def _runs(cut: Sequence[Sentence], article: Article) -> list[list[int]]:
    """The places of the points of each run."""
    words = [sentence.span.line(article.text) for sentence in cut]
    firsts = [at for at, said in enumerate(words) if _POINTS[0].match(said)]
    runs = [_run(at, words) for at in firsts]
    return [run for run in runs if len(run) >= LEAST]


def _run(first: int, words: Sequence[str]) -> list[int]:
    """The places of the points from the first on."""
    run = [first]
    while len(run) < MOST:
        near = range(run[-1] + 1, min(run[-1] + 1 + GAP, len(words)))
        rank = _POINTS[len(run)] if len(run) < len(_POINTS) else _FURTHER
        found = next(
            (at for at in near if rank.match(words[at]) or _FURTHER.match(words[at])), None
        )
        if found is None:
            return run
        run.append(found)
    return run
