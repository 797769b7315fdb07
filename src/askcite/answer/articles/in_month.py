"""Articles of a month: `What happened in July?`.

The sentences that name the month come first; where none does, each article of that month is told.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import overview
from askcite.question.request import Part
from askcite.text.english import MONTH, MONTHS, YEAR
from askcite.text.late import late
from askcite.types import BlockKind, Kind

ARTICLES: Final = 40
EACH: Final = 2
"""Sentences of each article."""
RIGHT: Final = 0.7
ASKED: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?what (?:happened|was (?:new|reported|the news|going on)|went on"
    rf"|did (?:they|the (?:articles|papers?)) report) in (?P<month>{MONTH})\.?(?: (?:of )?"
    rf"(?P<year>{YEAR}))?\W*"
)


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or an overview of the month's articles."""
    asked = ASKED.fullmatch(part.typed)
    few = search.few(ARTICLES) if asked else ()
    if asked is None or len(few) < 2 or _tells(chosen):
        return chosen
    number = 1 + next(at for at, name in enumerate(MONTHS) if _is(asked["month"], name))
    dated = f"{asked['year'] or ''}-{number:02}"
    own = [article for article in few if dated in (article.published or "")[:7]]
    whole = replace(part, kind=Kind.OVERVIEW, topics=(), subject="")
    told = ((article, overview.told(article, search, EACH, whole)) for article in own)
    groups = tuple(Group(evidence, article.title) for article, evidence in told if evidence)
    if not groups:
        return chosen
    return replace(
        chosen,
        kind=Kind.OVERVIEW,
        groups=groups,
        confidence=max(RIGHT, search.answers_from),
        articles={**chosen.articles, **{article.id: article for article in own}},
    )


def _is(month: str, name: str) -> bool:
    return name[:3].lower() == month[:3].lower()


def _tells(chosen: Choice) -> bool:
    """True where more is told than the lines of authors."""
    blocks = [
        chosen.articles[e.article_id].block_at(e.sentence.span.start) for e in chosen.evidence
    ]
    return any(block is not None and block.kind is not BlockKind.BYLINE for block in blocks)
