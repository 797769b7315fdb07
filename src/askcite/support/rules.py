"""Rules that tell a sentence from its source, with reasons.

An empty reason means that the rule finds nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from askcite.text.antonyms import OPPOSITES
from askcite.text.english import (
    ABSOLUTE,
    FUNCTION_WORDS,
    HEDGE,
    JOINING,
    KEPT,
    LIMIT,
    NEGATION,
    NUMBER_WORDS,
    OPENING,
    UNDOING,
)
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text

_APART: Final = 11  # words between two in the source that the sentence makes neighbours
_LEFT: Final = 4  # letters of a word without what undoes it: "inform" undoes nothing
_CLOSE: Final = 3  # words in which a verb has what does it and what it is done to
_NO_NAME: Final = late(
    r"\w{3}(?:[aiu]tions?|ments?|i(?:ty|ties)|ness(?:es)?|ously|ives?|i?cal|ional|ised|ized|ated"
    r"|omic|etic|istic|ology|osis|ships?|ists|ees|[ae]nts|ries)$"
)
"""Words of which names are hardly ever made: `Removal`, `Aggravated`."""


def name(said: Text, written: Text) -> str:
    """A name that the source lacks."""
    names = (w for _, w in written.names() if w.lower() not in NUMBER_WORDS)
    other = next((w for w in names if not said.knows(w)), "")
    return f"the name {other} is not in the cited words" if other else ""


def beginning(said: Text, written: Text) -> str:
    """A first word that the source lacks: perhaps a name."""
    for term, word in written.starts():
        common = word.lower() in OPENING or _NO_NAME.search(word)
        if not common and not said.knows(word) and not said.derives(term):
            return f"“{word}”, with which it begins, is not in the cited words"
    return ""


def negation(said: Text, written: Text) -> str:
    """A negation on one side alone."""
    here = bool(NEGATION.search(written.text))
    there = bool(NEGATION.search(said.stretch(frozenset(written.content))))
    return "one of the two is negated" if here != there else ""


def hedge(said: Text, written: Text) -> str:
    """A "may", "mostly" or "until" that is left out."""
    near = said.stretch(frozenset(written.content))
    for limit in LIMIT.findall(near):
        if limit.lower() not in written.text.lower():
            return f"“{limit}” is left out"
    hedged = HEDGE.search(near)
    if hedged is None or HEDGE.search(written.text) or KEPT.search(written.text):
        return ""
    return f"“{hedged.group()}” is left out"


def opposite(said: Text, written: Text) -> str:
    """A word whose opposite stands in the source."""
    lacking = {t for t in written.content if t not in said.known}
    for one, other in ((terms(a)[0], terms(b)[0]) for a, b in OPPOSITES):
        if (one in lacking and other in said.known) or (other in lacking and one in said.known):
            return f"{one} and {other} are opposites"
    for term in lacking:
        for undone in _undone(term):
            if undone in said.known:
                return f"{term} and {undone} are opposites"
    return ""


def _undone(term: str) -> Iterator[str]:
    """The term with undoing prefixes, and without its own."""
    for prefix in UNDOING:
        if len(term) >= _LEFT:
            yield prefix + term
        if term.startswith(prefix) and len(term) - len(prefix) >= _LEFT:
            yield term.removeprefix(prefix)


def absolute(said: Text, written: Text) -> str:
    """An "all" or "only" that the source lacks."""
    there = {m.lower() for m in ABSOLUTE.findall(said.text)}
    more = [m for m in ABSOLUTE.findall(written.text) if m.lower() not in there]
    return f"“{more[0]}” says more than the cited words" if more else ""


def roles(said: Text, written: Text) -> str:
    """Three neighbouring words that the source has reversed."""
    passive = [bool(re.search(r"\bby\b", text.text)) for text in (said, written)]
    if passive[0] != passive[1]:
        return ""
    there = set(_threes(said))
    for a, b, c in _threes(written):
        if (c, b, a) in there and a != c:
            return f"{a}, {b}, {c} stand the other way round in the cited words"
    return ""


def _threes(text: Text) -> Iterator[tuple[str, str, str]]:
    """Each word between two near it, no preposition between."""
    for at, (term, match) in enumerate(text.words):
        if match.group().lower() not in FUNCTION_WORDS:
            after = list(_until(text.words[at + 1 : at + 1 + _CLOSE]))
            for before in _until(text.words[max(0, at - _CLOSE) : at][::-1]):
                yield from ((before, term, each) for each in after)


def _until(words: Sequence[tuple[str, re.Match[str]]]) -> Iterator[str]:
    for term, match in words:
        word = match.group().lower()
        if word in JOINING:
            return
        if word not in FUNCTION_WORDS and not word[0].isdigit():
            yield term


def apart(said: Text, written: Text) -> str:
    """Neighbouring words that stand far apart in the source.

    Of what passes the other rules, .85 is supported near each other and .60 apart (QAGS, FEVER).
    """
    places: dict[str, list[int]] = {}
    for at, (term, _) in enumerate(said.words):
        places.setdefault(term, []).append(at)
    for (a, one), (b, other) in pairwise(written.spoken):
        gaps = [abs(i - j) for i in places.get(a, ()) for j in places.get(b, ())]
        if gaps and min(gaps) > _APART:
            return f"{one} and {other} stand far apart in the cited words"
    return ""


def repeated(said: Text, written: Text) -> str:
    """Two words side by side more often than sourced.

    So writes a small model that goes in circles.
    """
    there = Counter(pairwise(said.content))
    for pair, times in Counter(pairwise(written.content)).items():
        if times > max(1, there[pair]):
            return f"{pair[0]} {pair[1]} stand {times} times, in the cited words {there[pair]}"
    return ""
