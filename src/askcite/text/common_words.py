"""Common English words, told by the encoder's vocabulary.

It has the commoner ones first. They tell a compound from a divided word where the text does not.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from askcite.settings import ENCODER_PACKAGE
from askcite.text.late import late

_FILE: Final = "model/vocab.txt"
_COMMON: Final = 12_000
"""Places of the vocabulary: further on are parts of names, such as `web` and `son` of Webson."""
_LETTERS: Final = 4
"""Of either word of a compound, at least: shorter ones are syllables of many others."""
_LONG: Final = 6
"""Of a second word that is a form of a known one, at least."""
_ENDING: Final = late(
    r"(?:s|es|ed|ing|ers?|ors?|ly|ness|able|al|ic|is[tm]|ive|ful|less|ity|ations?|ments?|ian|ish"
    r"|ship|like|y|[ai]bilit(?:y|ies)|i[sz]e[ds]?|i[sz]ing|est|ie[srd])$"
)
_ROOT: Final = 3
"""Letters of a word that another is made of."""
_FORMING = """after anti auto cardio counter electro every extra fore hydro hyper infra inter intra
    macro mega meta micro mini mono multi neuro other over para photo poly post proto pseudo retro
    semi super techno tele there thermo trans ultra under where with"""
_FORMED = """able ally ance ence fold ford hood land less like ling ment ness ship proof sion some
    stone tion ward wards wise wood worth berg burg field"""
_BEGINNINGS: Final = frozenset(_FORMING.split())
_ENDS: Final = frozenset(_FORMED.split())
"""Parts of words that are written in one."""


def is_compound(first: str, second: str, others: Container[str]) -> bool:
    """True for two words that are seldom written as one.

    `others` are the text's own. Of the compounds that stand once in 77 public documents, wrapped
    anew, .60 are told (.38 without this); .004 of the divided words are taken for some.
    """
    if min(len(first), len(second)) < _LETTERS or first in _BEGINNINGS or second in _ENDS:
        return False
    known = _is_common(first) or first in others
    formed = len(second) >= _LONG and is_known(second)
    known = known and (_is_common(second) or second in others or formed)
    return known and not is_known(first + second)


def _is_common(word: str) -> bool:
    return _places().get(word, _COMMON) < _COMMON


def is_known(word: str) -> bool:
    """True for a known word, or a form of one."""
    known = _places()
    if word in known:
        return True
    parts = ((word[:at], word[at:]) for at in range(_ROOT, len(word)))
    roots = (root for root, ending in parts if _ENDING.match(ending))
    return any(root in known or f"{root}e" in known or f"{root}y" in known for root in roots)


@cache
def _places() -> Mapping[str, int]:
    """The words with their places, none without the encoder."""
    package = find_spec(ENCODER_PACKAGE)
    if package is None or package.origin is None:
        return {}
    lines = (Path(package.origin).parent / _FILE).read_text(encoding="utf-8").split("\n")
    return {word: at for at, word in enumerate(lines) if word.isalpha() and len(word) > 1}
