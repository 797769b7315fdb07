"""Hours and days on which a place is open.

`Are you open on sundays?` names nothing but the day; the line that is labelled with it, or with
days between which it lies, answers, and tells yes or no. `Opening hours` are all such lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.forms.hours import DAYS, HOURS, NO_MATTER, days, open_days, shut_days
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.terms import meaning
from askcite.types import Article, Block, BlockKind, Evidence, Kind, Sentence, Verdict

ARTICLES: Final = 3
"""Articles whose hours are looked for."""
SURE: Final = 0.9
LEAST: Final = 2
"""Lines labelled with days, fewer than which are no timetable."""
_CLOSED: Final = late(r"(?i)\b(?:closed|shut|no service|not open)\b|[–—-]\W*$")
_OPEN: Final = late(r"(?i)\b(?:open(?:s|ing)?|closed?s?|hours?|times?)\b")
_OPENS: Final = late(r"(?i)\bopens?\b")
_GOES_ON: Final = late(r"(?:It|We|They|Closed|But it|However, it)\b")
_ASKS_WHETHER: Final = late(r"(?i)\W*(?:and |so |but )?(?:is|are|do|does|will)\b")
_LABEL: Final = late(rf"(?i)(?:[A-Za-z ]{{1,20}}: )?(?P<days>{DAYS})\W*(?:[:|]|\s\d)")


class _Line(NamedTuple):
    """A line with the days that it is of."""

    sentence: Sentence
    days: frozenset[int]
    closed: bool


def choose(part: Part, search: Search) -> Choice:
    """The lines of the days asked about, or nothing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    before = part.last.question if part.last and not HOURS.search(part.typed) else ""
    typed = part.readings[0] if part.before else part.typed  # of which thing it is asked
    asked = f"{before} {typed}" if before else typed
    if not HOURS.search(asked) or (before and _rest(part.typed)):
        return nothing
    wanted = days(part.typed)
    for article in search.few(ARTICLES):
        if _rest(asked) - meaning(article.title):
            continue
        lines = list(_lines(article, search)) or list(_sentence(article, search))
        told = [each for each in lines if not wanted or wanted & each.days]
        verdict = _verdict(asked, wanted, lines)
        told = told if told or verdict is None else lines
        if told:
            cited = dict.fromkeys(each.sentence for each in told)
            evidence = (Evidence(article.id, sentence, None, SURE, 0.0) for sentence in cited)
            return Choice.telling(
                part,
                Kind.YES_NO if verdict else part.kind,
                evidence,
                [article],
                SURE,
                verdict=verdict,
            )
    return nothing


def _rest(asked: str) -> frozenset[str]:
    """The terms of meaning that are neither days nor hours."""
    return meaning(re.sub(DAYS, " ", asked, flags=re.IGNORECASE)) - NO_MATTER


def _verdict(asked: str, wanted: frozenset[int], lines: list[_Line]) -> Verdict | None:
    """The yes or no to a day asked about."""
    if not wanted or not _ASKS_WHETHER.match(asked) or not lines:
        return None
    is_shut = any(wanted & each.days for each in lines if each.closed)
    is_open = not is_shut and any(wanted <= each.days for each in lines if not each.closed)
    asks_closed = re.search(r"(?i)\b(?:closed|shut)\b", asked) is not None
    return "yes" if is_open != asks_closed else "no"


def _lines(article: Article, search: Search) -> Iterator[_Line]:
    """The lines of a timetable, each labelled with its days."""
    cut, _ = search.generation.sentences(article.id)
    found = []
    for sentence in cut:
        words = sentence.span.line(article.text)
        label = _LABEL.match(words)
        if label:
            found.append(_Line(sentence, days(label["days"]), _CLOSED.search(words) is not None))
    first = found[0].sentence.span if found else None
    over = f"{article.heading_at(first.start) or ''} {first.line(article.text)}" if first else ""
    if len(found) >= LEAST and _OPEN.search(over):
        yield from found


def _sentence(article: Article, search: Search) -> Iterator[_Line]:
    """The only sentence with the days of opening.

    And the one after it, where that closes the place on a day.
    """
    cut, _ = search.generation.sentences(article.id)
    told = [
        (sentence, words, after)
        for sentence, after in pairwise((*cut, None))
        if sentence
        and days(words := sentence.span.line(article.text))
        and _OPENS.search(words)
        and not _is_furniture(article.block_at(sentence.span.start))
    ]
    if len(told) != 1:
        return
    ((sentence, words, after),) = told
    yield _Line(sentence, open_days(words), closed=False)
    yield _Line(sentence, shut_days(words), closed=True)
    if after and _GOES_ON.match(said := after.span.line(article.text)):
        yield _Line(after, shut_days(said), closed=True)


def _is_furniture(block: Block | None) -> bool:
    return block is None or block.kind is BlockKind.FURNITURE
