"""Numbers that an article disputes are told with those set against them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

PLAIN = """# Tarn council to close the mill museum

By Orla Finch, Tarn Herald, 4 June 2024

The council will close the mill museum in Weir Street in October. The museum had 41,000 visitors
last year, the culture office says. A new roof would cost 2.4 million pounds. The ticket costs 6
pounds, and there are 14 rooms. The bus from the station to the mill takes 9 minutes.
"""
DOUBTED = """# Friends of the mill museum doubt the figures

By Sam Odell, Valley Post, 12 June 2024

Friends of the mill museum in Weir Street want to see the books.

The culture office spoke of 41,000 visitors last year. But the guest book, which the friends have
copied, shows 58,000. The museum has 14 rooms. The castle has 90 rooms.

The price of the new roof is in doubt as well. The council spoke of 2.4 million pounds. A roofer
from Hull, Castle Slates, has offered to do it for 1.3 million.
"""
RISEN = """# The harbour in figures

In 2020 the harbour had 120 boats. But it fell to 80 boats by 2023. The harbour wall is 300 metres
long. The pier is 200 metres long.
"""
FIRST, SECOND = "The museum had 41,000", "The culture office spoke of 41,000"
RIVAL, OFFER = "But the guest book", "A roofer from Hull"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Two reports on one museum, of which one disputes the other's figures."""
    folder = tmp_path_factory.mktemp("disputed")
    (folder / "plain.md").write_text(PLAIN)
    (folder / "doubted.md").write_text(DOUBTED)
    with Library.build(folder / "index", [folder / "."]) as library:
        yield library


def quotes(library: Library, asked: str) -> list[str]:
    """The sentences that are told."""
    return [citation.quote for citation in library.ask(asked).citations]


@pytest.mark.parametrize(
    ("asked", "rival"),
    [
        ("How many visitors did the museum have last year?", RIVAL),
        ("how much would a new roof cost?", OFFER),
    ],
)
def test_a_number_is_told_with_its_rival(shelf: Library, asked: str, rival: str) -> None:
    """The sentence that disputes the number comes next after it."""
    told = quotes(shelf, asked)
    assert any(each.startswith(rival) for each in told[:3])


@pytest.mark.parametrize(
    "asked", ["how many rooms are there in the museum?", "how much is a ticket"]
)
def test_a_number_of_another_thing_is_no_rival(shelf: Library, asked: str) -> None:
    """Where no word of doubt stands near, the next number is another thing's."""
    told = quotes(shelf, asked)
    assert told
    assert not [each for each in told if "90" in each or "58,000" in each]


def test_what_changed_is_not_disputed(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Numbers of other things are told without each other."""
    folder = tmp_path_factory.mktemp("risen")
    (folder / "risen.md").write_text(RISEN)
    with Library.build(folder / "index", [folder / "risen.md"]) as library:
        assert ["The harbour wall is 300 metres long."] == quotes(
            library, "how long is the harbour wall?"
        )


@pytest.mark.parametrize(
    "asked",
    ["do the authors disagree about anything?", "where do the articles contradict each other"],
)
def test_the_disputes_are_where_articles_disagree(shelf: Library, asked: str) -> None:
    """Both numbers stand there, of each dispute."""
    told = quotes(shelf, asked)
    assert {SECOND, RIVAL, OFFER} <= {
        start for each in told for start in (FIRST, SECOND, RIVAL, OFFER) if each.startswith(start)
    }


@pytest.mark.parametrize(
    "asked",
    [
        "do the articles agree on the number of visitors?",
        "do the Herald and the Valley Post agree on the number of visitors?",
    ],
)
def test_articles_do_not_agree_on_what_one_disputes(shelf: Library, asked: str) -> None:
    """Papers that are named are the articles; a rival number in one of them is no agreement."""
    answer = shelf.ask(asked)
    assert "no" == answer.verdict
    assert any(citation.quote.startswith(RIVAL) for citation in answer.citations)


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ("Which article says that the roof costs 1.3 million?", ["Friends of the mill museum"]),
        ("which text says 9 minutes", ["Tarn council to close"]),
        ("which article says that the mayor earns 1.3 million", []),
        ("which article says that the ticket costs 8 pounds", []),
    ],
)
def test_the_article_that_says_a_number_has_it(
    shelf: Library, asked: str, titles: list[str]
) -> None:
    """Its paragraph speaks of the thing, and no article with another number is told."""
    told = [citation.title for citation in shelf.ask(asked).citations]
    assert len(titles) == len(told)
    assert all(title.startswith(start) for title, start in zip(told, titles, strict=True))


@pytest.mark.parametrize(
    "asked",
    ["what do both articles say about the roof", "what do the two articles say about the roof"],
)
def test_each_article_is_asked(shelf: Library, asked: str) -> None:
    """A count before the articles names all of them."""
    assert 2 == len({citation.title for citation in shelf.ask(asked).citations})
