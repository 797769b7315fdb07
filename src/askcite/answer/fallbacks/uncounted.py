"""Yes or no asked without its number, month or hour.

Of `Can I cancel after 3 months?` a text that says "after the first six months" lacks the 3. The
request is asked without it, and what answers has a number of the same measure; so has `Was it
opened in May?` another month, `Is Ann 16?` another age, and `Can I bring 4 dogs?` a number of dogs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from re import Pattern
from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.question.vocabulary import synonyms
from askcite.text import irregular
from askcite.text.counting import Amount, placed
from askcite.text.english import MONTH, WEEKDAY
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import Evidence, Kind, Span

ARTICLES: Final = 3
"""Articles asked at most; of more, some sentence has such a number."""
GATE: Final = 0.6
"""Share of the confidence that a fact needs."""
LOOKED: Final = 3
WITHIN: Final = 2
"""Words after a number of which one is the thing counted."""
HELD: Final = 0.5
"""Share of the other words of the request that the sentence has."""
_LED: Final = late(
    r"(?i)\b(?:after|within|for|in|before|by|over|under|every|(?:more|less|longer|shorter|older"
    r"|younger|later) than|at least|at most|up to|only|just|already|the first)\s+$"
)
_UNIT: Final = late(r"[\s-]?[\w£€$%]+")
_DAY: Final = rf"(?:{MONTH}|{WEEKDAY}s?)\b"
_DATED: Final = late(rf"(?i) (?:in|on|by|until|since|before|after) (?:\d{{1,2}} )?{_DAY}")
_NAMED_DAY: Final = late(rf"\b(?-i:{_DAY})")
_HOUR: Final = late(
    r"(?i) (?:at|by|until|before|after) \d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b\.?|o['’]clock)"
)
_CLOCK: Final = late(
    r"(?i)\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\b\d{1,2}[.:]\d\d\b|\bnoon\b|\bmidnight\b"
)
_AGED: Final = late(r"(?i)\W*(?:is|was) (?P<who>[\w .'’-]+?) (?P<age>[1-9]\d?)(?: years old)?\W*")
_AT_AGE: Final = late(r"(?i) (?:at|aged|with|under|over) (?P<age>[1-9]\d?)\W*$")
_AGE: Final = late(r"(?i)\b(?:years?(?:[ -]old)?|aged?|under|over)\b|, \d{1,2}(?:,|$)|\bat \d\d\b")
_THERE: Final = late(r"(?i)\W*(?:(?:and|so|but) )?(?:is|are|was|were) there\b")
_AND_MORE: Final = late(r"\w")
_NOUN: Final = late(r" (?P<noun>[a-z]{3,})\b")


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A request less its detail, and what another one tells."""

    readings: tuple[str, ...]
    tells: Callable[[str], bool]


def choose(part: Part, chosen: Choice, search: Search) -> Choice:
    """The sentence with another number, else the choice."""
    if part.kind is not Kind.YES_NO or not search.few(ARTICLES):
        return chosen
    for wanted in _wanted(part.readings[0]):
        asked = wanted.readings[0]
        found = search.best((*wanted.readings, *synonyms.readings(asked, search.knows)))
        if found.confidence < GATE * search.answers_from:
            continue
        for each in citing.ordered(found)[:LOOKED]:
            said = completing.words(each, found.articles)
            if wanted.tells(said) and _speaks_of(said, asked):
                return Choice(
                    part.asked,
                    part.readings[0],
                    Kind.YES_NO,
                    groups=(Group(completing.completed((each,), found)),),
                    confidence=search.answers_from,
                    finding=found,
                    articles=found.articles,
                )
    return _counted(part, chosen, search) if _THERE.match(part.readings[0]) else chosen


