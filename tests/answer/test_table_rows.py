"""Rows of a table, told apart by their cells."""

from __future__ import annotations

import pytest

from askcite.answer import hints
from askcite.sources import markdown
from askcite.text import passages, sentences
from askcite.text.terms import terms

TABLE = """
| Line | Boats | Adult | Child |
|------|-------|------:|------:|
| North | Ola and Siv | 4 crowns | 2 crowns |
| South | Frida | 6 crowns | 3 crowns |
| Island | Tordis | 9 crowns | 5 crowns |
"""


def fits(question: str) -> list[float | None]:
    """How probably each row answers; None where rows do not differ by what is asked."""
    article = markdown.read(TABLE.encode()).article("a", "A", "a.md")
    cut = sentences.split(article.text, article.blocks)
    packed = passages.pack(article, cut, [20] * len(cut))
    found = hints.rows(frozenset(terms(question)), packed, {"a": article})
    return [found.get(("a", sentence)) for sentence in cut]


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Which boats serve the North line?", 0),
        ("Which line costs an adult 9 crowns?", 2),
        ("What does a child pay on the Island line?", 2),
        ("On which line does the Frida sail?", 1),
    ],
)
def test_the_row_whose_cells_hold_what_is_asked_answers(question: str, row: int) -> None:
    """A look-up by any column gives one row, and no other row is an answer."""
    found = fits(question)
    assert [row] == [n for n, fit in enumerate(found) if fit != 0]
    assert (found[row] or 1.0) > 0.4


@pytest.mark.parametrize(
    "question", ["Which line costs an adult 12 crowns?", "What does a dog pay?"]
)
def test_what_no_row_holds_raises_none(question: str) -> None:
    """Where no cell tells rows apart, the reader alone decides."""
    assert [None] * 3 == fits(question)


def test_a_row_that_holds_little_of_what_is_asked_is_not_raised() -> None:
    """The right line is no answer to what it does not say."""
    assert [0.0, 0.0, None] == fits("What does a bicycle with a trailer cost on the Island line?")
