"""A fact that a few articles tell is told by each of them."""

from __future__ import annotations

from pathlib import Path

from askcite.library.library import Library
from askcite.sources import read_text

FERRY = "The ferry to Holm sails at nine in the morning. It carries forty cars and a mail van."
TIMETABLE = "The ferry to Holm sails at nine in the morning from May on. In winter it sails at ten."
BREAD = "The baker of Holm bakes rye bread. His oven is fired with birch, and he opens at six."


def _library(folder: Path) -> Library:
    told = {"Ferry": FERRY, "Timetable": TIMETABLE, "Bread": BREAD}
    return Library.build(folder / "library", [read_text(t, title=n) for n, t in told.items()])


def test_each_of_a_few_articles_that_tells_it_is_cited(tmp_path: Path) -> None:
    """The one on something else is not."""
    with _library(tmp_path) as library:
        cited = library.ask("When does the ferry to Holm sail?").citations
    assert {"Ferry", "Timetable"} == {citation.title for citation in cited}


def test_what_one_article_tells_is_cited_of_it_alone(tmp_path: Path) -> None:
    """Another that shares a name does not answer."""
    with _library(tmp_path) as library:
        cited = library.ask("With what is the baker's oven fired?").citations
    assert {"Bread"} == {citation.title for citation in cited}


PLAYERS = """The Miller's Tale was staged in Ostrava for ninety years, and the hall was always full.

The miller was played by Jan Berg from 1950 to 1961. Otto Lind played the miller from 1962 on, and \
was paid in flour."""


def test_all_sentences_of_a_place_that_answer_are_cited(tmp_path: Path) -> None:
    """Each names another."""
    with Library.build(tmp_path / "library", [read_text(PLAYERS, title="Ostrava")]) as library:
        said = library.ask("Who played the miller in Ostrava?").text
    assert all(name in said for name in ("Berg", "Lind"))
    assert "hall" not in said


def test_an_article_that_tells_a_part_is_cited(tmp_path: Path) -> None:
    """It answers in other words, less surely than the best one."""
    first = "Moses described God as supreme, great and mighty, and as one who takes no bribe."
    other = (
        "The orator first praised the king, and only then told what he needed. Likewise Moses"
        ' closed in praising God, saying, "There is none like God, O Jeshurun."'
    )
    told = {"Way": first, "Orator": other, "Bread": BREAD}
    articles = [read_text(text, title=name) for name, text in told.items()]
    with Library.build(tmp_path / "library", articles) as library:
        cited = library.ask("How did Moses describe God?").citations
    assert {"Way", "Orator"} == {citation.title for citation in cited}
