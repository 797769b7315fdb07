"""Lexical terms of the full-text index and of questions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Final

from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late

_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, Chinese and Japanese run words together."""
_TERM: Final = late(
    r"\d+(?:[.,]\d+)+"  # 3.5 and 1,000
    r"|(?:[^\W\d_]\.){2,}[^\W\d_]?"  # U.S.
    rf"|[{_UNSPACED}]+"
    rf"|(?:(?![{_UNSPACED}])[\w\u0900-\u0963\u0966-\u0dff])+(?:[+#]+\w*)*"  # 2+2 and C++
)
_MARKS: Final = late("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]")
_POSSESSIVE: Final = late(r"['’]s\b")
_STEM_CACHE: Final = 2**16
"""Words kept stemmed: more than the vocabulary of most libraries' text."""


def terms(text: str) -> list[str]:
    """The terms of `text` in order, folded and stemmed.

    Scripts without spaces give pairs of neighbouring characters.
    """
    stem = _stemmer()
    return [stem(term) for word in _TERM.findall(folded(text)) for term in _cut(word)]


def meaning(text: str) -> frozenset[str]:
    """The terms of its words of meaning."""
    return frozenset(terms(text)) - functional()


@cache
def functional() -> frozenset[str]:
    """The terms of function words: `befor`, `doe`."""
    return FUNCTION_WORDS.union(terms(" ".join(FUNCTION_WORDS)))


def folded(text: str) -> str:
    """The text in lower case, without accents and possessives."""
    text = text.lower()
    if not text.isascii():
        bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
        text = unicodedata.normalize("NFC", bare)
    return _POSSESSIVE.sub("", text)


def _cut(word: str) -> Iterator[str]:
    """The terms in a word, not yet stemmed."""
    if word.isascii():
        yield word.replace(",", "") if word[0].isdigit() else word.replace(".", "")
    elif re.match(f"[{_UNSPACED}]", word):
        yield from (word[i : i + 2] for i in range(max(1, len(word) - 1)))
    else:
        yield word


@cache
def _stemmer() -> Callable[[str], str]:
    """The English Snowball stemmer.

    Other languages' words pass through it the same both times.
    """
    from Stemmer import Stemmer

    return lru_cache(_STEM_CACHE)(Stemmer("english", 0).stemWord)
