"""Several requests in one line, taken apart."""

from __future__ import annotations

import re
from typing import Final

from askcite.question.marking import CAN
from askcite.question.phrases import ASKING, AUXILIARY

MOST: Final = 4
"""Requests heard in one; of more, none is taken apart."""
_COMMAND: Final = (
    r"(?:tell|give|show|list|name|summari[sz]e|sum up|explain|describe|compare|define|quote|find"
    r"|say|outline|provide"
    r"|write|state|mention|discuss|check|let me know|enumerate|recap|translate)"
)
_BEFORE: Final = r"(?:(?:about|at|by|for|from|in|of|on|since|to|until|with) )?"
_BEGINS: Final = rf"(?:{_BEFORE}(?:{ASKING}|{CAN}{_COMMAND}|{AUXILIARY}|any mention)\b)"
_ENDS: Final = re.compile(
    r"(?<=[?!;])\s+(?=\w)|(?<=\w\w\w\w[.])\s+(?=[A-Z])|(?<=\w\w\w[.])\s+(?=(?i:" + _BEGINS + r") )"
)
_AND: Final = re.compile(
    rf"(?i)(?:,? (?:and|&|plus|then|as well as)|;)(?: if so,?)?(?: (?:also|then|please|pls"
    rf"|after that|finally|lastly))* (?={_BEGINS} \S)"
)
_ASKS: Final = re.compile(rf"(?i)(?:and |but |so |also )?{_BEGINS}")
_WHOLE: Final = re.compile(
    rf"(?i)(?:(?:about|at|by|for|from|in|of|on|since|to|until|with) )?{ASKING} \S+ \S"
    rf"|{AUXILIARY} (?:(?:the|an?|it|this|that|there|he|she|they|its|his|her|their|any|i|we|you)\b"
    rf"|(?-i:[A-Z\d]))"
)
"""How a question begins that says enough to be asked by itself."""
_ANSWERED_YES: Final = re.compile(rf"(?i){AUXILIARY}\b")
_WITHIN: Final = re.compile(rf"(?i)\w {ASKING}\b|\b(?:between|both|either|whether)\b")
"""In a question of which `and what …` may go on with a clause: `the year when …, and when …`."""
_WHO: Final = re.compile(r"(?i)(?:who|which)\b")
"""Who may be told more of by a clause: `who is the man that …, and who …`."""


def sentences(line: str) -> list[str]:
    """The sentences of a request."""
    return [part.strip() for part in _ENDS.split(line) if part.strip()]


def joined(sentence: str) -> list[str]:
    """The requests that `and` may join in a sentence.

    Each is to be proven by itself.
    """
    parts = [part.strip(" ,;") for part in _AND.split(sentence)]
    return parts if 1 < len(parts) <= MOST and all(parts) else [sentence]


def asks(sentence: str) -> bool:
    """True for what looks like a request, not a statement."""
    return sentence.endswith("?") or bool(_ASKS.match(sentence))


def stands(part: str, first: str) -> bool:
    """True for a joined question that asks enough by itself."""
    begins = _WHOLE.match(part)
    if begins is None or (part is not first and _WHO.match(first) and _WHO.match(part)):
        return False
    if _ANSWERED_YES.match(part) and not _ANSWERED_YES.match(first):
        return False
    return not _WITHIN.search(part, begins.end() - 1)
