"""Looks of a sentence that answers some asking words.

One that tells when has a time, one that tells how many a number, one that tells where a place.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from askcite.answer.guards import moneys
from askcite.answer.kinds import stance
from askcite.text.english import MONTH, NUMBER_WORDS, WEEKDAY, YEAR
from askcite.text.late import late

_NUMBERS: Final = "|".join(NUMBER_WORDS)
_DATE: Final = (
    rf"\b{YEAR}\b|\b(?:(?-i:{MONTH})|{WEEKDAY}s?"
    r"|today|yesterday|tomorrow|tonight|noon|midnight|dawn|dusk|springs?|summers?|autumns?|winters?"
    r"|weekdays|ago|a\.?m|p\.?m|centur(?:y|ies))\b|\d[.:]\d\d"
    rf"|\b(?:\d+|{_NUMBERS}|every|each|per|an?|last|next|this|that|the|same|few|several|half|many)"
    r"[ -](?:\w+ )?(?:mornings?|evenings?|afternoons?|nights?|weeks?|months?|years?|days?|hours?"
    rf"|minutes?|decades?|age)\b|\bat (?:{_NUMBERS})\b"
)
_MOMENT: Final = r"\b(?:when|while|after|before|until|since|once|during|later|always|never|then)\b"
_AMOUNT: Final = (
    rf"\d|\b(?:{_NUMBERS}|half|dozens?|thirds?|quarters?|fifths?|tenths?|twice|double)\b"
)
_SOME: Final = r"\b(?:several|many|few|none|all|no|free)\b"
_BECAUSE: Final = (
    r"\b(?:because|since(?! \d)|so that|in order to|due to|owing to|therefore|thus|hence|as|caus\w+"
    r"|leads? to|led to|reasons?|otherwise|for (?:this|that|\w+ing)|explain\w*|hypothes\w+)\b"
    r"|, so\b"
)
_SERVES: Final = (
    r"\b(?:so|if|means?|mak(?:es|ing)|made|prevent\w*|allow\w*|protect\w*|attack\w*|needs?|wants?"
    r"|helps?|nuisance|problems?|troubles?|fail\w*|lack\w*|too|avoid\w*|risk\w*|danger\w*|harm\w*"
    r"|reduc\w*|disturb\w*|hid(?:es?|den)|may|tired"
    r"|to (?!the\b|an?\b|my\b|his\b|her\b|their\b|its\b)[a-z]\w+)\b|[;:]"
)
_LIST: Final = r", (?:[\w'’-]+ ){1,4}(?:and|or) |\b(?:[\w'’-]+), (?:[\w'’-]+ ?){1,4},|:"
_PAIR: Final = r"\b(?:and|or|both|not only)\b"
_AT: Final = (
    r"in|at|on|near|from|to|into|beside|under|behind|inside|outside|through|across|above|below"
    r"|along|between|around|off|over"
)
_PLACE: Final = (
    rf"\b(?:{_AT}) (?:(?:the|an?|its|her|his|their|this|that|each|every|one|two|three) "
    r"(?!end\b|time\b|year\b|day\b|first\b|beginning\b|last\b|same\b)|(?-i:[A-Z]))[\w'’-]+"
    r"|\b(?:room|hall|gate|platform|floor|stage|studio|tent|pier|building) (?:\d+\b|(?-i:[A-Z])\b)"
)
_THERE: Final = r"\b(?:where|there|here|home|abroad|online|indoors|outdoors|outside|inside)\b"


class Looks(NamedTuple):
    """The looks of an answer to some asking words.

    What was told may have almost these looks where it is read `surely`.
    """

    asked: re.Pattern[str]
    clear: re.Pattern[str]
    faint: re.Pattern[str]
    surely: bool = False


def _looks(asked: str, clear: str, faint: str, *, surely: bool = False) -> Looks:
    return Looks(late(rf"(?i){asked}"), late(rf"(?i){clear}"), late(rf"(?i){faint}"), surely)


_LOOKS: Final = (
    _looks(
        r"(?:\w+ )*(?:when|(?:which|what) (?:year|month|day|date|time|century|decade|season|week\w*"
        r"|hour)|how (?:long|late|early|soon|often))\b.*",
        _DATE,
        _MOMENT,
    ),
    _looks(r"(?:from |to )?where\b.*", _PLACE, _THERE),
    _looks(
        r"(?:\w+ )*how much (?:is|are|was|were|does|do|did|will|would) (?:it|they|one)"
        r"(?: (?:cost|be))?\W*",
        moneys.MONEY.pattern.removeprefix("(?i)"),
        r"%|\bper ?cent\b|\bcharge\w*",
    ),
    _looks(r"(?:\w+ )*how (?:much|many|big|large|old|high|low|far|fast)\b.*", _AMOUNT, _SOME),
    _looks(
        r"(?:why|how come|(?:for )?what (?:reason|purpose))\b.*", _BECAUSE, _SERVES, surely=True
    ),
    Looks(
        late(r"(?i)what (?:do|should|can|could|must|shall) \w+ do\b.*"), stance.ADVICE, late("$^")
    ),
    _looks(
        r"(?:(?:are|is) there )?(?:(?:any|no|some) )?exceptions?\b.*",
        r"\b(?:except\w*|unless|waived?|exempt\w*|only|however|but)\b",
        r"^\W*(?:In|On|For|Where|If|Those)\b|\b(?:may|can|need not)\b",
    ),
    _looks(r"(?:which|what) (?:ones?|kinds?|sorts?|types?)\b.*", _LIST, _PAIR),
)
"""Asking words, and the looks of what answers them."""


def looks_of(ask: str) -> Looks | None:
    """The looks of an answer to these words, if known."""
    return next((each for each in _LOOKS if each.asked.fullmatch(ask)), None)
