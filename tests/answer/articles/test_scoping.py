"""Requests that name articles are asked of these."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.answer.articles import scoping
from askcite.library.library import Library
from askcite.question import request as requests
from askcite.types import Kind

CLINIC = """# The Corby Clinic

Doctor Mira Lund opened the clinic in Corby in 1932. It had four beds and one nurse.

The clinic closed in 1951 after a fire. Salt was used against the ice on its steps.
"""
BREAD = """# Bread in the Valley

John Hale opened a bakery in 1911. His rye loaf weighed two kilograms, and he used little salt.
"""
FERRY = """# The Ferry

The ferry carried twelve people across the Wend. It was opened in 1890 by the town of Corby.
"""


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of three short articles."""
    folder = tmp_path_factory.mktemp("three")
    files = []
    for name, text in (("clinic", CLINIC), ("bread", BREAD), ("ferry", FERRY)):
        files.append(folder / f"{name}.md")
        files[-1].write_text(text)
    with Library.build(folder / "index", files) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("In the ferry article, when was it opened?", "1890"),
        ("When was the bakery opened in the article about bread?", "1911"),
        ("in the clinic text, when did it open", "1932"),
    ],
)
def test_an_article_is_named_by_its_title(three: Library, asked: str, answer: str) -> None:
    """All three tell of an opening; the named one is asked."""
    assert answer in three.ask(asked).citations[0].quote


def test_an_article_is_named_by_what_it_is(tmp_path: Path) -> None:
    """By its title or its file's name, where one alone has it."""
    (tmp_path / "recipe.md").write_text(
        "# Rye bread\n\nThe dough rests for nine hours. Bake it hot."
    )
    (tmp_path / "a.md").write_text("# Essay on flying\n\nI gave up flying in 2019. I walk now.")
    (tmp_path / "b.md").write_text("# The ferry\n\nThe ferry was built in 1890. It carries goats.")
    names = [tmp_path / name for name in ("recipe.md", "a.md", "b.md")]
    with Library.build(tmp_path / "index", names) as library:
        assert {"Rye bread"} == {c.title for c in library.ask("Summarize the recipe").citations}
        told = library.ask("What is the essay about?")
        assert {"Essay on flying"} == {c.title for c in told.citations}
        assert len({c.title for c in library.ask("Summarize the policy").citations}) != 1


def test_a_named_article_is_summed_up_alone(three: Library) -> None:
    """`The bread article` is about bread."""
    told = three.ask("What is the bread article about?")
    assert (Kind.OVERVIEW, {"Bread in the Valley"}) == (
        told.kind,
        {c.title for c in told.citations},
    )


def test_two_articles_are_told_side_by_side(three: Library) -> None:
    """Each under its title."""
    told = three.ask("compare the article on bread and the article on the ferry")
    assert (Kind.COMPARE, {"Bread in the Valley", "The Ferry"}) == (
        told.kind,
        {s.group for s in told.statements},
    )


def test_the_articles_of_a_word_are_named(three: Library) -> None:
    """A sentence of each, and the titles in one line."""
    told = three.ask("which articles mention salt?")
    assert {"The Corby Clinic", "Bread in the Valley"} == {s.group for s in told.statements}
    assert "“The Corby Clinic”" in (told.notice or "")
    assert "Ferry" not in (told.notice or "")


def test_a_topic_of_several_articles_is_told_by_article(three: Library) -> None:
    """Asked of all of them, it is grouped."""
    told = three.ask("what do the articles say about salt?")
    assert {"The Corby Clinic", "Bread in the Valley"} == {s.group for s in told.statements}


def test_the_longest_article_is_told(three: Library) -> None:
    """By its sentences."""
    reply = three.ask("which article is the longest?").reply
    assert reply is not None
    assert "“The Corby Clinic”, with 4 sentences" in reply


def test_another_word_names_no_article(three: Library) -> None:
    """An article on what no title says narrows nothing."""
    assert "1911" in three.ask("In the article on baking, who opened a bakery?").citations[0].quote


def test_a_paper_names_none_of_its_many_articles(tmp_path: Path) -> None:
    """Nor does a name of which a title holds but a part."""
    rows = [
        {"id": str(n), "title": title, "text": text, "source": "Harbour News, 2020"}
        for n, (title, text) in enumerate(
            [
                ("News of the harbour betting", "Bets on the regatta are taken from noon."),
                ("A pilot retires", "Anna Reth steered ships for forty years."),
                ("The crane", "The crane lifts ninety tons."),
                ("Harbour News turns ten", "The paper was founded in 2010."),
            ]
        )
    ]
    source = tmp_path / "corpus.jsonl"
    source.write_text("\n".join(map(json.dumps, rows)))
    with Library.build(tmp_path / "index", [source]) as library:
        told = library.ask("According to the Harbour News article, who steered ships?")
        assert "Anna Reth" in told.text


def test_an_article_that_is_not_here_narrows_nothing(three: Library) -> None:
    """Who speaks of another one too asks of all."""
    search = three._search("en", None)
    one = requests.read("What does the ferry article say of the opening in Corby?")
    two = requests.read("Do the ferry article and the Times article agree on the opening?")
    assert ["ferry"] == scoping.narrowed(one, search)[1].scope
    assert scoping.narrowed(two, search)[1].scope is None


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A release, a life and a signed report."""
    folder = tmp_path_factory.mktemp("shelf")
    texts = {
        "mussels": "# Mussels clean the bay\n\n*Press release, Bay Institute, 3 June 2023*\n\n"
        "Mussels on ropes took up a third of the nitrogen, the institute found.\n",
        "moor": "# Ada Moor: a life in tunnels\n\nAda Moor (1889 – 1967) was a surveyor of mines. "
        "She was born in Bergen and drew the first map of the pits.\n",
        "fire": "# Fire at the market\n\n*By Jon Ek, Dale Post, 4 May 2024*\n\n"
        "A fire gutted the market on Monday. Nobody was hurt, the town said.\n",
    }
    files = []
    for name, text in texts.items():
        files.append(folder / f"{name}.md")
        files[-1].write_text(text, encoding="utf-8")
    with Library.build(folder / "index", files) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("who wrote the press release", "Mussels"),
        ("who is the author of the biography", "Ada Moor"),
    ],
)
def test_a_text_named_by_its_sort_has_its_own_author(
    shelf: Library, asked: str, title: str
) -> None:
    """Where it names none that is said, and no byline of another article."""
    answer = shelf.ask(asked)
    assert title in (answer.reply or "")
    assert not answer.citations


def test_a_text_that_is_not_there_has_no_author(shelf: Library) -> None:
    """No byline of another article is told."""
    assert "Ek" not in shelf.ask("who is the author of the interview").text
    assert "Ek" in shelf.ask("who wrote the article about the fire").text


def test_a_biography_is_summarised_alone(shelf: Library) -> None:
    """It is the article that begins with the years of a life."""
    answer = shelf.ask("summarise the biography")
    assert {"Ada Moor: a life in tunnels"} == {each.title for each in answer.citations}
