"""Roles exchanged between two sentences.

`The miller accused the mayor` beside `The mayor accused the miller`, and either in the passive.
English alone, told by the words before and after the same verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from askcite.text import irregular
from askcite.text.english import FUNCTION_WORDS
from askcite.text.terms import terms

NEAR: Final = 6
"""Words before and after a verb among which its doer and what it is done to stand."""
_WORD: Final = re.compile(r"[\w'’-]+|[.,;:]")
_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being"})


@dataclass(frozen=True, slots=True)
class DoerAndDone:
    """A deed with its doer and done-to, as stems."""

    verb: str
    doer: frozenset[str]
    done: frozenset[str]


def swapped(claim: str, sentence: str) -> bool:
    """True where doer and done-to are exchanged."""
    there = list(deeds(sentence))
    return any(
        one.verb == other.verb and _turned(one, other) for one in deeds(claim) for other in there
    )


def _turned(one: DoerAndDone, other: DoerAndDone) -> bool:
    crossed = one.doer & other.done and one.done & other.doer
    return bool(crossed) and not one.doer & other.doer


def deeds(text: str) -> Iterator[DoerAndDone]:
    """The deeds of a text."""
    words = _WORD.findall(text)
    for at, word in enumerate(words):
        compared = words[at + 1 : at + 2] == ["than"] and word.endswith("er")
        if not (_is_verb(word) or compared) or not 0 < at < len(words) - 1:
            continue
        before, after = _near(words[:at][::-1]), _near(words[at + 1 :])
        if {"and", "or"} & {*before[:2], *after[:1]}:
            continue
        passive = after[:1] == ["by"] or (
            not compared and any(each.lower() in _BE for each in before[:2])
        )
        if not passive:
            yield DoerAndDone(_stem(word), _stems(before), _stems(after))
        elif "by" in after:
            yield DoerAndDone(_stem(word), _stems(after[after.index("by") + 1 :]), _stems(before))


def _is_verb(word: str) -> bool:
    if not word.islower() or word in FUNCTION_WORDS:
        return False
    return word.endswith("ed") or bool(irregular.others(word))


def _near(words: list[str]) -> list[str]:
    """Words up to the clause's end."""
    end = next((n for n, word in enumerate(words[:NEAR]) if word in ".,;:"), NEAR)
    return words[:end]


def _stem(word: str) -> str:
    forms = (word.lower(), *irregular.others(word))
    return min(terms(form)[0] for form in forms if terms(form))


def _stems(words: list[str]) -> frozenset[str]:
    kept = [word for word in words if word.lower() not in FUNCTION_WORDS]
    return frozenset(term for word in kept for term in terms(word))