def _counted(part: Part, chosen: Choice, search: Search) -> Choice:
    """The only sentence that counts the things, if one does."""
    asked = part.readings[0]
    amounts = placed(asked)
    noun = _NOUN.match(asked, amounts[0][0].end) if len(amounts) == 1 else None
    if noun is None or _AND_MORE.search(asked, noun.end()):
        return chosen
    found = [
        Evidence(article.id, each, None, search.answers_from, 0.0)
        for article in search.few(ARTICLES)
        for each in search.generation.sentences(article.id)[0]
        if _counts_thing(noun["noun"], each.span.line(article.text))
    ]
    if len(found) != 1:
        return chosen
    return Choice.telling(
        part, Kind.YES_NO, found, search.few(ARTICLES), search.answers_from, understood_as=asked
    )


def recounted(part: Part, chosen: Choice, search: Search) -> Choice:
    """The sentence that counts them, else the choice."""
    asked = part.readings[0]
    if not chosen.evidence or not _THERE.match(asked):
        return chosen
    said = completing.words(chosen.evidence[0], chosen.articles)
    if any(wanted.tells(said) for wanted in _wanted(asked)):
        return chosen
    return choose(part, chosen, search)


def _speaks_of(said: str, asked: str) -> bool:
    """True for half of the words, and not names alone."""
    here, rest = Text(said), Text(asked)
    small = {term for term, word in here.words if word.group()[0].islower()}
    known = any({term, *_irregular(word)} & small for term, word in rest.spoken)
    return here.share(rest) >= HELD and known


def _irregular(word: str) -> set[str]:
    """The terms of a word's irregular forms."""
    return {term for other in irregular.others(word) for term in terms(other)}


def _wanted(asked: str) -> Iterator[Uncounted]:
    """The request less a detail, in ways."""
    for detail, told in ((_DATED, _NAMED_DAY), (_HOUR, _CLOCK)):
        if found := detail.search(asked):
            yield Uncounted((_cut(asked, *found.span()),), partial(_has, told))
            return
    if aged := _AGED.fullmatch(asked):
        yield Uncounted((f"How old is {aged['who']}?",), partial(_has, _AGE))
        return
    if aged := _AT_AGE.search(asked):
        rest = asked[: aged.start()]
        yield Uncounted((f"{rest}?", f"From what age {rest}?"), partial(_has, _AGE))
        return
    amounts = placed(asked)
    if len(amounts) == 1:
        yield from _of_amount(asked, *amounts[0])


def _of_amount(asked: str, span: Span, amount: Amount) -> Iterator[Uncounted]:
    """The request less its only amount."""
    if amount.unit or amount.scale > 1:
        rest = (
            _without(asked, span.start, span.end)
            if amount.unit
            else _cut(asked, span.start, span.end)
        )
        yield Uncounted((rest,), partial(_counts, amount))
    elif noun := _NOUN.match(asked, span.end):
        yield Uncounted((_cut(asked, span.start, span.end),), partial(_counts_thing, noun["noun"]))


def _cut(asked: str, start: int, end: int) -> str:
    return " ".join(f"{_LED.sub('', asked[:start])} {asked[end:]}".split())


def _has(told: Pattern[str], said: str) -> bool:
    return told.search(said) is not None


def _counts_thing(noun: str, said: str) -> bool:
    """True for another number of the thing."""
    ends = [said[span.end :].split()[:WITHIN] for span, _ in placed(said)]
    return any(set(terms(noun)) & set(terms(" ".join(after))) for after in ends)


def _without(asked: str, start: int, end: int) -> str:
    """The request without its number, and what leads it in."""
    unit = _UNIT.match(asked, end)
    before = _LED.sub("", asked[:start].rstrip("£€$") or "")
    return " ".join(f"{before} {asked[unit.end() if unit else end :]}".split())


def _counts(amount: Amount, said: str) -> bool:
    """True for a number of the same measure."""
    others = [other for _, other in placed(said)]
    if not amount.unit:
        return any(other.scale == amount.scale for other in others)
    return any(other.unit.rstrip("s") == amount.unit.rstrip("s") for other in others)
