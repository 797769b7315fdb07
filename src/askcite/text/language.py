"""The language of a text, by byte statistics.

`py3langid` has them; it is silent when unsure.
"""

from __future__ import annotations

import re
from typing import Final

from askcite.text.english import QUESTION_WORDS
from askcite.text.late import late

_SAMPLE_CHARACTERS: Final = 1_000
"""Enough to be sure of any language; the time taken grows with it."""
_FEWEST_LETTERS: Final = 8
"""Shorter texts are names and greetings that several languages share."""
_MARGIN: Final = 5.0
"""Lead over the next language, in natural logarithms. Of 2,351 English questions 4 are then taken
for another language, at 2 it is 7; the rule below for English question words saves two of the 4."""
_TABLE_MARGIN: Final = 20.0
"""Of 600 small English tables 12 were taken for another language with the lead above, none with
this; German and French ones of three rows have more."""
_LETTER: Final = late(r"[^\W\d_]")
OPENS_ENGLISH: Final = late(rf"\W*(?:{QUESTION_WORDS}|does|did)(?:'s|’s)? \w", re.IGNORECASE)
"""How an English question begins, and hardly one of another language."""
_ENGLISH: Final = late(
    rf"\b(?:{QUESTION_WORDS}|the|does|did|about|with|from|that|this|and"
    r"|between|tell|explain|describe)\b",
    re.IGNORECASE,
)
"""Words of English and hardly of another language."""
_ENGLISH_SHARE: Final = 0.08
"""Of a text's words, two different ones among them, that say it is English, which spares 93 in 100
questions the statistics; a title quoted in another language has fewer."""
_FEW_WORDS: Final = 6
"""Words of a line, at most, of which one English one tells, and names alone look like Latin."""
_NAMES_LOOK_LIKE: Final = frozenset({"la", "eo"})
"""Languages that nobody asks in, taken for lines of product names: `torque muli max`."""
_DIALECTS: Final = {"pcm": "en", "wuu": "zh", "yue": "zh"}
"""Languages the statistics tell apart only in long texts, and the one that counts."""
_NAMES: Final = """ar Arabic, bg Bulgarian, bn Bengali, cs Czech, da Danish, de German, el Greek,
en English, es Spanish, et Estonian, fa Persian, fi Finnish, fr French, he Hebrew, hi Hindi, hr
Croatian, hu Hungarian, id Indonesian, it Italian, ja Japanese, ko Korean, lt Lithuanian, lv
Latvian, ms Malay, nb Norwegian, nl Dutch, no Norwegian, pl Polish, pt Portuguese, ro Romanian, ru
Russian, sk Slovak, sl Slovenian, sr Serbian, sv Swedish, ta Tamil, th Thai, tr Turkish, uk
Ukrainian, ur Urdu, vi Vietnamese, zh Chinese"""


def name(code: str) -> str:
    """The language's English name, or `a language (xy)`."""
    names = dict(pair.split() for pair in _NAMES.replace("\n", " ").split(", "))
    return names.get(code, f"a language ({code})")


def detect(text: str, *, prose: bool = True) -> str | None:
    """The ISO 639-1 code of the text's language.

    None when unsure or too short. Without `prose` there are names and figures more than sentences.
    """
    sample = text[:_SAMPLE_CHARACTERS]
    if len(_LETTER.findall(sample)) < _FEWEST_LETTERS:
        return None
    if _is_plainly_english(sample):  # most questions: the statistics take a second and 110 MB
        return "en"
    from py3langid import rank

    (best, score), *others = ((_DIALECTS.get(code, code), score) for code, score in rank(sample))
    second = next(score for code, score in others if code != best)
    if best in _NAMES_LOOK_LIKE and len(sample.split()) <= _FEW_WORDS:
        return None
    lead = _MARGIN if prose else _TABLE_MARGIN
    return best if len(best) == 2 and score - second >= lead else None


def _is_plainly_english(sample: str) -> bool:
    if OPENS_ENGLISH.match(sample):
        return True
    found = [word.lower() for word in _ENGLISH.findall(sample)]
    if found and len(sample.split()) <= _FEW_WORDS:
        return True
    return len(set(found)) > 1 and len(found) >= _ENGLISH_SHARE * len(sample.split())
