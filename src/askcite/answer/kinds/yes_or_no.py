"""Yes or no, by the place that answers.

A verdict is given only where its calibrated probability carries it; else the nearest sentence
stands without one.
"""

from __future__ import annotations

from dataclasses import replace

from askcite.answer.choice import Choice
from askcite.answer.finding import Finding, Search
from askcite.answer.kinds import fact
from askcite.models import decider
from askcite.question.request import Part
from askcite.types import Evidence, Kind, Verdict


def choose(part: Part, search: Search) -> Choice:
    """The sentences that answer, with the verdict that they carry."""
    chosen = fact.choose(part, search)
    found = chosen.finding
    if not chosen.evidence or found is None or search.finder.reader is None:
        return chosen
    told = verdict(found.question, place(chosen.evidence[0], found))
    return replace(chosen, kind=Kind.YES_NO, verdict=told)


def verdict(asked: str, text: str) -> Verdict | None:
    """Yes or no, where the text carries it."""
    told = decider.load().decide(asked, text)
    least = decider.card()["verdict from"]
    if told.yes >= least["yes"]:
        return "yes"
    return "no" if told.no >= least["no"] else None


def place(best: Evidence, found: Finding) -> str:
    """The passage of the best sentence, under its article's title."""
    article = found.articles[best.article_id]
    inside = (
        passage.span
        for passage, _ in found.passages
        if passage.article_id == best.article_id and passage.span.covers(best.sentence.span)
    )
    span = next(inside, best.sentence.span)
    return f"{article.title}. {' '.join(span.of(article.text).split())}"
