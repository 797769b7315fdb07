"""What speaks for a matter and what against it stands in two groups, by who says it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.answer.kinds.shaped_texts import ESSAY, HELP, NEWS, SCIENCE

from askcite.library.library import Library

ROAD = """# Ministry bans cars from Lake Road

The transport ministry announced on Friday that cars will be banned from Lake Road from 1 May.

"Two children were run over here last year, and we cannot wait for a third," said ministry spokesman
Paul Adler. The ministry said the ban would halve the noise in the old town.

Hotel owners protested. Greta Solm, who runs the Seehof, fears that her guests will go elsewhere
because nobody carries four suitcases up a hill.

The swimmers' club welcomed the ban. "At last one can hear the water," said its chair, Ivo Lenz.

The automobile association accused the ministry of acting without data. Adler replied that the
traffic had been counted for a year.
"""


TUNNEL = """# Plans for a tunnel under Holm hill

The engineer Dr Vera Holt, of Brix College, said that both routes were possible. Tunnels pay off
after forty years, she said, but bridges after twenty. In a survey of thirty tunnels her team found
that every second one had cost twice as much as planned.

She advises against a tunnel and for a bridge with two lanes.

The farmer Tom Reed owns the meadow. He said that nobody had asked him. He fears floods.

Mayor Ann Field suggests that each family plant a tree. The council said it would decide in May.
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Two news, an essay, a study and rules."""
    folder = tmp_path_factory.mktemp("sided")
    sources = {
        "road.md": ROAD,
        "news.md": NEWS,
        "essay.md": ESSAY,
        "science.md": SCIENCE,
        "help.md": HELP,
        "tunnel.md": TUNNEL,
    }
    for name, text in sources.items():
        (folder / name).write_text(text)
    with Library.build(folder / "index", [folder / name for name in sources]) as library:
        yield library


def sides(library: Library, article: str, request: str) -> dict[str | None, str]:
    """The sentences of each group, by its heading."""
    told: dict[str | None, str] = {}
    for statement in library.ask(request, articles=[article]).statements:
        told[statement.group] = f"{told.get(statement.group, '')}{statement.text}\n"
    return told


@pytest.mark.parametrize(
    "request_", ["arguments for and against the ban", "arguments of both sides"]
)
def test_news_is_parted_by_who_decided_and_who_objects(texts: Library, request_: str) -> None:
    """A ministry and those who welcome its ban stand against those who protest."""
    told = sides(texts, "road", request_)
    assert {"For", "Against"} == set(told)
    assert "we cannot wait for a third" in told["For"]
    assert "welcomed the ban" in told["For"] or "hear the water" in told["For"]
    assert "Greta Solm" in told["Against"]
    assert "acting without data" in told["Against"]
    assert "Adler replied" not in told["Against"]


def test_the_sides_of_an_end_are_told_for_the_end(texts: Library) -> None:
    """For closing the baths speaks the council, against it the swimmers."""
    told = sides(texts, "news", "arguments for and against closing the baths")
    assert "loses £190,000" in told["For"]
    assert "swimmers protested" in told["Against"]


def test_the_sides_of_what_is_ended_are_turned(texts: Library) -> None:
    """For the baths speak the swimmers."""
    told = sides(texts, "news", "arguments for and against the baths")
    assert "swimmers protested" in told["For"]
    assert "loses £190,000" in told["Against"]


@pytest.mark.parametrize(
    "request_", ["who is against the ban", "who opposes it", "what do the critics say"]
)
def test_whoever_objects_is_named(texts: Library, request_: str) -> None:
    """Neither those who decided nor those who are content."""
    told = sides(texts, "road", request_)[None]
    assert "Greta Solm" in told
    assert "automobile association" in told
    assert "swimmers' club" not in told
    assert "Adler" not in told


@pytest.mark.parametrize(
    "request_", ["who is in favour of the ban", "who supports the closure", "who welcomes it"]
)
def test_whoever_is_content_is_named(texts: Library, request_: str) -> None:
    """Whoever decided is not meant, where others are for it."""
    article = "news" if "closure" in request_ else "road"
    told = sides(texts, article, request_)[None]
    assert "taxpayers' association" in told if article == "news" else "swimmers' club" in told
    assert "protested" not in told


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        ("what does dr vera holt recommend", "She advises against a tunnel"),
        ("what does dr holt recommend", "She advises against a tunnel"),
        ("what does vera holt advise", "She advises against a tunnel"),
        ("what does tom reed fear", "He fears floods"),
    ],
)
def test_advice_is_told_with_who_gives_it(texts: Library, request_: str, expected: str) -> None:
    """Though only a pronoun stands before it, some sentences behind the name."""
    told = sides(texts, "tunnel", request_)[None]
    assert expected in told
    assert "Holt" in told or "Reed" in told
    assert "tree" not in told


def test_an_essay_against_a_thing_is_its_disadvantages(texts: Library) -> None:
    """What its defenders say and what is granted are the advantages."""
    told = sides(texts, "essay", "pros and cons of the school bell")
    assert "prepares children for work" in told["Advantages"]
    assert "does not save time" in told["Disadvantages"]
    alone = sides(texts, "essay", "what are the downsides of the bell")
    assert "does not save time" in alone[None]
    assert "prepares children" not in alone[None]


@pytest.mark.parametrize(
    "request_", ["pros and cons of green roofs", "benefits and drawbacks", "pros and cons"]
)
def test_a_study_has_gains_and_limits(texts: Library, request_: str) -> None:
    """Results beside what dried out, leaked or was not measured."""
    told = sides(texts, "science", request_)
    assert "2.1 degrees cooler" in told["Advantages"]
    assert "dried out" in told["Disadvantages"]
    assert "old roofs could leak" in told["Disadvantages"]


@pytest.mark.parametrize("request_", ["pros and cons", "arguments for and against"])
def test_rules_weigh_nothing(texts: Library, request_: str) -> None:
    """A text without two sides has none to tell."""
    assert {} == sides(texts, "help", request_)


def test_a_row_is_told_with_what_else_names_it(texts: Library) -> None:
    """Neither side of a plan is made up: its row and its sentences are told."""
    told = sides(texts, "help", "pros and cons of the social plan")
    assert "Plan: Social" in told[None]
    assert "students and people on benefits" in told[None]
    assert "Single" not in told[None]


NAPS = """Let the children sleep

By Ida Lund

Schools should let small children nap after lunch. In Holm two schools have beds since 2021.

Defenders of the old rule are few. Opponents say that naps take time from lessons. I do not \
believe it, since tired children learn nothing.
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("what do opponents of naps say?", True),
        ("what do critics of naps say", True),
        ("what do supporters of naps say", False),
        ("what do the advocates of naps argue?", False),
    ],
)
def test_the_words_of_one_side_are_not_the_others(tmp_path: Path, asked: str, told: bool) -> None:
    """What opponents say is never told of supporters."""
    (tmp_path / "naps.txt").write_text(NAPS)
    with Library.build(tmp_path / "index", [tmp_path / "naps.txt"]) as library:
        quotes = [each.quote for each in library.ask(asked).citations]
    assert told == any("take time from lessons" in quote for quote in quotes[:1])
