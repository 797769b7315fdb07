"""Yes or no for an amount: `Is it enough?`.

What is needed is looked up by a plain question for it, and answers where it is of the same measure.
The verdict is the comparison of the two numbers.
"""

from __future__ import annotations

from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Finding, Search
from askcite.question.forms import sums
from askcite.question.forms.sums import Sum
from askcite.question.request import Part
from askcite.text.counting import Amount, placed
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Evidence, Kind, Verdict

GATE: Final = 0.5
"""Share of the confidence that a fact needs: the measure, which has to be the same, says more."""
LOOKED: Final = 4
"""Sentences among which one with such an amount is looked for."""
NEARLY: Final = 0.4
"""Share of the first one's probability that such a sentence has."""
ARTICLES: Final = 3
"""Articles asked at most; of more, one has such an amount by chance."""
_BOUND: Final = late(
    r"(?i)\b(?:if|unless|when|where|except|up to|at most|no more than|less than|under|about|around"
    r"|roughly|approximately|between|or|from)\b"
)
"""Words with which the number may not be what is needed."""


def choose(part: Part, search: Search) -> Choice:
    """The sentence with the amount that is needed, or nothing."""
    asked = sums.asked(part.typed)
    if asked is None or not search.few(ARTICLES):
        return Choice(part.asked, part.readings[0], Kind.YES_NO)
    found = search.best(asked.readings)
    best = _best(found, asked) if found.confidence >= GATE * search.answers_from else None
    if best is None:
        return Choice(part.asked, part.readings[0], Kind.YES_NO, finding=found)
    return Choice(
        part.asked,
        part.readings[0],
        Kind.YES_NO,
        groups=(Group(completing.completed((best,), found)),),
        verdict=_verdict(completing.words(best, found.articles), asked),
        confidence=max(found.confidence, search.answers_from),
        finding=found,
        articles=found.articles,
    )


def _best(found: Finding, asked: Sum) -> Evidence | None:
    """The likeliest sentence with a number.

    One that is not the first has it of the measure asked in.
    """
    ranked = citing.ordered(found)
    for at, each in enumerate(ranked[:LOOKED]):
        said = completing.words(each, found.articles)
        if (placed(said) if at == 0 else _of_measure(said, asked)) and (
            each.probability >= NEARLY * ranked[0].probability
        ):
            return each
    return None


def _of_measure(said: str, asked: Sum) -> list[Amount]:
    """The sentence's amounts of the measure asked in."""
    if asked.amount.unit:
        return [amount for _, amount in placed(said) if _alike(amount, asked.amount)]
    noun = terms(asked.noun)[:1]
    return [amount for span, amount in placed(said) if noun and noun == terms(said[span.end :])[:1]]


def _alike(one: Amount, other: Amount) -> bool:
    """True for amounts of one unit, or both of time."""
    return one.unit == other.unit or (sums.is_time(one) and sums.is_time(other))


def _verdict(said: str, asked: Sum) -> Verdict | None:
    """The verdict of two numbers, if any."""
    needed = _of_measure(said, asked)
    one = len(needed) == 1 and len(needed[0].values) == 1
    if not one or needed[0].unit != asked.amount.unit or _BOUND.search(said):
        return None
    if asked.turned or not asked.plain:
        return None
    return "yes" if max(asked.amount.values) >= max(needed[0].values) else "no"
