"""What an abbreviation stands for is found by the looks of its definition."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from askcite.answer.kinds import term
from askcite.evaluate.data import Place, corpus, load
from askcite.library.library import Library
from askcite.question import patterns
from askcite.sources import read_text
from askcite.types import Kind

SQUAD = Path(__file__).parents[4] / "shared" / "train" / "squad11_train"
PORT = read_text(
    "The OCC moved in 2019. Its ships are led by the “Office of Coastal Care” (OCC), a staff of"
    " forty. Every OCC ship carries an IRS (inert rescue sled). The MTBs (fast boats) are older. In"
    " Kobe the OCC keeps one, with personal protective equipment (PPE) for all.",
    title="Ports",
)


@pytest.mark.parametrize(
    ("short", "long", "begins"),
    [
        ("OCC", "Office of Coastal Care", "Its ships"),
        ("IRS", "inert rescue sled", "Every OCC ship"),
        ("PPE", "personal protective equipment", "In Kobe"),
        ("MTB", None, None),
        ("UNO", None, None),
    ],
)
def test_the_long_form_and_its_sentence(short: str, long: str | None, begins: str | None) -> None:
    """The words whose letters the abbreviation is made of, on either side of the bracket."""
    found = term.defined(short, [PORT])
    assert [long] * bool(long) == [one.answer and one.answer.of(PORT.text) for one in found]
    assert all(one.sentence.span.of(PORT.text).startswith(begins or "") for one in found)


def test_a_long_form_comes_once() -> None:
    """Articles that say the same count as one, and another meaning is told beside it."""
    again = read_text("The office of coastal care (OCC) is old.", title="Again")
    other = read_text("The Old Coin Club (OCC) met.", title="Other")
    found = term.defined("OCC", [PORT, again, other])
    assert [PORT.id, other.id] == [one.article_id for one in found]


def test_words_that_lack_a_letter_are_no_long_form() -> None:
    """Of many beginnings none reaches the last letter."""
    assert term.defined("AAB", [read_text("a " * 900 + "(AAB) ends.", title="A")]) == ()


@pytest.mark.parametrize(
    ("word", "short"),
    [("OCC", True), ("ABCDEFGHIJ", True), ("ABCDEFGHIJK", False), ("Occ", False), ("O C", False)],
)
def test_an_abbreviation_has_two_capitals_and_ten_letters(word: str, short: bool) -> None:
    """At most ten; a longer word is a name."""
    assert short is term.is_short(word)


@pytest.mark.slow
@pytest.mark.skipif(not SQUAD.is_dir(), reason="SQuAD's training part is not here")
def test_a_definition_answers_as_often_as_it_says() -> None:
    """Of the questions for which one is found, its sentence answers so many."""
    articles = {article.id: article for article in corpus(SQUAD)}
    right = []
    for case in load(SQUAD, articles.values()):
        (asked, *_) = patterns.read(case.question)
        short = asked.subject.removeprefix("the ").removesuffix("s")
        asked_of = [articles[id] for id in case.articles]
        gold = [place for places in case.evidence for place in places]
        for said in (
            term.defined(short, asked_of)[:1]
            if term.is_short(short) and asked.kind is Kind.TERM
            else ()
        ):
            place = Place(said.article_id, said.sentence.span)
            right.append(any(place.overlaps(one) for one in gold))
    assert len(right) > 200
    assert np.mean(right) >= term.RIGHT


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one article, in which an abbreviation stands everywhere."""
    with Library.build(tmp_path_factory.mktemp("port") / "index", [PORT]) as library:
        yield library


def test_the_sentence_that_says_it_is_the_answer(port: Library) -> None:
    """It is cited with the long form as its short answer."""
    answer = port.ask("What is the OCC?")
    assert answer.short == "Office of Coastal Care"
    assert len(answer.statements) == 1
    assert answer.confidence == term.RIGHT


def test_what_is_not_said_is_read_for(port: Library) -> None:
    """Without a definition the question is one like others."""
    assert port.ask("What are MTBs?").confidence != term.RIGHT


def test_nothing_has_no_long_form() -> None:
    """A request whose subject is lost is answered as a fact."""
    assert () == term.defined("", ())
    assert () == term.defined("…", ())


def test_a_definition_comes_before_the_long_form(tmp_path: Path) -> None:
    """Where the long form is asked for, it comes alone."""
    text = """The Public Emergency of Concern (PEC) was not declared by the board of the mill.

A PEC is defined as an event that stops every mill on the river at once and needs help from afar."""
    with Library.build(tmp_path / "library", [read_text(text, id="a", title="A")]) as library:
        meant = library.ask("How is PEC defined?")
        long = library.ask("What does PEC stand for?")
    assert "is defined as" in meant.statements[0].text
    assert ["Public Emergency of Concern"] == [c.answer_text for c in long.citations]


LOOM = read_text(
    "Weaving\n\nThe most important tool of a weaver has long been the heddle frame. This lifts"
    " every second thread at once, so that the shuttle can pass.\n\nNo weaver owns a shed of his"
    " own, but all may use one on market days. The drying loft and the dye house are examples of"
    " common works.",
    title="Weaving",
)


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("What is a heddle frame?", "This lifts every second thread"),
        ("What are common works?", "all may use one"),
    ],
)
def test_what_only_names_brings_its_meaning(tmp_path: Path, question: str, held: str) -> None:
    """The next sentence tells it, or the one before an example."""
    with Library.build(tmp_path / "library", [LOOM]) as library:
        said = library.ask(question).citations[0].quote
    assert held in said
