"""Reasons and ways: the governing sentence, and those going on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import causes, citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Finding, Search
from askcite.answer.guards import denials
from askcite.answer.kinds import fact
from askcite.answer.kinds.listing import running
from askcite.question.asked import WHY
from askcite.question.request import Part
from askcite.text.english import AUXILIARIES, FUNCTION_WORDS
from askcite.text.late import late
from askcite.types import Evidence, Kind

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
PLACE: Final = 2.0
BESIDE: Final = (-2, -1, 1, 2)
"""Log-odds that a sentence gains by the probabilities of those beside it, and how far these stand:
a reason or a way is told in a place, not in a sentence. First right and precision for the 228
questions of docs_faq .579, .666 and not .566, .657; for 80 of fairytaleqa .625, .670 and not .613,
.644; of 13 reasons and ways of covidqa and 10 of clapnq one more each is right."""
HELD: Final = 3.0
"""Log-odds that it gains where it and those beside it hold all words asked, rare ones weighing
more: what is told of is named in the same place. First right with 0, 2 and 4: 84 reasons and ways
of fairytaleqa .738, .738, .786; 37 of covidqa .784, .838, .811; 98 of docs_faq .714, .735, .704."""
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
    ranked = by_place(citing.ordered(found), causes.held_near(found)) if answers else ()
    told = running(ranked, *reach)
    told = denials.alone(found, told) if answers else ()
    if WHY.match(found.question):
        told = causes.given(told, found)
    cited = completing.completed(told, found)
    if cited and 1 < search.counted(fact.ARTICLES) <= fact.ARTICLES:
        cited += completing.completed(tuple(fact.of_others(found, ranked, cited)), found)
    return Choice(
        part.asked,
        found.question,
        Kind.WHY_HOW,
        groups=(Group(cited),) if cited else (),
        confidence=found.confidence,
        finding=found,
        articles=found.articles,
    )


def by_place(
    ranked: Sequence[Evidence], held: Mapping[tuple[str, int], float] | None = None
) -> tuple[Evidence, ...]:
    """The sentences, those first that stand beside likely ones.

    `held` is the share of what is asked that each place holds.
    """
    likely = {(e.article_id, e.sentence.number): e.probability for e in ranked}
    shares = held or {}

    def placed(each: Evidence) -> float:
        at = each.sentence.number
        near = (likely.get((each.article_id, at + step), 0.0) for step in BESIDE)
        odds = PLACE * sum(near) + HELD * shares.get((each.article_id, at), 0.0)
        return citing.moved(each.probability, odds)

    return tuple(sorted(ranked, key=placed, reverse=True))


def explained(chosen: Choice, found: Finding) -> Choice:
    """The choice without what only states what is asked about.

    So "the Hauler is the best value" does not tell why it is; the sentence beside it may.
    """
    told = causes.given(chosen.evidence, found)
    if told == chosen.evidence:
        return chosen
    cited = completing.completed(told, found)
    return replace(chosen, groups=(Group(cited),) if cited else ())


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
