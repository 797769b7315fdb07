"""Yes or no for a month, and its hours.

`Can I come in November?` is answered by `open from Easter to October`, and `Is a fire allowed at
11 pm?` by `never after 22:00`. The reader, which cannot count, finds no word of the question there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.likened import Likened, likened
from askcite.question.forms.hours import HOURS, MOMENT, NO_MATTER
from askcite.question.request import Part
from askcite.text import stretches
from askcite.text.late import late
from askcite.text.stretches import Stretch
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import Article, Evidence, Kind, Verdict

ARTICLES: Final = 3
"""Articles whose months and times are looked for."""
SHARED: Final = 0.5
"""Share of the words asked about that the sentence has."""
RIGHT: Final = 0.7
_DAY: Final = late(r"(?i)\b\d{1,2}(?:st|nd|rd|th)?\b")
"""A day of the month, for which others than the usual hours may hold."""
_ON_DAY: Final = late(
    r"(?i)\bon (?:\d{1,2}(?:st|nd|rd|th)?(?:,| and)? (?:of )?)+(?:the )?[a-z]{3,9}\b"
)
"""A day or two, of which a month is not: `closed on 25 December`."""
_WHETHER: Final = late(
    r"(?i)(?:^|[,.;] ?)\W*(?:and |so |but )?(?:can|may|could|is|are|am|do|does|will|should|must"
    r"|would|open|closed) \w"
)
_OPEN: Final = late(r"(?i)\b(?:open(?:s|ed|ing)?|closed?s?|season|visit(?:s|ors?|ing)?)\b")
_ALLOWS: Final = late(
    r"(?i)\b(?:open(?:s|ed)?|may|can|allowed|permitted|possible|available|welcome|runs?|admitted)\b"
)
_EXCEPTS: Final = late(r"(?i)\b(?:except|unless|other than|apart from) (?!\w*days?\b)")
_EASTER: Final = late(r"(?i)\beaster\b")
_COMING: Final = NO_MATTER | frozenset(terms("get in go stay enter arrive i am coming there here"))


class _Told(NamedTuple):
    """A sentence of a time, its share of words.

    `whole` where it has two or more words, and all.
    """

    each: Likened
    stretches: tuple[Stretch, ...]
    share: float
    whole: bool

    def speaks_of(self, wanted: set[int]) -> bool:
        """True where these months are in its stretches."""
        return all(any(own.holds(at) for own in self.stretches) for at in wanted)

    def is_open(self, wanted: set[int]) -> bool:
        """True where it gives the hours of these months."""
        return self.speaks_of(wanted) and bool(stretches.times(self.each.words))


def choose(part: Part, search: Search) -> Choice:
    """The sentence of that time, or nothing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    at = stretches.time(part.typed)
    wanted = {at} if at is not None else set(stretches.named(part.typed))
    whether = _WHETHER.search(part.typed)
    hours = not whether and HOURS.search(part.typed) and not _DAY.search(part.typed)
    if not wanted or not (whether or hours):
        return nothing
    about = Text(re.sub(r"[?.!,;:]", " ", stretches.CLOCK.sub(" ", MOMENT.sub(" ", part.typed))))
    told = [
        (article, each)
        for article in search.few(ARTICLES)
        for each in _told(article, part, search, about)
    ]
    if hours:
        told = [pair for pair in told if pair[1].is_open(wanted)]
    if not told:
        return nothing
    article, best = max(
        told, key=lambda pair: (pair[1].share, pair[1].speaks_of(wanted), pair[1].each.cosine)
    )
    return Choice.telling(
        part,
        part.kind if hours else Kind.YES_NO,
        (Evidence(article.id, best.each.sentence, None, RIGHT, 0.0),),
        [article],
        RIGHT,
        verdict=None if hours else _verdict(best, wanted),
    )


def _told(article: Article, part: Part, search: Search, about: Text) -> Iterator[_Told]:
    """The sentences of such times that are of the matter."""
    content = [each for each in about.content if each not in _COMING and not each.isdigit()]
    of = stretches.times if stretches.time(part.typed) is not None else stretches.months
    is_of_day = _DAY.search(part.typed) is not None
    for each in likened(article, part.typed, search):
        found = of(each.words if is_of_day else _ON_DAY.sub(" ", each.words)) if each.tells else ()
        if not found:
            continue
        here = Text(each.words)
        held = sum(map(here.holds, content)) / len(content) if content else 0.0
        over = article.heading_at(each.sentence.span.start) or ""
        if held >= SHARED or (not content and _OPEN.search(f"{over}\n{each.words}")):
            yield _Told(each, found, held, held >= 1 and len(content) > 1)


def _verdict(told: _Told, wanted: set[int]) -> Verdict | None:
    """The yes or no that its words carry.

    Easter is in March or in April.
    """
    if _EXCEPTS.search(told.each.words) or (_EASTER.search(told.each.words) and wanted & {3, 4}):
        return None
    denied = [each for each in told.stretches if each.denied]
    allowed = [each for each in told.stretches if not each.denied]
    if any(each.holds(at) for each in denied for at in wanted):
        return "no"
    if not allowed or not (told.whole or _ALLOWS.search(told.each.words)):
        return None
    inside = [any(each.holds(at) for each in allowed) for at in wanted]
    return "yes" if all(inside) else "no" if not any(inside) else None
