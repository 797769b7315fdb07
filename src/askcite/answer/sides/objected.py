"""Objections of others to what an author argues.

One objection can be asked for by its number, and all of them with their answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from askcite.answer.forms import counted_off
from askcite.answer.whole.essays import MERE, Argued, once
from askcite.question.conversation import nth
from askcite.text import idle, standing
from askcite.text.late import late
from askcite.text.persons.whose import PLANS, Voice
from askcite.types import Evidence, Sentence

_ANSWERS: Final = late(r"(?i)\b(?:answers?|repl(?:y|ies)|responses?|rebuttals?)\b")
_RANK: Final = late(rf"(?i)\b(?:{nth.RANK})\b")


def objecting(essay: Argued) -> list[int]:
    """The places of objections, less what others merely plan."""
    places = once(essay, Voice.OTHERS)
    return [at for at in places if not PLANS.search(essay.whole.words[at])] or places


def objections(essay: Argued, asked: str) -> Iterator[Evidence]:
    """All objections, one of them, or each with its answer."""
    whole = essay.whole
    places = objecting(essay)
    blocks = {at: whole.article.block_at(whole.cut[at].span.start) for at in places}
    runs = [list(run) for _, run in groupby(places, key=lambda at: id(blocks[at]))]
    if _ANSWERS.search(asked):
        for first, *_ in runs:
            inside = [s for s in whole.cut if (b := blocks[first]) and b.span.covers(s.span)]
            yield essay.evidence(first, inside[-1] if inside else None)
        return
    rank = _RANK.search(asked)
    points = [at for at in places if counted_off.is_point(whole.words[at])]
    if rank and points and abs(number := nth.ranked(rank[0])) <= len(points):
        at = points[number - 1 if number > 0 else number]
        yield from map(essay.evidence, counted_off.with_rest(at, whole.cut, whole.article))
        return
    if rank and (number := nth.ranked(rank[0])) <= len(runs):
        places = runs[number - 1 if number > 0 else number]
    yield from (essay.evidence(at, said(essay, at)) for at in places)


def said(essay: Argued, at: int) -> Sentence | None:
    """The sentence in which others go on."""
    whole = essay.whole
    goes_on = at + 1 < len(whole.cut) and essay.voices[at + 1] is Voice.OTHERS
    if not goes_on or MERE.fullmatch(whole.words[at + 1]):
        return None
    after = whole.words[at + 1]
    return whole.cut[at + 1] if standing.leans(after) or idle.asks(after) else None
