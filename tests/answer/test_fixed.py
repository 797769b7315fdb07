"""A year, hearer, kinsman, age or whole that a question fixes has to stand where it is answered."""

from __future__ import annotations

import pytest

from askcite.answer.guards import fixed
from askcite.sources import read_text
from askcite.text import sentences

YARD = read_text(
    "The yard at Ness built nine boats in 1931. Its foreman, Olav Brekke, told the owner that the"
    " oak was wet.\n\n"
    "Brekke lived with his sister behind the church. He died at ten past six, in the third year of"
    " the war.\n\n"
    "His brother Sivert was twelve when the yard burned. Ida Moe, head of sales at Ness Boats, kept"
    " the drawings.",
    id="yard",
    title="The yard",
)
SPANS = [s.span for s in sentences.split(YARD.text, YARD.blocks)]


@pytest.mark.parametrize(
    ("asked", "sentence", "lacks"),
    [
        ("How many boats were built in 1931?", 0, False),
        ("How many boats were built in 1913?", 0, True),
        ("When did the yard build boats in 1913?", 0, False),
        ("What did the foreman tell the owner?", 1, False),
        ("What did the foreman tell the smith?", 1, True),
        ("What did the owner tell the foreman?", 1, True),
        ("What is the name of his sister?", 2, True),
        ("What was his brother called?", 4, False),
        ("How old was Brekke when he died?", 3, True),
        ("How old was Sivert when the yard burned?", 4, False),
        ("Who is the head of Ness Boats?", 5, True),
        ("What did his father do?", 1, True),
        ("Where did his sister live?", 2, False),
    ],
)
def test_what_is_fixed_must_be_there(asked: str, sentence: int, *, lacks: bool) -> None:
    """Else the sentence tells of another year or person."""
    assert lacks is fixed.lacks(asked, SPANS[sentence], YARD)


CLUB = read_text(
    "Questions go to the secretary, Ms Hale, who answers within a week. The treasurer, Mr Dorn, is"
    " reached at dorn@club.example or 0551 774 20.\n\n"
    "A window was broken while the hall was empty. The fence was mended by two members."
    " In 1998 they sold the old hall. The roof cost 4,100 crowns.",
    id="club",
    title="The club",
)
HERE = [s.span for s in sentences.split(CLUB.text, CLUB.blocks)]


@pytest.mark.parametrize(
    ("asked", "sentence", "lacks"),
    [
        ("phone number of the treasurer", 1, False),
        ("email of the treasurer", 1, False),
        ("website of the club", 2, True),
        ("phone number of the caretaker", 3, True),
        ("who broke the window", 2, True),
        ("who mended the fence", 3, False),
        ("how much did they sell the old hall for", 4, True),
        ("how much did the roof cost", 5, False),
    ],
)
def test_a_number_or_a_doer_must_be_there(asked: str, sentence: int, *, lacks: bool) -> None:
    """A name is no telephone number, and what is done has no doer by itself."""
    assert lacks is fixed.lacks(asked, HERE[sentence], CLUB)
