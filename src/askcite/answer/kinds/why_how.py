"""Reasons and ways: the governing sentence, and those going on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import citing, completing, denials
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Finding, Search
from askcite.answer.kinds import fact
from askcite.answer.kinds.listing import running
from askcite.question.request import Part
from askcite.text.english import AUXILIARIES, FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Evidence, Kind

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
_SAYS_NOTHING: Final = late(
    rf"(?i)\W*(?:{'|'.join(FUNCTION_WORDS)}|(?:{AUXILIARIES})n['’]?t|can['’]?t|won['’]?t|get|gets|got"
    r"|i['’]m|they['’]re|exactly|actually|really)?\W*"
)
"""A word that asks, and is not asked about."""
WHY: Final = late(r"(?i)\W*(?:and |so |but )?why\b")
PREMISE: Final = 5
"""Words of meaning that a sentence which but states what is asked has besides; with any number of
them, two of chat's 12 reasons are lost that no such word announces."""
_GIVES: Final = late(
    r"(?i)\b(?:because|since|as|so|due|owing|thanks|after|when|if|for|by|from|caus\w+|le(?:d|ads?)"
    r"|reasons?|therefore|thus|hence|otherwise|in order|means?|mak(?:es|ing)|made|too|not|no|never"
    r"|without|given|which|who|whose|us(?:es?|ing)|need\w*|want\w*|fear\w*|hop(?:e[sd]?|ing)"
    r"|to (?!the\b|an?\b|his\b|her\b|their\b"
    r"|its\b)[a-z]\w+|\w+n['’]t|allow\w*|prevent\w*|help\w*|protect\w*|avoid\w*)\b|[;:—–]"
)
"""Words with which a sentence may give a reason, loosely."""
_EXPLAINS: Final = late(
    r"(?i)\b(?:because|since(?! \d)|so that|in order to|due to|owing to|thanks to|as a result"
    r"|for this|therefore|otherwise|too \w+ to|(?:the|one|another) (?:\w+ )?(?:reason|cause))\b"
)
"""The same, surely."""
_OPEN: Final = late(r"(?i)\W*(?:so |and |but )?how (?:can|could|should|may|might|to|would)\b")


def choose(part: Part, search: Search) -> Choice:
    """The sentences that explain, or nothing."""
    found = search.best(part.readings, kind=part.kind)
    answers = search.answers(found) or _may_answer(found, search)
    reach = WAYS if _OPEN.match(found.question) else (MOST, STEP)
    ranked = by_place(citing.ordered(found)) if answers else ()
    told = running(ranked, *reach)
    told = denials.alone(found, told) if answers else ()
    if only_states(found.question, told[:1], found.articles):
        told = _behind(told[0], found)
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


def by_place(ranked: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The sentences, those first that stand beside likely ones."""
    likely = {(e.article_id, e.sentence.number): e.probability for e in ranked}

    def placed(each: Evidence) -> float:
        at = each.sentence.number
        near = (likely.get((each.article_id, at + step), 0.0) for step in BESIDE)
        return citing.moved(each.probability, PLACE * sum(near))

    return tuple(sorted(ranked, key=placed, reverse=True))


def only_states(question: str, told: Sequence[Evidence], articles: Mapping[str, Article]) -> bool:
    """True for sentences that only state what is asked about.

    So "the Hauler is the best value" does not tell why it is; the next sentence may.
    """
    asked = meaning(question)
    if not told or not asked or not WHY.match(question):
        return False
    first, *others = (completing.words(each, articles) for each in told)
    giving = {word.group().lower() for word in _GIVES.finditer(first)}
    more = meaning(first) - asked
    if not (asked <= set(terms(first)) and giving <= set(question.lower().split())):
        return False
    if len(more) > PREMISE:
        return False
    number = told[0].sentence.number
    nexts = any(each.sentence.number == number + 1 for each in told[1:])
    return not (nexts or any(map(_EXPLAINS.search, others)))


def _behind(premise: Evidence, found: Finding) -> tuple[Evidence, ...]:
    """The next sentence, where it gives the reason."""
    article = found.articles[premise.article_id]
    cut, _ = found.generation.sentences(article.id)
    block = article.block_at(premise.sentence.span.start)
    behind = [s for s in cut if s.span.start >= premise.sentence.span.end][:1]
    own = [s for s in behind if block and block.span.covers(s.span)]
    giving = [s for s in own if _EXPLAINS.search(s.span.line(article.text))]
    return tuple(replace(premise, sentence=s, answer=None, named=None) for s in giving)


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
