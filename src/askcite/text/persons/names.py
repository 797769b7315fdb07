"""People, places and bodies that a text names.

English alone, told by looks. A name is a run of capitalised words; a title or role before it, a
verb of saying beside it, an apposition or a given name make it a person's; its own words make it a
body's; the list of states, or a preposition of place, make it a place's. Others are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from askcite.text.english import MONTHS, NAME_JOINTS, OPENING, WEEKDAY
from askcite.text.late import late
from askcite.text.persons.given_names import GIVEN
from askcite.text.persons.states import ANY_STATE, STATES
from askcite.types import Span


class Bearer(StrEnum):
    """The sort of thing that bears a name."""

    PERSON = "person"
    PLACE = "place"
    BODY = "body"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Name:
    """A name and its first place in the text.

    `sentence` is the number of the sentence in the sequence that was searched.
    """

    words: str
    span: Span
    sentence: int
    bearer: Bearer


_ROLE: Final = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|St|Saint|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Rev)\.?"
    r"|(?:[Ff]ormer |[Vv]ice |[Dd]eputy |[Pp]rime |[Ss]enior |[Cc]hief )*"
    r"(?:[Pp]resident|[Mm]inister"
    r"|[Cc]hancellor|[Ss]ecretary(?:-[Gg]eneral)?|[Pp]rofessor|[Dd]octor|[Kk]ing|[Qq]ueen|[Pp]ope"
    r"|[Pp]rince(?:ss)?|[Ee]mperor|[Ss]enator|[Gg]overnor|[Mm]ayor|[Jj]udge|[Jj]ustice|[Gg]eneral"
    r"|[Cc]olonel|[Cc]aptain|[Oo]fficer|[Dd]irector|[Cc]hair(?:man|woman|person)?|[Aa]mbassador"
    r"|[Rr]esearcher|[Ss]cientist|[Ee]conomist|[Hh]istorian|[Ww]riter|[Aa]uthor|[Pp]oet|[Nn]ovelist"
    r"|[Pp]ainter|[Aa]rtist|[Pp]hotographer|[Cc]omposer|[Pp]hysicist|[Cc]hemist|[Bb]iologist"
    r"|[Ee]ngineer|[Aa]rchitect|[Jj]ournalist|[Rr]eporter|[Ee]ditor|[Ll]awyer|[Aa]ttorney|[Cc]oach"
    r"|[Aa]nalyst|[Ss]pokes(?:man|woman|person)|[Mm]anager|[Ff]ounder|[Oo]wner|[Tt]eacher|[Nn]urse"
    r"|[Ss]tudent|[Ff]armer|[Ss]inger|[Aa]ctor|[Aa]ctress|[Ee]xplorer|[Ii]nventor|[Pp]hilosopher"
    r"|[Ll]eader|[Cc]ritic|[Ss]cholar|[Ff]riend|[Bb]rother|[Ss]ister|[Ff]ather|[Mm]other|[Ww]ife"
    r"|[Hh]usband|[Ss]on|[Dd]aughter|[Uu]ncle|[Aa]unt|[Cc]ousin|[Cc]olleague|[Cc]ommissioner|CEO"
    r"|[Rr]eferee|[Ss]triker|[Gg]oalkeeper|[Dd]efender|[Mm]idfielder|[Ww]inger|[Ss]uccessor"
    r"|[Pp]redecessor|[Pp]remier|[Dd]etective|[Ii]nspector|[Bb]ishop|[Cc]ouncillor|[Cc]onductor"
    r"|[Cc]urator|[Rr]anger|[Ww]arden|[Ss]ergeant|[Ss]heriff|[Bb]otanist|[Gg]eologist"
    r"|[Aa]stronomer|[A-Za-z]+(?:ologist|onomist|ographer|ychiatrist)|[Nn]eighbou?r|[Ww]idow|[Cc]hef"
    r"|[a-z]{3,}ist|[a-z]{2,}(?:teacher|smith|wright|maker|keeper|monger|master|mistress|man|woman|driver)"
    r"|baker|boy|butcher|carpenter|clerk|cook|deputy|fisher|gardener|geometer|girl|judge|lecturer|lender|miller"
    r"|merchant|monk|nun|officer|pedlar|pharmacist|piper|pilot|potter|priest|publisher|sailor"
    r"|sculptor|seamstress|soldier|surgeon|tailor|trader|vet|vicar|weaver|worker)"
)
_SAYS: Final = (
    r"(?:said|says|told|tells|wrote|writes|argue[sd]|add(?:s|ed)|ask(?:s|ed)|explain(?:s|ed)"
    r"|believe[sd]|think(?:s)?|thought|claim(?:s|ed)|note[sd]|warn(?:s|ed)|recall(?:s|ed)|remark\w*"
    r"|replied|replies|insist(?:s|ed)|suggest(?:s|ed)|admit(?:s|ted)|announced|stated|married|died)"
)
_WORD: Final = r"(?:[A-Z][\w'’-]+|[A-Z]\.(?:[A-Z]\.)*)"
_NAME: Final = late(
    rf"(?<![\w.])(?:[A-Z]{{2,}}\b|{_WORD}(?:(?: (?:{NAME_JOINTS}|van|von|der|bin|al|da|di|du|la|le"
    rf"|el|&) {_WORD})|(?:[ -]{_WORD}))*)"
)
_ROLE_BEFORE: Final = late(rf"\b(?:{_ROLE})s?,? $")
_ROLES_BEFORE: Final = late(rf"\b(?:{_ROLE})s,? $")
_SAID_BEFORE: Final = late(
    r"\b(?:run|written|founded|led|taught|painted|composed|designed) by $"
    rf"|\b{_SAYS} (?:(?:the|an?|its|his|her|their) (?:[\w-]+ ){{1,3}})?$"
)
_SAYS_AFTER: Final = late(
    rf"(?:,? [^.;:“”\"]{{1,70}},)?,? (?:\w+ly |also |has |had |who )?{_SAYS}\b|, \d\d\b(?! [A-Z])"
    r"|,? (?:was )?born\b"
)
_APPOSITION: Final = late(
    rf",? \((?:born |c\. ?|b\. )?\d{{4}}|,? (?:who|whose)\b|, (?:(?:an?|the|one of the|his|her|its"
    rf"|their|then|now|former) )?(?:[\w'’-]+ ){{0,4}}?(?:{_ROLE})\b"
)
_SAINTS: Final = late(r"\b(?:St|Saint)\.? [A-Z][\w-]*['’]?s?$|['’]s$")
"""What is called after a saint, or somebody: `St Anne's`."""
_WORK_BEFORE: Final = late(
    r"\b(?:journal|magazine|(?:news)?paper|firm|company|group|ship|book|novel|film|play|weekly) $"
)
"""The sort of thing that bears a name of several words."""
_IN: Final = late(
    r"\b(?:in|at|near|from|to|around|outside|across|visit(?:ed|s)?|throughout)(?: the)? $"
)
_BODIES: Final = late(
    r"\b(?:Universit(?:y|ies)|Institute|Ministry|Department|Council|Committee|Commission|Agency"
    r"|Association|Organi[sz]ation|Union|Party|Company|Corporation|Corp|Inc|Ltd|Bank|Fund"
    r"|Foundation|Court|Parliament|Congress|Senate|Army|Navy|Police|Church|Museum|Society|Centre"
    r"|Center|College|School|Hospital|Airways|Airlines|Authority|Bureau|Office|Club|Group|Team"
    r"|Network|Alliance|Federation|League|Forum|Times|Post|Journal|Bulletin|News|Press|Guardian"
    r"|Government|Board|Service|Services|Transit|Courier|Gazette|Trust|Tribunal|Railways?"
    r"|Water|Energy|Electric|Gas|Telecom|Transport|Shipping|Motors|Insurance|Marine|Industries"
    r"|Holdings|Systems|Partners|Administration|Academy|Standards|Publishers?|Laborator(?:y|ies))\b"
)
_NO_PERSON: Final = late(
    r"\b(?:Street|Avenue|Road|Quay|Port|Bay|River|Lake|Mountain|Mount|Bridge|Island|Islands|Park|Hall|Hotel"
    r"|Act|Treaty|Study|Agreement|Initiative|Award|Prize|War|Festival|Day|Week|Cup|Games|City"
    r"|County"
    r"|State|States|Province|Ocean|Sea|Tube|Station|Airport|Theorem|Theory|Museum|World|Heritage"
    r"|Site|Figure|Table|Chapter|Section|Title|English|French|German|Spanish|American|Chinese"
    r"|Indian|Japanese|Western|Eastern|Northern|Southern|Internet|Web|Christmas|Easter|Bible|God"
    r"|North|South|East|West|New|Great|San|Los|Las|Saint|St)\b"
)
_TIMES: Final = late(rf"{WEEKDAY}|{'|'.join(MONTHS)}|Spring|Summer|Autumn|Winter")
_STATE: Final = late(rf"(?<![\w.])(?:{ANY_STATE})(?![\w-])")
_ROLE_FIRST: Final = late(rf"(?:(?:[A-Z][\w’'-]+ ){{1,2}})??(?:{_ROLE}) (?=[A-Z])")
"""A role before a name, and whose: `French President`."""
_OF_STATE: Final = late(rf"(?P<who>{_WORD} {_WORD}) of (?:the )?(?:{ANY_STATE})(?: and |$)")
"""Somebody with his country, or a body of it: `Kenji Abe of Japan`."""
_OF_SOMETHING: Final = late(rf"(?P<who>{_WORD} {_WORD}) of ")
_AND_ROLE: Final = rf" and (?=(?:{_ROLE}) [A-Z])"
"""What joins two people, each with a role of his own."""
_MOST_WORDS: Final = 4
_OTHERS: Final = late(r"['’]s?\b \w")
"""A thing of somebody's, as in `Japan's FOIP`."""
_ROLE_ONLY: Final = late(
    rf"^(?:{_ROLE})$| (?!(?:Sen|Rep|Gen|Col|Capt|Lt|Sgt|Rev|Prince)$)(?:{_ROLE})$"
)
_QUOTES: Final = late(r"[\"“«„]\S")
_LETTERS: Final = 3
"""Letters of an abbreviation that is taken for a body's name."""


def found(text: str, sentences: Sequence[Span]) -> tuple[Name, ...]:
    """Each name whose bearer is told, where it stands first."""
    seen = list(_seen(text, sentences))
    people = _people(seen)
    names: dict[str, Name] = {}
    for each in seen:
        bearer = _bearer(each, people)
        key = people.get(each.words, each.words)
        if bearer and key not in names:
            names[key] = Name(key, each.span, each.sentence, bearer)
    for number, sentence in enumerate(sentences):
        for match in _STATE.finditer(text, sentence.start, sentence.end):
            span = Span(*match.span())
            names.setdefault(match.group(), Name(match.group(), span, number, Bearer.STATE))
    return tuple(sorted(names.values(), key=lambda name: name.span.start))


def speakers(text: str, sentences: Sequence[Span]) -> tuple[Name, ...]:
    """The people who say something, at each quotation.

    Of whom no words stand in quotation marks, it is where he says something first.
    """
    seen = list(_seen(text, sentences))
    people = _people(seen)
    said = [
        Name(people[each.words], each.span, each.sentence, Bearer.PERSON)
        for each in seen
        if each.words in people and each.speaks
    ]
    quoted = [name for name in said if _QUOTES.search(sentences[name.sentence].of(text))]
    known = {name.words for name in quoted}
    others = {name.words: name for name in reversed(said) if name.words not in known}
    return tuple(sorted((*quoted, *others.values()), key=lambda name: name.span.start))


@dataclass(frozen=True, slots=True)
class _Seen:
    """A run of capitals, with the words beside it."""

    words: str
    span: Span
    sentence: int
    before: str
    after: str

    @property
    def parts(self) -> list[str]:
        return self.words.split()

    @property
    def speaks(self) -> bool:
        """True beside a verb of saying."""
        return bool(_SAID_BEFORE.search(self.before) or _SAYS_AFTER.match(self.after))

    @property
    def is_said_of_a_person(self) -> bool:
        """True where a word beside it tells a person."""
        return bool(
            _ROLE_BEFORE.search(self.before)
            or _SAID_BEFORE.search(self.before)
            or _SAYS_AFTER.match(self.after)
            or _APPOSITION.match(self.after)
        )


def _seen(text: str, sentences: Sequence[Span]) -> Iterator[_Seen]:
    for number, sentence in enumerate(sentences):
        for match in _NAME.finditer(text, sentence.start, sentence.end):
            start, words = match.start(), match.group()
            first = words.split()[0]
            if first.lower() in OPENING or _TIMES.fullmatch(first):
                rest = words[len(first) :].lstrip()
                if not rest or not rest[0].isupper():
                    continue
                start, words = match.end() - len(rest), rest
            before = text[max(sentence.start, start - 40) : start]
            joint = " and " if _ROLES_BEFORE.search(before) else _AND_ROLE
            both = re.split(joint, words)
            for each in both:
                yield _as_seen(each, text.index(each, start), number, before, text)


def _as_seen(words: str, start: int, number: int, before: str, text: str) -> _Seen:
    """The run, without the role or country that it has."""
    own = _OF_STATE.match(words)
    if own and (own["who"].split()[0].lower() in GIVEN or _ROLE_BEFORE.search(before)):
        words = own["who"]
    elif (of := _OF_SOMETHING.match(words)) and _is_of_a_body(of["who"], words[of.end() :]):
        words = of["who"]
    end = start + len(words)
    after = text[end : end + 90]
    if role := _ROLE_FIRST.match(words):
        words = words[role.end() :]
        if own := _OF_SOMETHING.match(words):
            words = own["who"]
            after = text[start + role.end() + len(words) :][:90]
        own_span = Span(start + role.end(), start + role.end() + len(words))
        return _Seen(words, own_span, number, role.group(), after)
    words = words.removesuffix("’s").removesuffix("'s")
    return _Seen(words, Span(start, end), number, before, after)


def _is_of_a_body(who: str, body: str) -> bool:
    """True for `Ibrahim Sorel` of `Tarn University`."""
    return bool(_BODIES.search(body)) and not (_BODIES.search(who) or _NO_PERSON.search(who))


def _people(seen: Sequence[_Seen]) -> dict[str, str]:
    """The names of people, and the whole name of each."""
    may = [each for each in seen if _may_be_person(each)]
    whole = dict.fromkeys(each.words for each in may if _is_person(each))
    longer = (e.words for e in may if e.parts[-1] in whole and not _ROLE_FIRST.match(e.words))
    whole |= dict.fromkeys(longer)
    last = {name.split()[-1]: name for name in reversed(whole) if " " in name}
    alone = {each.words for each in seen if len(each.parts) == 1} & last.keys()
    return {name: last.get(name, name) for name in (*whole, *alone)}


def _may_be_person(each: _Seen) -> bool:
    parts = each.parts
    joined = any(part.lower() in {"of", "the", "for", "and", "&"} for part in parts)
    return (
        not joined
        and not _SAINTS.search(f"{each.before}{each.words}")
        and not _OTHERS.search(each.words)
        and not _ROLE_ONLY.search(each.words)
        and len(parts) <= _MOST_WORDS
        and not each.words.isupper()
        and not _NO_PERSON.search(each.words)
        and not _BODIES.search(each.words)
        and not _TIMES.search(each.words)
        and each.words not in STATES
    )


def _is_person(each: _Seen) -> bool:
    parts = each.parts
    if len(parts) == 1:
        return bool(_ROLE_BEFORE.search(each.before)) and not each.after.startswith(" of")
    if _WORK_BEFORE.search(each.before):
        return False
    initial = any(re.fullmatch(r"(?:[A-Z]\.)+", part) for part in parts[:-1])
    return each.is_said_of_a_person or initial or parts[0].lower() in GIVEN


def _bearer(each: _Seen, people: dict[str, str]) -> Bearer | None:
    if each.words in people:
        return Bearer.PERSON
    if each.words in STATES or _TIMES.fullmatch(each.words):
        return None
    if _BODIES.search(each.words) and len(each.parts) > 1:
        return Bearer.BODY
    if each.words.isupper() and each.words.isalpha() and len(each.words) >= _LETTERS:
        return Bearer.BODY
    if _IN.search(each.before) and not _TIMES.search(each.words):
        return Bearer.PLACE
    return None
