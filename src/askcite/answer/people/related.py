"""Somebody of a family, told by name.

The sentences that tell it are shown, each with the name; the one asked about has to be named, or
is whom the article is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.guards import details
from askcite.answer.people import kinsfolk
from askcite.question.forms import relatives
from askcite.question.forms.relatives import KinWanted
from askcite.question.request import Part
from askcite.text.persons.kin import Kin, asked_for, is_same
from askcite.types import Article, Evidence, Kind, Sentence, Verdict

ARTICLES: Final = 3
"""Articles whose families are looked through."""
MOST: Final = 6
"""Sentences told of several kinsmen."""
SURE: Final = 0.9
_NONE: Final = "no"


def choose(part: Part, search: Search) -> Choice:
    """The sentences that name the kinsmen, or nothing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    asked = dict.fromkeys((*part.readings, part.typed))
    for reading in asked:
        wanted = relatives.read(reading)
        for article in search.few(ARTICLES) if wanted else ():
            told = _told(wanted, article, search) if wanted else []
            if wanted and told:
                return _choice(part, reading, wanted, told, article, search)
    return nothing


def _told(wanted: KinWanted, article: Article, search: Search) -> list[Kin]:
    """The relations asked for, those with a name first."""
    family = kinsfolk.family(article, search)
    if wanted.pair:
        return [k for k in family if _is_between(k, *wanted.pair)][:1]
    own = _whose(wanted, article, search)
    if own is None:
        return []
    of_one = kinsfolk.of(own, family, article, search)
    kin = asked_for(of_one, wanted.roles, several=wanted.several)
    ranked = [k for k in kin if wanted.aside and kinsfolk.is_ranked(k, wanted.aside, article)]
    kin = ranked or kin
    named = list({each.who: each for each in reversed(kin) if each.who}.values())[::-1]
    if wanted.several or wanted.whether:
        return named + [each for each in kin if not each.who and (each.aside or not named)]
    return named


def _whose(wanted: KinWanted, article: Article, search: Search) -> str | None:
    """The name of whose kinsmen they are, if known."""
    own = kinsfolk.meant(wanted.own, article, search)
    if own is None:
        return wanted.own
    return own.names[0] if len(own.names) == 1 else None


def _is_between(kin: Kin, one: str, other: str) -> bool:
    pairs = ((kin.who, kin.own), (kin.own, kin.who))
    return any(is_same(a, one.title()) and is_same(b, other.title()) for a, b in pairs)


def _choice(
    part: Part,
    reading: str,
    wanted: KinWanted,
    told: Sequence[Kin],
    article: Article,
    search: Search,
) -> Choice:
    """The sentences, with the names beside several."""
    cut, _ = search.generation.sentences(article.id)
    shown = tuple(_shown(told, article, cut))[:MOST]
    names = list(dict.fromkeys(each.who for each in told if each.who))
    verdict: Verdict | None = None
    if wanted.whether:
        said = " ".join(each.sentence.span.of(article.text) for each in shown)
        is_none = told[0].aside.split(" ")[0].lower() == _NONE
        verdict = "no" if is_none else None if details.lacks(reading, said) else "yes"
    several = len(names) > 1 and not wanted.pair
    return Choice(
        part.asked,
        reading,
        Kind.YES_NO if wanted.whether else Kind.LIST if several else Kind.FACT,
        groups=(Group(shown),),
        verdict=verdict,
        confidence=SURE,
        notice=f"Named: {', '.join(names)}." if several else None,
        articles={article.id: article},
    )


def _shown(told: Sequence[Kin], article: Article, cut: Sequence[Sentence]) -> Iterator[Evidence]:
    """Each sentence once, in order, with its first name."""
    places: dict[int, Kin] = {}
    for each in told:
        places.setdefault(each.sentence, each)
    for number, kin in sorted(places.items()):
        sentence = cut[number]
        inside = kin.place if kin.who and sentence.span.covers(kin.place) else None
        yield Evidence(article.id, sentence, inside, SURE, 0.0)
