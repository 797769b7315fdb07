"""A sentence held against the places nearest to it.

It is verbatim; or supported, as the checker reads it and no rule forbids; or it would be, with a
date, an amount, a name or a word of it exchanged: then it differs there; or with a word or a
negation turned, or as the checker reads it: then it is contradicted. Otherwise the articles do
not say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from askcite.review import differences, exchanged_roles, rewordings
from askcite.review.grounds import NEAR, Ground
from askcite.support import entailment, exchange
from askcite.support.exchange import Difference, DifferenceKind
from askcite.support.verdict import verbatim
from askcite.text import clauses
from askcite.text.persons.attributing import VERBS
from askcite.text.words import Text
from askcite.types import Citation

PASSES: Final = 0.68
"""Probability of entailment from which a sentence is supported."""
CLOSE: Final = 0.75
"""Share of a sentence's words of meaning that a place has which says the same but for a change."""
LIKELY: Final = 0.6
"""The same for a change of an amount or a date by which it is borne out."""
SURE: Final = 0.86
"""Probability of entailment from which another word in an article's sentence is a synonym."""
_OTHERWISE: Final = "the article says it of somebody or something else"
_CONTRARY: Final = "the article says the contrary"
_OTHERWISE_PUT: Final = "it says the same, put otherwise"
PUT: Final = 3
"""Places whose way to put it is tried."""
REWORDED: Final = 2
"""Places at which words may differ in a sentence that is otherwise the article's."""


class Mark(StrEnum):
    """The standing of a draft's sentence to the articles."""

    VERBATIM = "verbatim"
    SUPPORTED = "supported"
    DIFFERS = "differs"
    CONTRADICTED = "contradicted"
    MISSING = "not in the articles"
    NO_CLAIM = "claims nothing"


STANDS: Final = frozenset({Mark.VERBATIM, Mark.SUPPORTED, Mark.NO_CLAIM})
"""Marks of sentences with which nothing is wrong."""


@dataclass(frozen=True, slots=True)
class HeldClaim:
    """A claim as the articles bear it out.

    `citations` are the places that bear it out, that it differs from, or that came nearest. `mend`
    is the claim with the article's dates, amounts and names, where nothing else is wrong with it.
    """

    mark: Mark
    reason: str
    probability: float
    citations: tuple[Citation, ...] = ()
    differences: tuple[Difference, ...] = ()
    mend: str | None = None


NOTHING: Final = HeldClaim(Mark.MISSING, "the articles have nothing like it", 0.0)


def held(claim: str, places: Sequence[Ground]) -> HeldClaim:
    """The standing of `claim` to places, the nearest first.

    A claim that does not stand as it is put is tried as the places put the same.
    """
    found = _held(claim, places)
    if found.mark in STANDS:
        return found
    for place in places[:PUT]:
        for other in rewordings.alternatives(claim, place.words):
            again = _held(other, [place])
            if again.mark in STANDS:
                return replace(again, mark=Mark.SUPPORTED, reason=_OTHERWISE_PUT)
            if again.mark is Mark.CONTRADICTED and found.mark is Mark.MISSING:
                found = replace(again, reason=_CONTRARY, differences=())
        for other in rewordings.opposed(claim, place.words):
            if (again := _held(other, [place])).mark in STANDS:
                return replace(again, mark=Mark.CONTRADICTED, reason=_CONTRARY)
    return found


def _held(claim: str, places: Sequence[Ground]) -> HeldClaim:
    """The standing of a claim as it is put."""
    if said := _in_its_words(claim, places):
        return said
    judged = [(entailment.judge(place.read(claim), claim), place) for place in places]
    if not judged:
        return NOTHING
    best, where = max(judged, key=lambda pair: pair[0].probability)
    altered = max(_altered(claim, places), key=_weight, default=None)
    reworded = best.probability < SURE and any(any(_replaced(claim, each)) for each in places)
    sides = (claim, *rewordings.turned_round(claim))
    reworded |= any(other(side, where.words) for side in sides for other in _OTHERS)
    if best.probability >= PASSES and not reworded:
        return HeldClaim(Mark.SUPPORTED, "it says the same", best.probability, (where.citation,))
    contrary = [_contrary(claim, place) for place in places if place.shared >= NEAR]
    if turned := next(filter(None, contrary), None):
        return turned
    if altered is not None:
        return altered
    for place in places:
        if entailment.contradicts(place.words, claim):
            return HeldClaim(Mark.CONTRADICTED, _CONTRARY, best.probability, (place.citation,))
    nearest, place = judged[0]
    why = _OTHERWISE if best.probability >= PASSES else nearest.reason
    return HeldClaim(Mark.MISSING, why, best.probability, (place.citation,))


