"""Sentences near by that tell of another: another speaker, another thing counted, another row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite import Library, sources
from askcite.answer.guards import other_counts
from askcite.answer.tables import open_rows

TEXT = """# The orchard that moved

By Ewan Prowse

The council of Tarn planted the orchard in 2016. Some 300 pear trees were moved in 2022, when the
road was widened. Nine people were hurt in the storm of May 2020.

The treasurer of Tarn, Nadia Orlov, is content. "Every tree paid for itself," she says. Her brother
Luka Orlov picks pears with his aunt. The neighbouring town of Feld is watching; its treasurer, Sam
Adeyemi, wants to see the bills.

| Tree | Row | Planted by spring | Cost |
|---|---|---|---|
| Pear | Mill Lane | 300 | 9,000 |
| Quince | Ford Lane | 40 | 2,100 |
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one report."""
    folder = tmp_path_factory.mktemp("orchard")
    page = folder / "orchard.md"
    page.write_text(TEXT, encoding="utf-8")
    with Library.build(folder / "index", list(sources.read(page))) as built:
        yield built


@pytest.mark.parametrize(
    "question",
    [
        "what does Luka Orlov say",
        "what does Luka's aunt say",
        "what does Nadia Orlov say about the storm",
        "how many people were hurt in the 2019 storm",
        "how many cherry trees does Feld own",
        "who pruned the quince",
    ],
)
def test_what_is_told_of_another_is_no_answer(library: Library, question: str) -> None:
    """The same last name, her brother, another matter, another year."""
    assert not library.ask(question).citations


@pytest.mark.parametrize(
    ("question", "has"),
    [
        ("what does Nadia Orlov say", "Every tree paid"),
        ("what does the treasurer of Tarn say", "Every tree paid"),
        ("what does the treasurer of Feld want", "to see the bills"),
        ("how many people were hurt in the 2020 storm", "Nine people"),
    ],
)
def test_the_very_one_is_told(library: Library, question: str, has: str) -> None:
    """Of two who hold an office each has their own words."""
    assert has in library.ask(question).text


@pytest.mark.parametrize(
    ("asked", "said", "another"),
    [
        ("how many cats fell ill", "Some 640 dogs fell ill.", True),
        ("how many dogs fell ill", "Some 640 dogs fell ill.", False),
        ("how many people fell ill", "Some 640 guests fell ill.", False),
        ("how many miles is it", "It is 12 kilometres long.", False),
        ("how many gates are there", "There are 12.", False),
    ],
)
def test_a_number_counts_its_own_thing(asked: str, said: str, *, another: bool) -> None:
    """People and measures have other names; a cat is no dog."""
    assert another is other_counts.lacks(asked, said)


@pytest.mark.parametrize(
    ("asked", "lacking"),
    [
        ("who built the stone bridge", True),
        ("when was the stone bridge opened", True),
        ("how many people crossed the stone bridge", True),
        ("how many arches has the stone bridge", False),
    ],
)
def test_a_row_answers_by_its_heads(asked: str, *, lacking: bool) -> None:
    """A row of the very thing tells only what a head or a cell is of."""
    row = "Work: Stone bridge | Place: Mill Lane | Arches: 5 | Cost: 12,000"
    assert lacking is open_rows.lacks(asked, row)


@pytest.mark.parametrize(
    ("asked", "said", "another"),
    [
        ("how many mics were hung up", "We hung up 48 microphones.", False),
        ("How many people came to the mill?", "The mill has two large halls.", True),
        ("How many people died?", "Eleven foxes were run over, and four of them died.", True),
        ("How many people died?", "Eleven hikers fell, and four of them died.", False),
        ("How many sheds are there?", "4.1 A booking lapses after 20 minutes.", True),
        ("How many guests does the club have?", "2.3 Guests may stay from 9 p.m. on 4 May.", True),
        ("How many nurses were asked?", "Of those asked, 47 per cent agreed.", False),
        ("How many teachers left in 1990?", "In 1990, 31 left.", False),
        ("How many canoes does the club own?", "A member may keep up to two canoes here.", True),
        ("How many canoes may a member keep?", "A member may keep up to two canoes here.", False),
        ("How many beds are there in total?", "No guest may book more than two beds.", True),
        ("How many hotels does Adlig have?", "Adlig lost half of its hotels in 2010.", True),
        ("How many hotels did Adlig lose?", "Adlig lost half of its hotels in 2010.", False),
        ("How many people live in Brunn?", "In Brunn 14 per cent of bookings fail.", True),
        ("How many people live in Ober-Brunn?", "Ober-Brunn has 900 inhabitants.", False),
        ("How many marmots are left?", "Marmots fled from the 16 lamps.", True),
        ("How many trees were felled?", "Of 300 oaks and other trees, 12 were felled.", False),
        ("How many accidents were there?", "Two thirds of its lamps were broken.", True),
        ("How many students did she teach?", "She was the third of five children.", True),
        ("How many children were there?", "She was the third of five children.", False),
        ("How many lockers are there?", "Lockers are shared by two; there are 36 of them.", False),
    ],
)
def test_a_number_that_counts_nothing_of_it(asked: str, said: str, *, another: bool) -> None:
    """Hours, dates, halls and the most that one may have are no number of people or things."""
    assert another is other_counts.lacks(asked, said)
