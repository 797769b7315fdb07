"""Reasons and ways: the governing sentence, and those going on."""

from __future__ import annotations

from typing import Final

from askcite.answer import citing, completing, denials
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Finding, Search
from askcite.answer.kinds.listing import running
from askcite.question.request import Part
from askcite.text.english import AUXILIARIES, FUNCTION_WORDS
from askcite.text.late import late
from askcite.types import Kind

GATE: Final = 0.85
"""Share of the confidence that a fact needs, from which on a reason is told where the articles know
every word that is asked about, and a way where they know all but one: the calibration was fitted on
questions that a few words answer. "Why did he invade Mexico?" is not asked of who never did."""
MOST: Final = 4
STEP: Final = 0.6
"""Sentences of a reason or a way, and the share of the one before it below which the next is left
out. Precision and recall for 87 reasons and ways of covidqa, 102 of docs_faq: .695/.839, .667/.784;
with five and .5 .637/.862, .639/.814; cited as a fact .730/.816, .673/.755."""
WAYS: Final = (5, 0.5)
"""The same of ways that are open: `How can it last?` may name several."""
_SAYS_NOTHING: Final = late(
    rf"(?i)\W*(?:{'|'.join(FUNCTION_WORDS)}|(?:{AUXILIARIES})n['’]?t|can['’]?t|won['’]?t|get|gets|got"
    r"|i['’]m|they['’]re|exactly|actually|really)?\W*"
)
"""A word that asks, and is not asked about."""
_OPEN: Final = late(r"(?i)\W*(?:so |and |but )?how (?:can|could|should|may|might|to|would)\b")


def choose(part: Part, search: Search) -> Choice:
    """The sentences that explain, or nothing."""
    found = search.best(part.readings, kind=part.kind)
    answers = search.answers(found) or _may_answer(found, search)
    reach = WAYS if _OPEN.match(found.question) else (MOST, STEP)
    told = running(citing.ordered(found), *reach) if answers else ()
    told = denials.alone(found, told) if answers else ()
    cited = completing.completed(told, found)
    return Choice(
        part.asked,
        found.question,
        Kind.WHY_HOW,
        groups=(Group(cited),) if cited else (),
        confidence=found.confidence,
        finding=found,
        articles=found.articles,
    )


def _may_answer(found: Finding, search: Search) -> bool:
    """True just below the threshold, where no word is unknown."""
    sure = found.confidence >= GATE * search.answers_from
    return sure and knows(found.question, search)


def knows(question: str, search: Search) -> bool:
    """True where the articles know the words asked about.

    Of a way that is asked for one word may be another; a name is known always.
    """
    words = [w for w in question.split() if not _SAYS_NOTHING.fullmatch(w)]
    unknown = [word for word in words if not search.knows(word)]
    most = 0 if question.lower().startswith("why") else 1
    return len(unknown) <= most and not any(word[0].isupper() for word in unknown)
