"""Births and deaths by the dates behind a name.

"Ida Holm (3 May 1881 – 9 June 1950) was a …" has no word of a birth; a reader takes the sentence
that says that her son was born in 1914.
"""

from __future__ import annotations

import re
from typing import Final

from askcite.answer import citing
from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text.english import MONTH
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Article, Evidence, Sentence

ARTICLES: Final = 3
"""Articles in which such a life is looked for."""
FIRST: Final = 3
"""Sentences of an article whose subject they may open."""
SURE: Final = 0.9
_DATE: Final = (
    rf"(?:c\.? ?|born )?(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH} |{MONTH} \d{{1,2}}, )?\d{{4}}"
)
_LIFE: Final = late(
    rf"(?P<name>[A-Z][\w.'’-]*(?: [\w.'’-]+){{0,5}}),? \((?:[^()]{{0,60}}; )?"
    rf"{_DATE}(?:,? in [^()–—-]+)? ?[–—-] ?{_DATE}\b"
)
_DAY: Final = late(rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}})")
_YEAR: Final = late(r"\b\d{4}\b")
ASKED: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )*(?:when|(?:in |on )?(?:what|which) (?:year|date|day))"
    r"(?P<where> and where)?"
    r" (?:(?:was|is|were) (?P<born>.+?) born|did (?P<died>.+?) (?:die|pass away)"
    r"|(?P<late>she|he) (?:was born|died))\W*"
)
"""A question for the day of a birth or a death."""
_PRONOUN: Final = late(r"(?i)(?:she|he)")
_OF_SUBJECT: Final = late(r"(?i)\b(?:she|he|her|his|him)\b")


def choose(part: Part, search: Search) -> Choice:
    """The sentence with the dates of this life, or nothing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    bound = ASKED.fullmatch(part.readings[0]) if part.before else None  # `he` is Paul
    found = bound or ASKED.fullmatch(part.asked) or ASKED.fullmatch(part.typed)
    whom = (found["born"] or found["died"] or found["late"]) if found else ""
    articles = search.few(ARTICLES) if whom else ()
    for article in articles:
        place = _of(whom, article, search)
        if (
            found
            and place
            and (not _PRONOUN.fullmatch(whom) or _is_of_subject(part, place.span.of(article.text)))
        ):
            place = _fuller(found, place, article, search) or place
            first = Evidence(article.id, place, None, SURE, 0.0)
            return Choice.telling(
                part,
                part.kind,
                (first, *(_where(found, search) if found["where"] else ())),
                articles,
                SURE,
            )
    return nothing


def _fuller(
    found: re.Match[str], place: Sentence, article: Article, search: Search
) -> Sentence | None:
    """The sentence with the day of that year."""
    life = _LIFE.search(place.span.of(article.text))
    if life is None or _DAY.search(life.group()):
        return None
    years = _YEAR.findall(life.group())
    year = years[0] if found["born"] or "born" in found.group() else years[-1]
    verb = "born" if year == years[0] else "(?:died|passed away)"
    told = late(rf"(?P<who>.*)\b{verb}\b[^.;]{{0,60}}?{_DAY.pattern},? {year}\b")
    cut, _ = search.generation.sentences(article.id)
    name = set(terms(life["name"]))
    for sentence in cut:
        said = told.search(sentence.span.line(article.text))
        if said and name & set(terms(said["who"])):
            return sentence
    return None


def _where(found: re.Match[str], search: Search) -> tuple[Evidence, ...]:
    """The sentence that tells where, if any."""
    rest = found.group()[found.end("where") - found.start() :].strip(" ?.!")
    place = search.best((f"Where {rest}?",))
    return citing.ordered(place)[:1] if search.answers(place) else ()


def _of(whom: str, article: Article, search: Search) -> Sentence | None:
    """The sentence with the dates of this subject."""
    cut, _ = search.generation.sentences(article.id)
    for sentence in cut[: FIRST + 1]:
        found = _LIFE.search(sentence.span.of(article.text))
        if found and (_PRONOUN.fullmatch(whom) or set(terms(whom)) <= set(terms(found["name"]))):
            return sentence
    return None


def _is_of_subject(part: Part, said: str) -> bool:
    """True where the talk before was of the article's subject."""
    before = f"{part.base} {part.last.question}" if part.last else ""
    named = _LIFE.search(said)
    name = set(terms(named["name"])) if named else set()
    return not before or bool(_OF_SUBJECT.search(before) or name & set(terms(before)))
