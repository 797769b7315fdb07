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


LIFE = read_text(
    "Henrike Solvang was born on 9 June 1901 in Lervik, the third of five children of a sail maker,"
    " Peder Solvang. Her father drowned in 1913.\n\n"
    "They married in 1926 and had two sons: Olav, who became a pilot, and Torstein, a smith.\n\n"
    "Greta Mosimann, who has led the rescue team for 14 years, praised the guests. The hall has"
    " stood for 90 years. You must be at least 16 years old. Wood chipper: 300 crowns.\n\n"
    "King Haakon bought two small windows for the chapel. The first window cost 2,400 crowns."
    " She gave the money to a fund that has helped more than 200 families. Bus drivers earn about"
    " 3 francs an hour less than train drivers. Maps are sold at the desk, 81 per cent of them to"
    " guests.\n\n"
    "He died in 2015 in Oslo. Day tickets cost 62 francs.",
    id="life",
    title="Some lives",
)
LIVES = [s.span for s in sentences.split(LIFE.text, LIFE.blocks)]


@pytest.mark.parametrize(
    ("asked", "begins", "lacks"),
    [
        ("how many children did Olav have", "They married", True),
        ("how many children did Henrike Solvang have", "Henrike", True),
        ("how many children did Peder Solvang have", "Henrike", False),
        ("how many sons did they have", "They married", False),
        ("when did her mother die", "He died", True),
        ("when did my mother die", "Her father", True),
        ("when did his father die", "Her father", False),
        ("what happened to her mother", "Her father", True),
        ("how old is Greta Mosimann", "Greta", True),
        ("how old is the hall", "The hall", False),
        ("how old is the boat", "You must", True),
        ("how old must I be", "You must", False),
        ("how old is the wood chipper", "Wood chipper", True),
        ("how old was Henrike", "Henrike", False),
        ("how much did King Haakon pay for the windows", "King Haakon", True),
        ("how much did the first window cost", "The first", False),
        ("how much money did the fund get", "She gave", True),
        ("how much do bus drivers earn", "Bus drivers", True),
        ("how much less do bus drivers earn", "Bus drivers", False),
        ("how much are maps", "Maps", True),
        ("how much are day tickets", "Day tickets", False),
        ("how much are day tickets in Adlig", "Day tickets", True),
        ("were day tickets sold in Adlig", "Day tickets", False),
        ("when did he die in Oslo", "He died", False),
        ("phone number", "Day tickets", True),
    ],
)
def test_what_it_is_told_of_must_be_there(asked: str, begins: str, *, lacks: bool) -> None:
    """The parent, the kinsman, an age, a sum, the place."""
    (span,) = [each for each in LIVES if each.of(LIFE.text).startswith(begins)]
    assert lacks is fixed.lacks(asked, span, LIFE)


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ("Ada Rist spent eleven years on the roof.", True),
        ("Ada Rist, 61, spent eleven years on the roof.", False),
        ("Ada Rist is eleven years old.", False),
    ],
)
def test_years_spent_are_no_age(said: str, *, lacks: bool) -> None:
    """They tell how long it took."""
    article = read_text(said, id="roof")
    (span,) = (s.span for s in sentences.split(article.text, article.blocks))
    assert lacks is fixed.lacks("How old is Ada Rist?", span, article)
