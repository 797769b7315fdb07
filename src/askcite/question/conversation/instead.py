"""The last question asked of something else: `And Japan?`.

What is named takes the place of the last noun, of who does it, or of the thing talked of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from askcite.question import patterns
from askcite.question.conversation.dependence import LEAD
from askcite.text.english import AUXILIARIES, QUESTION_WORDS
from askcite.text.late import late
from askcite.text.persons.kin import KIN
from askcite.types import Kind

_OTHER_WORDS_MOST: Final = 4
"""Words of what takes the place of the last question's topic."""

_LAST_NOUN = late(
    r"\b(?!to (?:do|be|have|go|get|make|say|pay|take|come|bring|use|know|see|give)\b)"
    r"(?:of|in|for|about|from|by|to|with) (?P<noun>(?:the )?[\w'’-]+)\W*$",
    re.IGNORECASE,
)
_TO_WHOM = late(
    r"(?:against|with|for|by|from|to|about|in) (?:who|whom|what|which \w+)\W*", re.IGNORECASE
)
"""What goes on with the last question: `Against whom?`."""
_DOER = late(
    r"\b(?:do|does|did|can|could|will|would|should|must) "
    r"(?P<doer>(?:the|an?|its|their|our) (?:[\w'’-]+ )?[\w'’-]+"
    r"|(?!(?:i|we|you|he|she|it|they|one) )(?:[\w'’-]+ )?[\w'’-]+)"
    r" (?=(?:(?:have|need) to )?\w+\W*$)",
    re.IGNORECASE,
)
"""Who does it: `How long does the glue take?`."""
_THEY = late(r"(?i)\bthey\b")
_SEVERAL = late(r"(?i)(?:the )?(?:[\w'’-]+ )?[\w'’-]{2,}(?<![sui])s")
"""Several, who take the place of `they`."""
_OBJECT = late(r"\b(?:it|them|this|that|these|those)(?=\W*$)", re.IGNORECASE)
"""What something is done to: `Can I freeze them?`."""
_LAST_WORD = late(r"[\w'’-]+(?=\W*$)")
_OPEN = late(r"\W*(?:how (?:many|much)|who|when|where|which|what) ", re.IGNORECASE)
ASKS = late(rf"(?:{QUESTION_WORDS}|{AUXILIARIES})\b", re.IGNORECASE)
ONE = late(r"(?<= )one(?P<several>s?)$", re.IGNORECASE)
"""What stands for the thing just talked of: `and a large one?`."""
_IS_BEST = late(
    r"(?:which|what) [\w'’-]+ (?P<verb>is|are|was|were) (?P<rest>(?:the )?[\w'’-]+)[\s?.!]*",
    re.IGNORECASE,
)
"""A question for one of several, of another than was told: `Which wood is best?`."""
PLACED = late(r"(?P<by>of|in|on|at|for|from|to|by|during|with) \S.*", re.IGNORECASE)
_WHICH_DID = late(
    rf"(?i:(?:which|what) (?!(?:{AUXILIARIES})\b)[\w'’-]+|who) "
    rf"(?P<rest>(?!(?i:{AUXILIARIES})\b)[\w'’-]+ [^?]+?)[\s?.!]*"
)
"""A question for the doer of something: `Which country leads …`."""
_NAMES = late(r"(?:the )?[A-Z]")
_WISHED = late(
    r"\b(?:want|need|expect|ask|urge|advise|tell|allow|force|help)(?:s|ed)? "
    r"(?P<noun>(?:the )?[\w'’-]+) to \w+\b",
    re.IGNORECASE,
)
"""Whom something is wished of: `What does the author want Peru to do?`."""
_KINSMAN = late(rf"(?i)\b(?:the|his|her|their) (?:[a-z]+ )?(?:{KIN})\b")
"""Somebody of a family: `And the daughter?`."""
_OWNER = late(
    r"(?i)(?:(?:the|a|an|my|his|her|our|their) )?(?!(?:what|who|where|how|when|that|there|here|it"
    r"|he|she|let)['’])(?:(?-i:[A-Z])[\w-]+ )*[\w-]+(?:['’]s|(?<=s)['’])(?=\W|$)"
)
"""Whose something is: `And India's?`."""
_LABELLED = late(r"(?i)(?:the )?(?P<kind>[a-z]{3,}) (?:[a-z]|\d[\d.]*)")
"""One of a kind by its letter or number: `plan B`."""
_YEAR = late(r"\b(?:1[5-9]|20)\d\d\b")
_BESIDE_YEAR = late(
    r"(?i)\W*(?:(?:and|but|so|what about|how about|what was it|in|for|the) )*(?:(?:(?:one )?year"
    r" (?:before|earlier|prior)|(?:previous|prior|preceding|last) year|(?P<after>(?:following|next)"
    r" year|(?:one )?year (?:after|later))))(?: (?:that|this|then|it))?\W*"
)
"""The year beside that of the last question: `And the year before?`."""
_QUESTION = late(r"(?<=\?) (?=\S)")
_NUMBER = late(r"\d")
_DEFINED = late(r"(?i)(?:the|an?) ")


