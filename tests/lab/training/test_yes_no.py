"""Yes-or-no questions made of others."""

from __future__ import annotations

from collections import Counter

import pytest

from askcite.types import Span
from askcite_lab.training.exercises import CutArticle, Exercise
from askcite_lab.training.lessons import Label, Ruling
from askcite_lab.training.yes_no import asked, turned


@pytest.mark.parametrize(
    ("question", "answer", "made"),
    [
        ("When was the BBC founded?", "1922", "Was the BBC founded in 1922?"),
        ("In what city did the fair take place?", "Rome", "Did the fair take place in Rome?"),
        ("How many seats does it have?", "40 seats", "Does it have 40 seats?"),
        ("Who is the mayor of Wexcombe?", "Ines Orme", "Is Ines Orme the mayor of Wexcombe?"),
        ("Why was it closed?", "a leak", None),
    ],
)
def test_the_words_are_moved(question: str, answer: str, made: str | None) -> None:
    """The answer stands where the question word asked; other shapes give nothing."""
    assert made == turned(question, answer)


def test_yes_no_and_unclear_are_marked_as_their_passages_say(
    sources: dict[str, CutArticle],
) -> None:
    """A wrong number means no; the deciding sentence is right, unless the answer is not there."""
    article = sources["saltmere-waterworks"]
    start = article.article.text.index("2014")
    exercise = Exercise(
        "When was a fourth filter added?",
        article.article.id,
        Span(start, start + 4),
        Span(0, len(article.article.text)),
    )
    made = list(asked([exercise] * 200, sources, first=5, seed=1))
    verdicts = Counter(example.verdict for example in made)
    assert set(Ruling) == verdicts.keys() - {None}
    for example in made:
        if example.verdict is not Ruling.UNCLEAR:
            assert ("2014" in example.question) is (example.verdict is Ruling.YES)
        assert (Label.RIGHT in example.marks) is (example.verdict is not Ruling.UNCLEAR)
        assert ("2014" in example.text) is (example.verdict is not Ruling.UNCLEAR)
    assert {5 + n for n in range(200)} >= {example.group for example in made}
