"""Ways of a sentence to hold a word.

All forms of a word count, the names made from it, and of a person the last name alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from askcite.text import irregular
from askcite.text.english import FUNCTION_WORDS, OTHER_NAMES
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.text.words import Text

_LEAST_LETTERS: Final = 4
"""Letters of a word that another may be made from."""
_SHORT: Final = 3
"""Letters of an abbreviation that may be a word too."""
_DOER: Final = 5
"""Letters that a word for a doer has more than."""
_TITLES: Final = late(
    r"(?:Mr|Mrs|Ms|Dr|Sir|Prof|President|Minister|Prime|King|Queen|Pope|Senator|General|Judge|Lord"
    r"|Lady|Professor|Chancellor|Captain|Colonel)\.?$"
)
_CAPITALISED: Final = late(r"[A-Z][\w.'’-]*")

Holds = Callable[[str], bool]


def ways(word: str) -> Iterator[Holds]:
    """Ways a sentence may hold the word, the strictest first."""
    word = re.sub(r"^(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur) (?=\S)", "", word)
    asked = terms(word)
    if word.isupper() and len(word) <= _SHORT:
        yield lambda text: _spelt(word, text)
    else:
        yield lambda text: _follow(asked, terms(text))
    others = OTHER_NAMES.get(word.lower(), ())
    if others:
        yield lambda text: any(_spelt(other, text) for other in others)
    names = _CAPITALISED.findall(word)
    if len(word.split()) == 1 and len(word) >= _LEAST_LETTERS:
        yield lambda text: Text(text).knows(word)
    if len(names) == len(word.split()) > 1:
        yield lambda text: _named(names, text)
        yield lambda text: _alone(names[-1], text)
    content = meaning(word)
    if not names and len(content) > 1:
        yield lambda text: content <= set(terms(text))
    if not names and len(content) == 1:
        yield lambda text: any(kin(next(iter(content)), term) for term in set(terms(text)))
    roots = {_root(term) for term in content}
    if not names and roots and min(map(len, roots)) >= _LEAST_LETTERS - 1:
        yield lambda text: roots <= set(map(_root, terms(text)))


_VOWELS: Final = frozenset("aeiou")
_DEEDS: Final = (
    ("s", ("d", "t")),
    ("ement", ("",)),
    ("ment", ("",)),
    ("ur", ("",)),
    ("i", ("",)),
)
"""Endings of a stem that names a deed, and of the stem that does it: `explos`, `explod`."""


def kin(one: str, other: str) -> bool:
    """True for the stems of a deed and its verb."""
    for deed, verb in ((one, other), (other, one)):
        for ending, others in _DEEDS:
            base = deed.removesuffix(ending)
            least = _LEAST_LETTERS + (base[-1:] not in _VOWELS)
            if base != deed and len(base) >= least and verb in {base + e for e in others}:
                return True
    return False


def is_thing(word: str, text: str) -> bool:
    """True where the word is a thing itself.

    It is none as part of a name, nor in `fire chief`; where it does not stand nothing is amiss.
    """
    known = terms(word)
    said = text.split()
    if known[0] not in terms(text):
        return True
    for at, each in enumerate(said):
        if terms(each) != known or (each[0].isupper() and at):
            continue
        after = said[at + 1] if at + 1 < len(said) and each[-1].isalnum() else ""
        if not _is_noun(after.rstrip(".,;:!?\"'”’")):
            return True
    return False


def _is_noun(word: str) -> bool:
    """True for what looks like a noun."""
    is_verb = word.endswith(("ed", "ing", "s", "ly")) or bool(irregular.others(word))
    return word.isalpha() and word.islower() and word not in FUNCTION_WORDS and not is_verb


def _root(term: str) -> str:
    """The term less the ending of a doer: `swimmer`, swim."""
    root = re.sub(r"(?:er|or)$", "", term) if len(term) > _DOER else term
    return root[:-1] if root != term and root[-1] == root[-2] else root


def _spelt(word: str, text: str) -> bool:
    """True where the word stands in these capitals.

    The US is not "us".
    """
    return bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text))


def _follow(asked: list[str], there: list[str]) -> bool:
    """True where the terms stand one after the other."""
    first = len(asked)
    return bool(asked) and any(
        there[at : at + first] == asked for at in range(len(there) - first + 1)
    )


def _named(names: list[str], text: str) -> bool:
    """True where the name stands in another form.

    South Korea, South Korean.
    """
    there, first = text.split(), len(names) - 1
    return any(
        there[at : at + first] == names[:-1] and Text(there[at + first]).knows(names[-1])
        for at in range(len(there) - first)
    )


def _alone(name: str, text: str) -> bool:
    """True where a last name stands without another first name."""
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        before = text[: found.start()].split()
        other = before and _CAPITALISED.fullmatch(before[-1]) and not _TITLES.match(before[-1])
        if not other or len(before) == 1:
            return True
    return False
