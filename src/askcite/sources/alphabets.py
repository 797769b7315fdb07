"""Old encodings of Latin letters, told by the languages' alphabets.

A wrong one gives letters that no single language has together: Hungarian read as windows-1252 has
õ and á, which are Portuguese, beside ö, which is not.
"""

from __future__ import annotations

from typing import Final
from unicodedata import category

_LETTERS: Final = {
    "cp1252": (
        *("éèêëàâçùûüôöîïœæÿ", "äöüßé", "áéíóúñüç", "ãõáéíóúâêôçàü", "àèéìòùî", "åäöéà", "æøåéòôü"),
        *("ëéïöóüè", "áéíóúýðþæö", "àèéíïòóúüçñ"),
    ),
    "cp1250": (
        *("áéíóöőúüű", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "čćđšž", "ăâîşţ"),
        *("äöüßé", "éèêëàâç"),
    ),
    "iso8859_2": (
        *("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "čćđšž", "ăâîşţ"),
        "áéíóöőúüű",
    ),
    "cp1254": ("çğıöşüâîû",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž"),
}
"""The letters beside ASCII that each language has, in each encoding that writes it."""
_LEAST: Final = 0.025
"""Share of such letters: these languages have four times as many, English with foreign names a
tenth of it."""
_FEWEST: Final = 4
_COVERED: Final = 0.95
_CLEARLY: Final = 0.04
"""Share of the letters that one language has, and its lead over any of Western Europe's."""
_STANDS: Final = frozenset({"Sm", "So", "Sk", "Po", "No", "Sc"})
"""Kinds of signs that no word has inside; quotation marks and dashes stand at words."""


def told(sample: bytes, western: str) -> str | None:
    """The encoding whose letters are one language's, else None."""
    high = sum(byte > 127 for byte in sample)
    letters = high + sum(chr(byte).isalpha() for byte in sample if byte < 128)
    if high < _FEWEST or high < _LEAST * letters:
        return None
    shares = {encoding: _share(sample, encoding) for encoding in _LETTERS}
    best = max(shares, key=lambda encoding: (shares[encoding], encoding == western))
    clear = shares[best] >= _COVERED and shares[best] - shares[western] > _CLEARLY
    return best if clear else None


def _share(sample: bytes, encoding: str) -> float:
    """The share of letters beside ASCII that one language has."""
    try:
        text = sample.decode(encoding).lower()
    except UnicodeDecodeError:
        return 0.0
    if any(category(c) == "Cc" for c in text if not c.isascii()):
        return 0.0
    signs = [c for c in text if not c.isascii() and (c.isalpha() or category(c) in _STANDS)]
    return max(
        sum(c in alphabet for c in signs) / max(1, len(signs)) for alphabet in _LETTERS[encoding]
    )
