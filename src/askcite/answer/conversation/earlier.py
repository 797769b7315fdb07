"""Two dates, one before the other.

`Was that before the fire?` is shown by the sentence told and the one that dates the fire; a yes or
no is said where each has one year alone, or the second begins so many years later.
"""

from __future__ import annotations

from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.conversation import retold
from askcite.answer.conversation.retold import Retold
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text.english import YEAR
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import HEADS, Article, Kind, Sentence

RIGHT: Final = 0.7
"""Confidence in two dates beside each other."""
_YEAR: Final = late(rf"(?<![\d£$€.,]){YEAR}(?![\d%]|,\d)")
_LATER: Final = late(r"(?i)\W*(?:[\w-]+ (?:years?|months?|weeks?|days?) )?(?:later|afterwards)\b")


def choose(part: Part, search: Search) -> Choice:
    """Both dated sentences, or nothing."""
    told = retold.told(part.last.answer, search) if part.last else ()
    _, side, other = part.topics[:3]
    for place in told:
        found = _other(place, meaning(other), search)
        earlier = _earlier(place, found) if found else None
        if found is None or (earlier is None and not _dated(place, found)):
            continue
        is_so = earlier == (side == "before") if earlier is not None else None
        return Choice.telling(
            part,
            Kind.YES_NO,
            (place.evidence(RIGHT), found.evidence(RIGHT)),
            [place.article],
            RIGHT,
            understood_as=part.asked,
            verdict=None if is_so is None else ("yes" if is_so else "no"),
        )
    near = (retold.beside(told, search) if told else search).best((f"When was {other}?",))
    return Choice(part.asked, part.asked, Kind.YES_NO, finding=near, articles=near.articles)


def _other(place: Retold, wanted: frozenset[str], search: Search) -> Retold | None:
    """The nearest dated sentence with the other's words."""
    article = place.article
    cut, _ = search.generation.sentences(article.id)
    held = [
        Retold(article, s)
        for s in cut
        if s.span != place.sentence.span and _stands(article, s)
        if wanted and wanted <= set(terms(s.span.of(article.text)))
    ]
    dated = [each for each in held if _YEAR.search(each.words) or _LATER.match(each.words)]
    number = place.sentence.number
    return min(dated, key=lambda each: abs(each.sentence.number - number), default=None)


def _stands(article: Article, sentence: Sentence) -> bool:
    block = article.block_at(sentence.span.start)
    return block is None or block.kind not in HEADS


def _dated(place: Retold, found: Retold) -> bool:
    """True where both have years, told apart or not."""
    return bool(_YEAR.search(place.words) and _YEAR.search(found.words))


def _earlier(place: Retold, found: Retold) -> bool | None:
    """True where what was told comes first, None if untold."""
    follows = found.sentence.number == place.sentence.number + 1
    if follows and _LATER.match(found.words):
        return True
    own, others = (set(map(int, _YEAR.findall(each.words))) for each in (place, found))
    if len(own) != 1 or len(others) != 1 or own == others:
        return None
    return min(own) < min(others)
