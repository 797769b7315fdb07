"""Words by which a question leans on the one before.

A `that` which joins a clause, and a `one` that is told by one, stand for nothing; so do the `his`
of somebody named before it, and the `it` that takes long to do something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from askcite.text.english import AUXILIARIES, PREPOSITIONS
from askcite.text.late import late

_AUXILIARY = rf"{AUXILIARIES}|\w+n['’]t"
_OTHER_WORDS = r"and|or|but|so|because|if|not|what|which|who|when|where|why|how"
_DETERMINER = (
    r"the|an?|its|their|his|her|my|our|your|this|these|those|no|any|all|both|each|every|most|some"
    r"|it|he|she|they|we|you|i|there"
)
_IMPERSONAL = (
    r"(?!\s+(?:true|clear|likely|certain|possible)\s+that\b)"
    r"(?!\s+(?:takes?|took|taken)\b[^?]*\sto\s(?!(?:the|an?)\s)(?-i:[a-z]))"
    r"(?!\s+(?:possible|allowed|permitted|legal|illegal|forbidden|necessary)"
    r"\s(?:for\s[^?]+\s)?to\s)"
)
"""What does not follow an `it` that stands for something: `why did it take so long to decide?`."""
_PRONOUN = late(
    r"\b(?:(?P<own>its|his|their|her(?=\s+(?!(?:and|or|in|on|at|for|from|to|with|by|of|about|as"
    r"|after"
    r"|before|when|while|if|because|now|then|today|again|so|too|there|here|back|up|down|out|away"
    rf"|did|does|do|is|was|will|that|the|a|an)\b)\w))|it{_IMPERSONAL}"
    r"|he|him|she|her|they|them|that|those"
    r"|this(?!\s+(?:century|decade|year|month|week)\b)|these(?!\s+days\b)"
    r"|(?<!\bno )(?<!\bany )one(?=\W*$|[,;.?!]|\s+(?:in|for|from|at|on|with|by|to)\b)"
    r"|(?<=which )one)\b",
    re.IGNORECASE,
)
_POINTING = late(
    rf"(?:^|[^\w\s]|\b(?:{_AUXILIARY}|{PREPOSITIONS}|{_OTHER_WORDS}))\s*$", re.IGNORECASE
)
"""What comes before a `that` which stands for something: `was that …`, `after that …`."""
_CLAUSE = late(rf"\s+(?:(?:{_DETERMINER})\b|(?-i:[A-Z]))", re.IGNORECASE)
"""What follows a `that` which only joins: `say that her …`, `argue that Japan …`."""
_NOUN = late(r"\b(?:the|an?|any|some|other)\s+[\w'’-]+\s+$", re.IGNORECASE)
_SUBJECT = late(
    rf"\b(?:{_AUXILIARY})\s+(?!(?:{_DETERMINER})\b)(?-i:[a-z])[\w'’-]*\s+[\w'’-]+", re.IGNORECASE
)
"""An auxiliary, somebody typed small, and what they do; of a name in capitals both are tried."""
_VERB = late(rf"\s+(?:{_AUXILIARY})\b", re.IGNORECASE)
"""What stand around another: `the one that was …`."""
LEAD = late(
    r"^(?:(?:and|but|so|ok(?:ay)?|then|also)\b[\s,]*)?(?:what|how) about\s+"
    r"|^(?:and|but|so|then|also)\b[\s,]*(?:about\s+)?",
    re.IGNORECASE,
)
_BARE = late(
    r"^(?:why|how|when|where|who|what|how so|why not|since when"
    r"|(?:against|with|for|by|from|to|about|in) (?:who|whom|what|which \w+))\W*$",
    re.IGNORECASE,
)


def leans(question: str) -> bool:
    """True for a question that needs the one before."""
    found = next(pronouns(question), None)
    return bool(found or LEAD.match(question) or _BARE.match(question.strip()))


def pronouns(question: str) -> Iterator[re.Match[str]]:
    """The words that stand for something said before."""
    return (
        found
        for found in _PRONOUN.finditer(question)
        if (found[0] != "IT" or question.isupper())
        and not _joins(question, found)
        and not _is_told(question, found)
    )


def _is_told(question: str, found: re.Match[str]) -> bool:
    """True for `his` of somebody before it: `did abe …`."""
    return bool(found["own"] and _SUBJECT.search(question[: found.start()]))


def _joins(question: str, found: re.Match[str]) -> bool:
    """True for a word that only joins a clause."""
    before, after = question[: found.start()], question[found.end() :]
    if found[0].lower() != "that" or _POINTING.search(before):
        return False
    return bool(_CLAUSE.match(after) or (_NOUN.search(before) and _VERB.match(after)))
