"""Wordings that ask for two sides: comparisons, good and bad."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from askcite.question.wordings import KEY, NO_QUESTION, SUBJECT, A, of
from askcite.question.wordings.phrases import ASKING, AUTHOR, AUXILIARY, IN_IT, IT, TELL, TEXT
from askcite.text.late import late
from askcite.types import Kind

GOOD_AND_BAD: Final = "good and bad"
"""The topic of a request for what speaks for a thing, or against it."""
DISAGREE: Final = late(r"(?i)\b(?:disagree|disput|conflict|contention|quarrel|controvers)")
PRONOUNS: Final = frozenset({"it", "this", "that", "they", "these", "he", "she", "them"})
"""Sides that are the text itself: `How does it differ from …?`."""


class Side(StrEnum):
    """The things for something, or against it."""

    GOOD = "Advantages"
    BAD = "Disadvantages"


NAMES: Final = {
    Side.GOOD: r"(?:pros?|advantages?|benefits?|strengths?|upsides?|merits?|positives?|pluses)",
    Side.BAD: (
        r"(?:cons?|disadvantages?|drawbacks?|downsides?|weakness(?:es)?|limitations?|shortcomings"
        r"|negatives?|risks?|minuses|demerits|flaws|harms)"
    ),
}
"""Names of the sides, in requests and in headings."""
_ASKED_ALSO: Final = {
    Side.GOOD: "good|great|plus|opportunities|for and against|(?:arguments?|case|points?) for",
    Side.BAD: "bad|wrong|minus|dangerous|risky|limits?|problems?|costs?|for and against"
    "|(?:arguments?|case|points?) against",
}
_ASKED: Final = {
    side: late(rf"\b(?:{names}|{_ASKED_ALSO[side]})\b", re.IGNORECASE)
    for side, names in NAMES.items()
}


def sides(request: str, subject: str) -> list[Side]:
    """The sides asked for; both where none is named."""
    words = request.replace(subject, " ") if subject else request
    return [side for side, asked in _ASKED.items() if asked.search(words)] or list(Side)


_OWNED: Final = late(r"(?P<owner>\S.*?)['’]s?(?: (?P<thing>\S.*))?")


def owners(one: str, other: str) -> tuple[str, str]:
    """The two sides, or the owners of what both have.

    `Japan's and India's approach` sets Japan against India.
    """
    here, there = _OWNED.fullmatch(one), _OWNED.fullmatch(other)
    if not here or not there or len({here["thing"], there["thing"]} - {None}) != 1:
        return one, other
    return here["owner"], there["owner"]


_WITH: Final = r"(?:and|with|to|vs\.?|versus|against|from|&|or|/|than)"
_SIDES: Final = rf"(?P<about>\S.*?) {_WITH} (?P<other>\S.*?)"
_SIDES_FIRST: Final = (
    r"(?P<about>[^\s,]+(?: [^\s,]+){0,4}) (?:and|&|or|vs?\.?|versus) "
    r"(?P<other>[^\s,]+(?: [^\s,]+){0,4}?)"
)
_DIFFERENCE: Final = (
    r"(?:(?:main |key |biggest |major |important |exact |real )*(?:differen(?:ces?|t)|distinctions?"
    r"|similarit(?:y|ies)|contrasts?|comparisons?|parallels?|relation(?:ship)?s?|trade-?offs?"
    r"|common ground|overlap))"
)
_GOOD_AND_BAD: Final = (
    r"(?:(?:main |key |biggest |major |possible |potential )*(?:pros?,? (?:(?:and|&|or|n"
    r"|/) )?cons?|pros"
    r"/cons|cons|pros|(?:dis)?advantages?(?: (?:and|or|&|/|vs) (?:dis)?advantages?)?|benefits?"
    r"(?: (?:and|or|&|vs|/) (?:drawbacks?|risks?|costs?|downsides?|limitations?|harms?))?"
    r"|drawbacks?"
    r"|downsides?|upsides?(?: and downsides?)?|strengths?(?: (?:and|&|or) weakness(?:es)?)?"
    r"|weakness(?:es)?|merits?(?: and (?:demerits?|flaws))?|risks? and (?:benefits?|opportunities)"
    r"|arguments? for and against|good and bad(?: (?:sides?|things?|points?))?(?: (?:of|about))?"
    r"|costs? and benefits?|plus(?:es)? and minus(?:es)?|positives? and negatives?|downside|upside"
    r"|shortcomings|limitations|case for and against))"
)
COMPARISONS: Final = [
    *of(
        Kind.COMPARE,
        "difference between {about} and {other}",
        r"(?:compare|contrast) what (?P<about>\S.*?) (?:and|&|with) (?P<other>\S.*?)"
        rf" (?:says?|said|thinks?|wants?|claims?|argues?){IN_IT}",
        rf"(?:compare|contrast|compare and contrast|differentiate|distinguish)"
        rf"(?: between)? {_SIDES}{IN_IT}",
        rf"(?:{TELL} |explain |describe )?{A}{_DIFFERENCE}(?: (?:is|are|exists?))?(?: there)?"
        rf" (?:between|of|in|btw|with)? ?{_SIDES}{IN_IT}",
        r"how (?:do|does|did|is|are|was|were|would|can) (?P<about>\S.*?) (?:really |actually )?"
        r"(?:differ|differs|different|distinct|compare|compares|similar|stack up|relate|related"
        r"|distinguished|compared|contrast)(?:ed)? (?:from|with|to|than|and|against)"
        rf" (?P<other>(?!each other|one another)\S.*?){IN_IT}",
        rf"what (?:distinguishes|separates|sets|differentiates) (?P<about>\S.*?)(?: apart)? from"
        rf" (?P<other>\S.*?){IN_IT}",
        rf"what (?:do|does|did) (?P<about>\S.*?) (?:and|&) (?P<other>\S.*?) (?:have in common|share"
        rf"|disagree (?:on|about)|agree (?:on|about)|each \w+|both \w+){IN_IT}",
        rf"(?:do|does|did|are|were) (?P<about>\S.*?) (?:and|&) (?P<other>\S.*?) (?:agree|disagree"
        rf"|differ"
        rf"|in agreement|say the same(?: thing)?|contradict each other|conflict)"
        rf"(?: (?:on|about|over) .+?|with each other)?{IN_IT}",
        rf"how (?:do|does|did|are|were|is) (?P<about>\S.*?) (?:and|&|or) (?P<other>\S.*?)"
        rf" (?:really )?(?:differ|different|similar|compare|related|alike|relate)(?: to each other"
        rf"| from each other| from one another| with each other)?{IN_IT}",
        rf"(?:which|what|who)(?:'s| is| are| one is|'re| one's)? (?:the )?(?:better|worse|best"
        rf"|cheaper"
        rf"|more \w+|faster|safer|bigger|larger|older|stronger|easier|\w+er)(?: one)?(?: (?:for|at"
        rf"|to)"
        rf" [^,:]+)?[,:] (?P<about>\S.*?) or (?P<other>\S.*?){IN_IT}",
        rf"{NO_QUESTION}(?P<about>[^\s,]+(?: [^\s,]+){{0,4}}),? (?:vs?\.?|versus|compared (?:to"
        rf"|with)"
        rf"|in comparison (?:to|with)"
        rf"|as opposed to) (?P<other>[^\s,]+(?: [^\s,]+){{0,4}}?)(?: (?:comparison"
        rf"|difference|differences|explained))?{IN_IT}",
        rf"{_SIDES_FIRST}[,:;–-]* what(?:'s|s| is| are) the (?:main |key )?{_DIFFERENCE}",
        rf"(?P<about>(?!{ASKING}\b|{AUXILIARY}\b)\S+(?: \S+){{0,2}}) (?:and|&) "
        rf"(?P<other>\S+(?: \S+){{0,2}}) (?:compared|comparison|differences?|similarities)",
    ),
    *of(
        Kind.COMPARE,
        None,
        rf"(?:compare|contrast) {SUBJECT}{IN_IT}",
        rf"(?:do|does|did) (?:they|{TEXT}|{AUTHOR}|the sources|both|the two|people|experts"
        r"|all (?:of them|articles|sources)) (?:all |both |really )?(?:agree|disagree|contradict"
        r"(?: each other)?|say the same(?: thing)?|conflict|differ)(?: (?:on|about|over|that) .+)?",
        rf"(?:where|on what|what|how) (?:do|does|did) (?:they|{TEXT}|{AUTHOR}|the sources|both|the"
        r" two|the two \w+|\S+ and \S+) (?:all |both |really )?(?:agree|disagree|contradict(?: each"
        r" other)?|differ|conflict|have in common|compare)(?: (?:on|about|over|in|from)(?: .+)?)?",
        rf"(?:{TELL} )?{A}(?:points? of |main |areas? of )*(?:disagreements?|disputes?|contention"
        rf"|conflicts?)(?: (?:between|among|of) .+)?{IN_IT}",
        rf"what (?:is|was|are) (?:it |the )?(?:disputed|dispute|disagreement|controversy|quarrel"
        rf"|argument|fight)(?: (?:about|over|on))?{IN_IT}",
        rf"(?:{TELL} |explain |describe )?{A}{_DIFFERENCE}(?: (?:between|of"
        rf"|among) {SUBJECT})?{IN_IT}",
        rf"how (?:are|were|is|was) {SUBJECT} (?:different|similar|alike|related)"
        rf"(?: (?:to|from) each other)?{IN_IT}",
    ),
    *of(
        Kind.COMPARE,
        "{kept} of {about}",
        rf"(?:{TELL} |(?:discuss|explain|describe|compare) )?{A}(?P<kept>{_GOOD_AND_BAD})"
        rf"(?: (?:of|to|for|in|with|from|about|behind|against))? (?!(?:and|&|or|vs"
        rf"|cons?) ?){SUBJECT}{IN_IT}",
        rf"what (?:are|is|were) (?:so )?(?P<kept>good|bad|wrong|great|dangerous|risky|positive"
        rf"|negative) (?:about|with) {SUBJECT}{IN_IT}",
        rf"{NO_QUESTION}(?P<about>(?!(?:{NAMES[Side.GOOD]}|{NAMES[Side.BAD]}) (?:and|or|&|vs))"
        rf"[^\s,]+(?: [^\s,]+){{0,4}}?):? (?P<kept>pros (?:and|&) cons"
        rf"|pros/cons|advantages and disadvantages"
        rf"|disadvantages|advantages|benefits|drawbacks|downsides)",
        topic=GOOD_AND_BAD,
    ),
    *of(
        Kind.COMPARE,
        None,
        rf"(?:{TELL} )?{A}{KEY}*(?:arguments?|views?|positions?|opinions?|reasons?|points?|sides?)"
        rf"(?: (?:of|from|on) (?:both|the two|each) (?:sides?|part(?:y|ies))| for (?:and"
        rf"|or) against"
        rf"| against and for){IN_IT}",
        rf"(?:{TELL} )?(?:both|the two) sides(?: of (?:{IT}|the (?:argument|debate|story|issue)))?"
        rf"{IN_IT}",
        rf"(?:{TELL} )?{A}{_GOOD_AND_BAD}(?: (?:mentioned|named|listed|given|described)|{IN_IT})*",
        topic=GOOD_AND_BAD,
    ),
]
