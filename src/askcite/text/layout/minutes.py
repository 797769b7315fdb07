"""Sentences of minutes: decisions, tasks, matters put off.

English alone, told by looks.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from askcite.text.late import late

LEAST: Final = 2
"""Sentences of a body that decides, from which on a text is the minutes of its meeting."""
_BODY: Final = (
    r"(?:(?:the|our) (?:\w+ )?(?:trustees|committee|board|council|councillors|members|meeting"
    r"|assembly|panel|group|team|governors|directors|commission|jury|court|parish|parents|staff"
    r"|residents|tenants|owners|majority|vote|motion|proposal|request|application)|we|they|everyone"
    r"|everybody|all (?:present|members)|it was|was|were)"
)
_RESOLVES: Final = (
    r"(?:decided|agreed|resolved|voted|approved|adopted|rejected|carried|accepted|elected|appointed"
    r"|confirmed|refused|declined|ruled|granted|turned down|chosen|ratified|endorsed|authori[sz]ed)"
)
DECIDES: Final = late(
    rf"(?i)\b{_BODY} (?:\w+ly |also |then |therefore |not |has |have |had |been )*{_RESOLVES}\b"
    r"|\b(?:by|with) (?:\w+ |\d+ )?votes?\b|\b(?:decision|resolution|agreed|resolved|decided):"
    r"|\bunanimous(?:ly)?\b|\bdid not agree\b|\b(?:decision|matter|item|vote"
    r"|question) was (?:put off"
    r"|postponed|deferred|adjourned|left open)\b|\bno decision\b"
)
"""A sentence in which a body decides, or puts a decision off."""
PENDING: Final = late(
    r"(?i)\b(?:put off|postpon\w+|defer(?:red|s)?|adjourn\w+|not (?:yet )?(?:been )?(?:agree[d]?"
    r"|decided"
    r"|settled|resolved|known|clear)|no (?:decision|agreement)|(?:remain\w*|left|still|is"
    r"|are) (?:open"
    r"|undecided|unresolved|outstanding|to be (?:decided|seen|settled|agreed)|unclear|pending"
    r"|under discussion)|undecided|unresolved|tabled|held over|carried over|until the next meeting"
    r"|next meeting will)\b|\b(?:open questions?|pending|outstanding|TBD|tbc)\b"
)
"""A sentence that leaves something open."""
_LABEL: Final = r"\W*(?:(?:final )?decisions?|resolutions?|resolved|decided|agreed|outcome)\W*:"
LABELLED: Final = late(rf"(?i){_LABEL}")
"""A line that is a decision by its label: `Decision: Approved.`."""
_BARE: Final = late(
    rf"(?i)(?:{_LABEL}\W*(?:not |unanimously )?{_RESOLVES}\b"
    rf"|\W*{_RESOLVES} (?:unanimously|without|(?:by|with) (?:\w+ ){{0,3}}votes?)\b)"
)
"""A decision that does not name what is decided: `Approved unanimously.`."""
_ROUTINE: Final = late(
    r"(?i)\b(?:minutes (?:of|from)\b.{0,60}\b(?:approved|accepted|adopted|agreed|signed|confirmed)"
    r"|(?:opened|closed) the meeting|meeting (?:was )?(?:opened|closed|began|ended)"
    r"|presented (?:the|her|his|their) (?:accounts?|report|figures|budget)\W*$"
    r"|apologies (?:were|for)|thanked everyone|will take the chair|(?:gave|read) (?:the|a|her|his)"
    r" report\W*$)"
)
CONDITION: Final = late(
    r"(?i)\W*(?:if|unless|until|should|otherwise|provided|in that case|for the time being"
    r"|the (?:decision|matter) was)\b"
)
"""A sentence that goes on from a decision: `If less has been raised, …`."""


def decides(words: str) -> bool:
    """True for a decision that is more than routine."""
    return DECIDES.search(words) is not None and not is_routine(words)


def names_nothing(words: str) -> bool:
    """True for a decision without its matter: `Approved unanimously`."""
    return _BARE.match(words) is not None


def is_routine(words: str) -> bool:
    """True for what every meeting does: `approved the minutes`."""
    return _ROUTINE.search(words) is not None


def is_meeting(words: Iterable[str]) -> bool:
    """True for sentences of minutes."""
    return sum(map(decides, words)) >= LEAST
