"""Yes or no for an age: `Can children join?`.

The reader, which cannot count, takes a limit of 14 for one of 16. The sentences that are of ages
are told by these: first one that is of the age asked about, else one whose limit leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.likened import likened
from askcite.question.forms import ages
from askcite.question.forms.ages import Aged
from askcite.question.request import Part
from askcite.text import age_limits
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import HEADS, Article, Evidence, Kind, Sentence, Verdict

ARTICLES: Final = 3
"""Articles that are gone through whole; of more, what answers is looked up."""
WITHIN: Final = 0.3
"""Weight of an age within the limits, beside the cosine and the share of the words asked about."""
LEAST: Final = 0.25
"""Half of the weight from which on a sentence is told."""
LOW: Final = 0.15
"""The same where the ages themselves are asked for."""
ANY: Final = -1
"""The age of nobody, which is within no limits."""
SHARED: Final = 0.5
"""Share of the words asked about from which on a verdict stands above it."""
MOST: Final = 2
RIGHT: Final = 0.7
"""Confidence in a sentence told by its limits."""
_WHOM: Final = "How old must one be?"
"""What is asked of an age where nothing else is."""
_CLAUSES: Final = late(
    r"(?i);\s+|,\s+(?:but|while|whereas|and)\s+|,\s+(?=(?:those|children|persons?|people|adults?"
    r"|anyone|everyone|younger|older|under|over)\b)"
)
_GOES_ON: Final = late(r"(?i)\W*(?:they|he|she|it|who|which|these)\b")
"""A clause that is still of the ages in the one before it."""
_PERMITS: Final = late(
    r"(?i)\b(?:may|can|could|allowed|permitted|welcome|eligible|entitled|admitted|free"
    r"|pays? (?:an? |the |only )?(?:\w+ )?(?:reduced|half|less|nothing|lower))\b"
)
_FORBIDS: Final = late(
    r"(?i)\b(?:(?:must|may|can|could|shall|should|will|are|is) (?:\w+ )?not|cannot|can['’]t|never"
    r"|forbidden|prohibited|barred|banned|excluded|ineligible|refused|no (?:admission|entry)"
    r"|(?:nobody|no one|no (?:\w+ )?) ?(?:aged |who is |who are )?(?:under|over|below|above|younger"
    r"|older))\b"
    r"|n['’]t\b"
)
_CONDITION: Final = late(
    r"(?i)\b(?:only|if|when|unless|provided|with (?:an?|the|their|written|parental)|accompanied"
    r"|supervis\w+|consent|permission|except|without|needs?|must|requires?|has to|have to)\b"
)
_MAY: Final = r"(?:may|can|allowed|permitted|admitted|welcome|eligible)"
_WHOEVER: Final = late(
    r"(?i)\b(?:anyone|everyone|only|must be|has to be|have to be|at least|minimum|nobody|no one)\b"
    rf"|\b{_MAY}\b.*\bfrom (?:the age of \w+|(?:age )?\w+ (?:years|onwards?|upwards|up|on))\b"
    rf"|\bfrom (?:the age of )?\w+(?: years(?: of age)?)?,? .*\b{_MAY}\b"
)
"""Words of a limit that leaves all others out: `Members over 65 pay less` says nothing of them."""
_LIMITS: Final = late(
    rf"{_PERMITS.pattern}|{_FORBIDS.pattern.removeprefix('(?i)')}"
    rf"|{_WHOEVER.pattern.removeprefix('(?i)')}"
)
"""Words of a limit, which tells something of those beyond it."""
_BY: Final = late(
    r"(?i)\b(?:accompanied|supervis\w+|in the company of|together with|with (?:an? |their )?"
    r"(?:adults?|grown-ups?|parents?|guardians?))\b"
)
_POOR: Final = frozenset({"use", "go", "get", "come", "have", "it", "allowed", "enter"})
"""Words of a request that its sentence need not have."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence of ages, with what speaks for it."""

    evidence: Evidence
    words: str
    clause: str
    within: bool
    share: float

    @property
    def fits(self) -> bool:
        """True for this age and what is asked."""
        return self.within and self.share >= SHARED


