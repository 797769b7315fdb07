"""Pleas for a party: `For the tenant, Ms Reed …`.

It is told by the sentence that opens so, and by those of its paragraph that go on; neither what is
said for the other party, nor what it did itself, is its argument.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.forms.pleas import ARGUED, REPRESENTED
from askcite.question.request import Part
from askcite.text.late import late
from askcite.types import Article, Evidence, Kind

ARTICLES: Final = 3
"""Articles that are gone through whole."""
MOST: Final = 4
"""Sentences of a plea."""
RIGHT: Final = 0.8
"""Confidence in a sentence that opens so."""
_LAWYER: Final = r"(?:lawyer|solicitor|barrister|counsel|attorney|advocate)s?"
_OPENS: Final = (
    r"(?i)^\W*(?:(?:(?:Arguing|Appearing|Acting|Speaking) for|For|On behalf of|{lawyer} for)"
    r" {party},? (?=[^.]*?\b(?-i:[A-Z]))|{party}['’]s? {lawyer},? )"
    r"|,? (?:for|on behalf of|{lawyer} for) {party}, "
)
"""A sentence that is said for a party."""
_GOES_ON: Final = late(r"\W*(?:He|She|They|His|Her|Their|It|Its)\b")
_ARTICLE: Final = late(r"(?i)^the ")


def choose(part: Part, search: Search) -> Choice:
    """The sentences said for the party, or nothing."""
    argued = next(filter(None, (form.fullmatch(part.readings[0]) for form in ARGUED)), None)
    who = next(filter(None, (form.fullmatch(part.readings[0]) for form in REPRESENTED)), None)
    found = argued or who
    articles = search.few(ARTICLES) if found else ()
    told = [e for a in articles for e in _told(found["party"], a, search)] if found else []
    told = told[: MOST if argued else 1]
    return Choice.telling(part, Kind.FACT, told, articles, max(RIGHT, search.answers_from))


def is_plea(party: str, chosen: Choice) -> bool:
    """True where the first sentence is said for the party."""
    first = chosen.evidence[0]
    said = first.sentence.span.line(chosen.articles[first.article_id].text)
    return _opening(party).search(said) is not None


def _opening(party: str) -> re.Pattern[str]:
    """A pattern of a sentence said for the party."""
    name = re.escape(_ARTICLE.sub("", party))
    return late(_OPENS.format(party=rf"(?:the )?{name}", lawyer=_LAWYER))


def _told(party: str, article: Article, search: Search) -> Iterator[Evidence]:
    """The first plea for it, and its paragraph's rest."""
    opens = _opening(party)
    cut, _ = search.generation.sentences(article.id)
    at = next((n for n, s in enumerate(cut) if opens.search(s.span.line(article.text))), None)
    if at is None:
        return
    block = article.block_at(cut[at].span.start)
    yield Evidence(article.id, cut[at], None, RIGHT, 0.0)
    for sentence in cut[at + 1 :]:
        inside = block is not None and block.span.covers(sentence.span)
        if not inside or not _GOES_ON.match(sentence.span.line(article.text)):
            return
        yield Evidence(article.id, sentence, None, RIGHT, 0.0)
