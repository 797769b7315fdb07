"""Yes or no: there is it, or leave.

`Is there parking?` is a yes by `There are 40 parking spaces`, `are there lockers?` by `Lockers take
a coin`; `may we bring children?` is one by `Children are welcome`. Bans are told by `withheld`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from askcite.answer import completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.question.vocabulary import synonyms
from askcite.text.english import HEDGE, NEGATION
from askcite.text.late import late
from askcite.text.words import Text
from askcite.types import Verdict

_HERE: Final = r"(?: (?:here|there|around|available|nearby|inside|on site|at all|too))*"
EXISTS: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?(?:(?:is|are) there|(?:do|does) (?:you|they|it"
    r"|the (?P<owner>\w+)) have|have"
    rf" you got)(?: any(?! \w+ that)| an?| some| the)? (?P<thing>(?!(?:others?|more|another|ones?"
    rf"|that|this|it|them)\b)[\w' -]{{2,40}}?){_HERE}\W*"
)
"""A question for whether something is there."""
MAY: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?(?:(?:can|may|could) (?:i|we|you|one) (?P<done>[\w' -]{2,60}?)"
    rf"|(?:is|are) (?P<act>[\w' -]{{2,40}}?) (?:allowed|permitted|ok|okay)){_HERE}\W*"
)
"""A question for whether one may do something."""
ASKS: Final = late(f"{EXISTS.pattern}|{MAY.pattern.replace('(?i)', '')}")
"""Either of them."""
LEADING: Final = 3
"""Words before a thing that its sentence is about."""
_THERE: Final = late(
    r"(?i)\b(?:there (?:is|are)|(?:has|have|offers?|provides?|serves?|includes?|contains?|receives?"
    r"|gets?|sells?|rents?|lends?|runs?|features?|with))\b(?: [\w'’-]+){0,4} $"
)
"""What stands before something that is there."""
_ALLOWS: Final = late(r"(?i)\b(?:is|are|may be) (?:\w+ )?(?:allowed|permitted|admitted|welcome)\b")
_OPEN: Final = late(r"(?i)\b(?:if|unless|when|only|except|until)\b")
_JOINT: Final = late(r"[,;] (?:and|but|while|whereas) |\. ")
_SMALL: Final = frozenset(
    {"bring", "take", "get", "use", "have", "come", "do", "make", "go", "own", "my", "our"}
)


def instead(_part: Part, chosen: Choice, _search: Search) -> Choice:
    """The choice with its verdict, where a sentence carries one."""
    asked = chosen.understood_as
    if chosen.verdict is not None or not chosen.evidence:
        return chosen
    for each in chosen.evidence:
        said = completing.words(each, chosen.articles)
        if told := verdict(asked, said):
            rest = tuple(e for e in chosen.evidence if e != each)
            return replace(chosen, verdict=told, groups=(Group((each, *rest)),))
    return chosen


def verdict(asked: str, said: str) -> Verdict | None:
    """The yes or no that one sentence gives."""
    if found := EXISTS.fullmatch(asked):
        told = _is_there(found["thing"], said)
        return (
            told if told is None or _is_owner(found["owner"] or "", found["thing"], said) else None
        )
    if found := MAY.fullmatch(asked):
        return _may(found["done"] or found["act"], said)
    return None


def _is_there(thing: str, said: str) -> Verdict | None:
    """A yes for the thing there, a no for none."""
    here = Text(said)
    wanted = Text(thing).spoken
    if not wanted or not all(synonyms.holds(here, *pair) for pair in wanted):
        return None
    place = _place(here, *wanted[-1])
    before = said[:place]
    if re.search(r"(?i)\bno (?:[\w'’-]+ ){0,2}$", before):
        return "no"
    if NEGATION.search(said) or HEDGE.search(said):
        return None
    return "yes" if _THERE.search(before) or len(before.split()) < LEADING else None


def _is_owner(owner: str, thing: str, said: str) -> bool:
    """True unless another of a name has it there."""
    if not owner[:1].isupper() or not Text(said).knows(owner):
        return True
    place = _place(Text(said), *Text(thing).spoken[-1])
    return (
        _JOINT.search(said[: max(0, place)].rpartition(owner)[2]) is None and owner in said[:place]
    )


def _may(done: str, said: str) -> Verdict | None:
    """A yes by what allows, without a condition."""
    here = Text(said)
    wanted = [pair for pair in Text(done).spoken if pair[1].lower() not in _SMALL]
    if not wanted or not all(synonyms.holds(here, *pair) for pair in wanted):
        return None
    is_open = NEGATION.search(said) or _OPEN.search(said)
    return "yes" if _ALLOWS.search(said) and not is_open else None


def _place(here: Text, term: str, word: str) -> int:
    """The place of the word or its like."""
    wanted = {term} | synonyms.forms(word) | synonyms.same(word)
    spots = (m.start() for t, m in here.words if t in wanted or t[:5] == term[:5])
    return next(spots, 0)
