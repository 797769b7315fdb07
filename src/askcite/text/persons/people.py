"""People of a story, known by what they do alone.

A tale gives its people one name and no title. A single capitalised word that does something again
and again, and that nothing happens in or at, is taken for one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from askcite.text.english import OPENING
from askcite.text.late import late
from askcite.text.persons import families, names, narrator
from askcite.text.persons.kin import KIN
from askcite.text.persons.names import Bearer, Name
from askcite.text.persons.sexes import HE
from askcite.types import Span

OFTEN: Final = 3
"""Times that a main figure is named, at least."""
ACTS: Final = 2
"""Times that somebody does something, at least: once may be a thing or a beast of a proverb."""
DOES: Final = (
    r"(?:\w{2,}ed|was|had|went|came|said|ran|sang|saw|knew|took|gave|made|stood|sat|felt|thought"
    r"|told|found|heard|got|left|kept|could|would|did|began|fell|looked|woke|slept|wept|laughed"
    r"|shook|brought|held|met|spoke|rose|threw|wore|ate|drank|rode|drove|drew|built|lay|let|put"
    r"|set|never"
    r"|always|also|is|has|says|goes|comes|looks|runs|takes|thinks|feels|stands|sits|asks|knows)"
)
"""A verb, most often of somebody who does something."""
_ACTING: Final = late(rf"(?<![\w’'-])(?P<name>[A-Z][a-z’'-]{{2,}})(?: [a-z]+ly)? {DOES}\b")
_DOING: Final = late(rf" {DOES}\b")
_NAMED: Final = late(r"\b(?:named|called) ([A-Z][a-z’'-]{2,})\b(?! [A-Z])")
_WORDS: Final = 4
_PRONOUN: Final = late(r"\b(?:[Hh]e|[Ss]he)\b")
_PLACE: Final = r"\b(?:in|at|on|near|from|through|the|of|into|across|around) {}\b"


def acting(text: str, sentences: Sequence[Span]) -> tuple[Name, ...]:
    """The people of a story, where each comes first."""
    acts: Counter[str] = Counter()
    for sentence in sentences:
        for found in _ACTING.finditer(text, sentence.start, sentence.end):
            before = text[sentence.start : found.start()].split()
            if not before or before[-1][0].islower():
                acts[found["name"]] += 1
        acts.update(_NAMED.findall(text, sentence.start, sentence.end))
    kept = (
        word
        for word, count in acts.items()
        if count >= ACTS
        and word.lower() not in OPENING
        and not late(_PLACE.format(word)).search(text)
    )
    named = [_first(word, text, sentences) for word in kept]
    return tuple(sorted(filter(None, named), key=lambda name: name.span.start))


def titled(title: str, text: str, sentences: Sequence[Span]) -> tuple[Name, ...]:
    """The person whom a title names, if it does."""
    words = title.split()
    if not 1 < len(words) <= _WORDS or not all(word[:1].isupper() for word in words):
        return ()
    if late(_PLACE.format(re.escape(title))).search(text):
        return ()
    found = _first(re.escape(words[-1]), text, sentences)
    return (replace(found, words=title),) if found else ()


def main(title: str, text: str, sentences: Sequence[Span]) -> Name | None:
    """The one whom a text names most often.

    Of a family of one name that is whoever comes first.
    """
    told = [n for n in names.found(text, sentences) if n.bearer is Bearer.PERSON]
    named = [*titled(title, text, sentences), *told, *acting(text, sentences)]
    times = {name: _times(name.words, text) for name in named}
    most = max(times.values(), default=0)
    often = [name for name in named if times[name] == most]
    first = min(often, key=lambda name: (name.span.start, -len(name.words)), default=None)
    if first and times[first] < OFTEN:
        first = next((n for n in titled(title, text, sentences) if _is_of_one(text)), None)
    return first


def _is_of_one(text: str) -> bool:
    """True for a text that says `he` or `she` often."""
    return len(_PRONOUN.findall(text)) >= OFTEN


def everybody(title: str, text: str, sentences: Sequence[Span], *, tale: bool) -> tuple[Name, ...]:
    """All people of a text, by name or trade."""
    about = main(title, text, sentences)
    told = [n for n in names.found(text, sentences) if n.bearer is Bearer.PERSON]
    family = families.told(text, tuple(sentences), about.words if about else "")
    kin = [Name(k.who, k.place, k.sentence, Bearer.PERSON) for k in family if k.who]
    own = [*([about] if about else []), *acting(text, sentences)]
    known = list(_once((*kin, *own)))
    known += [n for n in _once((*told, *own)) if not any(_is_in(n, other) for other in known)]
    if (narrates := _narrator(text, sentences)) and not any(_is_in(narrates, n) for n in known):
        known.append(narrates)
    if tale:
        words = {word for each in known for word in each.words.split()}
        last = [n for n in cast(text, sentences) if n.words.split()[-1] not in words]
        known += [n for n in last if not _is_title(n.words.split()[-1], words, text)]
    return tuple(sorted(known, key=lambda name: name.span.start))


def _narrator(text: str, sentences: Sequence[Span]) -> Name | None:
    """Whoever says `I`, where the text names that one."""
    place = narrator.place(text)
    at = next((n for n, s in enumerate(sentences) if place and s.covers(place)), None)
    return Name(place.of(text), place, at, Bearer.PERSON) if place and at is not None else None


def is_known(word: str, title: str, text: str, sentences: Sequence[Span]) -> bool:
    """True for a part of somebody's name."""
    told = everybody(title, text, sentences, tale=True)
    return any(word in name.words.split() for name in told)


