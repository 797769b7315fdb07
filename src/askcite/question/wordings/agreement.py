"""Wordings that ask whether several articles say the same.

`Do both papers agree on the damage?`, `when did it begin, according to each report?` and, after an
answer, `is it the same in both?`: the matter is asked of each article.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from askcite.text.late import late

_NOUN: Final = (
    r"(?:articles?|reports?|papers?|newspapers?|texts?|documents?|sources?|accounts?|pieces?"
    r"|stories|authors|ones)"
)
_COUNT: Final = r"(?:two |three |four |five |six )"
_EACH: Final = (
    rf"(?:(?:both|each|every|either|all|two|three)(?: (?:of )?(?:the |these )?{_COUNT}?{_NOUN})?"
    rf"|(?:the|these|those) {_COUNT}{_NOUN})"
)
_MANY: Final = (
    rf"(?:(?:{_EACH}|(?:the|these|those|all) (?:two |three )?{_NOUN})(?: of (?:them|these))?)"
)
_ALL: Final = rf"(?:they|the two|it all|{_MANY})"
_SAME: Final = r"(?:(?:exactly |quite )?the same|identical|alike|different)"
_AGREE: Final = (
    r"(?:agree|disagree|differ|conflict|contradict(?: each other| one another)?"
    r"|say the same(?: thing)?|(?:give|name|report|have|tell) (?:the same|different)"
    r"(?: (?:\w+ ){0,2}?\w+?)??)"
)
_OF: Final = r"(?:on|about|over|as to|in|regarding|concerning|of|for)"
_GAP: Final = (
    r"(?:contradictions?|differences?|disagreements?|discrepanc(?:y|ies)|conflicts?"
    r"|inconsistenc(?:y|ies))"
)
_IT: Final = r"(?:that|this|it|these|those)"
_WITHIN: Final = rf"(?:in|according to|acc\.? to|as per|per|by|from|of|for) {_MANY}"
_ASKS: Final = (
    rf"(?:do|does|did|are) {_ALL} (?:all |both |really |at all |in )*{_AGREE}"
    rf"(?: {_OF} (?!{_IT}\b)(?P<on>\S.*?))?",
    rf"(?:is|are) there (?:an?|any|some)? ?{_GAP}(?: (?:between|among|in) {_ALL})"
    rf"(?: {_OF} (?P<gap>\S.*?))?",
    rf"(?:how|where|in what|on what|what) (?:do|does|did) {_ALL} (?:all |both )*{_AGREE}"
    rf"(?: (?:from|with) each other)?(?: {_OF} (?P<how>\S.*?))?",
    rf"(?:(?:what|which|list|show|name|tell me)(?: me)?(?: is| are)? ?)?(?:the |all |any )?{_GAP}"
    rf" (?:between|among|in|of) {_ALL}(?: {_OF} (?P<list>\S.*?))?",
    rf"(?:compare|contrast) {_ALL}(?: (?:on|about|regarding|in|with regard to) (?P<set>\S.*?))?",
    rf"(?:do|does|did) {_MANY} (?:say|tell|mention|report|state)"
    r" (?P<say>(?:when|where|who|how|why|what|which)\b.*?)",
    rf"what (?:do|does|did) {_EACH} (?:say|tell|mention|report|state|write|claim)"
    rf" {_OF} (?P<what>\S.*?)",
    rf"(?P<all>\S.*?),? {_WITHIN}",
    rf"{_WITHIN},? (?P<first>\S.*?)",
)
_TOLD: Final = (
    rf"(?:do|does|did|is|are|was|were|has|have) (?:\S+ ){{1,4}}?(?:say |tell |give |write |claim )?"
    rf"{_SAME}(?: thing| things)?(?: {_WITHIN})?|(?:the )?same {_WITHIN}"
    rf"|(?:do|does|did|are) {_ALL} (?:all |both |really |in )*{_AGREE}(?: {_OF} {_IT})?"
)
_OPENS: Final = r"(?i)\W*(?:(?:and|so|but|ok|please) )*"
_READ: Final = tuple(late(rf"{_OPENS}{wording}\W*") for wording in _ASKS)
_FOLLOWS: Final = late(rf"{_OPENS}(?:{_TOLD})\W*")
_ANYTHING: Final = late(r"(?i)(?:any|some|every)thing|it all|all of it|general")
"""A matter that is whatever they say."""
WORDS: Final = late(
    r"(?i)\b(?:both|each|every|either|all|the two|agree|disagree|differ|conflict|contradict\w*"
    r"|same|differen\w+|discrepanc\w+|disagreements?|conflicts?|inconsistenc\w+|compare|contrast"
    rf"|(?:the|these|those) {_COUNT}?{_NOUN})\b"
)
"""Words of which such a request has one."""
VERDICT: Final = late(rf"(?i){_OPENS}(?:do|does|did|is|are|was|were|has|have)\b")
"""A request for a yes or no."""
HELD: Final = late(
    rf"(?i)\b(?:agree\w*|disagree\w*|differ\w*|conflict\w*|contradict\w*|same|compare|contrast|{_GAP})\b"
)
"""Words by which articles are held against each other."""
OPPOSITE: Final = late(rf"(?i)\b(?:disagree|differ\w*|conflict|contradict\w*|{_GAP})\b")
"""Words that make a yes of what is not the same."""


class Matter(NamedTuple):
    """The thing that articles are held against each other for.

    It is empty where all that they say is meant; `follows` where the last question is.
    """

    asks: str
    follows: bool = False


def read(typed: str) -> Matter | None:
    """The matter, or None where it is no such request."""
    if _FOLLOWS.fullmatch(typed):
        return Matter("", follows=True)
    for wording in _READ:
        if found := wording.fullmatch(typed):
            words = next(filter(None, found.groupdict().values()), "").strip(" ,")
            return Matter("" if _ANYTHING.fullmatch(words) else words)
    return None
