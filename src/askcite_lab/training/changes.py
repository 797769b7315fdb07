"""Sentences that say less, or something else.

Less is still supported; something else is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeVar

import numpy as np

from askcite.support.wording import turns
from askcite.text.english import AUXILIARIES
from askcite_lab.training.examples import names
from askcite_lab.training.opposites import turned

LEAST_WORDS: Final = 5
"""A shorter rest says too little to be judged."""
FAR: Final = 12
"""A number is changed by up to so much."""

_FIRST: Final = re.compile(
    r"(?:In|On|At|After|During|By|For|Since|Although|While|However|Moreover|Furthermore|Also|Then"
    r"|Despite|With|From|As|Additionally|Today|Later)\b[^,;:]{0,70}, (?=\w)"
)
_MIDDLE: Final = re.compile(
    r"(?:, (?:which|who|where|whose|including|such as|known|a|an)\b[^,;:]{3,90}(?=, )|\s\([^()]*\))"
)
_LAST: Final = re.compile(
    r"(?:,|;) (?:which|who|where|whose|including|such as|while|whereas|and|but|with|as|after|when"
    r"|leading|making|resulting|although|though|so)\b.*$|;.*$"
)
_SECOND: Final = re.compile(
    r"^.*(?:, (?:and|but|while)|;) (?=(?:he|she|it|they|the|this|these|there)\b)"
)
_AUXILIARY: Final = re.compile(rf"\b(?:{AUXILIARIES})\b")
_NOT: Final = re.compile(r"\b(?:not|never) |n['’]t\b")
_CERTAIN: Final = """may will, might did, could did, some all, many all, most all, often always,
usually always, sometimes always, about exactly, approximately exactly, almost fully, several two,
possibly certainly, probably certainly, likely certain, partly wholly, mainly only, primarily only,
all some, always sometimes, first second, both neither, before after, increased decreased,
more less, only also"""
_FIRMER: Final = dict(pair.split() for pair in _CERTAIN.split(","))
_NUMBER: Final = re.compile(r"\b\d[\d,.]*\b")
T = TypeVar("T")


def shorter(sentence: str) -> list[str]:
    """The sentence with clauses left out, in every way.

    All of them still follow.
    """
    made = [_MIDDLE.sub("", sentence)]
    made += [
        pattern.sub("", each)
        for pattern in (_FIRST, _LAST, _SECOND)
        for each in (sentence, made[0])
    ]
    kept = dict.fromkeys(_tidy(each) for each in made if each != sentence)
    return [each for each in kept if _still(sentence, each)]


def _still(sentence: str, part: str) -> bool:
    """True where a part says enough and was not turned."""
    return len(part.split()) >= LEAST_WORDS and turns(sentence) == turns(part)


def _tidy(sentence: str) -> str:
    stripped = sentence.strip(" ,;:.")
    return stripped[:1].upper() + stripped[1:] + "."


class Changer:
    """Makes a sentence say otherwise, as `random` draws."""

    def __init__(self, random: np.random.Generator) -> None:
        self.random = random

    def pick(self, among: Sequence[T]) -> T:
        """One of them."""
        return among[int(self.random.integers(len(among)))]

    def otherwise(self, sentence: str, near: str, far: Sequence[str]) -> str | None:
        """The sentence changed in a way that it allows.

        None when it allows none.
        `near` is the text around it, `far` names of its article: where other names come from.
        """
        ways: list[Callable[[], Iterator[str]]] = [
            lambda: self._number(sentence, near),
            lambda: self._number(sentence, near),
            lambda: self._name(sentence, near, far),
            lambda: self._name(sentence, near, far),
            lambda: self._exchanged(sentence),
            lambda: self._negated(sentence),
            lambda: turned(sentence),
            lambda: self._firmer(sentence),
        ]
        for way in self.random.permutation(len(ways)):
            made: list[str] = [
                each for each in ways[int(way)]() if each.lower() != sentence.lower()
            ]
            if made:
                return self.pick(made)
        return None

    def _number(self, sentence: str, near: str) -> Iterator[str]:
        others = [n for n in names(near)[True] if n not in sentence]
        for match in _NUMBER.finditer(sentence):
            old = match.group().rstrip(".,")
            digits = old.replace(",", "")
            if others and self.random.random() < 0.5:
                new = self.pick(others)
            elif digits.isdigit() and len(digits) < 16:
                step = int(self.random.integers(1, FAR)) * 10 ** max(0, len(digits) - 4)
                number = int(digits) + (
                    step if self.random.random() < 0.5 or int(digits) <= step else -step
                )
                new = f"{number:,}" if "," in old else str(number)
            else:
                continue
            yield sentence[: match.start()] + new + sentence[match.start() + len(old) :]

    def _name(self, sentence: str, near: str, far: Sequence[str]) -> Iterator[str]:
        others = [n for n in names(near)[False] if n not in sentence]
        if far and (not others or self.random.random() < 0.4):
            others = [n for n in far if n not in sentence]
        for old in names(sentence)[False]:
            if others:
                yield sentence.replace(old, self.pick(others), 1)

    def _exchanged(self, sentence: str) -> Iterator[str]:
        """Two names exchanged, unless "and" makes them alike."""
        found = names(sentence)[False]
        for one, other in pairwise(found):
            between = sentence.partition(one)[2].partition(other)[0]
            if (
                other not in between
                and one not in other
                and other not in one
                and not re.fullmatch(r",? ?(?:and|or|,)? ?", between)
            ):
                yield sentence.replace(one, "\0", 1).replace(other, one, 1).replace("\0", other, 1)

    def _negated(self, sentence: str) -> Iterator[str]:
        if found := _NOT.search(sentence):
            yield sentence[: found.start()] + sentence[found.end() :]
        elif found := _AUXILIARY.search(sentence):
            yield sentence[: found.end()] + self.pick([" not", " never"]) + sentence[found.end() :]

    def _firmer(self, sentence: str) -> Iterator[str]:
        for match in re.finditer(r"\b[a-z]+\b", sentence):
            if new := _FIRMER.get(match.group()):
                yield sentence[: match.start()] + new + sentence[match.end() :]


def stitched(one: str, other: str) -> str | None:
    """One sentence's beginning with another's end, cut at clauses.

    None without clauses.
    """
    first = re.search(
        r"^.{20,}?(?=,? (?:and|in|on|for|to|by|with|from|as|that|which|because)\b)", one
    )
    last = list(
        re.finditer(r" (?:in|on|for|to|by|with|from|as|that|which|because)\b.{15,}$", other)
    )
    return _tidy(first.group() + last[0].group()) if first and last else None
