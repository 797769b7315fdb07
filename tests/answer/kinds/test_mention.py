"""A mention is decided by counting; what is not there is told with certainty."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.sources import read_text
from askcite.types import Kind, Outcome

FERRY = read_text(
    "The Polish ferry left Gdynia at dawn. President Oyelaran waved to us from the"
    " quay. A United Nations (UN) observer came aboard with two dogs. South Korean engineers had"
    " repaired the dog cabin.",
    title="Ferries of Norway",
)


@pytest.fixture(scope="module")
def ferries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short article."""
    with Library.build(tmp_path_factory.mktemp("ferries") / "index", [FERRY]) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("Is Poland mentioned?", "The Polish ferry"),
        ("does it mention dog", "A United Nations"),
        ("is Marta Oyelaran mentioned?", "President Oyelaran"),
        ("any mention of the United Nations?", "A United Nations"),
        ("Is South Korea named?", "South Korean"),
        ("any mention of enginers?", "South Korean"),
        ("does it mention their dogs?", "A United Nations"),
        ("does it mention any dogs?", "A United Nations"),
        ("does the timetable mention dogs", "A United Nations"),
        ("does this policy say anything about engineers?", "South Korean"),
    ],
)
def test_every_form_of_a_word_is_a_mention(ferries: Library, typed: str, begins: str) -> None:
    """Forms, names made from a name, and a last name alone count; the sentence is shown."""
    answer = ferries.ask(typed)
    assert (Kind.MENTION, "yes") == (answer.kind, answer.verdict)
    assert answer.citations[0].quote.startswith(begins)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("Is quarantine mentioned?", "quarantine"),
        ("does it mention North Korea?", "North Korea"),
        ("is the US mentioned?", "the US"),
        ("does the text mention any cats", "cats"),
        ("does the policy mention e-tickets?", "e-tickets"),
        ("does the article talk about Lin Oyelaru?", "Lin Oyelaru"),
    ],
)
def test_what_is_not_there_is_not_mentioned(ferries: Library, typed: str, word: str) -> None:
    """Nothing is quoted, and the line is sure: neither is "us" the US, nor South Korea North."""
    answer = ferries.ask(typed)
    assert (Outcome.TOLD, "no", 1.0) == (answer.outcome, answer.verdict, answer.confidence)
    assert f"No, “{word}” is not mentioned." == answer.reply


def test_each_word_of_several_is_told(ferries: Library) -> None:
    """One that is there is shown, and the other told beside it; no verdict fits both."""
    answer = ferries.ask("Are dogs or cats mentioned?")
    assert answer.verdict is None
    assert answer.notice == "“cats” is not mentioned."
    assert len(answer.statements) == 2


def test_a_heading_is_a_mention_too(ferries: Library) -> None:
    """What only a heading names is told without a quote, as headings are never cited."""
    answer = ferries.ask("is Norway mentioned?")
    assert (Outcome.TOLD, "yes") == (answer.outcome, answer.verdict)


def test_how_often_is_counted(ferries: Library) -> None:
    """The sentences that hold it are counted."""
    assert ferries.ask("how often are dogs mentioned?").notice == "“dogs” stands in 2 sentences."


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("hello!", "Hello"),
        ("thanks a lot", "welcome"),
        ("what can you do", "Ask what they say"),
        ("who are you?", "askcite"),
        ("write me a poem about rain", "only tell what the articles"),
    ],
)
def test_small_talk_gets_a_line_and_no_quotes(ferries: Library, typed: str, says: str) -> None:
    """It is met with help, and nothing is looked up."""
    answer = ferries.ask(typed)
    assert (Kind.TALK, Outcome.TOLD) == (answer.kind, answer.outcome)
    assert says in str(answer.reply)
    assert not answer.nearest


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("who wrote this?", "The author of “Ferries of Norway” is not given."),
        ("how many articles do you have?", "There is one article here: “Ferries of Norway”."),
        ("articles by Okafor", "There is no article by or of “Okafor” here."),
    ],
)
def test_what_is_known_of_the_articles_is_told(ferries: Library, typed: str, told: str) -> None:
    """A field that is not known is said to be so, and no sentence stands in for it."""
    assert told == ferries.ask(typed).reply


def test_a_length_is_a_field_of_the_article(ferries: Library) -> None:
    """It is counted, and cited as a field."""
    (statement,) = ferries.ask("how long is this article?").statements
    assert statement.fields[0].value == f"{len(FERRY.text.split())} words"


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("does it mention ferry prices?", "“ferry” alone stands there"),
        ("is dog training mentioned?", "“dog” alone stands there"),
    ],
)
def test_words_that_stand_there_alone_are_told(ferries: Library, typed: str, line: str) -> None:
    """The words together are not mentioned; the line says which of them is."""
    answer = ferries.ask(typed)
    assert "no" == answer.verdict
    assert line in (answer.reply or "")


def test_a_doer_is_a_form_of_the_deed(ferries: Library) -> None:
    """Who engineers is an engineer."""
    assert "yes" == ferries.ask("is engineering mentioned?").verdict
