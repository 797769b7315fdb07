"""Sections for the matter of a text, or against it.

`The case for one centre`, `What the critics say`, `Doubts`: such a heading tells whose sentences
stand under it better than their words do.
"""

from __future__ import annotations

import re
from typing import Final

from askcite.answer.sides import parties
from askcite.answer.whole.telltales import ASPECTS
from askcite.answer.whole.weighed import NAME, Whole
from askcite.text import idle, standing
from askcite.text.late import late
from askcite.text.persons.whose import GRANTS, HELD, STATES

FEW: Final = 4
"""Words of a sentence that says nothing by itself, fewer than these."""
MOST: Final = 5
_ALL: Final = r"(?:\d\W+)?(?:the |some |main |its |what (?:the |its )?)?(?:\w+ )?"
_FOR: Final = late(
    rf"(?i)\W*{_ALL}(?:(?:case|arguments?|reasons) for|benefits?|advantages?|gains|pros|strengths"
    r"|upsides?|supporters|backers|speaks for)\b(?!.*\b(?:against|cons|risks|drawbacks)\b)"
    r"|\W*why [^?]{3,60}\b(?:pays?|works?|helps?|would (?:pay|work|help)|(?:is|are) (?:good|better"
    r"|worth|right))\b"
)
_AGAINST: Final = late(
    rf"(?i)\W*{_ALL}(?:(?:case|arguments?|reasons) against|objections?|doubts?|criticisms?|critics"
    r"|concerns|reservations|drawbacks|disadvantages|downsides?|cons|weaknesses|counter-?arguments?"
    r"|opponents|sceptics|skeptics|scepticism|skepticism|speaks against)\b"
)
_LIMITS: Final = late(
    r"(?i)\W*(?:limits|limitations|what [^?]{3,40} (?:does not|cannot|leaves open))\b"
)
"""The same in news of a study, of which others say what it does not show."""
_GAIN: Final = late(
    r"(?i)\b(?:could|would|will|can|builds?|saves?|saved|helps?|begins?|fewer|less|more|better|fall"
    r"|fallen|fell|gains?|rises?|grows?|grown|improves?|protects?)\b"
)
_COST: Final = late(r"(?i)\b(?:costs?|lost|expensive|but|however|not)\b")
_MYSELF: Final = late(r"(?:^|[^\"“\w])I (?!n\b)")
_HOLDS: Final = late(
    r"(?i)\b(?:thinks?|says?|said|believes?|notes?|points? out|argues?|doubts?|warns?|calls|called"
    r"|goes further|fears?|suspects?)\b"
)
_QUOTING: Final = late(r"[A-Z][\w'’-]+ [^\"“]{0,60}: [\"“]")
_SPOKEN: Final = late(r"[\"“][^\"”]*[\"”]")


def gains(whole: Whole) -> list[int]:
    """The places of gains, under a heading for the matter."""
    told = [
        at
        for at in _under(whole, _FOR)
        if _GAIN.search(whole.words[at])
        and not (_COST.search(whole.words[at]) or STATES.search(whole.words[at]))
    ]
    return told[:MOST]


def objections(whole: Whole, *, limits: bool = False) -> list[int]:
    """The places of objections, under a heading against it.

    With `limits`, a heading over what is not shown is one too.
    """
    told = []
    under = _under(whole, _AGAINST) or (_under(whole, _LIMITS) if limits else [])
    for at in under:
        words = whole.words[at]
        if parties.is_empty(words):
            continue
        own = _MYSELF.search(_SPOKEN.sub(" ", words)) or GRANTS.search(words)
        objects = (
            HELD.search(words) or _QUOTING.search(words) or ASPECTS["critics"].strong.search(words)
        )
        if not own and (objects or (NAME.search(words) and _HOLDS.search(words))):
            told.append(at)
    return told[:MOST]


def _under(whole: Whole, form: re.Pattern[str]) -> list[int]:
    """The places of whole sentences under such a heading."""
    heads = [whole.article.heading_at(sentence.span.start) or "" for sentence in whole.cut]
    return [
        at
        for at, head in enumerate(heads)
        if form.match(head)
        and len(whole.words[at].split()) >= FEW
        and not (idle.asks(whole.words[at]) or standing.is_fragment(whole.words[at]))
    ]
