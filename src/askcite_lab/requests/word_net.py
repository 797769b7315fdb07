"""Words that may stand for one another, read off WordNet.

`python -m askcite_lab kin DICT` writes `question/vocabulary/word_kin.txt.gz` from the files of
WordNet 3.0 (Fellbaum 1998), whose licence `question/REQUESTS_CARD.md` gives. Kept are synonyms of
the commoner senses, words made of one another, adjectives alike, and what is called by the name of
a small class (rooster, cock). Of 71 pairs that mean much the same 39 are told, of 63 opposites and
things of one class none; with nine senses of a word 43 and 2. The encoder's vectors of single words
tell less: 400 synonyms lie nearer than 400 things of one class at an AUC of .63, than 300 opposites
at .41.
"""

from __future__ import annotations

import gzip
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Final, NamedTuple

from askcite.question.vocabulary import word_kin
from askcite.question.vocabulary.english_words import is_word
from askcite.text.english import FUNCTION_WORDS, NUMBER_WORDS
from askcite.text.terms import terms
from askcite.text.words import Text

FILE: Final = Path(word_kin.__file__).with_name(word_kin.FILE)
_PARTS: Final = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_SENSES: Final = 4
"""Senses of a word that count, of each part of speech."""
_FIRST: Final = 2
"""Of these, the ones by which it belongs to a class, or names one."""
_MEMBERS: Final = 40
"""Members of a class whose name may stand for each of them, at most."""
_LETTERS: Final = range(3, 14)
"""Letters of a word."""
_VAGUE: Final = """adult person people thing act group unit state be make move get have go change
someone something part being time"""
_LOOSE: Final = frozenset(_VAGUE.split())
"""Words that stand for too much."""
_KINSMEN: Final = """mother father parent brother sister sibling wife husband spouse son daughter
child boy girl man woman uncle aunt nephew niece cousin grandmother grandfather male female lady
gentleman king queen prince princess"""
_MEASURES: Final = """depth deep height high width wide length long size big large weight heavy age
old speed fast temperature degree level rate grade point area volume distance far breadth amount
number quantity small little short low"""
_SORTS: Final = (frozenset(_KINSMEN.split()), frozenset(_MEASURES.split()))
"""Words of a sort, none of which stands for another."""


class Link(NamedTuple):
    """A pointer of a set, or of one word.

    `own` and `other` are places of words, from 1; 0 is the whole set.
    """

    sign: str
    to: str
    own: int
    other: int


@dataclass(frozen=True, slots=True)
class Synonyms:
    """The words of one sense, and its pointers."""

    words: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Net:
    """Sets of synonyms, and each word's, the commonest first."""

    sets: Mapping[str, Synonyms]
    senses: Mapping[str, tuple[str, ...]]

    @cached_property
    def words(self) -> frozenset[str]:
        """Common words, their synonyms, and members of their classes."""
        common = [word for word in self.senses if _is_plain(word) and is_word(word)]
        near = {key for word in common for key in self.senses[word]}
        members = {
            link.to
            for word in common
            for key in self.nouns(word)
            for link in self.sets[key].links
            if link.sign == "~"
        }
        found = {word for key in near | members for word in self.sets[key].words}
        return frozenset(filter(_is_plain, found & self.senses.keys()))

    @cached_property
    def held(self) -> Mapping[str, frozenset[str]]:
        """The kept words of each set among their senses."""
        found: dict[str, set[str]] = defaultdict(set)
        for word in self.words:
            for key in self.senses[word]:
                found[key].add(word)
        return {key: frozenset(words) for key, words in found.items()}

    def nouns(self, word: str) -> tuple[str, ...]:
        """The first senses of a word as a noun."""
        return tuple(key for key in self.senses[word] if key[0] == "n")[:_FIRST]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """The words that are kin."""
        for key, words in self.held.items():
            yield from combinations(sorted(words), 2)
            for link in self.sets[key].links:
                yield from self._linked(key, link)

    def derived(self) -> Iterator[tuple[str, str]]:
        """The words that are made of one another."""
        for each in self.sets.values():
            for link in each.links:
                if link.sign in {"+", "\\"} and link.own and link.other:
                    pair = each.words[link.own - 1], self.sets[link.to].words[link.other - 1]
                    if self.words.issuperset(pair):
                        yield pair

    def opposites(self) -> Iterator[tuple[str, str]]:
        """The words of which one is the other's opposite."""
        for each in self.sets.values():
            for link in each.links:
                if link.sign == "!" and link.own and link.other:
                    yield each.words[link.own - 1], self.sets[link.to].words[link.other - 1]

    def _linked(self, key: str, link: Link) -> Iterator[tuple[str, str]]:
        there = self.held.get(link.to, frozenset())
        if link.sign == "&":
            mains = [(w, k) for k, ws in ((key, self.held[key]), (link.to, there)) for w in ws]
            own, other = ([w for w, k in mains if k == each == self.senses[w][0]]
                          for each in (key, link.to))  # fmt: skip
            yield from ((one, two) for one in own for two in other)
        elif link.sign == "=" and key[0] == "a":
            own = [word for word in self.held[key] if key in self.senses[word][:_FIRST]]
            names = [word for word in there if link.to in self.nouns(word)]
            yield from ((one, two) for one in own for two in names)
        elif link.sign == "@" and key[0] == "n" and self._members[link.to] <= _MEMBERS:
            own = [word for word in self.held[key] if key in self.nouns(word)]
            names = [word for word in there if link.to in self.nouns(word)]
            yield from ((one, two) for one in own for two in names)

    @cached_property
    def _members(self) -> Counter[str]:
        """The number of kept members of each class."""
        return Counter(
            link.to for key in self.held for link in self.sets[key].links if link.sign[0] == "@"
        )


