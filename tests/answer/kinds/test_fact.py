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
