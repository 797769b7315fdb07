"""Raised and lowered signs with their sense: 10⁴, CO₂, [1]."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Final

_RAISED: Final = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED: Final = str.maketrans(
    "0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"
)
_TRADE: Final = {"TM": "™", "SM": "℠"}
_ENDING: Final = re.compile(r"(?:st|nd|rd|th|d|e|er|re|ers|ème|o|a|os|as|te)\.?$")
"""Of an ordinal number: 1st, 2e, 3a."""
_POWER: Final = re.compile(r"[+\-−]?[\dni]{1,3}[+\-−]?$|[+\-−]$")
_UNIT: Final = re.compile(
    r"(?:^|[^\w])(?:[cdkmµnM]?m|ft|in|yd|mi|sec|min|[kmµ]?[sgLlNWVKJ]|k?Pa|[MGk]?Hz)$"
)
_FUNCTION: Final = re.compile(r"\b(?:sin|cos|tan|log|ln|exp)$")
_YEAR: Final = re.compile(r"(?:^|\D)(?:1[5-9]|20)\d\d$")
_NUMBER: Final = re.compile(r"\d$")
_LETTER: Final = re.compile(r"(?:^|[^\w])[^\W\d_]$|[)\]|]$")
"""What a power may stand at: a letter by itself, a closing bracket."""
_NOTE: Final = re.compile(
    r"[\d,;–-]+$|[*†‡§¶#\u2217\u22c6,]+$|[\d,]*[*†‡§¶\u2217,]+[\d,]*$|[a-z](?:,[a-z])*$"
)
"""The marks of notes: 1, 2,3, *, †, a."""
_BRACKETED: Final = re.compile(r"(?:\[[\w ,;–-]{1,12}\])+[.,;:]?$")
"""Marks that are set in brackets already: [8], [12][13], [note 2]."""


def written(words: Iterable[tuple[str, bool, int]]) -> str:
    """The text of a line's words, with spaces and levels."""
    text, opened = "", False
    for rise, group in groupby(words, key=lambda word: word[2]):
        parts = list(group)
        run = "".join(
            (" " if spaced and n else "") + word for n, (word, spaced, _) in enumerate(parts)
        )
        space = " " if text and (parts[0][1] or (text[-1] == "]" and opened)) else ""
        if not rise:
            text, opened = text + space + run, False
        elif rise > 0:
            opened = not text  # a note's own mark
            text = _raised(text, run.replace(" ", ""), space)
        else:
            text += _lowered(run)
    return text


def _raised(before: str, sign: str, space: str) -> str:
    if _BRACKETED.match(sign):
        return before + sign
    if sign in _TRADE or (not any(map(str.isalnum, sign)) and not _NOTE.match(sign)):
        return before + _TRADE.get(sign, sign)
    if _NUMBER.search(before) and _ENDING.match(sign):
        return before + sign
    if _POWER.match(sign) and _takes_power(before, sign):
        return before + sign.translate(_RAISED)
    if _NOTE.match(sign):
        return f"{before}[{sign}]" if before else f"[{sign}]"
    return before + (space or "^") + sign


def _takes_power(before: str, sign: str) -> bool:
    """True for an exponent after `before`, no note's mark."""
    if _NUMBER.search(before):
        return not _YEAR.search(before)
    if not sign.isdigit():
        return sign not in ("i", "n") or _LETTER.search(before) is not None
    return len(sign) < 2 and any(p.search(before) for p in (_UNIT, _SINGLE, _FUNCTION))


def _lowered(sign: str) -> str:
    small = sign.translate(_LOWERED)
    return small if small != sign and not any(c in sign for c in small) else f"_{sign}"


_SINGLE: Final = re.compile(r"(?:^|[^\w’'])[^\W\d_]$")
"""A letter by itself, as variables are."""
