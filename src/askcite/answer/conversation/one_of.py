"""One of the things just told, by its number.

It is the sentence of that number in the last answer, the item of that number in its section, or the
sentence that counts several; a question about it is asked beside that.
"""

from __future__ import annotations

from collections.abc import Sequence

from askcite.answer.choice import Choice
from askcite.answer.conversation import retold
from askcite.answer.conversation.retold import Retold
from askcite.answer.finding import Search
from askcite.question.conversation import nth
from askcite.question.request import Part
from askcite.types import HEADS, BlockKind, Kind


def choose(part: Part, search: Search) -> Choice:
    """The one of that number, or nothing."""
    asked = nth.read(part.typed or part.asked)
    told = retold.told(part.last.answer, search) if part.last and asked else ()
    counted = told and asked and (asked.of_steps or len(told) == 1)
    items = _items(told, search) if counted else ()
    among = items or (() if asked and asked.of_steps else told)
    place = _one(asked.number, among) if asked else None
    if place is None and len(told) == 1 and nth.SEVERAL.search(told[0].words):
        place = told[0]
    if place is None:
        return Choice(part.asked, part.readings[0], Kind.TOPIC)
    return Choice.telling(
        part,
        Kind.TOPIC,
        (place.evidence(retold.RIGHT),),
        [place.article],
        retold.RIGHT,
        understood_as=part.asked,
    )


def _one(number: int, among: Sequence[Retold]) -> Retold | None:
    if len(among) < max(2, number):
        return None
    return among[number - 1 if number > 0 else -1]


def _items(told: Sequence[Retold], search: Search) -> tuple[Retold, ...]:
    """The list's items in the section of the last answer."""
    article, sentence = told[0]
    heads = [b.span.start for b in article.blocks if b.kind in HEADS]
    start = max((at for at in heads if at <= sentence.span.start), default=0)
    end = min((at for at in heads if at > sentence.span.start), default=len(article.text))
    items = [
        block
        for block in article.blocks
        if block.kind is BlockKind.LIST_ITEM and start <= block.span.start < end
    ]
    cut, _ = search.generation.sentences(article.id)
    firsts = (next((s for s in cut if block.span.covers(s.span)), None) for block in items)
    return tuple(Retold(article, first) for first in firsts if first)
