"""What a text names is shown whole; where nothing is said, the line tells what is known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library
from askcite.sources import read_text
from askcite.types import Kind, Outcome

CLINIC = """# The Corby Clinic

Doctor Mira Lund opened the clinic in Corby in 1932. It had four beds and one nurse.

In 1940 Lund moved to Denmark. "The ovens never cooled," said John Hale, who baked for the patients.

The clinic closed in 1951. Its garden is still there.
"""
BREAD = """# Bread in Corby

John Hale baked bread in Corby until 1960. His rye loaf weighed two kilograms.
"""


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short article."""
    folder = tmp_path_factory.mktemp("clinic")
    (folder / "clinic.md").write_text(CLINIC)
    with Library.build(folder / "index", [folder / "clinic.md"]) as library:
        yield library


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of two."""
    folder: Path = tmp_path_factory.mktemp("both")
    (folder / "clinic.md").write_text(CLINIC)
    (folder / "bread.md").write_text(BREAD)
    with Library.build(folder / "index", [folder / "clinic.md", folder / "bread.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("who are the people in the article?", "Named: Mira Lund, John Hale."),
        ("which countries are mentioned", "Named: Denmark."),
        ("who is quoted?", "Named: John Hale."),
        ("list all people named with their jobs", "Named: Mira Lund, John Hale."),
        ("everyone mentioned and their roles", "Named: Mira Lund, John Hale."),
        ("list all people and what they do", "Named: Mira Lund, John Hale."),
    ],
)
def test_all_names_are_told(clinic: Library, asked: str, named: str) -> None:
    """Each by the sentence that names it first, and all in one line."""
    answer = clinic.ask(asked)
    assert (Kind.LIST, named) == (answer.kind, answer.notice)
    assert all((citation.answer_text or "?") in named for citation in answer.citations)


def test_a_year_is_told_by_its_sentences(clinic: Library) -> None:
    """All that it holds, and nothing of another year."""
    said = clinic.ask("what happened in 1940?").statements
    assert ["In 1940 Lund moved to Denmark."] == [s.text for s in said]


def test_a_timeline_has_every_date(clinic: Library) -> None:
    """In the order of the article."""
    dates = [c.answer_text for c in clinic.ask("timeline").citations]
    assert ["1932", "1940", "1951"] == dates


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("how does it end?", "The clinic closed in 1951."),
        ("how does the article begin?", "Doctor Mira Lund opened the clinic in Corby in 1932."),
        ("last sentence of the article", "Its garden is still there."),
    ],
)
def test_an_end_is_the_end(clinic: Library, asked: str, first: str) -> None:
    """And a beginning the beginning, of one paragraph."""
    assert first == clinic.ask(asked).statements[0].text


@pytest.mark.parametrize(
    ("asked", "notice"),
    [
        ("Who paid Mira Lund?", "The article mentions “Mira Lund”, but does not seem to answer"),
        ("What did Gandhi say about submarines?", "The article does not mention “Gandhi”."),
    ],
)
def test_a_refusal_says_what_is_missing(clinic: Library, asked: str, notice: str) -> None:
    """It tells what is known, and claims no more."""
    answer = clinic.ask(asked)
    assert Outcome.ABSTAINED is answer.outcome
    assert answer.notice is not None
    assert answer.notice.startswith(notice)


def test_nothing_was_answered_yet(clinic: Library) -> None:
    """A request for the ground of an answer needs one; after it, the ground is shown again."""
    assert Outcome.TOLD is clinic.ask("are you sure?").outcome
    first = clinic.ask("When did the clinic close?")
    again = clinic.ask("are you sure?", history=[(first.question, first.text)])
    assert first.citations[0] == again.citations[0]


def test_it_is_the_article_where_nothing_was_answered(clinic: Library) -> None:
    """A place is asked for, not the ground of an answer."""
    assert Outcome.TOLD is not clinic.ask("where is it?").outcome


def test_a_refusal_asked_about_says_the_same_again(clinic: Library) -> None:
    """And not that the article lacks the words of doubt."""
    first = clinic.ask("Who paid Mira Lund?")
    again = clinic.ask("are you sure?", history=[(first.question, first.text)])
    assert first.notice == again.notice


BUILT = (
    "Doctor Ada Fenwick came in 1901. Fenwick built the ward. Mr Jon Ruud said that Fenwick left."
)
SANG = "Mr Jon Ruud came in 1901. Blythe sang for the nurses. Then Blythe danced, and Blythe left."


@pytest.mark.parametrize(
    ("title", "text", "first"),
    [("The Hospital", BUILT, "Ada Fenwick"), ("Ora Blythe", SANG, "Ora Blythe")],
)
def test_the_main_person_is_the_one_named_most(
    tmp_path: Path, title: str, text: str, first: str
) -> None:
    """By a last name too, and by a title that names somebody."""
    with Library.build(tmp_path / "library", [read_text(text, id="a", title=title)]) as library:
        assert f"Named: {first}." == library.ask("who is the main person?").notice


def test_people_by_their_offices_and_months_without_years(tmp_path: Path) -> None:
    """A director whose name ends like a title, a chair; `in August`."""
    text = (
        "The fund's director, Priya Sen, signed the plan. Its chair, Jo Baird, did not.\n\n"
        "The work begins in August. Boats may wait."
    )
    with Library.build(tmp_path / "index", [read_text(text, id="fund")]) as library:
        assert "Priya Sen, Jo Baird" in (library.ask("list all the people").notice or "")
        assert "begins in August" in library.ask("timeline").text
