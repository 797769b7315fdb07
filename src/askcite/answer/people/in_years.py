"""Somebody's office in a year between: `mayor in 1935?`.

No sentence has the year; `from 1931 to 1938` covers it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text.english import YEAR
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Evidence, Kind

LOOKED_AT: Final = 8
"""Sentences, the likeliest answers, in which the years are looked for."""
ASKED: Final = late(rf"(?i),? ?\b(?:(?:in|during|around|as of|back in) )?(?P<year>{YEAR})\b")
_YEARS: Final = late(
    rf"\b(?:[Ff]rom|[Bb]etween) (?P<from>{YEAR}) (?:to|until|till|and)"
    rf" (?P<to>{YEAR})"
    rf"|(?<!\()\b(?P<first>{YEAR})\s?[–—-]\s?(?P<last>{YEAR})\b"
)
_ASKS: Final = late(r"(?i)\W*(?:who|what|which|where|was|were|is|did|does|had|how|why|when)\b")


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or the sentence whose years cover it."""
    asked = part.readings[0]
    years = list(ASKED.finditer(asked))
    if len(years) != 1:
        return chosen
    year = int(years[0]["year"])
    rest = f"{asked[: years[0].start()]}{asked[years[0].end() :]}".strip(" ?.!,")
    if not rest or not meaning(rest):
        return chosen
    readings = (f"{rest}?",) if _ASKS.match(rest) else (f"who was {rest}?", f"{rest}?")
    found = search.best(readings)
    wanted = meaning(rest)
    for each in found.ranked[:LOOKED_AT]:
        words = each.sentence.span.line(found.articles[each.article_id].text)
        if wanted <= set(terms(words)) and any(_covers(m, year) for m in _YEARS.finditer(words)):
            return _told(part, each, chosen, search, found.articles)
    return chosen


def _covers(years: re.Match[str], year: int) -> bool:
    """True where the year is one of them."""
    first, last = years["from"] or years["first"], years["to"] or years["last"]
    return int(first) <= year <= int(last)


def _told(
    part: Part, each: Evidence, chosen: Choice, search: Search, articles: Mapping[str, Article]
) -> Choice:
    return Choice(
        part.asked,
        part.readings[0],
        chosen.kind,
        groups=(Group((replace(each, answer=None),)),),
        verdict="yes" if chosen.kind is Kind.YES_NO else None,
        confidence=max(search.answers_from, each.probability),
        articles=dict(articles),
    )
