"""British and American spellings of a word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askcite.text.late import late

_CENTRE: Final = late(
    r"(?i)(?P<stem>(?:kilo|centi|milli|amphi|epi)?(?:cent|theat|met|lit|fib|calib|sab|lust|somb"
    r"|spect|meag|och|sepulch|louv|goit|mit|manoeuv))(?P<end>res?|red|ers?|ered)"
)
_ENDS: Final = {"re": "er", "res": "ers", "red": "ered"}
_ENDS_BOTH: Final = _ENDS | {american: british for british, american in _ENDS.items()}
_RULES: Final = [
    (late(rf"(?i)(?<=[a-z]){one}{after}"), other, least)
    for british, american, after, least in (
        ("our", "or", r"(?=$|s|ed|ing|able|ite|hood|al|ful|less|ly|er|ist)", 1),
        ("is", "iz", r"(?=e|ing|ation)", 1),
        ("ys", "yz", r"(?=e|ing)", 1),
        ("ogue", "og", r"(?=$|s)", 1),
        ("ence", "ense", r"(?=$|s|less)", 1),
        ("ll", "l", r"(?=ed|ing|er|or|ment|$)", 2),
        ("amme", "am", r"(?=$|s)", 1),
        ("ement", "ment", r"(?=$|s)", 1),
    )
    for one, other in ((british, american), (american, british))
] + [
    (late(r"(?i)[ao]e(?=[a-z]{2})"), "e", 0),
    (late(r"(?i)e(?=[a-z]{2})"), "ae", 0),
    (late(r"(?i)e(?=[a-z]{2})"), "oe", 0),
]
"""A spelling, the other, and the syllables before it, at least: `scored` is no `scoured`."""
_SYLLABLE: Final = late(r"(?i)[aeiouy]+")
_WHOLE: Final = """grey gray, tyre tire, aluminium aluminum, sceptic skeptic, sceptical skeptical,
scepticism skepticism, kerb curb, storey story, draught draft, pyjamas pajamas, moustache mustache,
jewellery jewelry, cosy cozy, programme program, maths math, whisky whiskey, towards toward,
licence license, practice practise, plough plow, ploughed plowed, ploughing plowing, mould mold,
mouldy moldy, moulded molded, smouldering smoldering, ageing aging, skilful skillful,
fulfil fulfill, enrol enroll, enrolment enrollment"""
_ONE_WAY: Final = {"check": "cheque", "doughnut": "donut"}
"""Words that the other may be written for, and not the other way round."""
_PAIRS: Final = dict(pair.split() for pair in _WHOLE.replace("\n", " ").split(", "))
_OTHERS: Final = _PAIRS | {american: british for british, american in _PAIRS.items()} | _ONE_WAY


def others(word: str) -> Iterator[str]:
    """Spellings that the word may have beyond the ocean.

    Many are no words: it is for the caller to know which are.
    """
    one = word.lower()
    ending = "" if one in _OTHERS else "s" * one.endswith("s")
    if other := _OTHERS.get(one.removesuffix(ending)):
        yield other + ending
    if centre := _CENTRE.fullmatch(word):
        yield centre["stem"] + _ENDS_BOTH[centre["end"].lower()]
    for pattern, instead, least in _RULES:
        for found in pattern.finditer(word):
            if len(_SYLLABLE.findall(word[: found.start()])) >= least:
                yield word[: found.start()] + instead + word[found.end() :]
