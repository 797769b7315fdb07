"""A request that names the author: `does Weir support it?`.

An essay names its author over it and then says `I`, or nothing: what is asked about the name is
asked about the author.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from askcite.answer import completing
from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question import patterns
from askcite.question.request import Part, alone
from askcite.question.wordings.sayings import SPEAKER
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Evidence, Kind

ARTICLES: Final = 20
SURE: Final = 0.6
"""Confidence from which on a sentence is believed, though it shares but the name."""
_EACH: Final = late(r"(?:,|;|&|\band\b)\s*")
_TITLES: Final = frozenset(terms("dr prof professor mr mrs ms sir dame phd md jr sr"))
_WORD: Final = late(r"[^\W\d_][\w.’'-]*")
_THING: Final = late(r"(?i)\b(?:the|an?|this|that|these|those|each|every|which|any|no) $")
"""Words before a thing: `the weir` is no Ann Weir."""
_OWN: Final = late(r"['’]s?$")
_ASKS_WHO: Final = late(r"(?i)\b(?:who|author|writer|by)\b")


@dataclass(frozen=True, slots=True)
class OfAuthor:
    """The request with `the author`, and their articles."""

    part: Part
    search: Search


def needed(part: Part, chosen: Choice) -> bool:
    """True where nothing is told, or little but the name."""
    if not chosen.tells:
        return True
    fell_back = SPEAKER in part.topics and chosen.kind is Kind.FACT
    told = chosen.evidence[:1] if fell_back else chosen.evidence
    believed = chosen.confidence >= SURE and chosen.kind is not Kind.STANCE
    sure = believed or chosen.fields or _ASKS_WHO.search(part.typed)
    return bool(told and not sure and all(_names(e, part, chosen) for e in told))


def _names(each: Evidence, part: Part, chosen: Choice) -> bool:
    """True where the author's name is all that is shared."""
    article = chosen.articles[each.article_id]
    name = {*terms(article.author or ""), *_TITLES}
    shared = meaning(part.typed) & set(terms(completing.words(each, chosen.articles)))
    return bool(shared) and shared <= name


def asked(part: Part, search: Search) -> OfAuthor | None:
    """The request with `the author` for the name, if any."""
    if part.kind is Kind.TALK:
        return None
    few = search.few(ARTICLES)
    own = [(a.id, words) for a in few for words in _named(part.typed, a.author)]
    if not own:
        return None
    words = own[0][1]
    text = part.typed.replace(words, f"the author{''.join(_OWN.findall(words))}", 1)
    ids = [id for id, said in own if said == words]
    near = search if len(ids) == len(few) else replace(search, scope=ids)
    return OfAuthor(alone(patterns.as_one(text)), near)


def _named(typed: str, author: str | None) -> Iterator[str]:
    """The words that name that author, last name and all."""
    for each in _EACH.split(author or ""):
        name = [term for term in terms(each) if term not in _TITLES]
        if not name:
            continue
        run: list[re.Match[str]] = []
        for word in (*_WORD.finditer(typed), None):
            if word and _is_of(word.group(), {*name, *_TITLES}):
                run.append(word)
                continue
            said = {term for one in run for term in terms(one.group())}
            if name[-1] in said and not _THING.search(typed, 0, run[0].start()):
                yield typed[run[0].start() : run[-1].end()]
                return
            run = []


def _is_of(word: str, name: set[str]) -> bool:
    own = terms(word)
    return bool(own) and own[0] in name and word.lower() not in FUNCTION_WORDS
