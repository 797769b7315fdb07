"""Quotations are told with whoever says them, and nobody's as another's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

NEWS = """# Weir at Holmby gives way

By Kira Dahl, Holmby Post, 3 May 2024

The weir at Holmby gave way on Thursday after a barge hit it. Forty cellars were flooded.

"I regret it, and we will pay for every cellar," said Rolf Ebner, the head of Ebner Transport.

Lotte Brink, who runs the tea room, was not satisfied. "Regret does not dry my floor."

She has counted nine floods since 2015. "Every year they paint the posts, and every year somebody
cannot see them," she said.

Councillor Imre Toth said that the channel must be widened. "Ten metres is too narrow for a barge
of that size," he said.

My grandmother, who grew up by the weir, used to say that water has a long memory. St Anne's, which
has 90 pupils, stays closed. Northmere Water said the river was falling. A course for skippers
costs 40 euros and lasts two hours. Fireworks may not be lit on the bank.

## Tickets for the ferry

| Ticket | Price |
|---|---|
| Adult | 2 euros |
| Child | 1 euro |
| Bicycle | 3 euros |
| Dog | 50 cents |
"""
PAINT, FLOOR, NARROW, PAYS = "Every year they", "Regret does not", "too narrow", "every cellar"


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A report in which four people speak."""
    folder = tmp_path_factory.mktemp("who-says")
    (folder / "news.md").write_text(NEWS)
    with Library.build(folder / "index", [folder / "news.md"]) as library:
        yield library


def quotes(library: Library, asked: str) -> str:
    """The sentences that are told, in one."""
    return " ".join(citation.quote for citation in library.ask(asked).citations)


@pytest.mark.parametrize(
    ("asked", "own", "others"),
    [
        ("what did Toth say about the posts", "", (PAINT, FLOOR, PAYS)),
        ("what did Rolf Ebner say", PAYS, (PAINT, FLOOR, NARROW)),
        ("what did Rolf Ebner say about the posts", "", (PAINT, FLOOR, NARROW)),
        ("what did Lotte Brink say about the posts", PAINT, (NARROW, PAYS)),
        ("what did Brink say", FLOOR, (NARROW, PAYS)),
        ("what did Imre Toth say about the channel", NARROW, (PAINT, FLOOR, PAYS)),
    ],
)
def test_a_quotation_is_its_speakers(
    news: Library, asked: str, own: str, others: tuple[str, ...]
) -> None:
    """Though another's words hold the thing asked about, and hers stand without her name."""
    told = quotes(news, asked)
    assert own in told
    assert [] == [words for words in others if words in told]


def test_who_is_told_by_name(news: Library) -> None:
    """Beside a quotation of nobody named stands the sentence that names the speaker."""
    told = quotes(news, "who thinks ten metres is too narrow?")
    assert "Imre Toth" in told
    assert NARROW in told
    assert "Imre Toth" not in quotes(news, "who paints the posts every year?")


def test_what_somebody_used_to_say_is_said(news: Library) -> None:
    """`My grandmother used to say` is her saying, and she is not only spoken of."""
    assert "long memory" in quotes(news, "what did the grandmother say")
    assert "long memory" not in quotes(news, "what did the barge say")


def test_people_are_no_buildings_and_bodies(news: Library) -> None:
    """What is called after a saint, and a company of water, is in no list of people."""
    notice = news.ask("list all people named in the article").notice or ""
    people = ["Rolf Ebner", "Lotte Brink", "Imre Toth"]
    assert people == [name for name in (*people, "Anne", "Water") if name in notice]


def test_how_long_is_it_is_of_the_thing_before(news: Library) -> None:
    """The article's length is told where the article is asked about."""
    answer = news.ask("how much does the course for skippers cost and how long is it")
    assert "two hours" in answer.text
    assert "words" not in answer.text
    assert "words" in (news.ask("who wrote it and how long is it").told or "")


def test_the_sides_of_what_two_say_are_the_two(news: Library) -> None:
    """`What` and `say` are no part of their names."""
    told = news.ask("compare what the councillor and the head of Ebner Transport say").told or ""
    assert "what the councillor:" not in told
    assert "say:" not in told


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("rules about fireworks", "Fireworks may not be lit on the bank."),
        ("what are the regulations on fireworks?", "Fireworks may not be lit on the bank."),
        ("rules about smoking", ""),
    ],
)
def test_rules_are_looked_for_by_their_thing(news: Library, asked: str, told: str) -> None:
    """The word for rules need not stand there, the thing must."""
    assert quotes(news, asked).startswith(told)
    assert bool(told) == bool(quotes(news, asked))


def test_prices_of_a_table_are_told_whole(news: Library) -> None:
    """`How much is a ticket` is told by each row of tickets, a dog's by its own."""
    assert 4 == quotes(news, "how much is a ticket").count("Ticket:")
    assert "Ticket: Dog | Price: 50 cents" == quotes(news, "how much is a dog ticket")
