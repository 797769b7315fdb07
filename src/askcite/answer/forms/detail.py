"""The detail that a sentence has otherwise than asked.

`Is the card valid for 90 days?` has another number than "valid for 60 days", and with that one in
its place it says what the sentence says. So has a date, and a name that stands nowhere in the
article.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.guards import verdicts
from askcite.models import checker
from askcite.question.affirmed import affirmed
from askcite.question.request import Part
from askcite.support.exchange import Difference, DifferenceKind, exchanged, mended
from askcite.text import clauses, irregular
from askcite.text.counting import amounts
from askcite.text.english import NEGATION, NUMBER_WORDS, UNITS, WEEKDAY
from askcite.text.late import late
from askcite.text.words import Text
from askcite.types import Verdict

SAYS: Final = 3.0
"""Log-odds for the question's statement rather than its contrary, once it has the sentence's
detail."""
UNSAID: Final = -1.0
"""The same, at most, as it was asked."""
HELD: Final = 0.75
"""Share of that statement's words of meaning that the sentence has. Of 220 questions of SQuAD's
with another number or date 108 are so found in the sentence that answers, and none in 977 others
of its paragraph."""
NAMED: Final = 6.0
"""The log-odds where it is a name, which more often stands beside another by chance."""
SURE: Final = 0.8
"""Confidence in a no by it."""
BEFORE: Final = 30
BEHIND: Final = 12
"""Characters about a detail in which it is said to be rough."""
_ROUGHLY: Final = late(
    r"(?i)\b(?:(?:about|around|over|under)(?= (?:[£$€]|\d|an? |half\b|[a-z]+ty\b"
    rf"|(?:{'|'.join(NUMBER_WORDS)})\b))|(?:more|less|fewer|longer|shorter|older|younger|higher"
    r"|lower|earlier|later|other) than|at least|at most|up to|almost|nearly|roughly|approximately"
    r"|between|only|first|another|before|after|since|until|within|from)\b"
)
"""Words with which two numbers may both be true."""
_DAY: Final = late(rf"(?i)\b{WEEKDAY}s?\b")
_CLAUSES: Final = late(r"[,;] | (?:and|but) ")
_MAY: Final = late(r"(?i)\W*(?:(?:so|and|but) )?(?:can|may|could|might|would|should|will)\b")
"""A question of what is possible: who may borrow fifteen may borrow ten."""
_AT_MOST: Final = late(
    r"(?i)\b(?:up to|at most|a maximum of|(?:no|not) more than) (?:£|€|\$)?$"
    r"|\b(?:may|can|allows?|permits?|entitled to)(?: [a-z]+){0,3} $"
)
"""What stands before the most that one may have."""
_ONE_OF: Final = late(
    r"(?i)\b(?:first|second|third|fourth|fifth|sixth|last|eldest|oldest|youngest|one) of (?:the )?$"
)
"""Before the number of all of whom somebody is one."""
_LABEL: Final = late(
    r"(?i)\b(?:items?|articles?|sections?|points?|clauses?|rules?|chapters?|pages?|steps?|lines?"
    r"|rooms?|class|grade|level|phase|paragraphs?|options?|group|tables?|figures?|part|day|week"
    r"|version|route|bus|gate|platform|(?:no\.|numbers?)) (?:\d+ (?:to|and|or) )?$"
)
"""What stands before a number that names a thing and counts none."""
_SPAN: Final = late(r"\b(?:since|from|until|till|between|by|before|after|to) $")
_ONCE: Final = late(
    r"(?i)\b(?:open|found|establish|born|birth|die|announc|publish|creat|buil|built|invent|discover"
    r"|complet|releas|launch|introduc|abolish|destroy|inaugurat|collaps|sank|sunk|burn|finish|abandon|elect|marri|drown)\w*"
)
"""What happens once, so that another year or place denies the one asked about."""


def instead(_part: Part, chosen: Choice, _search: Search) -> Choice:
    """The choice, a detail that is otherwise noted.

    Under a no, where only one of the two can be true.
    """
    asked = chosen.understood_as
    if chosen.verdict == "yes":
        return chosen
    for each in verdicts.plain(chosen, asked):
        if found := other(asked, each):
            told = chosen.verdict or verdict(asked, found, each.quote)
            sure = max(chosen.confidence, SURE) if told else chosen.confidence
            said = notice(found, each.quote)
            return replace(chosen, verdict=told, notice=said, confidence=sure)
    return chosen


def other(asked: str, told: verdicts.Quoted) -> Difference | None:
    """The one detail that the sentence has otherwise."""
    if NEGATION.search(asked):
        return None
    quote = told.bare
    for each in affirmed(asked):
        said = _DAY.sub(lambda day: day.group().capitalize(), irregular.adapted(each, quote))
        claim = said[:1].upper() + said[1:]
        found = exchanged(claim, quote, f"{told.heads} {told.around}")
        if len(found) != 1 or _is_denied(claim, found[0], quote):
            continue
        if _LABEL.search(claim[: found[0].span.start]) or _may_both_be(claim, found[0], quote):
            continue
        if _is_it(claim, found[0], quote, told):
            return found[0]
    return None


def _is_denied(claim: str, found: Difference, quote: str) -> bool:
    """True where the detail's own clause denies the claim."""
    clause = next((c for c in _CLAUSES.split(quote) if found.found in c), quote)
    return any(word not in claim for word in NEGATION.findall(clause))


