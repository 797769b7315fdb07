"""Ages that a sentence is of: `over 65`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from askcite.text.english import NUMBER_WORDS
from askcite.text.late import late

_PEOPLE: Final = (
    r"(?:anyone|everyone|nobody|no one|persons?|people|adults?|children|child|kids|minors?|juniors?"
    r"|youths?|seniors?|teenagers?|members?|applicants?|drivers?|visitors?|guests?|passengers?|pupils"
    r"|students?|those|girls|boys|men|women|babies|toddlers|users?|participants|customers?"
    r"|players|swimmers|riders|volunteers|citizens|voters|residents|holders|young)"
)
_OF_AGE: Final = late(rf"(?i)\b(?:ages?|aged|years? old|years? of age|year-olds?|{_PEOPLE})\b")
_OTHER: Final = (
    r"(?!\s*(?:%|€|£|\$|per|euros?|pounds?|dollars?|minutes?|hours?|days?|weeks?|months?|km|kg|cm"
    r"|mm?|miles?|metres?|meters?|a\.m|p\.m|am|pm|o['’]clock|times|pieces|people|guests|persons"
    r"|tons?|litres?|points?|employees)\b)(?![.,:]?\d)"
)
_N: Final = rf"(?<![£$€\d.,:])(?P<n>\d{{1,2}}){_OTHER}"
_THINGS: Final = (
    r"(?!\s+(?!years|pays|gets|needs|enters|costs|is|has|was|plays|travels|receives|goes|rides)"
    r"[a-z]{2,}s\b)"
)
"""No number of things: `up to 15 books`."""
_YEARS: Final = r"(?:[ -]years?(?:[ -](?:old|of age))?|[ -]year-olds?)?"
_THE_AGE: Final = r"(?:the )?(?:ages? (?:of )?)?"
_RANGE: Final = late(
    rf"(?i)(?<![£$€\d.,:])(?P<low>\d{{1,2}}){_YEARS} ?(?:to|-|–|and|until) (?P<n>\d{{1,2}})"
    rf"{_OTHER}(?! (?:over|above|older|under|below|younger)\b)"
    r"|(?<![£$€\d.,:])(?P<first>\d{1,2})[-–](?P<last>\d{1,2})(?=[ -]year| years)"
)
_AT_LEAST: Final = late(
    rf"(?i)\b(?:at least|from|minimum(?: age)?(?: is| of)?|not younger than|no younger than"
    rf"|age limit (?:is|of)) {_THE_AGE}{_N}{_THINGS}"
    rf"|{_N.replace('?P<n>', '?P<m>')}{_YEARS},? (?:or|and) (?:over|older|above|up|more|upwards)\b"
    r"|(?<!\d)(?P<plus>\d{1,2})\+"
    rf"|\b(?:must|have to|has to) be (?P<must>\d{{1,2}})\b{_OTHER}"
)
_OVER: Final = late(rf"(?i)\b(?:over|above|older than) {_THE_AGE}{_N}")
_UNDER: Final = late(
    rf"(?i)\b(?:under|below|younger than|until (?:they are|they turn|the age of)) {_THE_AGE}{_N}"
)
_AT_MOST: Final = late(
    rf"(?i)\b(?:up to|no older than|not older than) {_THE_AGE}{_N}{_THINGS}"
    rf"|{_N.replace('?P<n>', '?P<m>')}{_YEARS},? (?:or|and) (?:under|younger|below)\b"
)
_WORD: Final = late(rf"(?i)\b(?:{'|'.join(NUMBER_WORDS)})\b")
OLDEST: Final = 200


@dataclass(frozen=True, slots=True)
class AgeLimit:
    """The ages that a sentence is of, both ends included."""

    low: int
    high: int

    def holds(self, age: int) -> bool:
        """True for an age within."""
        return self.low <= age <= self.high


def found(sentence: str) -> tuple[AgeLimit, ...]:
    """The ages that a sentence is of, if of any."""
    if not _OF_AGE.search(sentence):
        return ()
    said = _WORD.sub(lambda word: NUMBER_WORDS[word.group().lower()], sentence)
    made = [AgeLimit(*ends) for ends in map(_numbers, _RANGE.finditer(said)) if ends[0] < ends[1]]
    said = _RANGE.sub(" ", said)
    made += [AgeLimit(_numbers(each)[0], OLDEST) for each in _AT_LEAST.finditer(said)]
    said = _AT_LEAST.sub(" ", said)
    made += [AgeLimit(_numbers(each)[0] + 1, OLDEST) for each in _OVER.finditer(said)]
    made += [AgeLimit(0, _numbers(each)[0] - 1) for each in _UNDER.finditer(said)]
    return (*made, *(AgeLimit(0, _numbers(each)[0]) for each in _AT_MOST.finditer(said)))


def _numbers(match: re.Match[str]) -> list[int]:
    return [int(each) for each in match.groups() if each is not None]
