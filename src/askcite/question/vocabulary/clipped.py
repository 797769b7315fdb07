"""Words cut short in a request: `immig`, `cyber`.

A beginning that no article has, and that is no English word by itself, stands for the articles'
commonest word that goes on from it; a name is left as it is typed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

LEAST: Final = 4
"""Letters of such a beginning."""
MORE: Final = 2
"""Letters that the whole word has more, at least: `penalt` and `penalty` differ by a slip."""
_JOINED: Final = {"aero", "agri", "auto", "cyber", "electro", "euro", "hydro", "nano", "petro"}
"""Beginnings that stand as words too."""


def may_be(word: str, is_word: Callable[[str], bool]) -> bool:
    """True for letters that are no word by themselves."""
    low = word.lower()
    return len(low) >= LEAST and (low in _JOINED or not is_word(low))


def whole(
    word: str, vocabulary: Mapping[str, int], is_english: Callable[[str], bool]
) -> str | None:
    """The articles' word that begins so, the commonest of several.

    `vocabulary` counts the words; `is_english` tells those of the language from names.
    """
    low = word.lower()
    longer = [
        (-often, len(other), other)
        for other, often in vocabulary.items()
        if other.lower().startswith(low)
        and len(other) >= len(low) + MORE
        and (other.islower() or is_english(other.lower()))
    ]
    return min(longer)[2].lower() if longer else None
