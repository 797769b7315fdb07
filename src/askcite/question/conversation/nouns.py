"""The nouns of a question: `the mill`, `its price`.

A noun ends where a verb or a small word begins; after `does the …` the last word is the verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askcite.text.english import AUXILIARIES, FUNCTION_WORDS, QUESTION_WORDS
from askcite.text.late import late

BEFORE: Final = "the|a|an|its|their|our|his|her|my|your"
"""Words before a noun, parted by bars."""
MOST: Final = 3
"""Words of a noun."""
MOST_BARE: Final = 5
"""Words of a request that only names a thing."""
_BARE: Final = late(
    rf"(?i)(?!(?:{AUXILIARIES}|{QUESTION_WORDS}|tell|give|show|list|explain|describe|summari[sz]e"
    r"|compare|name|find|and|but|so|about|please)\b)(?:(?!(?:"
    rf"{AUXILIARIES}|{QUESTION_WORDS}|i|you|he|she|they|it|me|us|my|your|this|that|these|those|not|and|or"
    r"|than|vs|in|on|at|for|from|to|by|of|with|about)\b)[\w'’%-]+ ?)+"
)
_MANY: Final = late(r"(?i)\w{2,}(?<![sui])s")
_NOUN: Final = late(
    rf"(?P<before>(?:^|\b[\w'’]+)\W*)\b(?:{BEFORE})\s+"
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
_HAS: Final = late(r"(?i)(?:have|has|be|do|get|need|want)")
"""A verb that goes on with what somebody has: `does the author have …`."""
_GOING_ON: Final = late(r"(?i)\w{3,}ing")
_ARTICLE: Final = late(rf"(?i)(?:{BEFORE}|this|these|those|any|no|it|him|them|me|us|you)")
"""What stands behind a verb, and before another noun: `if the citizens reject the plan`."""
_SAID_OF: Final = late(rf"(?i)^\W*(?:(?:and|so|but) )?(?:why )?(?:{AUXILIARIES})\W*$")
"""What opens a question that says something of its noun: `why is the lake green?`."""
_SHOWS: Final = late(r"(?i)\w{2,}(?<!s)(?<!u)(?<!i)s")
_SAYING: Final = """also first really still now then ever exactly say says said wont dont cant
doesnt isnt didnt wasnt arent"""
_SMALL: Final = FUNCTION_WORDS | frozenset(_SAYING.split())


def named(question: str) -> Iterator[str]:
    """The nouns of a question, without what stands before them."""
    at = 0
    while found := _NOUN.search(question, at):
        at = found.start("noun")
        said = found["noun"].split()
        words = _cut(said)
        rest = " ".join(said[len(words) :][:1]).lower()
        opens = question[: found.start()] + found["before"]
        yield " ".join(_without_verb(words, opens, found["before"], rest)[:MOST])


def bare(request: str) -> str:
    """The thing that a request without a verb names.

    `helpline number` is what is asked about next as `it`.
    """
    words = request.strip(" .!?").split()
    is_bare = 1 < len(words) <= MOST_BARE and _BARE.fullmatch(" ".join(words))
    if not is_bare or _MANY.fullmatch(words[-1]):
        return ""
    before = words[0].lower() in BEFORE.split("|")
    return f"the {' '.join(words[before:])}"


def _cut(words: list[str]) -> list[str]:
    """The words before the first small one."""
    small = (at for at, w in enumerate(words) if at and w.lower() in _SMALL)
    return words[: next(small, len(words))]


def _without_verb(words: list[str], opens: str, before: str, rest: str) -> list[str]:
    """The noun without the verb that follows it."""
    ends = rest in {"", "to"}
    if len(words) < 2:
        return words
    if _DOES.fullmatch(before):
        return _before_verb(words, ends=ends or _ARTICLE.fullmatch(rest) is not None)
    if _IS.fullmatch(before):
        is_said = ends and _SAID_OF.fullmatch(opens)
        return words[:-1] if is_said or _DONE.fullmatch(words[-1]) else words
    if _ARTICLE.fullmatch(rest):
        return words[:-1]
    if ends and not before.strip():  # `The glass turns black`
        shows = (at for at, w in enumerate(words) if at and _SHOWS.fullmatch(w))
        return words[: next((at for at in shows if at + 1 < len(words)), len(words))]
    return words


def _before_verb(words: list[str], *, ends: bool) -> list[str]:
    """The doer, without what it does: `the ferry stop running`."""
    has = next((at for at, w in enumerate(words) if at and _HAS.fullmatch(w)), None)
    if has is not None:
        return words[:has]
    if not ends:
        return words
    goes_on = len(words) > 2 and _GOING_ON.fullmatch(words[-1])
    return words[: -2 if goes_on else -1]
