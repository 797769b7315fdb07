"""Comparisons told by numbers: `Which kiln is cheaper?`.

Where no sentence says which, those are told that say how old, dear or long each of the two is;
where none are named, the sentence or the sentences that give such a number of several.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Finding, Search
from askcite.question.forms import degrees
from askcite.question.forms.degrees import Compared
from askcite.question.request import Part
from askcite.text import contrast
from askcite.text.counting import amounts
from askcite.text.terms import meaning, terms
from askcite.types import Evidence, Kind

GATE: Final = 0.6
"""Share of the confidence that a fact needs, of a side's: its name and a number say more."""
EACH: Final = 2
"""Sentences of a side."""
LOOKED: Final = 4
"""Sentences among which those with numbers are looked for where no sides are named."""
NEARLY: Final = 0.4
"""Share of the first one's probability that a second sentence has where no sides are named."""
ARTICLES: Final = 3
"""Articles asked at most; of more, a side is found by chance."""
SEVERAL: Final = 2


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or the measures where it does not compare.

    Sentences that only name what is held against each other say nothing of which.
    """
    held = degrees.asked(part.typed)
    said = " ".join(completing.words(each, chosen.articles) for each in chosen.evidence)
    named = set(terms(said))
    if held is None or (chosen.tells and all(meaning(side) <= named for side in held.sides)):
        says = held is None or chosen.kind is not Kind.COMPARE or _compares(said)
        return chosen if says or not held or not held.sides else replace(chosen, groups=())
    measured = choose(part, search)
    return measured if measured.tells else chosen


def _compares(said: str) -> bool:
    """True for what may say which of two it is."""
    return contrast.DEGREE.search(said) is not None or contrast.tells_apart(said)


def choose(part: Part, search: Search) -> Choice:
    """The sentences with the measures of the things, or nothing."""
    held = degrees.asked(part.typed)
    nothing = Choice(part.asked, part.readings[0], part.kind)
    if held is None or not search.few(ARTICLES):
        return nothing
    found = [_first(held.asked(side), search) for side in held.sides] or [_of_sort(held, search)]
    told = [_of_side(each, side, search) for each, side in zip(found, held.sides, strict=False)]
    if not held.sides:
        told = [_of_several(found[0], held.sort, search)]
    if not all(told):
        return nothing
    kept = {(e.article_id, e.sentence): e for each in told for e in each}
    return Choice(
        part.asked,
        part.readings[0],
        Kind.COMPARE,
        groups=(Group(tuple(kept.values())),),
        confidence=max(min(each.confidence for each in found), search.answers_from),
        finding=found[0],
        articles={id: article for each in found for id, article in each.articles.items()},
    )


def _of_sort(held: Compared, search: Search) -> Finding:
    """The finding for things of one sort, named or not."""
    things = [f"the {held.sort}"] if held.sort else []
    things += ["it"] if not held.sort or search.knows(held.sort) else []
    return _first([reading for thing in things for reading in held.asked(thing)], search)


def _first(readings: Sequence[str], search: Search) -> Finding:
    """The finding of the first reading answered, else the best."""
    made = []
    for reading in readings:
        made.append(search.best((reading,)))
        if search.answers(made[-1]):
            return made[-1]
    return max(made, key=lambda each: each.confidence)


def _of_side(found: Finding, side: str, search: Search) -> Sequence[Evidence]:
    """The likeliest sentences with the side and a number."""
    if found.confidence < GATE * search.answers_from:
        return ()
    told = citing.cited(found)[:EACH]
    said = " ".join(completing.words(each, found.articles) for each in told)
    name = meaning(side)
    return told if name and name <= set(terms(said)) and amounts(said) else ()


def _of_several(found: Finding, sort: str, search: Search) -> Sequence[Evidence]:
    """The sentences with such numbers of two things."""
    if found.confidence < search.answers_from:
        return ()
    ranked = citing.ordered(found)[:LOOKED]
    near = [e for e in ranked if e.probability >= NEARLY * ranked[0].probability]
    units = [_units(each, found) for each in near]
    wanted = set(units[0]) - {""}
    if any(units[0].count(unit) >= SEVERAL for unit in units[0]):
        best = near[0]
        over = found.articles[best.article_id].title
        named = set(terms(f"{completing.words(best, found.articles)} {over}"))
        return completing.completed((best,), found) if meaning(sort) <= named else ()
    told = [
        each
        for each, there in zip(near, units, strict=True)
        if wanted & set(there)
        and meaning(sort) <= set(terms(completing.words(each, found.articles)))
    ]
    return completing.completed(told, found) if len(told) >= SEVERAL else ()


def _units(each: Evidence, found: Finding) -> list[str]:
    """The units of the sentence's numbers."""
    return [amount.unit for amount in amounts(completing.words(each, found.articles))]
