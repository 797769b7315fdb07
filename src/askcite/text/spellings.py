"""British and American spellings of a word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askcite.text.late import late

_RULES: Final = [
    (late(rf"(?i)(?<=[a-z]){one}{after}"), other)
    for british, american, after in (
        ("our", "or", r"(?=$|s|ed|ing|able|ite|hood|al|ful|less|ly|er|ist)"),
        ("is", "iz", r"(?=e|ing|ation)"),
        ("ys", "yz", r"(?=e|ing)"),
        ("ogue", "og", r"(?=$|s)"),
        ("ence", "ense", r"(?=$|s|less)"),
        ("ce", "se", r"(?=$|s|d)"),
        ("ll", "l", r"(?=ed|ing|er|or|ment|$)"),
        ("amme", "am", r"(?=$|s)"),
        ("ement", "ment", r"(?=$|s)"),
        ("que", "ck", r"(?=$|s)"),
        ("ough", "ow", r"(?=$|s|ed|ing)"),
        ("ould", "old", r"(?=$|s|y|ed|er)"),
        ("eing", "ing", r"$"),
    )
    for one, other in ((british, american), (american, british))
] + [
    (late(r"(?i)re(?=$|s|d)"), "er"),
    (late(r"(?i)(?<=[a-z]{2})er(?=$|s|ed)"), "re"),
    (late(r"(?i)[ao]e(?=[a-z]{2})"), "e"),
    (late(r"(?i)e(?=[a-z]{2})"), "ae"),
    (late(r"(?i)e(?=[a-z]{2})"), "oe"),
]
_WHOLE: Final = """grey gray, tyre tire, aluminium aluminum, sceptic skeptic, sceptical skeptical,
scepticism skepticism, kerb curb, storey story, draught draft, pyjamas pajamas, moustache mustache,
jewellery jewelry, cosy cozy, programme program, maths math, whisky whiskey, towards toward"""
_PAIRS: Final = dict(pair.split() for pair in _WHOLE.replace("\n", " ").split(", "))
_OTHERS: Final = _PAIRS | {american: british for british, american in _PAIRS.items()}


def others(word: str) -> Iterator[str]:
    """Spellings that the word may have beyond the ocean.

    Many are no words: it is for the caller to know which are.
    """
    one = word.lower()
    ending = "" if one in _OTHERS else "s" * one.endswith("s")
    if other := _OTHERS.get(one.removesuffix(ending)):
        yield other + ending
    for pattern, instead in _RULES:
        for found in pattern.finditer(word):
            yield word[: found.start()] + instead + word[found.end() :]
