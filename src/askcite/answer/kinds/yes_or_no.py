"""Yes or no: the sentence that shows it.

Of a study that is its conclusion. A yes stands above it where it is sure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.fallbacks import otherwise, uncounted
from askcite.answer.finding import Search
from askcite.answer.guards import contrary, plainly, rejected, withheld
from askcite.answer.guards.verdicts import verdict
from askcite.answer.kinds import fact
from askcite.question.affirmed import inverted
from askcite.question.request import Part
from askcite.text import idle, studies
from askcite.types import Article, Evidence, Kind

CONCLUDES: Final = 1.5
"""Log-odds that a finding or conclusion gains."""
OPENS: Final = -1.5
"""Log-odds that an aim, an open question or a method loses, beside what it loses for any kind."""
STUDY: Final = 40
"""Sentences of a study, at most, that is told whole: an abstract. A long one concludes in many
places."""
NEAR: Final = 5
"""Sentences, the likeliest, of which one may say no where none answers."""
METHODS: Final = 2
"""Sentences of methods that make a study of what states no aim."""
LATE: Final = 0.3
MARKED: Final = 0.3
"""What its last sentence has over its first, and one with the words of a conclusion over others,
beside the cosine with the question. Of 320 questions of pubmedqa the sentence so chosen is one of
the conclusion for .84; .28 by the cosine alone, .57 without the place."""


def choose(part: Part, search: Search) -> Choice:
    """The sentences that answer, perhaps under a yes."""
    if asked := inverted(part.typed):
        part = replace(part, readings=tuple(dict.fromkeys((*part.readings, asked))))
    chosen = _chosen(part, search)
    chosen = chosen if chosen.tells else _denied(chosen, search)
    if not chosen.tells:
        return chosen
    told = verdict(chosen) or plainly.verdict(chosen)
    if told is None:
        chosen = uncounted.recounted(part, otherwise.owned(part, chosen, search), search)
        return rejected.shown(chosen, search) if chosen.verdict is None else chosen
    return replace(_denying_first(chosen) if told == "no" else chosen, verdict=told)


def _denied(chosen: Choice, search: Search) -> Choice:
    """The sentence that says no, though none is sure.

    `The trams run every hour, right?` is as unlike as the number in it.
    """
    found = chosen.finding
    near = citing.ordered(found)[:NEAR] if found else ()
    told = (e for e in near if found and _denies(e, chosen.understood_as, found.articles))
    best = next(told, None)
    if found is None or best is None:
        return chosen
    return replace(
        chosen,
        kind=Kind.YES_NO,
        groups=(Group((best,)),),
        confidence=search.answers_from,
        articles=found.articles,
    )


def _denies(each: Evidence, asked: str, articles: Mapping[str, Article]) -> bool:
    said = completing.words(each, articles)
    return withheld.denies(asked, said) or contrary.denies(asked, said)


def _denying_first(chosen: Choice) -> Choice:
    """The sentences that say no, if any does."""
    asked, articles = chosen.understood_as, chosen.articles
    denying = tuple(e for e in chosen.evidence if _denies(e, asked, articles))
    return replace(chosen, groups=(Group(denying),)) if denying else chosen


def _chosen(part: Part, search: Search) -> Choice:
    chosen = fact.choose(part, search, _settles)
    if not chosen.tells:
        return chosen
    settling = _conclusion(chosen, search)
    if settling is None:
        return replace(chosen, kind=Kind.YES_NO)
    beside = (e for e in chosen.evidence if e.sentence != settling.sentence)
    kept = [e for e in beside if _settles(completing.words(e, chosen.articles)) >= 0][:1]
    return replace(chosen, kind=Kind.YES_NO, groups=(Group((settling, *kept)),))


def _settles(sentence: str) -> float:
    """The weight of a sentence that tells which."""
    opens = idle.seeks(sentence) or studies.reports_method(sentence)
    return OPENS * opens + CONCLUDES * studies.concludes(sentence)


def _conclusion(chosen: Choice, search: Search) -> Evidence | None:
    """The concluding sentence of a study, if it is one."""
    best = chosen.evidence[0]
    article = chosen.articles[best.article_id]
    cut, vectors = search.generation.sentences(article.id)
    words = [s.span.line(article.text) for s in cut]
    if len(cut) > STUDY or not _is_study(words):
        return None
    near = vectors @ search.vector(chosen.understood_as)
    near += LATE * np.arange(len(cut)) / max(1, len(cut) - 1)
    near += MARKED * np.array([_sign(each) for each in words])
    return replace(best, sentence=cut[int(near.argmax())], answer=None, named=None)


def _is_study(words: Sequence[str]) -> bool:
    """True for words that tell of aims, methods and findings."""
    methods = sum(map(studies.reports_method, words))
    found = methods or any(map(studies.concludes, words))
    return methods >= METHODS or bool(found and any(map(idle.seeks, words)))


def _sign(sentence: str) -> int:
    """Sign of a conclusion (1), aim or method (-1)."""
    opens = idle.seeks(sentence) or studies.reports_method(sentence)
    return studies.concludes(sentence) - opens
