"""A text as its words, for rules that compare them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Final

from askcite.text.counting import Amount, amounts
from askcite.text.english import DEMONYMS, FUNCTION_WORDS, NUMBER_WORDS, OTHERS_ROOTS, ROOT_ENDINGS
from askcite.text.late import late
from askcite.text.terms import folded, terms

_WORD: Final = late(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_REACH: Final = 6  # words around the matched stretch in which a "not" or "may" bears on it
_ENDS: Final = late(r"[.!?;](?=\s)|\n")  # beyond which it does not
_ROOT: Final = 4  # letters that a name shares with what is made of it: Iran, Iranian
_PREFIX: Final = 5  # letters by which derived words are matched: announce, announcement


@dataclass(frozen=True)
class Text:
    """A text with its words as terms."""

    text: str

    @cached_property
    def words(self) -> tuple[tuple[str, re.Match[str]], ...]:
        """Every word in order: its term, and where it stands."""
        return tuple((t, m) for m in _WORD.finditer(self.text) for t in terms(m.group())[:1])

    @cached_property
    def spoken(self) -> tuple[tuple[str, str], ...]:
        """The words of meaning, in order, as (term, word)."""
        pairs = ((t, m.group()) for t, m in self.words)
        return tuple((t, w) for t, w in pairs if w.lower() not in FUNCTION_WORDS)

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The terms of these words."""
        return tuple(t for t, _ in self.spoken)

    @cached_property
    def known(self) -> frozenset[str]:
        """The terms of all its words."""
        return frozenset(t for t, _ in self.words)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers in digits, those said in words too."""
        digits = (t for t in self.known if t[0].isdigit())
        words = (m.group().lower() for _, m in self.words)
        return frozenset(digits) | {NUMBER_WORDS[w] for w in words if w in NUMBER_WORDS}

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """The amounts of its numbers, those in words too."""
        return amounts(self.text)

    def holds(self, term: str) -> bool:
        """True where the term, or its beginning, is here."""
        return term in self.known or (len(term) > _PREFIX and term[:_PREFIX] in self._stems)

    def means(self, term: str, word: str) -> bool:
        """True where the word is here, as digits or letters."""
        return self.holds(term) or NUMBER_WORDS.get(word.lower(), term) in self.numbers

    def share(self, written: Text) -> float:
        """The share of another's words of meaning here."""
        there = sum(self.means(term, word) for term, word in written.spoken)
        return there / max(1, len(written.spoken))

    def names(self) -> Iterator[tuple[str, str]]:
        """Capitalised words inside sentences, as (term, word)."""
        return ((t, m.group()) for t, m in self._capitalised if not self._begins(m))

    def starts(self) -> Iterator[tuple[str, str]]:
        """Capitalised words that begin a sentence, as (term, word)."""
        return ((t, m.group()) for t, m in self._capitalised if self._begins(m))

    def knows(self, name: str) -> bool:
        """True where the name is here: Japan as Japanese.

        Niger is not Nigeria, nor Andersen Anderson.
        """
        spelt = _spelt(name)
        return spelt in self._spelt or any(_akin(spelt, other) for other in self._spelt)

    def derives(self, term: str) -> bool:
        """True where a word, no name, begins as the term."""
        return len(term) >= _PREFIX and any(
            t[:_PREFIX] == term[:_PREFIX] and m.group()[0].islower() for t, m in self.words
        )

    def stretch(self, wanted: frozenset[str]) -> str:
        """The shortest part with all of `wanted`, and its surroundings."""
        places = [i for i, (term, _) in enumerate(self.words) if term in wanted]
        if not places:
            return self.text
        first, last = _shortest(places, [self.words[i][0] for i in places])
        low, high = max(0, first - _REACH), min(len(self.words) - 1, last + _REACH)
        start, begins = self.words[low][1].start(), self.words[first][1].start()
        ends, end = self.words[last][1].end(), self.words[high][1].end()
        before = _ENDS.split(self.text[start:begins])[-1]
        return before + self.text[begins:ends] + _ENDS.split(self.text[ends:end])[0]

    @cached_property
    def _capitalised(self) -> tuple[tuple[str, re.Match[str]], ...]:
        return tuple((t, m) for t, m in self.words if m.group()[0].isupper())

    def _begins(self, match: re.Match[str]) -> bool:
        before = self.text[: match.start()].rstrip("\"'“‘( \n")
        return not before or before[-1] in ".!?:"

    @cached_property
    def _spelt(self) -> frozenset[str]:
        """Its words as spelt, and their parts: O'Brien, Brien."""
        whole = [_spelt(m.group()) for _, m in self.words]
        return frozenset(part for word in whole for part in (word, *word.split("'")))

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(t[:_PREFIX] for t in self.known if len(t) >= _PREFIX)


def _spelt(word: str) -> str:
    return folded(word).replace("’", "'")


def _akin(one: str, other: str) -> bool:
    """True for names that differ by an ending: Canada, Canadian."""
    shared = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    root = "".join(letter for letter, _ in shared)
    ends = (one[len(root) :], other[len(root) :])
    if sorted(ends) == ["", "s"]:
        return True
    if len(root) < _ROOT or root in OTHERS_ROOTS:
        return False
    return any(a in ROOT_ENDINGS and b in DEMONYMS for a, b in (ends, ends[::-1]))


def _shortest(places: list[int], found: list[str]) -> tuple[int, int]:
    """First and last place of the shortest run with all."""
    needed, last = len(set(found)), dict[str, int]()
    best = (places[0], places[-1])
    for place, term in zip(places, found, strict=True):
        last[term] = place
        start = min(last.values())
        if len(last) == needed and place - start < best[1] - best[0]:
            best = (start, place)
    return best