def _contrary(claim: str, place: Ground) -> HeldClaim | None:
    """The standing by a bound or role turned round."""
    if bound := rewordings.clash(claim, place.words):
        return _differing(Mark.CONTRADICTED, (bound,), place.shared / 2, place)
    if unit := rewordings.period(claim, place.words):
        return _differing(Mark.DIFFERS, (unit,), place.shared / 2, place)
    if exchanged_roles.swapped(claim, place.words):
        said = "it is done by the one to whom the draft says it was done"
        return HeldClaim(Mark.CONTRADICTED, said, place.shared / 2, (place.citation,))
    return None


def _clashes(claim: str, sentence: str) -> bool:
    return bool(rewordings.clash(claim, sentence) or rewordings.period(claim, sentence))


def _is_of_speaker(claim: str, sentence: str) -> bool:
    """True where both have only a speaker's name in common.

    `Said co-author Mateus Oliveira` does not say that he led the study.
    """
    here, written = Text(sentence), Text(claim)
    named = {term for term, _ in (*written.names(), *written.starts())}
    if any(here.holds(term) for term in written.content if term not in named):
        return False
    names = "|".join(re.escape(word) for _, word in written.names() if here.knows(word))
    return (
        bool(names) and re.search(rf"\b(?:{VERBS})\b[^.;]{{0,60}}(?:{names})", sentence) is not None
    )


_OTHERS: Final = (
    clauses.crosses,
    clauses.is_rarer,
    clauses.is_claimed,
    clauses.is_unreal,
    clauses.is_elsewhere,
    _is_of_speaker,
    exchanged_roles.swapped,
    _clashes,
)
"""What a place may say with the claim's words, of somebody or something else."""


def _in_its_words(claim: str, places: Sequence[Ground]) -> HeldClaim | None:
    """The standing of what a place says in these words."""
    for place in places:
        if verbatim(claim, place.words):
            return HeldClaim(Mark.VERBATIM, "the article's own words", 1.0, (place.citation,))
        if differences.is_shortened(claim, place):
            said = "the article's words, shortened"
            return HeldClaim(Mark.SUPPORTED, said, 1.0, (place.citation,))
    return None


def _weight(found: HeldClaim) -> float:
    return found.probability + 0.1 * (found.mark is Mark.CONTRADICTED)


def _altered(claim: str, places: Sequence[Ground]) -> Iterator[HeldClaim]:
    """Standings by a place that differs in a change."""
    for place in places:
        if place.shared >= NEAR:
            yield from _exchanged(claim, place)
            yield from _turned(claim, place)
            yield from _replaced(claim, place)


def _exchanged(claim: str, place: Ground) -> Iterator[HeldClaim]:
    """The place's dates, amounts and names instead of the claim's."""
    found = exchange.exchanged(claim, place.words, place.spelt_out(claim))
    if not found:
        return
    mend = exchange.mended(claim, found)
    shared = place.text.share(Text(mend))
    named = any(each.kind is DifferenceKind.NAME for each in found)
    if shared < (CLOSE if named else LIKELY):
        return
    if (sure := _sure(mend, place)) >= PASSES:
        yield _differing(Mark.DIFFERS, found, sure, place, mend)
    elif shared >= CLOSE and not named:
        yield _differing(Mark.DIFFERS, found, shared / 2, place)


def _turned(claim: str, place: Ground) -> Iterator[HeldClaim]:
    """A word or a negation of the claim turned."""
    if place.shared < CLOSE:
        return
    for each in differences.turned(claim, place):
        sure = _sure(exchange.mended(claim, [each]), place)
        if sure >= PASSES or each.kind is DifferenceKind.OPPOSITE:
            yield _differing(Mark.CONTRADICTED, (each,), max(sure, place.shared / 2), place)


def _replaced(claim: str, place: Ground) -> Iterator[HeldClaim]:
    """Other words in a sentence that is otherwise the place's."""
    found = differences.replaced(claim, place)
    if place.shared >= CLOSE and 0 < len(found) <= REWORDED:
        turns = any(each.kind is DifferenceKind.NEGATION for each in found)
        mark = Mark.CONTRADICTED if turns else Mark.DIFFERS
        yield _differing(mark, found, place.shared / 4, place)


def _sure(claim: str, place: Ground) -> float:
    if verbatim(claim, place.words):
        return 1.0
    return entailment.judge(place.read(claim), claim).probability


def _differing(
    mark: Mark, found: tuple[Difference, ...], sure: float, place: Ground, mend: str | None = None
) -> HeldClaim:
    said = "; ".join(_told(each) for each in found)
    return HeldClaim(mark, said, sure, (place.citation,), found, mend)


def _told(difference: Difference) -> str:
    if difference.kind is DifferenceKind.NEGATION:
        return "one of the two is negated"
    found = f"“{difference.found}”" if difference.found else "nothing"
    return f"the draft says “{difference.said}”, the article {found}"
