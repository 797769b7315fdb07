"""Lines that name author, paper and day, and nothing else.

`Opinion. By Ann Weir, fellow of the Hall. 3 May 2024`, `Interview: Ann Weir · The Quay · 7 min
read`, `The Lowmoor Courier, Friday 3 May 2024`, `By Ann Weir, Quay Post, 3 May 2024`.
"""

from __future__ import annotations

import re
from typing import Final

from askcite.text.english import MONTH_WORD, WEEKDAY
from askcite.text.late import late

_LONGEST: Final = 180
"""Characters of such a line."""
_LABEL: Final = (
    r"(?:opinion|comment(?:ary)?|column|essay|analysis|editorial|feature|interview|report(?:age)?"
    r"|review|viewpoint|perspective|guest \w+|story|text|words|reporting|portrait|profile|obituary"
    r"|memo(?:randum)?|dispatch|letter|recipe|blog(?: post)?|newsletter|summary|briefing|paper"
    r"|prepared|compiled|drafted)"
    r"(?: (?:of|with|on|about) [^.!?:|]{2,60}?)?"
)
TITLED: Final = r"(?:(?:Dr|Doctor|Prof|Professor|Mr|Mrs|Ms|Sir|Dame|Rev|Revd|Fr)\.? )"
_SMALL: Final = r"(?:(?:de|da|di|du|del|della|der|den|dos|la|le|van|von|zu|zum|al|el|bin|ibn) )"
_SHORT: Final = r"(?:(?<=\b[^\W\d_])|(?<=\b[A-Z][a-z]))\.(?=\s)"
NAME: Final = rf"(?:[A-ZÀ-ÖØ-ÞĀ-Ž](?:[\w'’-]|\.(?=\w))*(?:{_SHORT})?)"
"""A word of a name: `Weir`, `J.R.`, `O’Neill`."""
PERSON: Final = rf"{TITLED}{{0,2}}{NAME}(?: {_SMALL}{{0,2}}{NAME}){{1,4}}"
PEOPLE: Final = rf"{PERSON}(?:(?:,? (?:and|&|und|et|y|e) |, (?!The )){PERSON}){{0,5}}"
_MAYBE_DAY: Final = rf"(?:{WEEKDAY},? )?"


def day(month: str) -> str:
    """A pattern of whole dates, their months as given."""
    return (
        rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)? {month},? \d{{4}}"
        rf"|{month} (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?\d{{4}}|\d{{4}}-\d\d-\d\d)"
    )