def made(question: str, last: str, topics: Sequence[str]) -> tuple[str, ...]:
    """The last question, asked of something else."""
    if _TO_WHOM.fullmatch(question.strip()):
        return (f"{last.rstrip(' ?.!')} {question.strip()}",)
    return _of_year(question, last) or _made(question, last, topics)


def is_of_year(question: str) -> bool:
    """True for the year beside another: `And the year before?`."""
    return _BESIDE_YEAR.fullmatch(question) is not None


def _made(question: str, last: str, topics: Sequence[str]) -> tuple[str, ...]:
    """The same, where no other year is asked about."""
    lead = LEAD.match(question)
    other = question[lead.end() :].strip(" ?.!") if lead else ""
    if (place := PLACED.fullmatch(other)) and len(other.split()) <= _OTHER_WORDS_MOST:
        before = list(re.finditer(rf"\b{place['by']} [^?.,]+?(?=[?.,]|$)", last, re.IGNORECASE))
        if not before:
            return (f"{last.rstrip(' ?.!')} {other}?",)
        return (last[: before[-1].start()] + other + last[before[-1].end() :],)
    if not other or len(other.split()) > _OTHER_WORDS_MOST or ASKS.match(other):
        return ()
    if alike := _alike(other, last):
        return (alike,)
    if is_best := _IS_BEST.fullmatch(last.strip()):
        return (f"{is_best['verb'].capitalize()} {other} {is_best['rest']}?",)
    if wished := _WISHED.search(last):
        return (last[: wished.start("noun")] + other + last[wished.end("noun") :],)
    other = ONE.sub(lambda found: _last_word(topics) + found["several"], other)
    return tuple(_swapped(other, last, topics))


def _of_year(question: str, last: str) -> tuple[str, ...]:
    """The last question, of the year before or after.

    Where it names one year alone.
    """
    asked = _BESIDE_YEAR.fullmatch(question)
    years = list(_YEAR.finditer(last)) if asked else []
    if asked is None or len(years) != 1:
        return ()
    year = int(years[0][0]) + (1 if asked["after"] else -1)
    return (f"{last[: years[0].start()]}{year}{last[years[0].end() :]}",)


def _alike(other: str, last: str) -> str:
    """The last question of another of the same kind.

    `Plan B` takes the place of `Plan A`, a daughter that of a son, India's that of Japan's, one
    word that is looked for that of another.
    """
    for kind, place in ((_KINSMAN, _KINSMAN), (_OWNER, _OWNER), (_SEVERAL, _THEY)):
        if kind.fullmatch(other) and (found := place.search(last)):
            return last[: found.start()] + other + last[found.end() :]
    if of := _LABELLED.fullmatch(other):
        same = re.search(rf"(?i)\b{re.escape(of['kind'])} (?:[a-z]|\d[\d.]*)(?!\w)", last)
        if same is None:
            return ""
        other = other[:-1] + other[-1].upper() if same[0][-1].isupper() else other
        return last[: same.start()] + other + last[same.end() :]
    for asked in reversed(_QUESTION.split(last)):
        read = patterns.read(asked)[0]
        if read.kind is Kind.MENTION and read.subject and read.subject in asked:
            return asked.replace(read.subject, other)
        if not LEAD.match(asked):
            break
    return ""


def _swapped(other: str, last: str, topics: Sequence[str]) -> Iterator[str]:
    """The last question with the other thing in it."""
    if (asked := _WHICH_DID.fullmatch(last.strip())) and _NAMES.match(other):
        yield f"{other} {asked['rest']}?"  # `Which country leads it? And India?`
        return
    of = next((topic for topic in topics if topic in last), None)
    end, doer = _LAST_NOUN.search(last), _DOER.search(last)
    if end and _NUMBER.search(end["noun"]) and not _NUMBER.search(other):
        end = None
    if doer and not end and (of is None or of.split()[0] in doer["doer"].split()):
        yield last[: doer.start("doer")] + other + last[doer.end("doer") :]
        return
    if end:
        yield f"{last[: end.start('noun')]}{other}?"
    if of:
        yield re.sub(rf"\b{_article(other)}{re.escape(of)}", other, last)
    if not (end or of) and (found := _OBJECT.search(last)):
        yield f"{last[: found.start()]}{other}?"
    elif not (end or of) and _OPEN.match(last):
        yield _LAST_WORD.sub(other, last)


def _article(other: str) -> str:
    """A pattern of the article that the other thing replaces."""
    return "(?:(?:the|an?) )?" if _DEFINED.match(other) else ""


def _last_word(topics: Sequence[str]) -> str:
    return topics[0].split()[-1] if topics else "one"
