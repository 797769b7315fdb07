"""Questions that the sentence with the pronoun answers, not the one with the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askcite.text import passages, sentences
from askcite.text.layout import blocks
from askcite.types import Article, Span
from askcite_lab.training.examples import make
from askcite_lab.training.exercises import CutArticle
from askcite_lab.training.lessons import Lesson
from askcite_lab.training.pronouns import asked

if TYPE_CHECKING:
    from collections.abc import Sequence

SEED = 1
NAMED = "Ford was active in the Boy Scouts of America as a boy."


def source(text: str) -> CutArticle:
    """An article of one paragraph."""
    article = Article("ford", "Ford", "made up", text, blocks.find(text))
    cut = sentences.split(text, article.blocks)
    packed = passages.pack(article, cut, [10] * len(cut))
    return CutArticle(article, packed, {"ford#0": Span(0, len(text))})


def questions(*said: str) -> Sequence[str]:
    """What is asked of these sentences."""
    return [question.text for question in asked([source(" ".join(said))], SEED)]


@pytest.mark.parametrize(
    ("sentence", "begins", "without"),
    [
        ("He is the only President who became an Eagle Scout.", "Who is", "Ford"),
        ("His house in Omaha burnt down, and was never built again.", "Whose house", "built"),
        ("It has taught millions of boys to tie knots.", "What has", "It"),
    ],
)
def test_the_pronoun_is_asked_for(sentence: str, begins: str, without: str) -> None:
    """With the words of the sentence up to where something else is said."""
    (question,) = questions(NAMED, sentence)
    assert question.startswith(begins)
    assert question.endswith("?")
    assert without not in question
    assert set(question[:-1].split()[1:]) <= set(sentence.replace(",", "").rstrip(".").split())


@pytest.mark.parametrize(
    "sentence",
    [
        "It is unknown whether he ever camped in the woods of Michigan.",
        "He never camped.",
        "Ford is the only President who became an Eagle Scout.",
    ],
)
def test_what_stands_for_nobody_is_not(sentence: str) -> None:
    """Neither are a few words, nor a sentence that names what it is about."""
    assert not questions(NAMED, sentence)


def test_the_sentence_with_the_pronoun_answers() -> None:
    """All of it, as the few words stand elsewhere; nothing precedes the first of a passage."""
    said = "He is the only President who became an Eagle Scout."
    given = source(f"{NAMED} {said}")
    (answered, *_) = make({"ford": given}, asked([given], SEED))
    assert answered.kind is Lesson.ANSWERED
    assert answered.answer is not None
    assert answered.answer.of(answered.text) == said
    assert not answered.short
    assert not questions(said)
