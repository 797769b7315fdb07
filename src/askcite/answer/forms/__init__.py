"""Forms of requests, a module each.

A new form is a file and a row in `OWN_FORMS`, or in `INSTEAD` where it mends what a kind chose.
A form is tried where the request has its words. They are a first test that costs nothing; the
module reads the request itself, and tells nothing where it is of another form.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from askcite.answer.articles import in_month
from askcite.answer.forms import counted_off, existing, headed
from askcite.answer.guards import unheard
from askcite.answer.people import lifespan, quoted_on
from askcite.answer.tables import at_least, rowed
from askcite.question.conversation import returning
from askcite.question.forms import (
    ages,
    degrees,
    hours,
    meetings,
    numbers,
    pleas,
    positions,
    profits,
    ranks,
    relatives,
    sums,
    tales,
    told_cases,
    upshots,
    versions,
)
from askcite.question.forms.outcomes import FOLLOWED
from askcite.question.wordings import about_articles, agreement, among, orders, stances
from askcite.text.late import late
from askcite.types import Kind

_ANY: Final = late("")
LISTED: Final = late(
    r"(?i)\b(?:list|all|every|each|name|mentioned|named?|names|given|cited|there)\b"
)


class OwnForm(NamedTuple):
    """A module for requests of some kinds with some words."""

    module: str
    words: re.Pattern[str]
    kinds: frozenset[Kind] = frozenset(Kind)
    untold: bool = False
    """It is tried only where nothing was told."""


_COUNTED_OFF: Final = frozenset({Kind.LIST, Kind.STANCE, Kind.TOPIC, Kind.WHY_HOW})
_RANKED: Final = frozenset({Kind.COMPARE, Kind.FACT, Kind.LIST, Kind.TOPIC, Kind.YES_NO})
_DATED: Final = frozenset({Kind.FACT, Kind.TOPIC})
_ROWS: Final = late(
    r"(?i)\b(?:list|all|every|each|compar\w+|vs|versus|differ\w*|show|between|for)\b"
    r"|\b(?:which|what) (?:\S+ ){1,4}?(?:are|is|exist|do (?:you|they)|does it|can|belong|have|need)"
    r"\b|\b[a-z]{3,} (?:[a-z]|\d{1,3}|[ivx]{1,4}|one|two|three|four|five)(?!\w)"
    r"|^\W*\S+(?: \S+){0,4}\W*$"
)
"""Words of which a request for rows of a table has one."""
_SEVERAL: Final = late(
    r"(?i)\bwho (?!is\b|are\b|was\b|were\b|wrote\b)|\b(?:which|what) (?:\w+ ){0,3}?\w{2,}s\b"
    r"|\bwho (?:are|were) (?:\w+ ){0,3}?\w{2,}s\b|\b(?:list|name)\b|\bwhat (?:do|does|did)\b"
)
"""Words of a request for what may be several things."""
_AMOUNT: Final = late(
    r"(?i)\bhow (?:many|much|long|far)\b|\breally\b|\bis it true\b|\b(?:number|cost|price) of\b"
)
"""Words of a request for a number that may be disputed."""
_WHO: Final = late(r"(?i)^\W*(?:(?:and|so|but) )?who (?!(?:is|was|are|were) (?:the|an?)\b)")
"""A question for who did or says something."""
_BECOMES: Final = late(r"(?i)\bwhat (?:\w+ )?(?:happen|becom|became|came|do|was|is|will)")
"""Words of a question for what becomes of something."""
_SUM: Final = late(r"\d")
_OF_SEVERAL: Final = frozenset(Kind) - {Kind.MENTION, Kind.ITSELF, Kind.TALK}
_IN_OFFICE: Final = frozenset({Kind.FACT, Kind.TERM, Kind.TOPIC, Kind.YES_NO})
_BROUGHT: Final = frozenset(Kind) - {Kind.MENTION, Kind.OVERVIEW, Kind.TALK}
_OF_HOURS: Final = frozenset({Kind.FACT, Kind.LIST, Kind.TALK, Kind.TOPIC, Kind.YES_NO})
_TABLED: Final = frozenset({Kind.COMPARE, Kind.FACT, Kind.LIST, Kind.TERM, Kind.TOPIC, Kind.YES_NO})
_OF_WORDS: Final = frozenset({Kind.FACT, Kind.STANCE, Kind.TOPIC})
_WHAT_IS: Final = late(r"(?i)^\W*what (?:is|was) the\b")
_OF_ASPECTS: Final = frozenset({Kind.COMPARE, Kind.FACT, Kind.LIST, Kind.STANCE, Kind.TOPIC})
_ENTERED: Final = frozenset({Kind.FACT, Kind.ITSELF, Kind.LIST, Kind.TERM, Kind.TOPIC})
OWN_FORMS: Final = (
    OwnForm("articles.agreed", agreement.WORDS, _OF_SEVERAL),
    OwnForm("articles.sayer", among.SAYS_IT, frozenset({Kind.TOPIC, Kind.FACT, Kind.MENTION})),
    OwnForm("forms.by_number", numbers.NUMBERED),
    OwnForm("people.narrated", tales.NARRATOR),
    OwnForm("people.narrated", tales.WHO_IS, _IN_OFFICE),
    OwnForm("people.lifespan", lifespan.ASKED, _DATED),
    OwnForm("people.related", relatives.KINSMAN),
    OwnForm("tables.at_least", at_least.ASKED, frozenset({Kind.FACT, Kind.TOPIC, Kind.YES_NO})),
    OwnForm("tables.rowed", rowed.WORDS, _RANKED),
    OwnForm("forms.opened", hours.ASKED, _OF_HOURS),
    OwnForm("forms.in_season", hours.MOMENT, _OF_HOURS),
    OwnForm("forms.charges", sums.PAYING, frozenset({Kind.FACT, Kind.LIST, Kind.TOPIC})),
    OwnForm("tables.tabular", _ROWS, _TABLED),
    OwnForm("tables.extremes", ranks.RANKING, _RANKED),
    OwnForm("forms.dearer", degrees.PRICED, frozenset({Kind.COMPARE, Kind.FACT, Kind.YES_NO})),
    OwnForm("forms.aged", ages.AGE),
    OwnForm("forms.profiting", profits.WORDS, _OF_SEVERAL),
    OwnForm("forms.unpriced", sums.FREE),
    OwnForm("forms.enough", sums.ENOUGH),
    OwnForm("forms.enough", sums.AFFORDING),
    OwnForm("forms.scored", upshots.WORDS),
    OwnForm("forms.adjudged", upshots.UPSHOT),
    OwnForm("forms.resolved", meetings.WORDS),
    OwnForm("forms.headed", headed.TASK),
    OwnForm("forms.in_case", told_cases.CASE),
    OwnForm("forms.own_way", orders.OWN_WAY, frozenset({Kind.WHY_HOW, Kind.TALK})),
    OwnForm("forms.interviews", tales.OF_INTERVIEW),
    OwnForm("forms.contact", about_articles.REACH),
    OwnForm("articles.imprint", about_articles.VERSION),
    OwnForm("articles.entered", about_articles.FIELD, _ENTERED),
    OwnForm("forms.counted_off", counted_off.ALL),
    OwnForm("sides.pleaded", pleas.WORDS, _OF_SEVERAL),
    OwnForm("sides.argued", stances.WHY_AUTHOR, frozenset({Kind.WHY_HOW})),
)
"""Forms that are answered before the kind is, in the order in which they are tried."""
INSTEAD: Final = (
    OwnForm("articles.sayer", among.SAYS_IT),
    OwnForm("articles.in_month", in_month.ASKED),
    OwnForm("articles.disputed", _AMOUNT, frozenset({Kind.FACT, Kind.YES_NO})),
    OwnForm("forms.measured", degrees.DEGREE),
    OwnForm("people.stand", positions.ASKING),
    OwnForm("people.introduced", tales.WHO, _IN_OFFICE),
    OwnForm("people.teller", returning.WHO_SAID, untold=True),
    OwnForm("people.teller", _WHO, frozenset({Kind.FACT})),
    OwnForm("forms.planned", returning.NEXT_STEPS, untold=True),
    OwnForm("forms.item_outcome", _ANY, frozenset({Kind.TOPIC, Kind.YES_NO})),
    OwnForm("forms.item_outcome", _BECOMES, frozenset({Kind.FACT, Kind.WHY_HOW})),
    OwnForm("forms.followed", FOLLOWED, frozenset({Kind.FACT, Kind.WHY_HOW})),
    OwnForm("forms.brought", versions.WORDS, _BROUGHT),
    OwnForm("forms.numbered_way", orders.OWN_WAY, frozenset({Kind.WHY_HOW})),
    OwnForm("forms.counted_off", _ANY, _COUNTED_OFF),
    OwnForm("forms.called", LISTED),
    OwnForm("forms.announced", _SEVERAL, frozenset({Kind.FACT, Kind.LIST})),
    OwnForm("forms.announced", _ANY, frozenset({Kind.TOPIC, Kind.WHY_HOW})),
    OwnForm("forms.existing", existing.ASKS, frozenset({Kind.YES_NO})),
    OwnForm("tables.row_sums", _SUM, frozenset({Kind.YES_NO})),
    OwnForm("forms.detail", _ANY, frozenset({Kind.YES_NO})),
    OwnForm("people.quoted_on", quoted_on.ASKED, _OF_WORDS),
    OwnForm("guards.unheard", unheard.ASKS, _OF_ASPECTS),
    OwnForm("guards.unnamed", _ANY, frozenset({Kind.STANCE, Kind.TOPIC})),
    OwnForm("guards.unnamed", _WHAT_IS, frozenset({Kind.LIST})),
)
"""Forms of which a module may tell more than what was chosen; the kinds are of what was."""