def _is_plain(word: str) -> bool:
    plain = word.isalpha() and word.isascii() and word.islower() and len(word) in _LETTERS
    return plain and word not in FUNCTION_WORDS


def read(folder: Path) -> Net:
    """The net in the files `data.noun` and so on."""
    sets: dict[str, Synonyms] = {}
    senses: dict[str, tuple[str, ...]] = {}
    for part, name in _PARTS.items():
        for fields in _rows(folder / f"data.{name}"):
            sets[part + fields[0]] = _synonyms(fields)
        for word, *fields in _rows(folder / f"index.{name}"):
            places = fields[-int(fields[1]) :][:_SENSES]
            senses[word] = (*senses.get(word, ()), *(part + place for place in places))
    return Net(sets, senses)


def _rows(file: Path) -> Iterator[list[str]]:
    for line in file.read_text(encoding="latin-1").splitlines():
        if not line.startswith(" "):  # the licence
            yield line.partition(" | ")[0].split()


def _synonyms(fields: list[str]) -> Synonyms:
    count = int(fields[3], 16)
    words = tuple(word.partition("(")[0].lower() for word in fields[4 : 4 + 2 * count : 2])
    at = 5 + 2 * count
    links = (fields[i : i + 4] for i in range(at, at + 4 * int(fields[at - 1]), 4))
    return Synonyms(
        words,
        tuple(
            Link(sign, part.replace("s", "a") + place, int(both[:2], 16), int(both[2:], 16))
            for sign, place, part, both in links
        ),
    )


def table(net: Net) -> Iterator[str]:
    """The lines of the file, a word and its kin."""
    made = {_ordered(*pair) for pair in net.derived()}
    apart = {_ordered(*pair) for pair in net.opposites()}
    alike = {pair for pair in (_ordered(*each) for each in net.pairs()) if not _are_of_a_sort(pair)}
    kept: dict[str, set[str]] = defaultdict(set)
    for pairs, sign in ((made, word_kin.MADE), (alike - made, "")):
        for one, two in filter(_is_kept, pairs - apart):
            kept[one].add(f"{sign}{two}")
    return (" ".join((one, *sorted(kept[one]))) for one in sorted(kept))


def _ordered(one: str, two: str) -> tuple[str, str]:
    return (one, two) if one < two else (two, one)


def _are_of_a_sort(pair: tuple[str, str]) -> bool:
    return any(sort.issuperset(pair) for sort in _SORTS)


def _is_kept(pair: tuple[str, str]) -> bool:
    """True for plain words that no other rule tells."""
    if not any(map(is_word, pair)) or not all(map(_is_plain, pair)):
        return False
    if any(each in _LOOSE or each in NUMBER_WORDS for each in pair):
        return False
    return not any(Text(one).holds(term) for one, two in (pair, pair[::-1]) for term in terms(two))


def write(folder: Path) -> int:
    """The number of lines written to the file."""
    lines = list(table(read(folder)))
    FILE.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    return len(lines)
