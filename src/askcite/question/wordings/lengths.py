"""The wanted length of an answer: `in one sentence`, `shorter`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from askcite.question.asked import LengthChange, LengthUnit, Wanted
from askcite.question.wordings import Wordings, compiled
from askcite.question.wordings.phrases import NUMBER, NUMBER_WORDS
from askcite.text.late import late

BRIEF: Final = 2
"""Sentences of an answer that is wanted brief."""
DETAILED: Final = 10
"""Sentences of one that is wanted in detail."""
PARAGRAPH: Final = 5
"""Sentences of a paragraph."""
POINTS: Final = 5
"""Points where their number is not said."""
MOST: Final = 60
"""Sentences or points of one answer at most; words have no limit of their own."""
_BRIEFLY: Final = (
    r"(?:very |really |as )?(?:(?:as |in )?an? tweet|tweet(?:[ -](?:length|sized?|long))?"
    r"|briefly|in brief|in short|shortly|concisely|in a nutshell|succinctly"
    r"|short(?: answer| version| one)?|brief|keep it (?:very )?(?:short|brief|simple|concise)"
    r"|short and"
    r" (?:sweet|simple)|be (?:brief|concise|short|quick)|in (?:a )?few words|make it (?:short"
    r"|quick|brief)"
    r"|not too long|quick version|short as possible|(?:as )?(?:short|brief(?:ly)?) as (?:possible"
    r"|you can))"
)
_FULLY: Final = (
    r"(?:in (?:more |great |full |some )?(?:detail|depth|length)|at length|thoroughly|extensively"
    r"|comprehensively|in full|(?:be|as) (?:detailed|thorough|complete"
    r"|comprehensive)(?: as possible)?"
    r"|long version|in-depth|with (?:all |more )?details|elaborately|step by step)"
)
_AT_MOST: Final = (
    r"(?:(?:in|with|using|within|of|as|into|to)? ?(?:(?:about|around|approximately|roughly|exactly"
    r"|just|only"
    r"|under|max(?:imum)?(?: of)?|at most|no more than|not more than|less than|fewer than|up to"
    r"|below|at least"
    r"|maximally|the|its|a|max\.?) )*)"
)
_SORT: Final = (
    r"(?:(?:short|simple|brief|key|main|plain|bullet|clear|single|quick|complete|full|good) ?)*"
)
_UNITS: Final = {
    LengthUnit.SENTENCES: r"(?:sentences?|sentance|sentences? max|lines?|liner|phrases?)",
    LengthUnit.WORDS: r"words?",
    LengthUnit.POINTS: r"(?:bullets?(?:[ -]?points?)?|points?|items?|take-?aways?|facts|things"
    r"|theses)",
}
_MORE: Final = (
    r"(?:,? (?:or less|max(?:imum)?|at most|tops|or so|only|or fewer|long|each|summary))*"
)


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A request without its length, and that length."""

    rest: str
    wanted: Wanted | None


def number(words: str) -> int:
    """The number that a request's words say, from 1 on."""
    said = " ".join(words.lower().split())
    return max(1, int(said) if said.isdecimal() else NUMBER_WORDS[said])


def limited(count: int, unit: LengthUnit) -> Wanted:
    """The length, bounded by what one answer holds."""
    return Wanted(count if unit is LengthUnit.WORDS else min(count, MOST), unit)


_Make = Callable[[re.Match[str]], Wanted]


def _counted(unit: LengthUnit) -> _Make:
    return lambda found: limited(number(found["number"]), unit)


def _always(wanted: Wanted) -> _Make:
    return lambda _: wanted


