"""Amounts as numbers: "two hundred thousand", "1.4 billion", "1.4bn"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import prod
from typing import Final

from askcite.text.english import NUMBER_WORDS, SCALES, SHORT_SCALES, UNITS, YEAR
from askcite.text.late import late
from askcite.types import Span

NUMBER: Final = r"\d+(?:[.,]\d+)*"
_PLAIN: Final = {w: float(n) for w, n in NUMBER_WORDS.items() if w not in SCALES}
_WORDS: Final = "|".join(_PLAIN)
_TENS: Final = "|".join(w for w, n in _PLAIN.items() if n >= 20)  # "twenty" and what is like it
_COUNT: Final = rf"(?:(?:{_TENS})[\s-]+(?:one|{_WORDS})|one|{_WORDS})\b"
_SCALE: Final = rf"(?:{'|'.join(SCALES)})s?\b"
_TIMES: Final = rf"[\s-]+(?:of )?{_SCALE}"
_AMOUNT: Final = late(
    rf"\b(?:(?P<digits>{NUMBER})\s?(?P<short>{'|'.join(SHORT_SCALES)})\b"
    rf"|(?:(?:{NUMBER}|{_COUNT})(?:{_TIMES})+|{_SCALE}(?:{_TIMES})*)"
    rf"(?:[\s-]+(?:and )?{_COUNT}(?:{_TIMES})*)*"
    rf"|(?!one\b){_COUNT}|{NUMBER}(?P<raised>[¹²³⁰⁴-⁹]{{1,2}}|[¼-¾⅐-⅞])?)",
    re.IGNORECASE,
)
_BASE: Final = 1000.0  # a greater number with a raised one is a year with a note: 1903²
_PIECE: Final = late(rf"{NUMBER}|[a-z]+")
_TO: Final = late(r"\s*(?:to|and|or|-|–|,)\s*\W?", re.IGNORECASE)
_SECOND: Final = late(
    rf"(?<![\w$€£¥₹.,/-])(?P<first>{YEAR})\s?[-–/]\s?(?P<second>\d\d|{YEAR})"
    r"(?!\w|%|[-–/.,:]\d)"
)
"""Two years, the second perhaps by its last figures: 2018–19. No day has figures after."""
_MINUS: Final = late(r"(?:(?<![\w)%])(?<!\d\s)[-−–][$€£¥₹]?|\b(?:minus|negative) )$", re.IGNORECASE)
_BELOW: Final = late(r"(?:\W+\w+){0,2} below (?:zero|freezing)\b", re.IGNORECASE)
_BEFORE: Final = 12  # characters in which a sign or a currency stands before an amount
_UNIT: Final = late(
    rf"[\s-]?(?:(?:square|cubic|degrees|per)\s)?({'|'.join(map(re.escape, UNITS))})(?!\w)",
    re.IGNORECASE,
)
_THOUSAND: Final = 1000  # from here on a scale ends what is counted by it


@dataclass(frozen=True, slots=True)
class Amount:
    """A number's amount; "5 m" may be two.

    `parts` are the numbers and scales it is made of; it is `vague` where it is "thousands".
    """

    values: frozenset[float]
    parts: frozenset[float]
    scale: float
    vague: bool
    unit: str
    negative: bool

    def __str__(self) -> str:
        return f"{max(self.values):,.10g}"

    def equals(self, other: Amount) -> bool:
        """True where both can come to the same."""
        if not self.vague:
            return bool(self.values & other.values)
        (low,) = self.values
        high = low * (_THOUSAND if low >= _THOUSAND else 10)
        return any(low <= value < high for value in other.values)

    def resembles(self, other: Amount) -> bool:
        """True where one's number or scale is in the other."""
        return bool(self.parts & other.parts) or (self.vague and other.vague)


def amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of the text, in digits or words."""
    return tuple(amount for _, amount in placed(text))


def placed(text: str) -> tuple[tuple[Span, Amount], ...]:
    """Each amount of the text, and its place."""
    matches = [m for m in _AMOUNT.finditer(text) if None not in map(_size, _pieces(m))]
    found = [_amount(text, match) for match in matches]
    for at, (one, other) in enumerate(pairwise(matches)):
        if _TO.fullmatch(text[one.end() : other.start()]):
            found[at] = _shared(found[at], found[at + 1])
    placed = [(Span(*m.span()), each) for m, each in zip(matches, found, strict=True)]
    years = dict(second_years(text))
    return tuple((at, _year(each, years[at]) if at in years else each) for at, each in placed)


def _year(amount: Amount, year: int) -> Amount:
    return replace(amount, values=frozenset({year}), parts=frozenset({year}))


def second_years(text: str) -> Iterator[tuple[Span, int]]:
    """Years after a year and a dash: 2019 of "2018–19".

    Fewer figures than the first year's last ones are a month, but for the next year's.
    """
    for match in _SECOND.finditer(text):
        first, second = int(match["first"]), int(match["second"])
        if len(match["second"]) == 2:
            second += first - first % 100
            second += 100 * (second < first and (first + 1) % 100 == int(match["second"]))
        if second > first and not _UNIT.match(text, match.end()):
            yield Span(*match.span("second")), second


def _shared(low: Amount, high: Amount) -> Amount:
    """The first amount of "5 to 6 million": perhaps millions."""
    if low.scale > 1:
        return low
    return replace(low, values=low.values | {value * high.scale for value in low.values})


def _amount(text: str, match: re.Match[str]) -> Amount:
    pieces = list(_pieces(match))
    scale = prod(SCALES.get(piece, 1.0) for piece in pieces)
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    values = [_raised(_total(pieces), match["raised"])]
    if short := match["short"]:
        scale = SHORT_SCALES[short.lower()]
        values = values * (len(short) == 1) + [values[0] * scale]
    return Amount(
        values=frozenset(values),
        parts=frozenset(size for piece in pieces if (size := _size(piece)) is not None),
        scale=scale,
        vague=match.group()[-1] in "sS" and pieces[0] in SCALES,
        unit=_unit(before, text, match.end()),
        negative=bool(_MINUS.search(before) or _BELOW.match(text, match.end())),
    )


def _pieces(match: re.Match[str]) -> Iterator[str]:
    """Its numbers and number words, scales in the singular."""
    for piece in _PIECE.findall((match["digits"] or match.group()).lower()):
        if piece not in ("and", "of"):
            yield piece.removesuffix("s") if piece.removesuffix("s") in SCALES else piece


def _size(piece: str) -> float | None:
    """A piece's amount; None for a date: 3.5.1903."""
    if piece in SCALES:
        return SCALES[piece]
    if piece[0].isdigit():
        bare = piece.replace(",", "")
        return float(bare) if bare.count(".") < 2 else None
    return _PLAIN.get(piece, 1.0)


def _total(pieces: Sequence[str]) -> float:
    """The amount of the pieces together."""
    total = run = 0.0
    for piece in pieces:
        size = _size(piece) or 0.0
        if piece not in SCALES:
            run += size
        else:
            run = (run or 1.0) * size
            if size >= _THOUSAND:
                total, run = total + run, 0.0
    return total + run


def _raised(base: float, sign: str | None) -> float:
    """10⁶ is a million, and 3½ is not 3."""
    if sign is None or base > _BASE:
        return base
    digits = unicodedata.normalize("NFKC", sign)
    return base ** int(digits) if digits.isdecimal() else base + unicodedata.numeric(sign)


def _unit(before: str, text: str, end: int) -> str:
    """The measure or currency counted, by one name."""
    after = _UNIT.match(text, end)
    return UNITS.get(after[1].lower() if after else before[-1:], "")
