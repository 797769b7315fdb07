"""Gains and losses of a study, by words and sections."""

from __future__ import annotations

from typing import Final

import numpy as np

from askcite.answer.whole.salience import Vectors
from askcite.answer.whole.telltales import ASPECTS
from askcite.answer.whole.weighed import SIGN, Whole
from askcite.question.wordings.comparisons import Side
from askcite.text import idle, standing
from askcite.text.late import late
from askcite.text.layout import colophon

_GAIN: Final = late(
    rf"{ASPECTS['benefits'].strong.pattern}|\b(?:cooler|quieter|lighter|longer|cheapest|healthier"
    rf"|safer"
    r"|stronger|fewer|best|fell by|falls by|caught|captur\w+|removed|worked best|stayed|keeps?"
    r"|lasts?)\b"
)
_LOSS: Final = late(
    rf"{ASPECTS['risks'].strong.pattern}|\b(?:dried out|shrank|dropped to|no (?:\w+ )?effect"
    rf"|did not"
    r"|cannot|costs? (?:about )?[€$£]?\d|costs about|at a single|only (?:one|two|at)"
    r"|could (?:simply )?"
    r"\w+ (?:the|up)|cautioned|never|expensive|except|may have)\b"
)
_DENIED: Final = late(
    r"(?i)\b(?:not|no|never|hardly) (?:\w+ )?(?:reduc|improv|help|protect|chang)\w*"
)
_BEFORE: Final = late(
    r"(?i)\W*(?:\d\W+)?(?:background|introduction|methods?|materials|design|related work)\b"
)
"""Headings of what is told before anything is found."""
_RESULT: Final = late(r"(?i)\b(?:reduced|fell|fallen|rose|improved|increased|decreased|halved)\b")
_HARMLESS: Final = late(
    r"(?i)\bno (?:\w+ )?(?:deaths?|harm|risks?|side effects?|injur\w+|damage|problems?|loss)\b"
)
_LOSSES: Final = late(
    r"(?i)\W*(?:limitations?|risks?|drawbacks?|disadvantages?|challenges|problems?|weaknesses"
    r"|warnings?"
    r"|side effects|known issues)\b"
)


def sides(whole: Whole, subject: Vectors, most: int) -> dict[Side, list[int]]:
    """The places with words of gain, and of loss."""
    article = whole.article
    heads = [article.heading_at(sentence.span.start) for sentence in whole.cut]
    losses = np.array([2 * bool(_LOSSES.match(head or "")) for head in heads])
    gains, lost = (
        np.array([len(set(map(str.lower, signs.findall(each)))) for each in whole.words])
        for signs in (_GAIN, _LOSS)
    )
    gains = gains * (1 - whole.marks(_DENIED)) + whole.marks(_RESULT)
    gains[whole.lead] += bool(gains[whole.lead])  # news on a study begins with its result
    lost = lost * (1 - whole.marks(_HARMLESS))
    alike = whole.vectors @ subject
    told: dict[Side, list[int]] = {}
    for side, own, other in ((Side.GOOD, gains, lost + losses), (Side.BAD, lost + losses, gains)):
        places = [
            at
            for at, words in enumerate(whole.words)
            if own[at] > other[at]
            and not idle.asks(words)
            and not colophon.is_colophon(words)
            and not colophon.is_beside(heads[at])
            and not _BEFORE.match(heads[at] or "")
            and not standing.is_fragment(words)
        ]
        places.sort(key=lambda at: -float(whole.weighed[at] + alike[at] + SIGN * own[at]))
        told[side] = sorted(places[:most])
    return told
