"""The sex of people, as their text speaks of them.

`Solvang stayed in Marsk. She died in 1998`: a `he` or `she` that does something is the one named
last before it, most often; a name's own title tells it at once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from typing import Final

from askcite.text.english import OPENING
from askcite.text.late import late

HE, SHE = "he", "she"
SAYS_HE: Final = late(r"(?i)\b(?:he|him|his)\b")
SAYS_SHE: Final = late(r"(?i)\b(?:she|her|hers)\b")
SAYS_EITHER: Final = late(r"(?i)\b(?:he|she|his|her)\b")
BEGINS_EITHER: Final = late(r"\W*(?:He|She|His|Her)\b")
"""The beginning of a sentence on a man or woman named before."""
MOST: Final = 200_000
"""Characters of a text that is gone through for its people."""
REACH: Final = 250
"""Characters behind a name in which a pronoun may stand for it."""
_APART: Final = "\n\n"
"""Between two paragraphs."""
KEPT: Final = 8
TITLED: Final = 3
"""Votes of a title, or of a word like `wife`, before a name."""
_HE_IS: Final = late(r"\b(?:[Hh]e)\b|(?:^|[.!?]\s+)His (?=[a-z])")
_SHE_IS: Final = late(r"\b(?:[Ss]he)\b|(?:^|[.!?]\s+)Her (?=[a-z])")
"""A pronoun that does something, or begins a sentence with what is his."""
_HIM: Final = late(r"\bhim\b(?! (?:to|was|had)\b)")
_HER: Final = late(r"\bher(?=[.,;!?]| (?:with|to|for|in|at|about|from|by|because|when)\b)")
"""A pronoun of another than the one who acts: of whoever acted before."""
_HIS: Final = (
    r"(?:Mr|Sir|Lord|King|Prince|Brother|Uncle|Father|Duke|Herr"
    r"|(?:[Hh]is|[Hh]er|[Tt]heir) (?:husband|father|brother|son|uncle|nephew|grandfather))"
)
_HERS: Final = (
    r"(?:Mrs|Ms|Miss|Madame?|Lady|Queen|Princess|Sister|Aunt|Mother|Duchess"
    r"|(?:[Hh]is|[Hh]er|[Tt]heir) (?:wife|mother|sister|daughter|aunt|niece|widow|grandmother))"
)
WHOLE_NAME: Final = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
_MARRIED: Final = r"(?:(?:later|had|then|soon) )?married"
_CALLED: Final = (
    (HE, late(rf"\b{_HIS}\.?,? (?P<name>{WHOLE_NAME})")),
    (SHE, late(rf"\b{_HERS}\.?,? (?P<name>{WHOLE_NAME})")),
    (HE, late(rf"(?P<name>{WHOLE_NAME}), whom she {_MARRIED}\b")),
    (SHE, late(rf"(?P<name>{WHOLE_NAME}), whom he {_MARRIED}\b")),
)
_ACTS: Final = late(
    rf"(?<!of )(?<!in )(?<!at )(?<!from )\b(?P<name>{WHOLE_NAME})(?:, [^,.;]{{1,80}},)?"
    r"(?: (?:\w+ly|also|later|never|always|still|once))?,? (?:\w{2,}ed|\w{3,}s|was|is|had|has|did"
    r"|does|went|came|said|ran|sang|saw|knew|took|gave|made|stood|sat|felt|thought|told|found|heard"
    r"|got|left|kept|could|would|will|can|began|fell|woke|slept|wept|shook|brought|held|met|spoke"
    r"|rose|threw|wore|ate|drank|rode|drove|drew|built|lay|let|put|set|sent|sold|wrote|taught|lent"
    r"|bought|won|lost|led)\b"
)
_NOBODY: Final = OPENING | {"he", "she", "it", "they", "we", "i", "you"}


@lru_cache(KEPT)
def sexes(text: str) -> dict[str, str]:
    """The sex of those who act, by last name."""
    if len(text) > MOST:
        return {}
    votes: dict[str, Counter[str]] = {}
    for sex, called in _CALLED:
        for found in called.finditer(text):
            if _last(found["name"]).lower() in _NOBODY:
                continue
            votes.setdefault(_last(found["name"]), Counter())[sex] += TITLED
    acts = [f for f in _ACTS.finditer(text) if _last(f["name"]).lower() not in _NOBODY]
    starts = [found.start() for found in acts]
    for sex, pronoun, back in ((HE, _HE_IS, 1), (SHE, _SHE_IS, 1), (HE, _HIM, 2), (SHE, _HER, 2)):
        for found in pronoun.finditer(text):
            at = bisect_right(starts, found.start()) - back
            between = text[acts[at].end() : found.end()] if at >= 0 else _APART
            if len(between) <= REACH and _APART not in between:
                votes.setdefault(_last(acts[at]["name"]), Counter())[sex] += 1
    return {name: one for name, told in votes.items() if (one := _most(told))}


def _last(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s").split()[-1]


def _most(votes: Counter[str]) -> str | None:
    """The sex with more votes."""
    he, she = votes[HE], votes[SHE]
    return None if he == she else HE if he > she else SHE
