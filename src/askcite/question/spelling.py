"""Slips in a subject, mended by the articles' words.

Only a word that no article has and that is no common English word is touched, and only where the
articles have one that is spelt almost the same; of a capitalised word, which may be a name that
they do not have, one slip is mended at most, and none in a short one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Final

from askcite.models import runtime, weights
from askcite.settings import DEFAULT_ENCODER
from askcite.text.closeness import distance
from askcite.text.late import late

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_WORD: Final = late(r"(?<![\w'’@/.-])[A-Za-z]{4,}(?![\w'’@/-])")
_TWO_SLIPS_FROM: Final = 9
"""Letters of a word in which two slips may be."""
_ENDING: Final = late(
    r"(?:s|es|ed|ing|ers?|ors?|ly|ness|able|ible|al|i[sz]e[ds]?|i[sz]ing|ic|ia|ist|ists|ism|ive"
    r"|ful|less|ity"
    r"|ation|ment|ian|ish)$"
)
_BEGINNING: Final = late(r"^(?:re|un|non|in|im|dis|over|under|pre|mis|anti|multi|inter)")
_ROOT: Final = 4
"""Letters of a word from which another is made."""
_NAME_FROM: Final = 6
"""Letters of a capitalised word in which one may be."""


def mended(question: str, known: Callable[[str], bool], words: Callable[[], Iterable[str]]) -> str:
    """The question with its slips mended, or as it is.

    `known` tells a word that an article has; `words` are those of the articles, asked for only
    where a word is to be mended.
    """
    vocabulary: Counter[str] = Counter()

    def mend(found: re.Match[str]) -> str:
        word = found.group()
        first = question[: found.start()].strip() == ""
        named = word[0].isupper() and not first
        if word.isupper() or _is_english(word) or known(word):
            return word
        if not vocabulary:
            vocabulary.update(words())
        return _nearest(word, vocabulary, named) or word

    return _WORD.sub(mend, question)


def _nearest(word: str, vocabulary: Counter[str], named: bool) -> str | None:
    """The articles' nearest word, the commonest of several, else None."""
    if named and len(word) < _NAME_FROM:
        return None
    most = 2 if len(word) >= _TWO_SLIPS_FROM and not named else 1
    low = word.lower()
    near = [
        (slips, -often, other)
        for other, often in vocabulary.items()
        if (named == other[0].isupper() or not named)
        and other[0].lower() == low[0]
        and abs(len(other) - len(word)) <= most
        and (slips := distance(low, other.lower(), most)) <= most
    ]
    return min(near)[2] if near else None


def _is_english(word: str) -> bool:
    """True for a word or root of the encoder's vocabulary."""
    pieces = _vocabulary()
    low = word.lower()
    bare = _ENDING.sub("", low)
    roots = (low, bare, f"{bare}e", f"{bare}y", _BEGINNING.sub("", low), _BEGINNING.sub("", bare))
    return any(len(r) >= _ROOT and pieces.token_to_id(r) is not None for r in roots)


@cache
def _vocabulary() -> Tokenizer:
    """The default encoder's word pieces."""
    return runtime.words(weights.locate(DEFAULT_ENCODER))
