"""People of a story, known by what they do alone.

A tale gives its people one name and no title. A single capitalised word that does something again
and again, and that nothing happens in or at, is taken for one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from askcite.text.english import OPENING
from askcite.text.late import late
from askcite.text.names import Bearer, Name
from askcite.types import Span

ACTS: Final = 2
"""Times that somebody does something, at least: once may be a thing or a beast of a proverb."""
_DOES: Final = (
    r"(?:\w{2,}ed|was|had|went|came|said|ran|sang|saw|knew|took|gave|made|stood|sat|felt|thought"
    r"|told|found|heard|got|left|kept|could|would|did|began|fell|looked|woke|slept|wept|laughed"
    r"|shook|brought|held|met|spoke|rose|threw|wore|ate|drank|rode|drove|drew|built|lay|let|put"
    r"|set|never"
    r"|always|also|is|has|says|goes|comes|looks|runs|takes|thinks|feels|stands|sits|asks|knows)"
)
_ACTING: Final = late(rf"(?<![\w’'-])(?P<name>[A-Z][a-z’'-]{{2,}})(?: [a-z]+ly)? {_DOES}\b")
_NAMED: Final = late(r"\b(?:named|called) ([A-Z][a-z’'-]{2,})\b(?! [A-Z])")
_WORDS: Final = 4
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
_OWN: Final = r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
_CALLED: Final = late(
    rf"\b(?i:{_FOLK})s?(?: (?:[a-z][\w-]*|(?:in|of) [A-Z]\w+)){{0,3}},? (?:named|called) {_OWN}"
)
_WITH_TITLE: Final = late(rf"(?<![\w])(?P<whole>{_TITLES}\.? [A-Z][\w’'-]+)")
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
_PLAYED: Final = late(
    rf"\b(?i:the|his|her|their) (?P<role>(?:\w+['’]s )?(?:old |young |eldest |youngest |little )?"
    rf"{_TRADE})\b(?!['’-]|,? (?:named|called)\b|, [A-Z])"
)
_PLACED: Final = late(
    rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?{_TRADE}, {_OWN}(?=[,.;:)]| (?:who|and))"
)


def cast(text: str, sentences: Sequence[Span]) -> tuple[Name, ...]:
    """Everybody in a tale: by name, title or trade."""
    told: dict[str, Name] = {}
    for number, sentence in enumerate(sentences):
        for form in (_PLACED, _WITH_TITLE, _CALLED, _SAID, _PLAYED):
            for found in form.finditer(text, sentence.start, sentence.end):
                groups = found.groupdict()
                words = groups.get("whole") or groups.get("name") or f"the {groups.get('role')}"
                own = Name(words, Span(*found.span()), number, Bearer.PERSON)
                told.setdefault(words.split()[-1].lower(), own)
    return tuple(sorted(told.values(), key=lambda name: name.span.start))