def _may_both_be(claim: str, found: Difference, quote: str) -> bool:
    """True for part of the most, or another count."""
    before = quote.partition(found.found)[0]
    if _ONE_OF.search(before) or clauses.is_of_kin(claim, quote):
        return True
    if _AT_MOST.search(before):
        return not _exceeds(found, quote)
    lasts = _SPAN.search(before)
    return lasts is not None and not claim[: found.span.start].endswith(lasts[0])


def _is_it(claim: str, found: Difference, quote: str, told: verdicts.Quoted) -> bool:
    """True where all but the detail is said."""
    is_name = found.kind is DifferenceKind.NAME
    if is_name and re.search(rf"(?i)\b{re.escape(found.said)}", told.article):
        return False
    said, here = mended(claim, [found]), told.under(claim)
    if Text(f"{told.heads}: {quote}").share(Text(said)) < HELD:
        return False
    read = partial(checker.load().leaning, here)
    return read(said) >= (NAMED if is_name else SAYS) and read(claim) <= UNSAID


def verdict(asked: str, found: Difference, quote: str) -> Verdict | None:
    """A no, where only one can be true."""
    if _exceeds(found, quote) and not _ROUGHLY.search(asked):
        return "no"
    if _MAY.match(asked) or _ROUGHLY.search(asked) or _ROUGHLY.search(_about(found, quote)):
        return None
    if found.kind is DifferenceKind.AMOUNT or _ONCE.search(asked) or _DAY.fullmatch(found.said):
        return "no"
    return None


def _about(found: Difference, quote: str) -> str:
    """The words next to the sentence's detail, and it."""
    before, own, after = quote.partition(found.found)
    return f"{before[-BEFORE:]}{own}{after[:BEHIND]}"


def _exceeds(found: Difference, quote: str) -> bool:
    """True where more is asked about than the sentence allows."""
    if not _AT_MOST.search(quote.partition(found.found)[0]):
        return False
    wanted, most = amounts(found.said), amounts(found.found)
    return bool(wanted and most) and min(wanted[0].values) > max(most[0].values)


def notice(found: Difference, quote: str) -> str:
    """The line that tells of both."""
    whole = re.search(rf"{re.escape(found.found)}(?:%|[ -]?(?:{'|'.join(UNITS)})\b)?", quote)
    return f"The article has “{whole[0] if whole else found.found}” there, not “{found.said}”."