def limits(part: Part, search: Search) -> Choice:
    """The sentences that tell which ages are allowed, or nothing."""
    found = ages.LIMIT.fullmatch(part.typed)
    about = " ".join(filter(None, found.groups())) if found else ""
    few = search.few(ARTICLES)
    every = Aged(ANY, about, permitted=False, alone=False)
    told = [each for article in few for each in _weighed(article, every, search)]
    told.sort(key=lambda each: -each.evidence.probability)
    kept = [each.evidence for each in told[:MOST] if each.evidence.probability >= LOW]
    return Choice.telling(part, Kind.FACT, kept, few, RIGHT)


def choose(part: Part, search: Search) -> Choice:
    """The sentences of that age, or nothing."""
    if ages.LIMIT.fullmatch(part.typed):
        return limits(part, search)
    asked = ages.asked(part.typed)
    nothing = Choice(part.asked, part.readings[0], Kind.YES_NO)
    few = search.few(ARTICLES) if asked else ()
    told = [each for article in few for each in _weighed(article, asked, search) if asked]
    alone = asked is not None and asked.alone
    told.sort(
        key=lambda each: (
            not each.fits,
            alone and not _BY.search(each.clause),
            -each.evidence.probability,
        )
    )
    if asked is None or not told or told[0].evidence.probability < LEAST:
        return nothing
    best = told[0]
    if not (best.within or _LIMITS.search(best.words)):  # what people over 75 take is no child's
        return nothing
    beside = takewhile(lambda each: each.within == best.within, told[1:])
    near = [each for each in beside if each.share >= best.share > 0][: MOST - 1]
    verdict = _verdict(best, asked)
    excepted = [each for each in told[1:] if each.within and not best.within]
    at_large = len(Text(asked.about).content) <= 1  # `can I join?`, and no thing of its own limit
    if verdict == "no" and excepted and at_large:
        near, verdict = excepted[:1], None
    return Choice.telling(
        part, Kind.YES_NO, (each.evidence for each in (best, *near)), few, RIGHT, verdict=verdict
    )


def _weighed(article: Article, asked: Aged | None, search: Search) -> Iterator[Weighed]:
    """The sentences that are of ages, weighed."""
    if asked is None:
        return
    wanted = _wanted(asked, article)
    for each in likened(article, asked.about or _WHOM, search):
        is_head = each.block is not None and each.block.kind in HEADS
        if is_head or not age_limits.found(each.words):
            continue
        clause, within = _clause(each.words, asked.age, wanted)
        share = Text(each.words).share(wanted) if wanted.content else SHARED
        told = _evidence(article, each.sentence, each.cosine + share + WITHIN * within)
        yield Weighed(told, each.words, clause, within, share)


def _evidence(article: Article, sentence: Sentence, weight: float) -> Evidence:
    return Evidence(article.id, sentence, None, min(1.0, max(0.0, weight / 2)), 0.0)


def _clause(words: str, age: int, wanted: Text) -> tuple[str, bool]:
    """The clause that is of the age, or another.

    One that goes on from it may have more of the words that are asked about.
    """
    told: list[tuple[bool, float, str]] = []
    of_age = False
    for clause in filter(str.strip, _CLAUSES.split(words)):
        own = age_limits.found(clause)
        if own or not _GOES_ON.match(clause):
            of_age = any(limit.holds(age) for limit in own)
        told.append((of_age, bool(own) + 2 * Text(clause).share(wanted), clause))
    within, _, best = max(told, key=lambda each: each[:2])
    return best, within


def _wanted(asked: Aged, article: Article) -> Text:
    """The words asked about, without the title's."""
    spared = _POOR | set(terms(article.title))
    kept = (w for w in asked.about.split() if not spared & {w.lower(), *terms(w)})
    return Text(" ".join(kept))


def _verdict(best: Weighed, asked: Aged) -> Verdict | None:
    """The verdict that the limit carries, if any."""
    if not asked.permitted or best.share < SHARED:
        return None
    forbids = _FORBIDS.search(best.clause) is not None
    if not best.within:
        left_out = all(asked.age < limit.low for limit in age_limits.found(best.clause))
        return "no" if left_out and not forbids and _WHOEVER.search(best.clause) else None
    if forbids:
        return "no"
    if _CONDITION.search(best.clause):
        return "no" if asked.alone and _BY.search(best.clause) else None
    return "yes" if _PERMITS.search(best.clause) else None
