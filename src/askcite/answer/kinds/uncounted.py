"""Yes or no asked without its number.

Of `Can I cancel after 3 months?` a text that says "after the first six months" lacks the 3. The
request is asked without it, and what answers has a number of the same measure.
"""

from __future__ import annotations

from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question import synonyms
from askcite.question.request import Part
from askcite.text.counting import Amount, placed
from askcite.text.late import late
from askcite.text.words import Text
from askcite.types import Kind

ARTICLES: Final = 3
"""Articles asked at most; of more, some sentence has such a number."""
GATE: Final = 0.6
"""Share of the confidence that a fact needs."""
LOOKED: Final = 3
HELD: Final = 0.5
"""Share of the other words of the request that the sentence has."""
_LED: Final = late(
    r"(?i)\b(?:after|within|for|in|before|by|over|under|every|(?:more|less|longer|shorter|older"
    r"|younger|later) than|at least|at most|up to|only|just|already|the first)\s+$"
)
_UNIT: Final = late(r"[\s-]?[\w£€$%]+")


def choose(part: Part, chosen: Choice, search: Search) -> Choice:
    """The sentence with another number, else the choice."""
    amounts = placed(part.readings[0]) if part.kind is Kind.YES_NO else ()
    if len(amounts) != 1 or not amounts[0][1].unit or not search.few(ARTICLES):
        return chosen
    span, amount = amounts[0]
    asked = _without(part.readings[0], span.start, span.end)
    found = search.best((asked, *synonyms.readings(asked, search.knows)))
    if found.confidence < GATE * search.answers_from:
        return chosen
    for each in citing.ordered(found)[:LOOKED]:
        said = completing.words(each, found.articles)
        if _counts(said, amount) and Text(said).share(Text(found.question)) >= HELD:
            return Choice(
                part.asked,
                part.readings[0],
                Kind.YES_NO,
                groups=(Group(completing.completed((each,), found)),),
                confidence=search.answers_from,
                finding=found,
                articles=found.articles,
            )
    return chosen


def _without(asked: str, start: int, end: int) -> str:
    """The request without its number, and what leads it in."""
    unit = _UNIT.match(asked, end)
    before = _LED.sub("", asked[:start].rstrip("£€$") or "")
    return " ".join(f"{before} {asked[unit.end() if unit else end :]}".split())


def _counts(said: str, amount: Amount) -> bool:
    """True for a number of the same measure."""
    return any(other.unit.rstrip("s") == amount.unit.rstrip("s") for _, other in placed(said))
