"""Sentences of a match: its score, its goals.

English alone, told by looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.text.late import late

_OF_MATCH: Final = late(
    r"(?i)\b(?:goals?|goalless|goalkeepers?|match|scored?|half-?time|referee|umpire|coach|strikers?"
    r"|midfielders?|defenders?|captain|(?:first|second) (?:half|period|set)|minutes?|innings"
    r"|wickets?|penalt(?:y|ies)|kick|puck|ball|pitch|league|tournament|title|derby|semi-?final"
    r"|aces|tr(?:y|ies)|points)\b"
)
_SPOKEN_OF: Final = 3
"""Sentences of it with such words, at least."""
_SIDE: Final = r"[A-Z][\w.'’&]*(?: [\w.'’&]+){0,4}"
_COUNT: Final = r"\d{1,3}"
_BETWEEN: Final = r" ?[–—:-] ?"
LINE: Final = late(
    rf"(?:(?:[Ff]inal|[Ff]ull[ -]time|[Rr]esult|[Ss]core):? )?(?:{_SIDE} {_COUNT},? {_SIDE}"
    rf" {_COUNT}|{_SIDE} {_COUNT}{_BETWEEN}{_COUNT} {_SIDE}|{_SIDE} {_COUNT}{_BETWEEN}{_SIDE}"
    rf" {_COUNT}|{_SIDE} (?:v\.?|vs\.?|[–-]) {_SIDE}:? {_COUNT}{_BETWEEN}{_COUNT}) ?"
    r"(?:\([^()]{1,20}\))?\.?"
)
"""A line that is a score: `Mill Town 3, Bridge End 2`."""
_ENDS: Final = (
    r"(?:beat|beats|beating|defeat(?:s|ed)?|won|wins?|winning|victor(?:y|ies)|lost|loses?|losing"
    r"|drew|draws?|drawn|went down|thrashed|edged|sank|overcame|prevailed|held (?:to|by))"
)
TOLD: Final = late(
    rf"\b{_ENDS}\b.*\b{_COUNT}{_BETWEEN}{_COUNT}\b|\b{_COUNT}{_BETWEEN}{_COUNT}\b.*\b{_ENDS}\b"
    rf"|\b{_ENDS}\b.*\bby \w+ (?:goals?|points?|sets?|runs|wickets|games) to \w+\b"
)
"""A sentence that says how a match ended: `They lost 4-3`."""
ENDED: Final = late(
    rf"(?i)\b(?:{_ENDS}|settle(?:d|s)?|winners?|clinch(?:ed|es)?|stayed level|goalless)\b"
)
"""Words of how it ended, for a text whose score stands in a line."""
GOALS: Final = late(
    r"(?i)\b(?:scor(?:ed|es) (?!since\b)|opened the scoring|equali[sz]ed|levelled|drew level"
    r"|headed (?:home|in)|tapped (?:in|home)|slotted|netted|fired (?:in|home)|converted"
    r"|put (?:\w+ ){1,4}ahead|took the lead|went ahead|made it \d|goals by|into the net"
    r"|over the line|sent the (?:goal)?keeper)\b"
)
"""A sentence that tells of a goal."""
_NO_GOAL: Final = late(
    r"(?i)\b(?:not scored|(?:could|did|had) not|nearly|almost|missed|no goals?)\b"
)


def is_match(words: Sequence[str], lines: Sequence[str]) -> bool:
    """True for what tells of a match and its score."""
    spoken = sum(bool(_OF_MATCH.search(each)) for each in words)
    ended = any(map(TOLD.search, words)) or any(map(LINE.fullmatch, lines))
    return ended and spoken >= _SPOKEN_OF


def is_goal(words: str) -> bool:
    """True for a sentence that tells of a goal."""
    return GOALS.search(words) is not None and _NO_GOAL.search(words) is None
