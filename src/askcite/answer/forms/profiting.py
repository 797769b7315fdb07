"""Gains of one who is named: `benefits for Brevik`.

They are told where he is given something, or has it: `For the island, the ferry means …`. That
his name stands in a sentence makes none of it a gain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.likened import likened
from askcite.question.forms import profits
from askcite.question.forms.profits import Gain
from askcite.question.request import Part
from askcite.text.english import FUNCTION_WORDS
from askcite.text.irregular import holds
from askcite.text.words import Text
from askcite.types import Article, Evidence, Kind

ARTICLES: Final = 3
"""Articles that are gone through whole."""
MOST: Final = 3
RIGHT: Final = 0.6
"""Confidence in what is chosen so."""
_GIVES: Final = (
    r"(?:provid|offer|giv|gave|bring|brought|grant|help|benefit|enabl|allow|sav|support|serv"
    r"|export|suppl|deliver|pay|paid|sell|sold|lend|lent|send|sent|train|protect|compensat)\w*"
)
_HAS: Final = (
    r"(?:(?:gain|receiv|benefit|profit|earn|enjoy|obtain|secur|acquir)\w*|gets?|got|wins?|won"
    r"|sav(?:es?|ed|ing)|keeps?|kept|(?:will|would) (?:have|be able|no longer))"
)
_SOME: Final = r"(?:\w+ly )?(?:the |its |their |his |her |all |many |local |most )?"


def choose(part: Part, search: Search) -> Choice:
    """The sentences of the named one's gain, or nothing."""
    gain = profits.read(part.readings[0]) or profits.read(part.typed)
    few = search.few(ARTICLES) if gain else ()
    told = [each for article in few if gain for each in _gains(gain, article, search)]
    told.sort(key=lambda each: -each.probability)
    kept = sorted(told[:MOST], key=lambda each: (each.article_id, each.sentence.number))
    return Choice.telling(part, Kind.LIST, kept, few, max(RIGHT, search.answers_from))


def _gains(gain: Gain, article: Article, search: Search) -> Iterator[Evidence]:
    """The sentences in which he gets something."""
    signs = _signs(gain.who)
    source = Text(gain.source)
    for each in likened(article, f"What are the benefits for {gain.who}?", search):
        if not each.tells or not any(sign.search(each.words) for sign in signs):
            continue
        here = Text(each.words)
        if all(holds(here, *pair) for pair in source.spoken if pair[1][0].isupper()):
            yield Evidence(article.id, each.sentence, None, max(0.01, each.cosine), 0.0)


def _signs(who: str) -> tuple[re.Pattern[str], ...]:
    """Patterns in which he is given something, or has it."""
    words = [word for word in who.split() if word.lower() not in FUNCTION_WORDS]
    name = r"[\s-]".join(re.escape(re.sub(r"(?<=\w\w)s$", "", word)) + "s?" for word in words)
    forms = (
        rf"^\W*(?:(?:and|but) )?(?:for {_SOME}{name}\b|to {_SOME}{name}, )",
        rf"\b{_GIVES} (?:to |for )?{_SOME}{name}\b(?!['’]s)",
        rf"\b{_GIVES} [^.;]{{1,80}}?\b(?:to|for) {_SOME}{name}\b(?!['’]s)",
        rf"\b{name} (?:\w+ ){{0,2}}?{_HAS}\b",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms) if name else ()
