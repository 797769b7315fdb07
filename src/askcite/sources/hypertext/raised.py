"""Raised and lowered signs as text: 10⁴, CO₂, x^(n+1)."""

from __future__ import annotations

import re
from typing import Final

_SIGNS: Final = "0123456789+-−=()n"
_RAISED: Final = dict(zip(_SIGNS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ", strict=True))
_LOWERED: Final = dict(
    zip(f"{_SIGNS}aehijklmoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙₐₑₕᵢⱼₖₗₘₒₚᵣₛₜᵤᵥₓ", strict=True)
)
_INDEX: Final = re.compile(r"[\w+−-]{1,4}(?:,\w)?$")
"""What is set low after a letter, no words that are set small."""
_WORD_END: Final = re.compile(r"\s*(?:e|o|a|º|ª|®|™|[A-Za-z]{2,})\s*$")
"""The raised end of a word or of a rank: 1st, Mr, Acme TM."""
NOTE_MARK: Final = re.compile(
    r"\s*[\[(]?(?:\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*|[a-z]|[ivx]{1,4}|[*†‡§¶#]{1,3})[\])]?\s*$"
)
"""The mark of a note, or of several: a number, a letter or a sign."""
_REMARK: Final = re.compile(r"\s*\[[^\[\]]*[^\W\d_]{3}[^\[\]]*\]\s*$")
"""An editor's word that stands raised after others: [citation needed]."""


def raised(words: str) -> str:
    """`words` as an exponent."""
    return _shifted(words, _RAISED, "^")


def lowered(words: str) -> str:
    """`words` as an index below the line."""
    return _shifted(words, _LOWERED, "_")


def risen(before: str, words: str) -> str:
    """Raised `words` after others, with their sense."""
    if marks_note(before, words):
        return ""
    stands = before[-1:].isalnum() or before[-1:] in {")", "]"}
    return raised(words) if stands and not ends_word(words) else words


def below(before: str, words: str) -> str:
    """Low `words` after others, perhaps an index."""
    stands = before[-1:].isalnum() or before[-1:] in ")]₀₁₂₃₄₅₆₇₈₉"
    return lowered(words) if before and stands and _INDEX.match(words.strip()) else words


def _shifted(words: str, signs: dict[str, str], sign: str) -> str:
    words = words.strip()
    if not words or all(c in signs for c in words):
        return "".join(signs[c] for c in words)
    return f"{sign}{words}" if len(words) == 1 else f"{sign}({words})"


def ends_word(words: str) -> bool:
    """True for the raised end of a word or rank.

    It stays as it is.
    """
    return _WORD_END.match(words) is not None


def marks_note(before: str, words: str) -> bool:
    """True where raised `words` mark a note, not a power.

    A number raised after a number, a single letter, a unit or a bracket is a power.
    """
    if not NOTE_MARK.match(words):
        return _REMARK.match(words) is not None
    if not words.strip().isdigit():
        return not re.search(r"(?:^|[^\w])\w$", before[-_NEAR:]) or not words.strip().isalnum()
    return not _HAS_POWER.search(before[-_NEAR:])


_NEAR: Final = 20
"""Characters before a raised sign that tell what it is; all would take quadratic time."""
_HAS_POWER: Final = re.compile(
    r"(?:\d|[)\]]|(?:^|[^\w])(?:[a-zA-Z\u0391-\u03c9]|[kcdmµn]?m|[kmµ]?g|ha|yd|ft|in|sec|min|hr"
    r"|sin|cos|tan|log|ln)"
    r"|[=+*/·×−]\s?[a-zA-Z]{1,3}|\d\s?[a-zA-Z])\s?$"
)
"""What a power is of: a figure, a sign of one letter, a unit of length or time, a bracket, the
letters of a formula."""
