"""A reason or a way is told in a place, not in a lone sentence."""

from __future__ import annotations

from askcite.answer.kinds import why_how
from askcite.types import Evidence, Sentence, Span


def _read(number: int, probability: float) -> Evidence:
    place = Span(100 * number, 100 * number + 80)
    return Evidence("a", Sentence(number, place), None, probability, 1.0)


def test_of_like_sentences_that_beside_likely_ones_comes_first() -> None:
    """The lone one is a little likelier, and no likelier than much likelier ones."""
    lone, beside, near = _read(3, 0.30), _read(20, 0.28), _read(21, 0.25)
    assert [20, 21, 3] == [e.sentence.number for e in why_how.by_place([lone, beside, near])]
    sure = _read(3, 0.6)
    assert 3 == why_how.by_place([sure, beside, near])[0].sentence.number
