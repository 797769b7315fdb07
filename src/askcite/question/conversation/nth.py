"""One of several things told, asked for by number.

`What about the second one?`, `explain point 3`, `and the last?`.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from askcite.text.english import NUMBER_WORDS, RANKS
from askcite.text.late import late

NTH: Final = "nth"
"""The topic of such a request."""
RANK: Final = rf"(?:first|last|{'|'.join(RANKS)}|\d{{1,2}}(?:st|nd|rd|th))"
_THING: Final = (
    r"(?:one|point|item|step|reason|thing|example|answer|sentence|part|argument|option|claim"
    r"|condition|rule|way|cause|theory|form|type|kind|of (?:them|these|those))"
)
_FOUND: Final = late(
    rf"(?i)\b(?:the |that )?(?P<rank>{RANK}) {_THING}\b|\b(?:the |that )(?P<bare>{RANK})(?=\W*$)"
    rf"|\b(?:the )?(?P<other>other) {_THING}\b"
    rf"|\b(?:the )?(?:number|point|item|step|no\.?|nr\.?|#) ?(?P<number>\d{{1,2}}"
    rf"|{'|'.join(NUMBER_WORDS)})\b"
)
SEVERAL: Final = late(
    r"(?i)[,;] (?:[\w'’-]+ ){0,12}?(?:and|or) |\bone\b.*\bone\b|:.*,|\[2\]|\[\d+\].*\[\d+\]"
)
"""Words that name several things."""
_ONLY: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok|please|pls|can you|could you)\b[\s,]*)*(?:(?:what|how) about"
    r"|tell me (?:more )?(?:about|of)|(?:explain|show|give|describe|repeat|elaborate on|more (?:on"
    r"|about)|say more about|what(?:'s| is| was| are))(?: me)?(?: more about)?)?\W*"
)
"""What may stand around it where nothing else is asked."""


ITEM: Final = late(
    rf"(?i)\b(?P<rank>{RANK}) (?P<what>[a-z]+(?<!s))\W*$"
    r"|\b(?P<noun>[a-z]+(?<!s)) (?:no\.? ?|number |nr\.? ?|#)?(?P<number>\d{1,2})\W*$"
)
"""A request for one of a list: `the third recommendation`, `recommendation 3`."""


class Nth(NamedTuple):
    """The number asked for, -1 for the last."""

    number: int
    of_steps: bool


def read(question: str) -> Nth | None:
    """The number in a request for one of several.

    The first of them must be all that is asked: `the first one to come` is none.
    """
    found = _FOUND.search(question)
    if found is None:
        return None
    rank = found["rank"] or found["bare"]
    number = ranked(rank) if rank else -1 if found["other"] else _counted(found["number"])
    alone = _ONLY.fullmatch(question[: found.start()] + question[found.end() :])
    if not number or not (alone or (found["rank"] and number != 1)):
        return None
    return Nth(number, "step" in found.group().lower())


def of_list(question: str) -> int:
    """The number of the one item asked for, or 0."""
    found = ITEM.search(question)
    if found is None:
        return 0
    return ranked(found["rank"]) if found["rank"] else int(found["number"])


def ranked(rank: str) -> int:
    """The number of a rank, -1 for the last."""
    low = rank.lower()
    if low in {"first", "last"}:
        return 1 if low == "first" else -1
    return int(RANKS.get(low) or "".join(filter(str.isdigit, low)))


def _counted(word: str) -> int:
    return int(word) if word.isdigit() else int(float(NUMBER_WORDS.get(word.lower(), "0")))