def _is_title(role: str, names: Iterable[str], text: str) -> bool:
    """True for the captain whom a text calls `Captain Brusk`."""
    return any(f"{role.title()} {name}" in text for name in names)


def _is_in(name: Name, other: Name) -> bool:
    """True for a part of another's name."""
    return set(name.words.split()) <= set(other.words.split())


def _once(named: Iterable[Name]) -> Iterator[Name]:
    """Each of them once, by the longest name."""
    longest = sorted(named, key=lambda name: (-len(name.words.split()), name.span.start))
    kept: list[Name] = []
    for name in longest:
        if not any(_is_in(name, other) for other in kept):
            kept.append(name)
    yield from kept


def _times(name: str, text: str) -> int:
    """The times that its most frequent word stands."""
    words = [word for word in name.split() if not late(_TITLES).fullmatch(word.strip("."))]
    return max((len(re.findall(rf"\b{re.escape(word)}\b", text)) for word in words), default=0)


def _first(word: str, text: str, sentences: Sequence[Span]) -> Name | None:
    place = late(rf"(?<!\w){word}(?!\w)")
    for number, sentence in enumerate(sentences):
        if found := place.search(text, sentence.start, sentence.end):
            return Name(word, Span(*found.span()), number, Bearer.PERSON)
    return None


