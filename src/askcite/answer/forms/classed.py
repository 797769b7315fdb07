"""Rules on a class, asked of a thing in it.

`Late fee for a table saw`: the table has table saws in class C, and a sentence the late fee of
class C. Where the request is not answered it is asked of the class, and the row is told beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import fact
from askcite.answer.tables.extremes import ReadRow, tables
from askcite.question.request import Part
from askcite.text.late import late
from askcite.types import Article, Evidence, Kind

ARTICLES: Final = 3
"""Articles whose tables are gone through."""
SURE: Final = 0.9
_MARK: Final = late(r"(?i)[a-z]|\d{1,3}[a-z]?|[ivx]{1,4}|one|two|three|four|five|six")
_ITEMS: Final = late(r", | and | or |; ")
_LEAST: Final = 4
"""Letters of a thing's name, at least."""


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, else what is said of the thing's class."""
    for article in search.few(ARTICLES):
        for asked, row in _asked(part.typed, article, search):
            told = fact.choose(replace(part, kind=Kind.FACT, readings=(asked,), topics=()), search)
            if told.tells:
                own = Evidence(article.id, row.sentence, None, SURE, 0.0)
                kept = [e for e in told.evidence if e.sentence != row.sentence][:2]
                return replace(
                    told,
                    kind=chosen.kind,
                    understood_as=asked,
                    groups=(Group((*kept, own)),),
                    articles={**told.articles, article.id: article},
                )
    return chosen


def _asked(typed: str, article: Article, search: Search) -> Iterator[tuple[str, ReadRow]]:
    """The request of the thing's class, and its row."""
    for rows in tables(article, search):
        label = next(iter(rows[0].cells))
        for row in rows if all(_MARK.fullmatch(r.name) for r in rows) else ():
            name = f"{label.lower()} {row.name}"
            for item in _items(row):
                form = rf"(?i)\b(?:(?:an?|the|my) )?{re.escape(item)}(?:e?s)?\b"
                if re.search(form, typed):
                    yield re.sub(form, name, typed, count=1), row


def _items(row: ReadRow) -> Iterator[str]:
    """The things in the row's cells, in the singular."""
    for cell in list(row.cells.values())[1:]:
        for item in _ITEMS.split(cell):
            one = re.sub(r"(?<=[^s])s$", "", re.sub(r"ies$", "y", item.strip()))
            if len(one) >= _LEAST and one.replace(" ", "").isalpha():
                yield one
