"""The family of an article, as a request means it.

`What happened to her son?` is asked of Emil, whom the text calls her son in one place alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from askcite.answer import meant as meant_of
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.persons import families, people, roles
from askcite.text.persons.kin import KIN, SPEAKER, Kin, asked_for, is_same, role_of
from askcite.text.persons.sexes import WHOLE_NAME
from askcite.text.words import Text
from askcite.types import Article, Kind, Span

MOST: Final = 60_000
"""Characters of an article whose family is read."""
SEVERAL: Final = 4
"""Kinsmen of whom each is asked about by name."""
_ASIDE: Final = r"(?:(?P<aside>[a-z]+(?:-[a-z]+)?) )?"
MEANT: Final = late(
    rf"(?P<own>(?i:his|her|their|the|which|what)|{WHOLE_NAME}['’]s?) {_ASIDE}"
    rf"(?P<kin>(?i:{KIN}))\b(?P<of>['’]s?)?(?! (?:of|[A-Z]))"
)
"""Somebody of a family in a request."""
_BECAME: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?"
    r"(?:what (?:(?:has |had )?(?:happen|became|become)\w* (?:to|of|with)|about)"
    r" [^ ]+(?: [^ ]+){0,3}|what (?:did|does|do) [^ ]+(?: [^ ]+){0,3}? do)\W*$"
)
"""A request for all that is told of somebody."""
_TRADE: Final = late(r"(?i)\bthe (?P<trade>[a-z]{3,})\b(?! of\b)")
KINDS: Final = frozenset({Kind.FACT, Kind.LIST, Kind.TOPIC, Kind.WHY_HOW, Kind.YES_NO})
"""Kinds of requests that may be of a kinsman."""
_WHICH: Final = frozenset({"which", "what"})
_OF_ONE: Final = _WHICH | {"his", "her", "their", "the"}


def family(article: Article, search: Search) -> tuple[Kin, ...]:
    """The relations that an article tells."""
    if len(article.text) > MOST:
        return ()
    cut, _ = search.generation.sentences(article.id)
    return _family(article, tuple(sentence.span for sentence in cut))


@lru_cache(8)
def _family(article: Article, spans: tuple[Span, ...]) -> tuple[Kin, ...]:
    return families.told(article.text, spans, hero(article, spans))


@lru_cache(8)
def hero(article: Article, spans: tuple[Span, ...]) -> str:
    """The one whom an article is about, if any."""
    found = people.main(article.title, article.text, spans)
    return found.words if found else ""


def of(own: str, told: Sequence[Kin], article: Article, search: Search) -> list[Kin]:
    """The relations of one, or of the main person.

    Where it tells none of him, and no name is asked for, those of anybody.
    """
    if own:
        return [each for each in told if is_same(each.own, own.title()) or is_same(each.own, own)]
    cut, _ = search.generation.sentences(article.id)
    about = hero(article, tuple(sentence.span for sentence in cut))
    speaks = meant_of.speaks(article)
    his = [k for k in told if (about and is_same(k.own, about)) or (speaks and k.own == SPEAKER)]
    return his or [each for each in told if each.own != SPEAKER]


@dataclass(frozen=True, slots=True)
class Meant:
    """The kinsmen whom a request means, and what is asked."""

    word: str
    names: tuple[str, ...]
    place: Span
    owned: str
    own: str
    asked: str
    is_one: bool = False


def meant(asked: str, article: Article, search: Search) -> Meant | None:
    """The kinsmen of a request, by their names."""
    found = MEANT.search(asked)
    told = family(article, search) if found else ()
    if not found or not told:
        return None
    is_one = found["own"].lower() in _WHICH
    own = re.sub(r"['’]s?$", "", found["own"])
    own = "" if own.lower() in _OF_ONE else own
    kin = asked_for(of(own, told, article, search), (role_of(found["kin"]),))
    aside = found["aside"]
    if aside and (ranked := [k for k in kin if is_ranked(k, aside, article)]):
        kin = ranked
    names = tuple(dict.fromkeys(each.who for each in kin if each.who))
    return Meant(
        found["kin"],
        names,
        Span(*found.span()),
        found["of"] or "",
        own,
        _less(asked, found),
        is_one,
    )


def _less(asked: str, found: re.Match[str]) -> str:
    """The request without the words for the kinsman."""
    return f"{asked[: found.start()]} {asked[found.end() :]}"


def is_ranked(kin: Kin, aside: str, article: Article) -> bool:
    """True where a name is ranked so: `the youngest`."""
    behind = article.text[kin.place.end : kin.place.end + len(aside) + 8]
    return Text(kin.aside).knows(aside) or re.search(rf"\b{aside}\b", behind) is not None


def bound(part: Part, search: Search) -> Part:
    """The part, with a reading that names the kinsman."""
    for article in search.few(1):
        for reading in part.readings:
            own = meant(reading, article, search)
            first = own.place.of(reading).split()[0].lower() if own else ""
            if own and first in _WHICH and len(own.names) > 1:
                rest = reading[own.place.end :]
                each = tuple(f"{name}{rest}" for name in own.names[:SEVERAL])
                return replace(part, readings=(*part.readings, *each))
            if own and len(own.names) == 1:
                named = f"{own.names[0]}{own.owned}"
                made = reading[: own.place.start] + named + reading[own.place.end :]
                subject = named if part.subject == own.place.of(reading) else part.subject
                aside = own.names[0] if _BECAME.match(reading) else part.aside
                readings = (made, *part.readings)
                return replace(part, readings=readings, subject=subject, aside=aside)
    return part


def by_trade(part: Part, search: Search) -> Part:
    """The part, asked of whoever is `the pianist`."""
    asked = part.readings[-1]
    for article in search.few(1):
        cut, _ = search.generation.sentences(article.id)
        spans = [sentence.span for sentence in cut]
        for found in _TRADE.finditer(asked) if len(article.text) <= MOST else ():
            names = {held.name for held in roles.holders(article.text, spans, found["trade"])}
            if len(names) == 1:
                made = f"{asked[: found.start()]}{names.pop()}{asked[found.end() :]}"
                return replace(part, readings=(made, *part.readings))
    return part
