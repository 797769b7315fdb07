"""Keywords that one sentence has all together.

`Detentions before and after` is no question, and the reader doubts every sentence for it. One of
the likeliest that has all the words, and a figure where an amount is asked for, is told.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Finding, Search
from askcite.answer.forms import charges
from askcite.answer.guards import fixed, premises
from askcite.question.request import Part
from askcite.question.vocabulary import synonyms
from askcite.text import irregular
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import HEADS, Evidence

WORDS: Final = 6
"""Words of such a request, at most."""
LOOKED: Final = 2
"""The likeliest sentences that are looked at."""
LEAST: Final = 2
"""Words of meaning that they have, an amount that is asked for as one."""
_SAYS: Final = late(
    r"(?i)\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|must|i|you"
    r"|we|he|she|they|it|my|your|me|not|no|than|vs|versus|all|every|list|and not)\b"
)
"""Words of a sentence or an order, which no keywords are."""
_AMOUNT: Final = late(
    r"(?i)\b(?:amounts?|numbers?|figures?|counts?|rates?|how much|(?P<money>prices?|costs?|fees?"
    r"|fines?|penalt(?:y|ies)|charges?|sums?|salar(?:y|ies)|deposits?|fares?|rent))\b"
)
_CHANGE: Final = late(r"(?i)\b(?:before and after|then and now|change|increase|decrease)\b")


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The sentence with all the words, else the choice."""
    asked, found = part.readings[0], chosen.finding
    if chosen.tells or found is None or _SAYS.search(asked) or len(asked.split()) > WORDS:
        return chosen
    amount = _AMOUNT.search(asked)
    figures = bool(amount) + 2 * bool(_CHANGE.search(asked))
    rest = Text(_CHANGE.sub(" ", _AMOUNT.sub(" ", asked))).spoken
    if not rest or len(rest) + bool(figures) < LEAST or premises.stranger(asked, search):
        return chosen
    near = (e for e in citing.ordered(found)[:LOOKED] if _holds(e, rest, figures, found))
    if amount and amount["money"]:
        near = (e for e in near if charges.SUM.search(completing.words(e, found.articles)))
    best = next((e for e in near if not _lacks(asked, e, found)), None)
    if best is None:
        return chosen
    return replace(
        chosen,
        groups=(Group(completing.completed((best,), found)),),
        confidence=search.answers_from,
        articles=found.articles,
    )


def _lacks(asked: str, each: Evidence, found: Finding) -> bool:
    return fixed.lacks(asked, each.sentence.span, found.articles[each.article_id])


def _holds(each: Evidence, rest: tuple[tuple[str, str], ...], figures: int, found: Finding) -> bool:
    """True for a sentence with words and figures."""
    article = found.articles[each.article_id]
    block = article.block_at(each.sentence.span.start)
    said = completing.words(each, found.articles)
    here = Text(said)
    if block is None or block.kind in HEADS or len(here.numbers) < figures:
        return False
    return all(_has(here, *pair) for pair in rest)


def _has(here: Text, term: str, word: str) -> bool:
    """True where a word for it is here."""
    if irregular.holds(here, term, word):
        return True
    return not term[0].isdigit() and any(
        set(terms(other)) <= here.known for other in synonyms.others(word.lower())
    )
