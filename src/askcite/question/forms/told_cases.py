"""Cases that a request tells: `I lost my card`."""

from __future__ import annotations

import re
from typing import Final

from askcite.text.late import late
from askcite.text.terms import terms

_DO: Final = r"(?:what (?:should|can|do|must|could|shall) (?:i|we|one) (?:have to )?do)"
_ASKED: Final = late(
    rf"(?i)\W*(?:(?:and|so|but|ok|hi|hello)\W+)?(?:what (?:if|happens? (?:if|when)|about when"
    rf"|will happen (?:if|when))|{_DO} (?:if|when|in case))"
    r" (?P<case>(?!you\b)[^?]{3,}?)\W*"
)
_HELP: Final = (
    r"(?:what (?:now|then|next|happens(?: now| next| then)?|will happen|(?:can|should|do|must|shall"
    r"|could) (?:i|we) (?:have to |need to )?do(?: now| then)?"
    r"|are the consequences|does (?:it|that) cost(?: me)?"
    r"|do (?:i|we) (?:have to )?pay|is to be done|to do)|now what|how much (?:do|must|will) i"
    r"(?: have to)? pay|and now"
    r"|who (?:pays|has to pay|will pay|must pay|is liable|is responsible|(?:do|can|should|must) i"
    r" (?:call|tell|ask|contact|inform|report))(?: (?:for )?(?:it|this|that|to))?)"
)
_TOLD: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok|hi|hello)\W+)?(?P<case>(?:i['’]?m|i|we|my|our|somebody|someone"
    rf"|the|a)\b[^?]{{4,}}?)[,.;:!–-]* (?:so |and )?{_HELP}\W*"
)
_STATED: Final = late(
    r"(?i)\W*(?:(?:and|so|but|ok|hi|hello|sorry)\W+)?(?P<case>(?:(?:i|we)(?:'ve| have)?(?: just)?"
    r" (?:was|were|am late|are late|didn'?t|did not|forgot|lost|broke|missed|left|got|had|fell|came"
    r"|can'?t|cannot|couldn'?t|haven'?t|won'?t|bought|brought|took|let|ran|put|hit|cut|spilt|hurt"
    r"|(?!need|want)\w{3,}ed)"
    r"|(?:somebody|someone) (?:has |else )?\w+"
    r"|(?:my|our) (?:\w+ ){1,3}?(?:is|was|has|have|had|broke|got|does ?n[o']t|won'?t|fell|stopped"
    r"|\w{3,}ed))\b(?: [^?]{3,})?)\W*"
)
CASE: Final = late(
    rf"(?i)\b(?:i['’]?m|i|we|my|our|somebody|someone)\b"
    r"|\bwhat (?:if|happens?|about when|will happen)\b"
    rf"|\b{_DO}|\b{_HELP}"
)
"""Words of which every such request has some."""
_JOINED: Final = late(r"(?i),? (?:and|but|so) |, ")
_NOT: Final = late(
    r"(?i)\b(?:forgot|forget|forgotten|failed|fail|omitted|neglected) to\b|\b(?:did|do|does|have"
    r"|has|had|was|were|can|could|will|would|is|are)(?:n'?t| not)\b|\bcannot\b|\b(?:in|on) time\b"
    r"|\bmiss(?:ed)?\b|\btoo late\b|\bnever\b"
)
_PHRASES: Final = (
    (late(r"(?i)\bpick(?:s|ed|ing)? (?P<it>(?:\S+ )?)up\b"), r"collect \g<it>"),
    (
        late(
            r"(?i)\b(?:bring|brought|brings|give|gave|hand(?:ed)?|take|took)"
            r" (?P<it>(?:\S+ ){0,2}?)back\b"
        ),
        r"return \g<it>",
    ),
    (late(r"(?i)\b(?:come|came|comes|get|got) back\b"), "return"),
    (late(r"(?i)\b(?:turn|show)(?:ed)? up\b"), "come"),
)
"""Verbs in two words, and the plain ones."""
_OWNED: Final = late(r"(?i)\b(?:my|our|the|his|her|their|your) (?P<thing>[\w-]+)")
_UNSAID: Final = late(
    r"(?i)\b(?:forgot|forget|failed|omitted|neglected) to\b|\b(?:in|on) time\b"
    r"|\b(?:because of|due to)\b"
)


def told(request: str) -> str:
    """The case that the request tells, or nothing."""
    found = next(filter(None, (form.fullmatch(request) for form in (_ASKED, _TOLD, _STATED))), None)
    return found["case"] if found else ""


def cases(case: str) -> tuple[str, ...]:
    """The case whole, then each thing that it joins."""
    parts = _JOINED.split(case)
    return tuple(filter(None, (case, *(parts if len(parts) > 1 else ()))))


def is_of_neglect(case: str) -> bool:
    """True for what was not done, or late."""
    return _NOT.search(case) is not None


def plain(case: str) -> str:
    """The case with plain verbs for those in two words."""
    for phrase, verb in _PHRASES:
        case = phrase.sub(verb, case)
    return re.sub(r"\s+", " ", _UNSAID.sub(" ", case)).strip()


def owned(case: str) -> frozenset[str]:
    """The terms of things that are somebody's: `my wallet`."""
    return frozenset(term for found in _OWNED.finditer(case) for term in terms(found["thing"]))
