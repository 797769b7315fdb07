"""A part made ready: slips mended, its kind decided.

`WHO` is the name in the article that has these initials. A pronoun that only the article can tell
is bound to whom the article is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache
from importlib import import_module
from itertools import combinations
from typing import Final

from askcite.answer import meant
from askcite.answer.finding import Search
from askcite.answer.people import kinsfolk
from askcite.answer.whole.telltales import ASPECTS
from askcite.question import classifier, tidying
from askcite.question import request as requests
from askcite.question.conversation.dependence import LEAD
from askcite.question.request import Part, Request
from askcite.question.vocabulary import cased, spelling, spelt_figures
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.persons import narrator
from askcite.text.terms import meaning, terms
from askcite.types import Kind

BOUND: Final = {Kind.FACT, Kind.WHY_HOW, Kind.YES_NO, Kind.LIST}
"""Kinds that look up what the words ask, pronouns and all."""
OF_WHOLE: Final = {Kind.OVERVIEW, Kind.TOPIC}
"""Kinds of which a request may be for a fact of one of many articles."""
MANY: Final = 3
"""Articles up to which an aspect is asked of the text, not looked up as a fact."""
NAMING: Final = 100
"""Passages among which those articles are looked for."""
NAMED: Final = 20
"""Articles whose names are known where a request is typed in small letters."""
_SAYS: Final = late(
    r"(?i)\W*what (?:does|do|did) (?:this|the) \w+ (?:detail|outline|state|reveal|list|describe)\W*"
)
"""A request for all that one of many texts says: `What does this review detail?`."""
_TO_YOU: Final = late(r"(?i)\b(?:you|u|ur|your|yours|yourself|askcite|bot|me)\b")
"""Whom a question of small talk is put to."""
_FINED: Final = late(r"(?i)\W*(?:the |any |an? )?fines? (?=(?:if|for|when) \S)")
"""Words by which `fine` is a sum to pay."""
_AUTHOR: Final = late(r"\bthe author\b")
_NAME: Final = late(r"\b[A-Z][a-z]")
_I: Final = late(
    r"\b[Mm]y (?:\w+ )?name\b|\bI(?:,| am|['’]m| was [a-z]+ed) [A-Z]|\b[a-z]+(?:ed|s|l) me [A-Z]"
    rf"|\A[^\n]*\b{narrator.SPEECH}\b[^\n]* by [A-Z]"
)
"""Words with which somebody may tell his own name."""
KEPT: Final = 16
"""Articles whose initials are kept."""
_SHORT: Final = late(r"(?<![\w'’.-])[A-Za-z]{2,6}(?![\w'’-])")
"""A word that may be a name's initials."""
_CAPITALS: Final = late(
    r"\b(?:[A-Z][\w’'-]+)(?:[ -](?:(?:of|the|and|for|on|in|to) )*[A-Z][\w’'-]+){1,7}"
)
_AS_TYPED: Final = {Kind.TALK, Kind.ITSELF}
"""Kinds that ask for no words of the articles."""


def written(request: Request, search: Search) -> Request:
    """The request and history, names as the articles write them.

    Only what is typed in small letters is changed.
    """
    texts = [article.text for article in search.few(NAMED)]
    asked = _written(request.text, texts)
    history = [(_written(asked, texts), answer) for asked, answer in request.history]
    same = asked == request.text and history == [*request.history]
    return request if same else requests.read(asked, history)


def _written(asked: str, texts: Iterable[str]) -> str:
    return cased.cased(asked, texts) if asked[1:].islower() else asked


def of_many(part: Part, search: Search) -> tuple[Part, Search]:
    """The part and search, for one of many texts.

    Of many articles an aspect is asked of those alone whose words name what it is of; else it is a
    fact.
    """
    search = _near(part, search) if part.kind is Kind.TOPIC else search
    is_aspect = part.kind is Kind.TOPIC and part.topics[:1] and part.topics[0] in ASPECTS
    is_whole = part.kind is Kind.OVERVIEW and _SAYS.match(part.typed)
    if not (is_aspect or is_whole) or search.few(MANY):
        return part, search
    made = replace(part, kind=Kind.FACT, subject="", topics=(), readings=(part.typed,))
    return made, search


def _near(part: Part, search: Search) -> Search:
    """The search of the articles with the aspect's thing."""
    is_aspect = part.kind is Kind.TOPIC and part.topics[:1] and part.topics[0] in ASPECTS
    if not (is_aspect and part.subject) or search.few(MANY):
        return search
    wanted = meaning(part.subject)
    keys = [key for key, _ in search.generation.lexical(sorted(wanted), NAMING, search.scope)]
    ids = dict.fromkeys(s.passage.article_id for s in search.generation.passages(keys))
    own = [id for id in ids if wanted <= set(terms(search.generation.article(id).text))]
    return replace(search, scope=own) if 0 < len(own) <= MANY else search