_DAY: Final = day(MONTH_WORD)
_ROLE: Final = r"(?:(?:,| (?:for|in|at) (?=(?:[Tt]he )?[A-Z]))(?:[^.!?;:]|\.(?=\w)){3,90}?)"
_TITLE: Final = r"(?:[Tt]he )?[A-Z][\w'’&-]*(?: (?:of|the|and|for|&|[A-Z][\w'’&-]*)){0,5}"
_CORRESPONDENT: Final = (
    r"(?i:(?:from|by) (?:our|the) (?:[a-z]+ )?(?:correspondent|reporter|writer)s?)"
)
_BARRED: Final = rf"(?:\s?[|·•](?!\s?{_MAYBE_DAY}{_DAY})\s?[^|·•.!?:]{{2,50}}?)"
"""What stands between bars beside the author: `| Nature desk`."""
_BY: Final = late(
    rf"(?P<label>(?i:(?:an? )?{_LABEL})(?:\s?[.:|·—–,-]+ | (?=by\b)))?"
    rf"(?:By|by|BY|{_CORRESPONDENT}:?)"
    rf" (?P<author>{PEOPLE})"
    rf"(?P<role>{_ROLE})??"
    rf"{_BARRED}{{0,2}}"
    rf"(?:\s?[.,|·•–—-]\s?(?:(?P<paper>{_TITLE}),\s?)?{_MAYBE_DAY}(?P<date>{_DAY}))?"
    rf"{_BARRED}{{0,2}}\.?"
)
_LABELLED: Final = late(
    rf"(?i:{_LABEL}): (?P<author>{PEOPLE})(?=$|\s?[|·•,–—])(?:\s?["
    rf"|·•,–—]\s?(?:{_MAYBE_DAY}(?P<date>{_DAY})"
    r"|[^|·•.!?]{2,50}?)){0,5}"
)
_PAPER: Final = late(
    rf"(?P<paper>{_TITLE})"
    rf"(?:,? (?:[Nn]o\.?|[Ii]ssue|[Vv]ol\.?) ?\d+)?\s?[,|·–—-]\s?{_MAYBE_DAY}(?P<date>{_DAY})\.?"
)
_APPEARED: Final = late(
    rf"(?:[Ff]irst )?(?:[Pp]ublished|[Pp]rinted|[Aa]ppeared) (?:in|by) (?:the )?(?P<paper>{_TITLE})"
    rf"(?:,?(?: on)?|\s?[|·–—-]) {_MAYBE_DAY}(?P<date>{_DAY})\.?"
)
_BAR: Final = r"\s?[|·•]\s?"
_PART: Final = r"[^|·•!?]{2,60}?"
_BARRED_DAY: Final = late(
    rf"(?=.*[|·•])(?:{_PART}{_BAR}){{0,4}}{_MAYBE_DAY}(?P<date>{_DAY})(?:{_BAR}{_PART}){{0,4}}"
)
"""A day between bars: `Policy Brief No. 7 | Quay Institute | May 2024`."""
_ONE_TITLE: Final = _TITLE.replace("|and|", "|")
_BY_AND_PAPER: Final = late(
    rf"(?:(?i:(?:an? )?{_LABEL})(?:\s?[.:|·—–,-]+ | (?=by\b)))?"
    rf"(?:By|by|BY|{_CORRESPONDENT}:?) (?P<author>{PERSON}),\s?(?P<paper>{_ONE_TITLE})"
    rf"\s?[,|·–—-]\s?{_MAYBE_DAY}(?P<date>{_DAY})\.?"
)
"""One person, and a second name before a day: two authors would be joined by `and`."""
_AUTHORS: Final = late(rf"Authors?: {PEOPLE}")
_CAPITALISED: Final = late(_TITLE)
_VERB: Final = late(
    r"\bmay\b|(?i:\b(?:is|are|was|were|has|have|had|will|would|can|could|must|does|did|said|says"
    r"|left|went|came)\b)"
)


def named(line: str) -> re.Match[str] | None:
    """The author, with role, paper or day, of a byline."""
    if len(line) > _LONGEST or _VERB.search(line):
        return None
    if labelled := _LABELLED.fullmatch(line):
        return labelled
    if both := _BY_AND_PAPER.fullmatch(line):
        return both
    found = _BY.fullmatch(line)
    loose = found is not None and (found["role"] or line.endswith("."))
    return None if found and loose and not (found["date"] or found["label"]) else found


def of_paper(line: str) -> re.Match[str] | None:
    """A paper and its day, alone in a line."""
    if len(line) > _LONGEST:
        return None
    return _APPEARED.fullmatch(line) or _PAPER.fullmatch(line) or _BARRED_DAY.fullmatch(line)


_NEXT_LINE: Final = late(
    r" (?=(?:The|THE|(?:[Ff]irst )?(?:Published|Printed|Appeared)) |(?:[A-Z][a-z]+ )?[Bb]y "
    r"|Authors?: )"
)


def lines(words: str) -> list[str]:
    """The lines of a byline and a paper."""
    whole = " ".join(words.split())
    for found in _NEXT_LINE.finditer(whole):
        first, second = whole[: found.start()], whole[found.end() :]
        by = named(second) or _AUTHORS.fullmatch(second)
        if (named(first) and of_paper(second)) or (of_paper(first) and by):
            return [first, second]
    return [whole]


def paper(line: str) -> str:
    """The paper that such a line names, or nothing."""
    found = named(line) or of_paper(line)
    parts = found.groupdict() if found else {}
    role = (parts.get("role") or "").strip(" ,")
    own = parts.get("paper") or (role if _CAPITALISED.fullmatch(role) else "")
    return own.removeprefix("The ").removeprefix("the ")
