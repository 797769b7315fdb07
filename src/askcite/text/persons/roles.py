"""Roles and countries of people, beside their names.

`Japanese Prime Minister Mori`, `Mori, the foreign minister`, `Kenji Abe of Japan`: a role stands
right before a name or in an apposition after it, and a country with it; of `the foreign ministers,
A of Japan and B of India` both are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from askcite.text.english import OTHER_NAMES
from askcite.text.late import late
from askcite.text.persons.names import Bearer, Name, found
from askcite.text.persons.states import STATES
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import Span

UMBRELLAS: Final = {
    "leader": "president,prime minister,premier,chancellor,king,queen,emperor,leader,head,pm"
    ",chief minister,first minister,taoiseach,ruler",
    "politician": "president,prime minister,premier,chancellor,leader,minister,secretary,senator"
    ",mp,councillor,mayor,governor,ambassador,deputy,commissioner,congressman,congresswoman"
    ",lawmaker,representative,politician,pm,treasurer,speaker,candidate",
    "official": "minister,secretary,mayor,governor,ambassador,commissioner,officer,official"
    ",director,head,inspector,spokesman,spokeswoman,spokesperson,chief,secretary-general",
    "player": "striker,goalkeeper,keeper,defender,midfielder,forward,winger,captain,substitute"
    ",player,back,batsman,bowler,pitcher,quarterback,skipper,scorer",
    "scientist": "scientist,researcher,professor,physicist,chemist,biologist,geologist,ecologist"
    ",astronomer,engineer,economist,psychologist,botanist,zoologist,geneticist,virologist"
    ",epidemiologist,climatologist,oceanographer,neuroscientist,archaeologist",
    "expert": "expert,scientist,researcher,professor,analyst,economist,historian,lawyer,doctor"
    ",biologist,ecologist,engineer,psychologist,specialist,consultant,lecturer",
    "artist": "artist,painter,sculptor,musician,singer,composer,photographer,designer,actor"
    ",actress,dancer,poet,pianist,violinist",
    "musician": "musician,singer,composer,pianist,violinist,cellist,conductor,guitarist,drummer"
    ",organist,soprano,tenor",
    "writer": "writer,author,novelist,poet,playwright,journalist,columnist,essayist",
    "diplomat": "diplomat,ambassador,envoy,consul,foreign minister",
}
"""Roles that a common word covers, each with itself."""
_SAME: Final = {
    form: name.title()
    for name, forms in OTHER_NAMES.items()
    if name.title() in STATES and name not in {"us", "uk", "usa", "america", "britain", "holland"}
    for form in (*forms, name.title())
}
"""Each name of a country, and the one that stands for all."""
_MORE: Final = """argentine Argentina, belgian Belgium, cypriot Cyprus, czech Czechia, icelandic
Iceland, kazakh Kazakhstan, laotian Laos, lebanese Lebanon, mozambican Mozambique, norwegian Norway,
panamanian Panama, peruvian Peru, filipino Philippines, portuguese Portugal, saudi Saudi Arabia,
slovak Slovakia, somali Somalia, thai Thailand, burmese Myanmar, israeli Israel, iraqi Iraq"""
_MADE: Final = dict(each.strip().split(" ", 1) for each in _MORE.replace("\n", " ").split(", "))
"""Words for people that begin otherwise than their country's name goes on."""
_SHORT: Final = 2
"""Letters of an abbreviation, which in small letters is another word: `us`."""
_REACH: Final = 6
"""Words before a name among which its role stands."""
_BREAKS: Final = late(
    r"[.;:!?()\"“”]|\b(?:and|but|that|which|who|said|says|by|with|for|to|in|at|from|on|as|when|while"
    r"|where|if|or)\b"
)
_OWNED: Final = late(r"^.*['’]s? ")
_JOINED: Final = late(r"(?: of (?:the )?[A-Z][\w’'-]+)?(?:, (?:and )?| and )(?:[\w’'-]+ of )?")
_OF: Final = late(r",? of (?:the )?(?P<state>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
_AFTER: Final = late(
    r"(?:,|,? who (?:is|was|became)| (?:is|was|became|has been|served as|acted as|works as"
    r"|worked as))"
    r" (?P<role>(?:(?!who\b|and\b|but\b)[\w’'-]+ ){0,5}?[\w’'-]+)"
    r"(?=[,.;:)]| (?:who|and|of|in|at|for|from|with|since|when)\b|$)"
    r"(?: (?:of|for|in|at|from) (?:the )?(?P<of>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?))?"
)
_KEEPS: Final = late(
    r",? (?:who )?(?:(?:has|have|had) )?(?:owns?|owned|runs?|ran|keeps?|kept|opened|founded)"
    r" (?:the|an?|his|her|their) (?:[\w’'-]+ ){0,2}?(?P<place>[a-z-]{4,})\b"
)
"""The words behind whoever owns or runs a place."""
_TRADE: Final = late(r"(?P<root>[a-z]{3,}?)(?:(?P<keeps>keeper|owner)|seller|m[ae]n|woman|[eo]r)")
"""A trade with the beginning of its place: baker, bakery; or all of it: shopkeeper, bookshop."""
_LEARNED: Final = late(r"(?i)(?:ologist|onomist|ographer|icist|ychiatrist)\W*$")
"""The end of a scientist's name: `hydrologist`."""
_CAPITALS: Final = late(r"(?:[A-Z][\w’'.-]+ )+$")


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody beside his role; `states` may tell his country."""

    name: str
    span: Span
    sentence: int
    states: str

    def is_of(self, state: str) -> bool:
        """True where the words beside the name tell that country."""
        return state in countries(self.states)


def countries(words: str) -> frozenset[str]:
    """The countries that words name, or are made of: `Japanese`."""
    here = Text(words)
    spelt = {match.group() for _, match in here.words}
    spelt |= {word.lower() for word in spelt if len(word) > _SHORT}
    lasting = {name for name in STATES if here.knows(name) or (" " in name and name in words)}
    kept = {name for name in lasting if len(name) > _SHORT or name in spelt}
    others = {
        name
        for name, forms in OTHER_NAMES.items()
        if name.title() in STATES
        and any(form in spelt or (len(form) > _SHORT and form.lower() in spelt) for form in forms)
    }
    made = {_MADE[word] for word in spelt & _MADE.keys()}
    return frozenset(_SAME.get(name, name) for name in kept | made | {o.title() for o in others})


def holders(text: str, sentences: Sequence[Span], role: str) -> list[Holder]:
    """Everybody with that role, each time with it."""
    asked = terms(role)
    covered = next((kinds for one, kinds in UMBRELLAS.items() if terms(one) == asked), role)
    kinds = [terms(kind) for kind in covered.split(",")]
    told: list[Holder] = []
    before: tuple[Name, bool] | None = None
    for each in sorted(_places(text, sentences), key=lambda name: name.span.start):
        within = sentences[each.sentence]
        states = _beside(each, text, within, kinds, role)
        if states is None and before and before[0].sentence == each.sentence:
            between = text[before[0].span.end : each.span.start]
            if before[1] and _JOINED.fullmatch(between):
                states = _state_after(each, text)
        if states is not None:
            told.append(Holder(each.words, each.span, each.sentence, states))
        before = each, states is not None
    return told


def _places(text: str, sentences: Sequence[Span]) -> Iterator[Name]:
    """Each place of the name of each person."""
    people = [name.words for name in found(text, sentences) if name.bearer is Bearer.PERSON]
    starts = [span.start for span in sentences]
    for own in people:
        last = own.split()[-1]
        for match in re.finditer(rf"(?<![\w-]){re.escape(last)}(?![\w-])", text):
            number = bisect_right(starts, match.start()) - 1
            if number < 0 or match.end() > sentences[number].end:
                continue
            start = match.end() - len(own)
            if text[max(0, start) : match.end()] == own:
                yield Name(own, Span(start, match.end()), number, Bearer.PERSON)
                continue
            lead = _CAPITALS.search(text, starts[number], match.start())
            if lead is None or not _is_anothers(lead.group(), last, people):
                yield Name(own, Span(*match.span()), number, Bearer.PERSON)


def _is_anothers(lead: str, last: str, people: Sequence[str]) -> bool:
    """True for the last name of another known one."""
    words = lead.split()
    return any(" ".join((*words[at:], last)) in people for at in range(len(words)))


def _beside(
    name: Name, text: str, within: Span, kinds: Sequence[Sequence[str]], role: str
) -> str | None:
    """The words about a role beside a name."""
    stretch = _BREAKS.split(text[within.start : name.span.start])[-1].strip(" ,")
    lead = " ".join(stretch.split(",")[-1].split()[-_REACH:])
    told = _AFTER.match(text[name.span.end : within.end])
    after = told["role"] if told else ""
    held = [words for words in (lead, after) if _ends(_OWNED.sub("", words), kinds)]
    keeps = _KEEPS.match(text[name.span.end : within.end])
    if keeps and not held and _is_place_of(keeps["place"], role):
        held = [keeps["place"]]
    if not held:
        return None
    of = told["of"] if told and told["of"] else ""
    return " ".join((*held, of, _state_after(name, text)))


def _state_after(name: Name, text: str) -> str:
    of = _OF.match(text, name.span.end)
    return of["state"] if of else ""


def _is_place_of(place: str, role: str) -> bool:
    """True for the bakery of a baker."""
    trade = _TRADE.fullmatch(role)
    if trade is None:
        return False
    return place.endswith(trade["root"]) if trade["keeps"] else place.startswith(trade["root"])


def _ends(words: str, kinds: Sequence[Sequence[str]]) -> bool:
    """True for words that end with a role."""
    words = words.split(" of ")[0]
    own = terms(words)
    learned = ["scientist"] in kinds and _LEARNED.search(words)
    return bool(learned) or any(own[-len(kind) :] == list(kind) for kind in kinds)