def bound(part: Part, search: Search) -> Part:
    """The part, with a reading for its pronoun."""
    asked = part.readings[0]
    if part.before:  # a pronoun that nobody named before bears
        asked = next((each for each in part.readings if _AUTHOR.search(each)), "")
    if part.kind not in BOUND:
        return part
    if not meant.points(asked):
        return kinsfolk.by_trade(part, search)
    made = [reading for article in search.few(1) for reading in meant.readings(asked, article)]
    return replace(part, readings=(*made, *part.readings)) if made else part


def decided(part: Part, search: Search) -> Part:
    """The part, its kind told by its vector if unsure."""
    if fine := _FINED.match(part.typed):
        cost = f"What does it cost {part.typed[fine.end() :].rstrip(' ?.!')}?"
        return replace(part, kind=Kind.FACT, topics=(), readings=(*part.readings, cost))
    if part.kind in kinsfolk.KINDS and kinsfolk.MEANT.search(part.readings[0]):
        part = kinsfolk.bound(part, search)
    may_name = _NAME.search(part.readings[0], 1) or part.readings[0][1:].islower()
    if may_name and (few := search.few(1)) and _I.search(few[0].text):
        part = import_module("askcite.answer.people.narrated").of_narrator(part, search)
    known = classifier.load()
    if part.sure or search.finder.encoder.digest != known.encoder:
        return part
    kind = known.kind(search.vector(part.readings[0]), part.kind)
    if kind is part.kind or (kind is Kind.TALK and not _may_be_talk(part, search)):
        return part
    return replace(part, kind=kind, subject="", topics=())


def _may_be_talk(part: Part, search: Search) -> bool:
    """False for known words, follow-ups, questions to nobody.

    So too for a question to you of which a word is known: `Are you open on Sunday?`
    """
    goes_on = part.last is not None and LEAD.match(part.asked) is not None
    asks = tidying.asks(part.typed)
    if goes_on or (asks and not _TO_YOU.search(part.typed)):
        return False
    return not is_known(part.readings[0], search, whole=not asks)


def is_known(asked: str, search: Search, least: int = 1, *, whole: bool = True) -> bool:
    """True where the articles know the words asked about."""
    words = [re.sub(r"['’]s$", "", w.strip("?!.,;:'\"")) for w in asked.split()]
    content = [w for w in words if w and w.lower() not in FUNCTION_WORDS | {"like"}]
    return len(content) >= least and (all if whole else any)(map(search.knows, content))


def spelt(part: Part, search: Search) -> Part:
    """The part with slips mended by the articles' words."""
    if part.kind in _AS_TYPED:
        return part
    names = part.kind is Kind.MENTION
    if any(map(spelt_figures.LARGE.search, part.readings)):
        texts = "\n".join(article.text for article in search.few(MANY))
        part = replace(part, readings=tuple(spelt_figures.written(r, texts) for r in part.readings))
    readings = _mended(part.readings, search, names)
    if readings == part.readings:
        return part
    subject, aside, *topics = _mended((part.subject, part.aside, *part.topics), search, names)
    return replace(part, readings=readings, subject=subject, aside=aside, topics=tuple(topics))


def _mended(texts: Iterable[str], search: Search, names: bool) -> tuple[str, ...]:
    """The texts with their initials spelt out and slips mended."""
    knows = cache(search.knows)
    for article in search.few(1):
        texts = [initials_spelt(text, article.text) for text in texts]
    return tuple(
        text
        if all(map(knows, spelling.WORD.findall(text)))
        else spelling.mended(text, knows, search.words, names=names)
        for text in texts
    )


def initials_spelt(asked: str, text: str) -> str:
    """The request, its initials as the text has them."""

    def spell(found: re.Match[str]) -> str:
        """The word that the initials stand for, or as typed."""
        word = found.group()
        small = word.islower() and word in FUNCTION_WORDS
        if small or (word.isupper() and asked.isupper()) or not (word.isupper() or word.islower()):
            return word
        long = _long_forms(text).get(word.upper())
        if long is None:
            return word
        return word.upper() if re.search(rf"\b{word.upper()}\b", text) else long

    return _SHORT.sub(spell, asked)


@lru_cache(KEPT)
def _long_forms(text: str) -> dict[str, str]:
    """The first name in a text of each initials."""
    forms: dict[str, str] = {}
    for found in _CAPITALS.finditer(text):
        words = [w for w in re.finditer(r"[^ -]+", found.group()) if w.group()[:1].isupper()]
        for first, last in combinations(range(len(words)), 2):
            initials = "".join(word.group()[0] for word in words[first : last + 1])
            forms.setdefault(initials, found.group()[words[first].start() : words[last].end()])
    return forms
