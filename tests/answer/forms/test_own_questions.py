"""Answers that stand under a question of the article's own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from askcite import Library
from askcite.answer import hints
from askcite.text.terms import terms

PAGE = """# Ferry questions

## How long is the trip?

The crossing takes four hours in summer.

## May I bring a dog?

Dogs are allowed on a lead.

## Can I cancel my booking?

Yes, until two days before the trip.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library that holds the questions."""
    folder: Path = tmp_path_factory.mktemp("faq")
    page = folder / "ferry.md"
    page.write_text(PAGE, encoding="utf-8")
    return Library.build(folder / "index", [page])


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("How long is the trip?", "The crossing takes four hours in summer."),
        ("May I bring a dog?", "Dogs are allowed on a lead."),
        ("Can I cancel my booking?", "Yes, until two days before the trip."),
    ],
)
def test_the_answer_under_the_question_is_cited(
    library: Library, question: str, quote: str
) -> None:
    """Asked as the article asks, the words under it answer, under it as heading."""
    citation = library.ask(question).citations[0]
    assert (quote, question) == (citation.quote, citation.heading)


def test_another_question_is_not_answered_by_what_sounds_alike(library: Library) -> None:
    """What the article asks of a dog says nothing of a horse and its saddle."""
    assert not library.ask("May I bring a horse with its saddle?").found


@pytest.mark.parametrize(("cosine", "sure"), [(0.6, 0.0), (0.65, 0.0), (0.9, 0.97), (1.0, 0.97)])
def test_only_a_question_like_the_one_asked_lends_weight(cosine: float, sure: float) -> None:
    """Where the words are there and the question is another one, its answer gains nothing."""
    asked = frozenset(terms("How long is the trip?"))
    text = "How long is the trip? It takes four hours."
    found = hints.questions(asked, text, np.array([cosine, 0.1], np.float32), (1,))
    assert pytest.approx((sure,), abs=1e-6) == found


def test_an_interview_is_asked_of_the_person_in_its_title(tmp_path: Path) -> None:
    """Whom it calls `you` the request names; what it does not ask stays unanswered."""
    (tmp_path / "talk.md").write_text(
        "# A talk with Nora Vik\n\n**How did you come to keep bees, Ms Vik?**\n\n"
        "My uncle left me three hives.\n\n**How do you fight the mites?**\n\n"
        "With oxalic acid in December.\n",
        encoding="utf-8",
    )
    with Library.build(tmp_path / "index", [tmp_path / "talk.md"]) as library:
        cited = library.ask("How did Nora Vik come to keep bees?").citations
        assert "My uncle left me three hives." == cited[0].quote
        assert not library.ask("How did Nora Vik come to keep goats?").found
