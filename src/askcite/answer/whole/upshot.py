"""Parts of a case and of a match."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from askcite.answer.whole.weighed import SIGN, TAKEN, Weights, Whole, alone, only
from askcite.text import rulings, scores, standing

LATER: Final = 0.4
"""Place in the text from which on reasons are the court's, and no party's."""
FIRST: Final = 4
"""Sentences among which one says how a match ended whose score stands in a line."""


def of_case(whole: Whole, number: int) -> Iterator[Weights]:
    """The ruling, its matter, what is ordered, and why."""
    own = alone(whole)
    ruled = whole.marks(rulings.RULES)
    main = ruled + ruled * whole.marks(rulings.MAIN) * (1 + (1 - whole.place))
    rules = [at for at in range(len(own)) if ruled[at]]
    stand = [at for at in rules if not standing.leans(whole.words[at])] or rules
    yield only(own + 2 * SIGN * main, stand)
    claims = whole.marks(rulings.CLAIMS) * (1 - ruled)
    ends = rules[0] if rules else len(own)
    claimed = [at for at in range(ends) if claims[at]]
    yield only(own + SIGN * (1 - whole.place), claimed)
    orders = whole.marks(rulings.ORDERS)
    yield only(own + SIGN * orders, [at for at in rules if orders[at]])
    reasons = whole.marks(rulings.REASONS) * (whole.place >= LATER)
    yield only(own + SIGN * (reasons + ruled), [at for at in range(len(own)) if reasons[at]])
    yield only(own + SIGN * main, stand)
    yield own


def of_match(whole: Whole, number: int) -> Iterator[Weights]:
    """The score, the lead, its goals."""
    own = alone(whole)
    told = [at for at, each in enumerate(whole.words) if scores.TOLD.search(each)]
    line = next((at for at, each in enumerate(whole.words) if scores.LINE.fullmatch(each)), None)
    if not told and line is not None and number > 1:
        own[line] = float(max(own)) + 1
        yield only(own, [line])
    ended = told[:1] or [
        at for at, each in enumerate(whole.words[:FIRST]) if scores.ENDED.search(each)
    ]
    yield only(own, ended or [whole.lead])
    goals = np.array([scores.is_goal(each) for each in whole.words], dtype=np.float64)
    for part in np.array_split(np.arange(len(own)), max(1, number - 2)):
        yield only(
            own + SIGN * goals + SIGN * whole.marks(scores.ENDED),
            [at for at in part if own[at] > TAKEN],
        )
    yield own
