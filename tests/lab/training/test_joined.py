"""Two questions asked as one, answered by neighbouring sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from askcite.text import passages, sentences
from askcite.text.layout import blocks
from askcite.types import Article, Span
from askcite_lab.training import joined
from askcite_lab.training.examples import make
from askcite_lab.training.exercises import CutArticle, Exercise
from askcite_lab.training.lessons import Lesson

TEXT = (
    "The dam was built by Ada Moreau. It was widened in 1931. "
    "Boats pass it on Sundays. Nobody drowned there."
)
BUILT = "Who built the dam?"
WIDENED = "When was it widened?"
BOTH = "The dam was built by Ada Moreau. It was widened in 1931."


@pytest.fixture(autouse=True)
def _every_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    """None is left to chance."""
    monkeypatch.setattr(joined, "SHARE", 1.0)


@pytest.fixture
def source() -> CutArticle:
    """An article of one paragraph, in one passage."""
    article = Article("dam", "Dam", "made up", TEXT, blocks.find(TEXT))
    cut = sentences.split(TEXT, article.blocks)
    return CutArticle(article, passages.pack(article, cut, [10] * len(cut)), {})


def asking(text: str, answer: str) -> Exercise:
    """A question whose answer is these words."""
    start = TEXT.index(answer)
    return Exercise(text, "dam", Span(start, start + len(answer)), Span(0, len(TEXT)))


def test_both_sentences_answer(source: CutArticle) -> None:
    """Whichever comes first; the few words are not known."""
    given = [asking(BUILT, "Ada Moreau"), asking(WIDENED, "1931")]
    (question,) = joined.asked(given, {"dam": source}, 1)
    assert question.answer is not None
    assert question.answer.of(TEXT) == BOTH
    assert question.text.replace(", and", " and").lower() in {
        "who built the dam and when was it widened?",
        "when was it widened and who built the dam?",
    }
    assert not question.short


def test_sentences_apart_are_not_joined(source: CutArticle) -> None:
    """Nor are questions that do not begin with what they ask for."""
    apart = [asking(BUILT, "Ada Moreau"), asking("When do boats pass?", "Sundays")]
    unclear = [asking(BUILT, "Ada Moreau"), asking("The dam was widened when?", "1931")]
    for given in (apart, unclear):
        assert not list(joined.asked(given, {"dam": source}, 1))


def test_edits_are_joined_too(source: CutArticle) -> None:
    """So that a question is not answered because it asks for two things."""
    built = replace(asking(BUILT, "Ada Moreau"), edits=("Who tore down the dam?",))
    widened = replace(asking(WIDENED, "1931"), edits=("When was it narrowed?",))
    (question,) = joined.asked([built, widened], {"dam": source}, 1)
    (edit,) = question.edits
    assert "tore" in edit
    assert "narrowed" in edit
    (alone,) = joined.asked([built, asking(WIDENED, "1931")], {"dam": source}, 1)
    assert not alone.edits


def test_no_companion_is_half_answered(source: CutArticle) -> None:
    """A name swapped in one of the two would leave the other answered."""
    given = [asking("Who built the dam in 1931?", "Ada Moreau"), asking(WIDENED, "1931")]
    questions = list(joined.asked(given, {"dam": source}, 1)) * 200
    made = list(make({"dam": source}, questions))
    kinds = {example.kind for example in made}
    assert kinds == {Lesson.ANSWERED, Lesson.REMOVED}
    for example in made:
        assert (example.kind is Lesson.ANSWERED) is (BOTH in example.text)
