"""Wordings that ask which articles hold what."""

from __future__ import annotations

from typing import Final

from askcite.question.wordings import SUBJECT, of
from askcite.question.wordings.phrases import AUTHOR, IN_IT, TELL
from askcite.question.wordings.subjects import WHICH
from askcite.text.late import late
from askcite.types import Kind

AGREED: Final = "agreed"
"""The topic of a request for what several articles say of one matter."""
VOICES: Final = "voices"
"""The topic of a request for what two people say, each; the second names both."""
_TEXTS: Final = (
    r"(?:articles?|documents?|papers?|texts?|reports?|files?|stories|sources?|pages?|books?|posts?)"
)
_OF: Final = (
    rf"(?:(?:{_TEXTS}|ones?)|of (?:the|these|those|your|my|our|them)(?: \w+)?(?: {_TEXTS})?"
    r"|of [\ue000-\ue01f])"
)
_HOLD: Final = (
    r"(?:mentions?|names?|talks? (?:about|of)|discuss(?:es)?|refers? to|covers?|cites?"
    r"|deals? with|treats?|(?:is|are) about|speaks? of|contains?|(?:is|are) on)"
)
_ABOUT: Final = (
    r"(?:about|on|regarding|concerning|mentioning|dealing with|covering|discussing"
    r"|(?:that|which) (?:mentions?|talks? about|deals? with|covers?|(?:is|are) (?:about|on)))"
)
_SAYS: Final = (
    r"(?:says?|states?|claims?|argues?|reports?|writes?|tells?(?: us| me)?|explains?|shows?|thinks?"
    r"|believes?|describes?|notes?|confirms?)"
)
_NAME: Final = r"(?!(?:the|an?|this|that) )[\w.'’-]+(?: [\w.'’-]+){0,2}?"
_BOTH: Final = rf"(?P<other>{_NAME} (?:and|&) {_NAME})"
_SPEAK: Final = (
    r"(?:say|said|think|claim|argue|want|believe|state|write|answer|tell us|recommend|suggest)"
)
_ON: Final = r"(?:about|on|of|over|regarding|concerning|when it comes to)"
_ALL: Final = (
    rf"(?:they|[\ue000-\ue03f]|both|the two|(?:all |both |the |these |your |the two )*{_TEXTS}"
    r"|all of (?:them|[\ue000-\ue01f]))"
)
_AGREE: Final = (
    r"(?:agree|disagree|differ|conflict|say the same(?: thing)?|contradict (?:each other"
    r"|one another)|(?:are )?in agreement|(?:give|name|report|have) (?:the same|different))"
)
SAYS_IT: Final = late(
    r"(?i)^\W*(?:(?:and|so) )?(?:which|what|in which|in what) (?:of (?:the|these|your) )?(?:two )?"
    r"(?:articles?|texts?|papers?|reports?|documents?|stories|story|sources?|pieces?|newspapers?)"
    r" (?:says?|said|claims?|reports?|states?|writes?|tells?(?: us)?|does it say|do we read|is it"
    r" said) (?:that )?(?P<claim>\S+ \S.*?)\W*$"
)
"""A request for the article that says something."""
AMONG: Final = [
    *of(
        Kind.TOPIC,
        "{about}",
        rf"(?:do|are) {_ALL} (?:all |both |really |at all )*{_AGREE} (?:on|about|over|as to|in)"
        rf" (?!each\b|general\b){SUBJECT}",
        topic=AGREED,
    ),
    *of(
        Kind.MENTION,
        f"{WHICH} {{about}}",
        rf"how many {_OF}(?: here| there)? (?:(?:that|which) )?{_HOLD} {SUBJECT}{IN_IT}",
        rf"in how many {_OF} (?:is|are|was|were|does|do) {SUBJECT} (?:mentioned|named|discussed"
        r"|treated|covered|found|appear|occur|come up)",
        rf"(?:(?:list|show|name|find|{TELL})(?: me)? )?(?:all |any |the |every )*{_TEXTS} {_ABOUT} "
        rf"{SUBJECT}",
        rf"(?:is|are) there (?:an?|any|some|another|other|more)? ?(?:other )?{_TEXTS}"
        rf"(?: here)? {_ABOUT} {SUBJECT}{IN_IT}",
        rf"(?:do|have) (?:you|we) (?:have |got )?(?:an?|any|some|anything)? ?(?:other )?{_TEXTS}"
        rf" {_ABOUT} {SUBJECT}{IN_IT}",
    ),
    *of(
        Kind.TOPIC,
        "{about}",
        rf"(?:which|what) {_OF} (?:here )?{_SAYS} (?:that )?{SUBJECT}",
        rf"(?:which|what) (?:authors?|writers?) {_SAYS} (?:that )?{SUBJECT}",
        rf"(?:which|what) (?:{_OF}|authors?|writers?) (?:is|are) (?:in favou?r of|for|against"
        rf"|opposed to|critical of) {SUBJECT}",
        rf"(?:who|which) (?:of|among) [\ue020-\ue03f] (?:(?:is|are) )?(?:{_SAYS} (?:that )?"
        rf"|in favou?r of |for |against |opposed to |supports? |opposes? |wants? )?{SUBJECT}",
        rf"what (?:does|do|did) (?:each|every)(?: of (?:the|them|these))? ?(?:{_TEXTS}|authors?"
        rf"|writers?|one)?s? {_SPEAK} {_ON} {SUBJECT}",
    ),
    *of(
        Kind.COMPARE,
        "difference between {other}",
        rf"what (?:does|do|did) (?!{AUTHOR} ){_BOTH} (?:each |both |respectively )?{_SPEAK}"
        rf"(?: {_ON} {SUBJECT})?",
        rf"(?:compare|contrast) (?:what )?{_BOTH} (?:say )?(?:on|about|regarding|over"
        rf"|with regard to|concerning) {SUBJECT}",
        rf"(?:do|does|did|are) {_BOTH} (?:agree|disagree|differ|in agreement) {_ON} {SUBJECT}",
        rf"(?:how|where|on what) (?:do|does|did) {_BOTH} (?:agree|disagree|differ) {_ON} {SUBJECT}",
        rf"(?:{TELL} )?(?:the )?(?:differences?|disagreements?|agreements?) between {_BOTH} {_ON}"
        rf" {SUBJECT}",
        topic=VOICES,
    ),
]
"""They stand before the wordings for mentions, and for comparisons of things."""
