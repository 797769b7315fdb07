"""Unanswerable questions that their looks give away are thinned."""

from __future__ import annotations

from askcite.types import Span
from askcite_lab.training.balance import balanced
from askcite_lab.training.exercises import CutArticle, Exercise

HALF = 150
SEED = 1


def questions(sources: dict[str, CutArticle]) -> list[Exercise]:
    """As many answered as unanswerable ones; every other of these is oddly worded."""
    article = next(iter(sources.values())).article
    whole = Span(0, len(article.text))
    made = []
    for number in range(HALF):
        odd = "whereupon " * (number % 2)
        made.append(Exercise(f"When was part {number} built?", article.id, Span(0, 3), whole))
        made.append(Exercise(f"When was part {odd}{number} built?", article.id, None, whole))
    return made


def test_what_is_oddly_worded_goes(sources: dict[str, CutArticle]) -> None:
    """Answered questions all stay, of the others hardly any that wording gives away."""
    given = questions(sources)
    kept = balanced(given, sources, SEED)
    assert [q for q in given if q.answer] == [q for q in kept if q.answer]
    left = [q for q in kept if not q.answer]
    odd = sum("whereupon" in q.text for q in left)
    assert odd < 0.2 * HALF / 2 < 0.4 * HALF / 2 < len(left) - odd


def test_too_few_stay_as_they_are(sources: dict[str, CutArticle]) -> None:
    """Nothing can be said of the style of a few questions."""
    few = questions(sources)[:50]
    assert few == balanced(few, sources, SEED)
