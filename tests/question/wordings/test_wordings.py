"""Questions of an article itself and of a term are told from those that go on."""

from __future__ import annotations

import pytest

from askcite.question import patterns
from askcite.types import Kind


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("Who wrote the article?", "author"),
        ("who is the author", "author"),
        ("Who was this essay written by?", "author"),
        ("What is the title?", "title"),
        ("What's the title of this page?", "title"),
        ("When was it published?", "published"),
        ("What is the source of the article?", "source"),
        ("Who wrote the report on the flood?", None),
        ("Who is the author of the book that Abe read?", None),
        ("When was the dam published?", None),
        ("What is the date of the flood?", None),
        ("Where does the water come from?", None),
    ],
)
def test_only_a_whole_question_is_about_the_article(question: str, field: str | None) -> None:
    """A question that goes on asks for something that the article may say."""
    (asked,) = patterns.read(question)
    assert (field,) * bool(field) == asked.topics * (asked.kind is Kind.ITSELF)


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("What is the OCC?", "OCC"),
        ("what does OCC stand for", "OCC"),
        ("What does the acronym “OCC” mean?", "OCC"),
        ("What’s the OCC?", "OCC"),
        ("What are MTBs?", "MTBs"),
        ("What is the meaning of OCC?", "OCC"),
        ("What is OCC short for?", "OCC"),
        ("What is the OCC's budget?", None),
        ("What is the port?", None),
        ("Who leads the OCC?", None),
        ("What is _A_B?", "_A_B"),
        ("What is ABCDEFGHIJ?", "ABCDEFGHIJ"),
        ("What did the OCC spend?", None),
    ],
)
def test_only_a_whole_question_asks_what_it_stands_for(question: str, short: str | None) -> None:
    """A question that goes on asks for something else."""
    (asked,) = patterns.read(question)
    assert short == (asked.subject if asked.kind is Kind.TERM else None)
