"""Rules that hold a sentence's numbers against its source's.

Each gives its reason; an empty one means that it finds nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from askcite.text.counting import NUMBER
from askcite.text.english import FUNCTION_WORDS, NUMBER_WORDS, RANKS, YEAR
from askcite.text.late import late
from askcite.text.words import Text

_RANGE: Final = late(
    rf"\b(?:between|from) (?:the )?\W?({NUMBER})(?:s|%)? (?:and|to) (?:the )?\W?({NUMBER})"
    rf"|(?<![\d-])({NUMBER})(?:s|%)?(?: to |-|–)\W?({NUMBER})(?!-?\d)",
    re.IGNORECASE,
)
_ORDERED: Final = late(
    rf"\bfrom (?:the )?\W?({NUMBER})(?:s|%)? to (?:the )?\W?({NUMBER})"
    rf"|(?<![\d-])({NUMBER})(?: in | of | out of |-|–|:)(?:every )?({NUMBER})(?!-?\d)",
    re.IGNORECASE,
)
_WORD: Final = late(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE)
_UP: Final = r"over|above|exceed(?:s|ed|ing)?|more than|at least"
_DOWN: Final = r"under|below|less than|fewer than|at most|up to"
_LIMIT: Final = late(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?:the |a )?\W{{0,2}}(?P<number>{NUMBER})",
    re.IGNORECASE,
)
_BESIDE: Final = 4  # words between a number and what it is the number of
_BEYOND: Final = 8  # words; where another number of its kind stands beside the word, it is not its


def strange(said: Text, written: Text) -> str:
    """A number that the source lacks."""
    other = sorted(written.numbers - said.numbers - ranked(said))
    return f"the number {other[0]} is not in the cited words" if other else ""


def ranked(text: Text) -> frozenset[str]:
    """The numbers of its "second" and "third"."""
    words = (m.group().lower() for _, m in text.words)
    return frozenset(RANKS[word] for word in words if word in RANKS)


def scales(said: Text, written: Text) -> str:
    """Another amount of the same number: six for six hundred."""
    places = frozenset(map(float, ranked(said)))
    for amount in written.amounts:
        like = any(map(amount.resembles, said.amounts))
        if like and not amount.values & places and not any(map(amount.equals, said.amounts)):
            return f"{amount} is another amount in the cited words"
    return ""


def measures(said: Text, written: Text) -> str:
    """An amount in another unit, currency or sign."""
    for amount in written.amounts:
        same = [a for a in said.amounts if amount.equals(a)]
        units = {a.unit for a in same if a.unit}
        if amount.unit and units and amount.unit not in units:
            return f"{amount} is of another unit in the cited words"
        if same and all(a.negative != amount.negative for a in same):
            return f"{amount} has another sign in the cited words"
    return ""


def turned(said: Text, written: Text) -> str:
    """A range or ratio turned round: four in three."""
    there, here = set(_ordered(said.text)), set(_ordered(written.text))
    for low, high in sorted(here - there):
        if (high, low) in there - here:
            return f"{low} and {high} stand the other way round in the cited words"
    return ""


def _ordered(text: str) -> Iterator[tuple[str, str]]:
    digits = _WORD.sub(lambda m: NUMBER_WORDS.get(m.group().lower(), ""), text)
    for match in _ORDERED.finditer(digits):
        low, high = (number for number in match.groups() if number)
        yield low, high


def ranges(said: Text, written: Text) -> str:
    """One end of the source's range, alone or otherwise paired."""
    there, here = set(_ranges(said.text)), set(_ranges(written.text))
    given = set(_plain(written.text)) - set(_plain(_RANGE.sub(" ", said.text)))
    for low, high in sorted(there - here):
        if (low in given) != (high in given):
            return f"of {low} to {high} one end is left out"
    return ""


def _ranges(text: str) -> Iterator[tuple[str, str]]:
    for match in _RANGE.finditer(text):
        low, high = (number for number in match.groups() if number)
        yield low, high


def _plain(text: str) -> list[str]:
    return re.findall(NUMBER, text)


def repeated(said: Text, written: Text) -> str:
    """A number said of more things than in the source."""
    there = Counter(t for t, _ in said.words)
    for term, times in Counter(t for t, _ in written.words if t[0].isdigit()).items():
        if times > there[term] > 0:
            return f"{term} stands {times} times, in the cited words {there[term]}"
    return ""


def limits(said: Text, written: Text) -> str:
    """A lower limit on one side, an upper one opposite."""
    there = _limits(said.text)
    for number, way in _limits(written.text).items():
        if there.get(number, way) != way:
            return f"{number} is another limit in the cited words"
    return ""


def _limits(text: str) -> Mapping[str, bool]:
    """Numbers that are limits; true for lower ones."""
    return {m["number"]: bool(m["up"]) for m in _LIMIT.finditer(text)}


def elsewhere(said: Text, written: Text) -> str:
    """A number beside a word of another number."""
    given = {t for t, _ in written.words}
    for at, number in _numbers(written):
        kind = _kind(written, at)
        own = [i for i, n in _numbers(said) if n == number]
        others = [i for i, n in _numbers(said) if n not in given and _kind(said, i) == kind]
        for term, word in _beside(written, at):
            places = [i for i, (t, _) in enumerate(said.words) if t == term]
            if _near(places, others, _BESIDE) and not _near(places, own, _BEYOND):
                return f"{word} stands beside another number than {number} in the cited words"
    return ""


def _numbers(text: Text) -> Iterator[tuple[int, str]]:
    """The places of the numbers in digits, and these."""
    return ((at, t) for at, (t, _) in enumerate(text.words) if t[0].isdigit())


def _kind(text: Text, at: int) -> str:
    """The thing counted: the word after, or a year."""
    if re.fullmatch(YEAR, text.words[at][0]):
        return "year"
    following = text.words[at + 1 : at + 2]
    return next((t for t, m in following if m.group().lower() not in FUNCTION_WORDS), "")


def _beside(text: Text, at: int) -> Iterator[tuple[str, str]]:
    """The words of meaning beside a number, as (term, word)."""
    for i in range(max(0, at - _BESIDE), min(len(text.words), at + _BESIDE + 1)):
        term, match = text.words[i]
        if i != at and match.group().lower() not in FUNCTION_WORDS:
            yield term, match.group()


def _near(places: Sequence[int], others: Sequence[int], most: int) -> bool:
    """True where two of them are so few words apart.

    Nothing is near what is nowhere.
    """
    return any(abs(i - j) <= most for i in places for j in others)
