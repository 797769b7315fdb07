"""The nouns of a question: `the mill`, `its price`.

A noun ends where a verb or a small word begins; after `does the …` the last word is the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askcite.text.english import AUXILIARIES, FUNCTION_WORDS
from askcite.text.late import late

MOST: Final = 3
"""Words of a noun."""
_NOUN: Final = late(
    r"(?P<before>(?:^|\b[\w'’]+)\W*)\b(?:the|a|an|its|their|our|his|her|my|your)\s+"
    r"(?P<noun>(?:[\w'’+-]+ ){0,3}[\w'’+-]+)",
    re.IGNORECASE,
)
_DOES: Final = late(
    r"(?i)(?:do|does|did|can|could|will|would|should|shall|must|may|might|\w+n['’]t)\W*"
)
_IS: Final = late(rf"(?i)(?:{AUXILIARIES})\W*")
_DONE: Final = late(
    r"(?i)\w{2,}ed|born|made|held|built|found|given|known|taken|written|sold|won|seen|led|lost|set"
    r"|called|used|based|done|gone|paid|kept|meant|sent|spent|begun|open|closed|over|like|big|large"
    r"|old|long|high|true|safe|good|bad|allowed|possible|free|available|ready|important|dangerous"
)
"""What is said of a noun after `is the …`."""
_SHOWS: Final = late(r"(?i)\w{2,}(?<!s)(?<!u)(?<!i)s")
_SMALL: Final = FUNCTION_WORDS | frozenset(
    {"also", "first", "really", "still", "now", "then", "ever", "exactly", "say", "says", "said"}
)


def named(question: str) -> Iterator[str]:
    """The nouns of a question, without what stands before them."""
    at = 0
    while found := _NOUN.search(question, at):
        at = found.start("noun")
        said = found["noun"].split()
        words = _cut(said)
        ends = len(words) == len(said) or said[len(words)].lower() == "to"
        yield " ".join(_without_verb(words, found["before"], ends=ends)[:MOST])


def _cut(words: list[str]) -> list[str]:
    """The words before the first small one."""
    small = (at for at, w in enumerate(words) if at and w.lower() in _SMALL)
    return words[: next(small, len(words))]


def _without_verb(words: list[str], before: str, *, ends: bool) -> list[str]:
    """The noun without the verb that follows it."""
    if len(words) < 2:
        return words
    if _IS.fullmatch(before) and _DONE.fullmatch(words[-1]):
        return words[:-1]
    if not ends:
        return words
    if _DOES.fullmatch(before):
        return words[:-1]
    if not before.strip():  # `The glass turns black`
        shows = (at for at, w in enumerate(words) if at and _SHOWS.fullmatch(w))
        return words[: next((at for at in shows if at + 1 < len(words)), len(words))]
    return words