_FOLK: Final = (
    r"(?:boy|girl|man|woman|child|lad|lass|lady|gentleman|youth|stranger|friend|person|maid|widow"
    r"|orphan|servant|soldier|giant|witch|wizard|fox|wolf|bear|dog|cat|horse|bird|mouse|hare|goat"
    r"|king|queen|prince|princess|boy|captain|sailor|pupil|teacher|neighbou?r|cousin|merchant|thief"
    r"|hunter|fisher|farmer|miller|baker|tailor|tinker|beggar|monk|nun)"
)
_TITLES: Final = (
    r"(?:Madame|Monsieur|Mother|Father|Old|Young|Uncle|Aunt|Auntie|Granny|Grandmother|Grandfather"
    r"|Master|Mistress|Miss|Little|Dame|Brother|Sister|Lady|Lord|King|Queen|Prince|Princess|Captain"
    r"|Mrs|Mr|Ms|Dr|Sir|Frau|Herr|Señor|Señora)"
)
_PLAIN: Final = 2
"""Words of a trade with its article alone: `the woman`."""
_KINSMAN: Final = late(rf"(?:\w+['’]s )?(?:{KIN})")
_OWN: Final = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
_CALLED: Final = late(
    rf"\b(?i:{_FOLK})s?(?: (?:[a-z][\w-]*|(?:in|of) [A-Z]\w+)){{0,3}},? (?:named|called) {_OWN}"
)
_WITH_TITLE: Final = late(rf"(?<![\w])(?P<whole>{_TITLES}\.? [A-Z][\w’'-]+)")
_AGED_NAME: Final = late(rf"\b(?:old|young|little|poor|dear) {_OWN}")
_SAID: Final = late(
    r"[\"”’'][,.]?\s+(?:said|asked|cried|replied|answered|whispered|shouted|called)"
    r" (?P<name>[A-Z][\w’'-]+)"
)
_TRADE: Final = (
    r"(?:\w{2,}(?:man|woman|master|mistress|smith|wright|herd|keeper|monger|wife|maid)|mayor|priest"
    r"|king|queen|prince|princess|baker|miller|tailor|butcher|smith|tinker|cook|sailor|captain"
    r"|soldier|doctor|nurse|teacher|monk|nun|bishop|judge|merchant|thief|hunter|hermit|witch|giant"
    r"|wizard|stranger|widow|aunt|uncle|grandmother|grandfather|mother|father|brothers?|sisters?"
    r"|son|daughter|wife|husband|innkeeper|beggar|peasant|farmer|weaver|carpenter|fisher|gardener"
    r"|governor|sheriff|emperor|landlord|pedlar)"
)
_MET: Final = late(rf"\b[Aa]n? (?:\w+ )?(?P<role>{_TRADE})(?= (?!named|called){DOES}\b)")
"""Somebody who comes in: `a beggar knocked`."""
SOMEBODY: Final = late(rf"(?i)\b(?:{_FOLK}|{_TRADE}|{KIN})$")
"""Words that end with a person of no name: `the old woman`."""
_WOMAN: Final = late(
    r"(?i)(?:woman|girl|lass|lady|maid|queen|princess|mother|sister|daughter|wife|widow|aunt|niece"
    r"|nun|witch|mistress|granny|hostess|actress|heroine)$"
)
_MAN: Final = late(
    r"(?i)(?:(?<!wo)man|boy|lad|gentleman|king|prince|father|brother|son|husband|uncle|nephew|monk"
    r"|wizard|widower|master|lord|emperor|hero)$"
)


def may_be(words: str, sex: str) -> bool:
    """True for words for somebody of that sex."""
    other = _WOMAN if sex == HE else _MAN
    return SOMEBODY.search(words) is not None and not other.search(words)


_PLAYED: Final = late(
    rf"\b(?i:the|his|her|their) (?P<role>(?:\w+['’]s )?(?:old |young |eldest |youngest |little )?"
    rf"{_TRADE})\b(?!['’-]|,? (?:named|called)\b|,? [A-Z])"
)
_AGED: Final = late(rf"\b(?:the|[Aa]n?) (?P<role>(?:old|young|little) {_TRADE})\b")
_PLACED: Final = late(
    rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?{_TRADE}, {_OWN}(?=[,.;:)]| (?:who|and))"
)


def cast(text: str, sentences: Sequence[Span]) -> tuple[Name, ...]:
    """Everybody in a tale: by name, title or trade."""
    told: dict[str, Name] = {}
    for number, sentence in enumerate(sentences):
        for form in (_PLACED, _WITH_TITLE, _CALLED, _AGED_NAME, _SAID, _PLAYED, _MET):
            for found in form.finditer(text, sentence.start, sentence.end):
                groups = found.groupdict()
                role = groups.get("role") or ""
                if _KINSMAN.fullmatch(role) and not _DOING.match(text, found.end()):
                    continue
                words = groups.get("whole") or groups.get("name") or f"the {groups.get('role')}"
                own = Name(words, Span(*found.span()), number, Bearer.PERSON)
                told.setdefault(words.split()[-1].lower(), own)
    for aged in _AGED.finditer(text):  # `the old woman`, told once as `the woman`
        plain = told.get(aged["role"].split()[-1])
        if plain and len(plain.words.split()) <= _PLAIN:
            told[aged["role"].split()[-1]] = replace(plain, words=f"the {aged['role']}")
    return tuple(sorted(told.values(), key=lambda name: name.span.start))
