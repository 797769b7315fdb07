"""Sentences are told apart by how they stand."""

from __future__ import annotations

import pytest

from askcite.text import standing


@pytest.mark.parametrize(
    ("sentence", "dangles"),
    [
        ("But it also faces challenges of depth.", True),
        ("That means sustained investment.", True),
        ("However, the real test lies elsewhere.", True),
        ("For example, latency can be improved.", True),
        ("From there, the plague went north.", True),
        ("Their partnership has evolved.", True),
        ("This paper presents a parser.", False),
        ("It is clear that the dam leaks.", False),
        ("Those who came late were fined.", False),
        ("Japan leads the pillar.", False),
        ("Together, they can craft a model.", False),
        ("Nobody else was hurt.", True),
        ("Nobody was hurt.", False),
    ],
)
def test_a_sentence_that_leans_on_another_dangles(sentence: str, dangles: bool) -> None:
    """A pointer or a link at its beginning makes it dangle, an expletive does not."""
    assert dangles == standing.dangles(sentence)


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("Next steps", True),
        ("The minister delivering her first speech since taking office, October 24.", True),
        ("1993) , rats (Dente et al.,", True),
        ("Google Sheets prompting tutorial", True),
        ("Japan leads the pillar within the initiative.", False),
        ("He didn't come.", False),
        ("Prompts usually work across versions without changes.", False),
    ],
)
def test_words_without_a_verb_are_a_fragment(words: str, fragment: bool) -> None:
    """A title or a caption is none of the sentences that are cited alone."""
    assert fragment == standing.is_fragment(words)
