"""Wordings for the hurdles and achievements of an undertaking."""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import KEY, SUBJECT
from askcite.question.wordings.aspects import aspect
from askcite.question.wordings.phrases import AUTHOR, IN_IT, IT, TELL, UNDERTAKING

HURDLES: Final = "hurdles"
ACHIEVED: Final = "achieved"
_NAMES: Final = (
    r"challenges?|difficult(?:y|ies)|obstacles?|hurdles?|barriers?|impediments?|stumbling blocks?"
    r"|sticking points?|bottlenecks?|constraints?"
)
_MANY: Final = rf"(?:{KEY}|(?:biggest|greatest|practical|other|further|future|serious|real) )*"
_COMPARED: Final = r"(?:more|closer|deeper|further|better|faster)"
_THING: Final = rf"(?:{IT}|{SUBJECT})"
_THE: Final = r"(?:(?:all )?(?:the |its |their |his |her |our |any |some )?)"
_LIST: Final = rf"(?:{TELL} |list |name |explain |describe |(?:is|are|were) there )?{_THE}"
_NAMED: Final = r"(?: (?:mentioned|named|listed|described|given|discussed|raised|told))?"
_OF: Final = r"(?:of|for|to|with|in|from|about|behind|facing|before|ahead of|in the way of)"
MATTERS: Final = [
    *aspect(
        HURDLES,
        rf"{_LIST}{_MANY}(?:{_NAMES})(?: {_OF} {_THING})?{_NAMED}{IN_IT}",
        rf"(?:what|which) {_MANY}(?:{_NAMES}) (?:is|are|was|were|does it|do they|did they)"
        rf" (?:mention|name|list|describe|discuss|raise|tell|there)(?:ed|d|s)?{IN_IT}",
        rf"(?:what|which)(?: (?:are|were) the)? {_MANY}(?:{_NAMES}|problems)"
        rf" (?:that )?(?:(?:do|does|did|will|would|must) )?(?:{AUTHOR}|{SUBJECT}) (?:still )?"
        rf"(?:faces?|faced|have|has|meets?|encounters?|struggles? with|overcome){IN_IT}",
        rf"(?:what|which) {_MANY}(?:{_NAMES}|problems)"
        rf" (?:remains?|exists?|lies? ahead|(?:is|are) (?:left|there|ahead)){IN_IT}",
        rf"what (?:stands?|is standing|gets?) in (?:the|its|their) way(?: of {_THING})?{IN_IT}",
        rf"what (?:is |are )?(?:holding|holds?) {_THING} back{IN_IT}",
        rf"what (?:makes?|is making) {_THING} (?:so )?(?:difficult|hard|slow){IN_IT}",
        rf"what (?:still )?(?:prevents?|stops?|blocks?|limits?|restricts?|slows?(?: down)?)"
        rf" (?:{UNDERTAKING}|(?:any )?{_COMPARED} \S+(?: \S+){{0,2}}?){IN_IT}",
        rf"why (?:can't|cannot|can not|don't|do not|aren't) (?:{AUTHOR}|{SUBJECT})"
        rf" (?:\S+ ){{1,3}}?{_COMPARED}",
        rf"(?:{TELL}|what (?:is|are)) (?:still )?(?:missing|lacking) (?:from|in) {UNDERTAKING}"
        rf"{IN_IT}",
        rf"what (?:does|do|did) {UNDERTAKING} (?:still )?lack{IN_IT}",
        rf"what (?:still )?(?:hinders?|hampers?|impedes?|hindered|hampered|complicates?) {_THING}"
        rf"{IN_IT}",
    ),
    *aspect(
        ACHIEVED,
        rf"(?:and )?what(?: all| else)? (?:has|have|had|was|were) (?:already )?(?:been )?"
        rf"(?:achieved|accomplished|reached)(?: (?:so far|already|until now|to date|by {_THING}))?"
        rf"{IN_IT}",
        rf"what (?:has|have|did) (?:{IT}|they|{UNDERTAKING}) (?:already )?(?:achieved?|reached?"
        rf"|accomplish(?:ed)?)"
        rf"(?: (?:so far|already|until now|to date))?{IN_IT}",
        rf"(?:{TELL} |list )?{_THE}(?:main |first |biggest )?(?:achievements|successes"
        rf"|accomplishments|progress)(?: (?:made|reached|so far))*(?: {_OF} {_THING})?"
        rf"(?: so far)?{_NAMED}{IN_IT}",
        rf"(?:what|which|how much|what kind of) (?:progress|successes) (?:is|are|was|were|has been"
        rf"|have been)(?: there| made)?(?: so far)?{IN_IT}",
        rf"what (?:works?|goes|went|worked|is going|has gone|is working) well(?: (?:so far|in"
        rf" {_THING}))?{IN_IT}",
        rf"what {UNDERTAKING} (?:has |have )?(?:brings?|brought|changed|given)(?: so far)?{IN_IT}",
        rf"what (?:does|did|has|have) {UNDERTAKING} (?:bring|brought)(?: so far)?{IN_IT}",
        rf"(?:{TELL} )?{_THE}(?:results?|outcomes?) of {UNDERTAKING}{IN_IT}",
    ),
]