_LENGTHS: Final[list[tuple[str, _Make]]] = [
    *(
        (rf"{_AT_MOST}(?P<number>{NUMBER})[ -]?{_SORT}{word}{_MORE}", _counted(unit))
        for unit, word in _UNITS.items()
    ),
    (
        r"(?:in|as|with|into|using) (?:an? )?(?:short |brief |single )*paragraph",
        _always(Wanted(PARAGRAPH)),
    ),
    (
        r"(?:(?:in|as|with|into|using) (?:a )?(?:list of |form of )?(?:bullets?(?:[ -]?points?)?"
        r"|points?"
        r"|bullet(?:ed)? (?:list|form|format)|point form|list form|key points)"
        r"|bullets?(?: points?)?(?: only)?)",
        _always(Wanted(POINTS, LengthUnit.POINTS)),
    ),
    (_BRIEFLY, _always(Wanted(BRIEF))),
    (_FULLY, _always(Wanted(DETAILED))),
]
_AFTER: Final = [
    rf"(?:^|[\s,;:.(–—]+(?:- )?)(?:but |and |make it |keep it )?{w}\W*$" for w, _ in _LENGTHS
]
_BEFORE: Final = [rf"{w}(?:[\s,:;.–—-]+)(?=\w)" for w, _ in _LENGTHS]
_BESIDE: Final = Wordings((*_AFTER, *_BEFORE))
_SENTENCE_END: Final = late(r"[.!?][\"'”’)]*(?:\s*\[\d+\])*(?=\s|$)")
_CHANGES: Final = {
    LengthChange.SHORTER: (
        r"(?:(?:can|could) you )?(?:make|keep|do|say|put|give|write)?(?: me)?(?: (?:it|this"
        r"|that|the answer|a))*"
        r" ?(?:(?:even |much |a bit |a little |way |still )*(?:shorter|briefer|more concise"
        r"|more brief|less detail(?:ed)?"
        r"|more succinct|tighter)|shorten(?: (?:it|this|that))?|too long|(?:that's|it's"
        r"|that is) too long|cut it down"
        r"|less words|fewer words|condense(?: (?:it|this|that))?)(?: (?:version|answer|one|summary"
        r"|please|pls))*"
    ),
    LengthChange.LONGER: (
        r"(?:(?:can|could) you )?(?:(?:tell|give|show|say|write|make|read|get)(?: (?:me|us|it"
        r"|a))*)? ?(?:(?:even |much"
        r" |a bit |a little |some |any )*(?:longer|more(?: (?:details?|info(?:rmation)?|detailed"
        r"|in detail|please|of it"
        r"|of that|sentences|about (?:it|that|this)|on (?:it|that|this)))*)"
        r"|elaborate(?: (?:on (?:it|that|this)|more"
        r"|further))*|go on|continue|expand(?: (?:on )?(?:it|that|this))?|keep going"
        r"|in more detail|too short"
        r"|(?:that's|it's) too short|go deeper|what else|anything else|and then what)"
        r"(?: (?:version|answer|one|summary|please|pls))*"
    ),
}


WORDINGS: Final = (*_AFTER, *_BEFORE, *_CHANGES.values())
"""All wordings of a length."""
ANY: Final = Wordings(WORDINGS)
"""A request that fits none of them wishes for no length."""


def measured(request: str) -> Trimmed:
    """The request apart from the length that it wishes for."""
    for place in _BESIDE.fitting(request):
        after, at = place < len(_AFTER), place % len(_AFTER)
        pattern = compiled((_AFTER if after else _BEFORE)[at])
        if found := pattern.search(request) if after else pattern.match(request):
            rest = (request[: found.start()] + request[found.end() :]).strip(" ,;:.–—-(")
            return Trimmed(rest, _LENGTHS[at][1](found))
    return Trimmed(request, None)


def settled(wanted: Wanted, answer: str) -> Wanted:
    """The length in numbers.

    A change is half or twice the last answer's sentences.
    """
    if wanted.change is None:
        return wanted
    there = max(1, len(_SENTENCE_END.findall(answer)))
    number = max(1, there // 2) if wanted.change is LengthChange.SHORTER else 2 * there
    return limited(number, LengthUnit.SENTENCES)


def changed(request: str) -> Wanted | None:
    """The mere wish for a longer or shorter answer."""
    words = request.strip(" .,!?")
    for change, wording in _CHANGES.items():
        if words and compiled(wording).fullmatch(words):
            return Wanted(change=change)
    return None
