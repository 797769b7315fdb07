"""A text as its words, as the rules for written sentences compare them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from askcite.lexicon import FUNCTION_WORDS, NUMBER_WORDS
from askcite.text.terms import terms

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_REACH: Final = 6  # words around the matched stretch in which a "not" or "may" bears on it
_ENDS: Final = re.compile(r"[.!?;](?=\s)|\n")  # beyond which it does not
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
        """The words that are not function words, in order, as (term, word)."""
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

    def holds(self, term: str) -> bool:
        """Whether the term, or a word that begins as it does, is here."""
        return term in self.known or (len(term) > _PREFIX and term[:_PREFIX] in self._stems)

    def means(self, term: str, word: str) -> bool:
        """Whether the word is here, be it that one is a number in digits and one in letters."""
        return self.holds(term) or NUMBER_WORDS.get(word.lower(), term) in self.numbers

    def names(self) -> Iterator[tuple[str, str]]:
        """Capitalised words that do not begin a sentence, as (term, word)."""
        for term, match in self.words:
            before = self.text[: match.start()].rstrip("\"'“‘( \n")
            if match.group()[0].isupper() and before and before[-1] not in ".!?:":
                yield term, match.group()

    def stretch(self, wanted: frozenset[str]) -> str:
        """The shortest part that holds all of `wanted` that is here, and a few words around it."""
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
    def _stems(self) -> frozenset[str]:
        return frozenset(t[:_PREFIX] for t in self.known if len(t) >= _PREFIX)


def _shortest(places: list[int], found: list[str]) -> tuple[int, int]:
    """First and last place of the shortest run in which every one of `found` occurs."""
    needed, last = len(set(found)), dict[str, int]()
    best = (places[0], places[-1])
    for place, term in zip(places, found, strict=True):
        last[term] = place
        start = min(last.values())
        if len(last) == needed and place - start < best[1] - best[0]:
            best = (start, place)
    return best
