"""Old encodings told by the words that they give.

A wrong one sets signs or capitals within words, accents side by side, or two scripts in one word.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final
from unicodedata import category, name

from askcite.sources import alphabets

WESTERN: Final = "cp1252"
_OTHERS: Final = (
    *("cp1250", "cp1251", "cp1255", "koi8-r", "cp1253", "cp1256", "mac_roman", "cp866", "cp437"),
    *("shift_jis", "euc_jp", "euc_kr", "gb18030", "big5"),
)
"""What text is in that names no encoding, beside Western Europe's, commonest first."""
_SAMPLE: Final = 20_000
"""Bytes that are looked at."""
_FEWEST: Final = 2
_SHARE: Final = 0.1
"""Signs at which windows-1252 looks wrong, and their share, before another is tried."""
_CLEARLY: Final = 0.1
"""Another's average look is better by more than this."""
_WITHIN: Final = "'’·-\u2011²³¹ºª°µ"
"""Signs that may stand at a letter."""
_AWAY: Final = "¡¿¤¦¬±¶\u00b8"
"""Signs that stand at none, beside those that Unicode calls symbols."""
_KANA: Final = frozenset({"HIRAGANA", "KATAKANA"})
_MARKED: Final = {"shift_jis": (_KANA, 0.15), "euc_jp": (_KANA, 0.15)} | {
    "euc_kr": (frozenset({"HANGUL"}), 0.5),
    "cp1255": (frozenset({"HEBREW"}), 0.8),
}
"""Scripts that text in an encoding has, and their share of its letters."""
_VOWELS: Final = frozenset("аеёиоуыэюяіїєАЕЁИОУЫЭЮЯІЇЄъ")
_SPOKEN: Final = 0.3
"""Share of vowels in Cyrillic, which has .43; Hebrew read as it has half as many."""
_ORDINARY: Final = {"gb18030": "gb2312"}
"""A large set of signs, and the smaller one in which nearly all text is written."""


def told(data: bytes) -> str:
    """The encoding whose reading of `data` looks like words."""
    sample = data[:_SAMPLE]
    if len(sample) < len(data):
        sample = sample[: max(sample.rfind(b" "), sample.rfind(b"\n")) + 1] or sample
    latin = alphabets.told(sample, WESTERN)
    if latin and _decodes(data, latin):
        return latin
    looks = _looks(sample.decode(WESTERN, "replace"))
    bad = sum(look < 0 for look in looks)
    if bad < _FEWEST or bad < _SHARE * len(looks):
        return WESTERN
    best, most = WESTERN, sum(looks) / len(looks) + _CLEARLY
    for encoding in _OTHERS:
        found = _score(sample, encoding)
        if found > most and _decodes(data, encoding):
            best, most = encoding, found
    return best


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _score(sample: bytes, encoding: str) -> float:
    """The average look of signs beyond ASCII."""
    try:
        text = sample.decode(encoding)
        text.encode(_ORDINARY.get(encoding, encoding))
    except UnicodeError:
        return -1.0
    scripts, least = _MARKED.get(encoding, (frozenset(), 0.0))
    letters = [c for c in text if c.isalpha() and not c.isascii()]
    looks = _looks(text)
    if sum(_script(c) in scripts for c in letters) < least * max(1, len(letters)) or not looks:
        return -1.0
    cyrillic = [c for c in letters if _script(c) == "CYRILLIC"]
    if sum(c in _VOWELS for c in cyrillic) < _SPOKEN * len(cyrillic):
        return -1.0
    return sum(looks) / len(looks)


def _looks(text: str) -> list[float]:
    return [_look(a, b) for a, b in pairwise(f" {text} ") if not (a.isascii() and b.isascii())]


def _look(a: str, b: str) -> float:
    """From -1 to 1, as two signs go together."""
    if any(category(c) in ("Cc", "Cn", "Co") for c in (a, b) if not c.isascii()):
        return -1.0
    if a.isalpha() and b.isalpha():
        return _of_letters(a, b)
    if _is_sign(a, b) or _is_sign(b, a):
        return -1.0
    return 0.5


def _is_sign(sign: str, letter: str) -> bool:
    """True for a sign at a letter, unlike words."""
    if sign.isascii() or not letter.isalpha() or sign in _WITHIN:
        return False
    return category(sign) in ("So", "Sm", "Sk", "No") or sign in _AWAY


def _of_letters(a: str, b: str) -> float:
    first, second = _script(a), _script(b)
    if first != second:
        return 1.0 if {first, second} <= {*_KANA, "CJK"} else -1.0
    if a.islower() and b.isupper():
        return -1.0
    if first == "LATIN" and not a.isascii() and not b.isascii():
        return -0.5
    return 1.0


def _script(letter: str) -> str:
    """The first word of a letter's name."""
    return "LATIN" if letter in _WITHIN else name(letter, "").partition(" ")[0]
