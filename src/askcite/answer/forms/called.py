"""Things of a sort, told by their names.

Of `list all the initiatives` a text may say the Supply Chain Resilience Initiative in one place and
an Oceans' Initiative in another, and nowhere that these are the initiatives. Another says the
exercise Blue Current, and goes on: `It was followed by Silent Delta`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text.english import NAME_WORD
from askcite.text.late import late
from askcite.types import Article, Evidence, Kind, Sentence, Span

ARTICLES: Final = 3
"""Articles gone through; of more, what answers is looked up."""
MOST: Final = 12
RIGHT: Final = 0.8
"""Confidence in a thing that is called what is asked for."""
_SORT: Final = late(
    r"(?i)(?:(?:all|every|each|any|the|of|different|various|main|joint|other) )*(?P<noun>[a-z]{4,})"
    r"(?: (?:that|which|who))?(?: (?:are|is|were))?(?: (?:mentioned|named|listed|given))?"
)


_ASKED: Final = late(
    r"(?i)\W*(?:(?:which|what) (?P<one>[a-z]{4,})(?: names)? (?:are|is|were|was|get|have been)"
    r" (?:all )?(?:named|mentioned|given|listed|cited|discussed|referred to|described|there)"
    r"|(?:(?:list|name|give|show|what are)(?: me)? )?(?:all )?(?:the )?names of (?:all )?(?:the )?"
    r"(?P<two>[a-z]{4,}))(?: (?:in|by) (?:it|(?:the|this) \w+))?\W*"
)
"""`Which exercise names are given?`, `names of the exercises`."""
_GOES_ON: Final = late(
    r"\W*(?:It|They|This|That|Another|Others|Then|Later|Next|Since|In \d{4}|The (?:second|third"
    r"|other|next|latest|first|last))\b"
)
"""A sentence that goes on with things of the sort."""
_RUN: Final = late(rf"\b{NAME_WORD}(?: {NAME_WORD})+")


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The things of the sort, where nothing else tells them."""
    asked = _ASKED.fullmatch(part.typed) if part.kind in {Kind.LIST, Kind.FACT} else None
    sort = _SORT.fullmatch(part.subject) if part.kind is Kind.LIST else None
    noun = (asked["one"] or asked["two"]) if asked else sort["noun"] if sort else None
    if noun is None or (chosen.tells and (chosen.notice or not asked)):
        return chosen
    named = re.compile(_names(noun.lower()))
    articles = search.few(ARTICLES)
    groups = tuple(
        Group(found, article.title if len(articles) > 1 else None)
        for article in articles
        if (found := tuple(_called(named, article, search))[:MOST])
    )
    if not groups:
        return chosen
    known = {article.id: article for article in articles}
    said = (
        e.answer.line(known[e.article_id].text).rstrip(".")
        for g in groups
        for e in g.evidence
        if e.answer
    )
    line = f"Named: {', '.join(dict.fromkeys(said))}."
    return replace(
        chosen, kind=Kind.LIST, groups=groups, confidence=RIGHT, articles=known, notice=line
    )


def _names(plural: str) -> str:
    """The pattern of such a name."""
    one = plural[:-3] + "y" if plural.endswith("ies") else plural.removesuffix("s")
    name = rf"{NAME_WORD}(?: {NAME_WORD})*"
    either = rf"(?:{one}|{one.capitalize()})"
    return (
        rf"(?:{NAME_WORD} (?:(?:of|for|on|and) )?){{1,6}}{one.capitalize()}\b"
        rf"|\b{one.capitalize()} of (?:the )?{name}"
        rf"|(?<=\b{one} ){name}|(?<=\b{one}s ){name}|(?<=\b{one.capitalize()} ){name}"
        rf"|\b(?!The\b){name}(?= {either}\b)"
    )


def _called(named: re.Pattern[str], article: Article, search: Search) -> Iterator[Evidence]:
    """Each sentence that names another of them."""
    cut, _ = search.generation.sentences(article.id)
    told: set[str] = set()
    last: Sentence | None = None
    for sentence in cut:
        start, end = sentence.span
        found = list(named.finditer(article.text, start, end))
        if not found and last and _follows(sentence, last, article):
            found = list(_RUN.finditer(article.text, start, end))
        for each in found:
            last = sentence
            if each.group() not in told:
                told.add(each.group())
                yield Evidence(article.id, sentence, Span(*each.span()), RIGHT, 0.0)


def _follows(sentence: Sentence, last: Sentence, article: Article) -> bool:
    """True for the block's next sentence, which goes on."""
    block = article.block_at(last.span.start)
    is_next = sentence.number == last.number + 1 and block and block.span.covers(sentence.span)
    return bool(is_next and _GOES_ON.match(sentence.span.of(article.text)))
