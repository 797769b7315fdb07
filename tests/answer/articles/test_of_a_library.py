"""Requests over several articles: who wrote what, which say it, what each of two says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.types import Answer, Kind, Outcome

ESSAY = """Trams belong on the bridge over the Orr. I believe that it was built for them in 1921.

Buses are slower than trams, and they crack the stone of the bridge. The town should lay rails again
and close the bridge to lorries.
"""
NEWS = """The council rejected rails on the bridge over the Orr by eight votes to three on Monday.

Councillor Ivo Brand said that the rails would cost four million crowns, because the stone
is cracked.
Lena Moor, who had asked for trams, said that the stone was cracked by lorries alone.

Shopkeepers want the lorries to stay. The bridge was last repaired in 1988.
"""
CAKE = """Beat four eggs with sugar. Add the flour and a glass of plums. Bake the cake for an hour.

The cake was first baked in 1850 by a baker in Orrby.
"""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of an essay, of news and of a recipe."""
    folder = tmp_path_factory.mktemp("shelf")
    written = (
        ("trams", "Trams again", "Lena Moor", "2021-03-01", ESSAY),
        ("rails", "No rails", "Pia Holt", "2023-05-09", NEWS),
        ("cake", "Plum cake", "Ole Rand", "2024-01-02", CAKE),
    )
    files = []
    for name, title, author, day, text in written:
        files.append(folder / f"{name}.md")
        files[-1].write_text(f"---\ntitle: {title}\nauthor: {author}\ndate: {day}\n---\n\n{text}")
    with Library.build(folder / "index", files) as library:
        yield library


def titles(answer: Answer) -> set[str]:
    """The titles of the cited articles."""
    return {citation.title for citation in answer.citations}


@pytest.mark.parametrize(
    "typed",
    [
        "What did Pia Holt write about?",
        "summarize Holt's article",
        "key points of the text by holt",
    ],
)
def test_an_article_is_named_by_who_wrote_it(shelf: Library, typed: str) -> None:
    """It alone is told."""
    answer = shelf.ask(typed)
    assert (Kind.OVERVIEW, {"No rails"}) == (answer.kind, titles(answer))


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("Which article says that the bridge was repaired?", "No rails"),
        ("which text claims that buses crack the stone?", "Trams again"),
        ("is there an article about plums?", "Plum cake"),
        ("which article is about plums", "Plum cake"),
    ],
)
def test_which_article_says_it_is_told_by_the_sentence(
    shelf: Library, typed: str, title: str
) -> None:
    """The first citation is of that article."""
    assert title == shelf.ask(typed).citations[0].title


def test_articles_that_mention_a_word_are_counted(shelf: Library) -> None:
    """None is a number too."""
    answer = shelf.ask("How many articles mention the bridge?")
    assert "2 articles" in (answer.notice or "")
    assert {"Trams again", "No rails"} == titles(answer)
    none = shelf.ask("How many articles mention sharks?")
    assert (Outcome.TOLD, "“sharks” stands in none of the articles.") == (none.outcome, none.reply)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "articles about the bridge since 2022",
            "One of the 3 articles here fits: “No rails” (2023-05-09).",
        ),
        (
            "articles since 2022 about the bridge",
            "One of the 3 articles here fits: “No rails” (2023-05-09).",
        ),
        ("articles before 2022", "One of the 3 articles here fits: “Trams again” (2021-03-01)."),
        ("articles by Lena Moor about plums", "None of the 3 articles here fits."),
        (
            "articles after March 2021 on the bridge",
            "One of the 3 articles here fits: “No rails” (2023-05-09).",
        ),
    ],
)
def test_articles_are_found_by_matter_author_and_time(
    shelf: Library, typed: str, said: str
) -> None:
    """All that is asked must fit."""
    assert said == shelf.ask(typed).reply


def test_two_people_are_told_one_beside_the_other(shelf: Library) -> None:
    """Each under their name, whoever wrote it down."""
    answer = shelf.ask("What do Brand and Moor say about the cracked stone?")
    said = {statement.group: statement.text for statement in answer.statements}
    assert Kind.COMPARE is answer.kind
    assert {"Brand", "Moor"} == set(said)
    assert any("lorries alone" in s.text for s in answer.statements if s.group == "Moor")


def test_things_are_compared_as_before(shelf: Library) -> None:
    """Two things of which nobody of that name speaks are no people."""
    answer = shelf.ask("Compare trams and buses on speed")
    assert "slower than trams" in answer.text


def test_a_timeline_keeps_to_the_articles_of_its_thing(shelf: Library) -> None:
    """The cake's year is none of the bridge's."""
    answer = shelf.ask("timeline of the bridge over the articles")
    assert {"Trams again", "No rails"} == titles(answer)


def test_what_speaks_against_a_thing_is_asked_of_the_articles_that_name_it(
    shelf: Library,
) -> None:
    """A library of more texts than are gone through whole has such texts too."""
    with_more = [{"id": f"more{n}", "text": f"A pond of {n} ducks lies there."} for n in range(4)]
    shelf.add(with_more)
    answer = shelf.ask("who is against rails on the bridge?")
    for each in with_more:
        shelf.remove(each["id"])
    assert "rejected rails" in answer.text
