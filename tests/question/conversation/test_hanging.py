"""Follow-ups that ask nothing by themselves, one of several, nouns, and slips."""

from __future__ import annotations

import pytest

from askcite.question import patterns
from askcite.question.conversation import follow_ups, hanging, meanings, nouns, nth, returning
from askcite.question.conversation.readings import readings as by_rules
from askcite.question.request import Turn
from askcite.question.vocabulary.spelling import spelt_out
from askcite.types import Kind

LAST = Turn("When did Ida Bruhn open the bakery?", "Ida Bruhn opened the bakery in 1931. [1]")


@pytest.mark.parametrize(
    ("typed", "ask"),
    [
        ("Why?", "Why"),
        ("and when exactly was that?", "when exactly"),
        ("up to how much?", "up to how much"),
        ("in which year?", "in which year"),
        ("how many loaves?", "how many loaves"),
        ("how long do I have?", "how long"),
        ("is that allowed?", "is that allowed"),
        ("which ones?", "which ones"),
        ("on Sundays?", "on Sundays"),
        ("and what happens otherwise?", "what happens otherwise"),
        ("how long does that take?", "how long"),
    ],
)
def test_what_hangs_has_only_asking_words(typed: str, ask: str) -> None:
    """They are what it asks of the question before."""
    assert ask == hanging.words(typed)
    part = follow_ups.understood(patterns.as_one(typed), [LAST])
    assert (hanging.HANGING, ask) == part.topics[:2]


@pytest.mark.parametrize(
    "typed",
    [
        "Why did she sell it?",
        "where is it?",
        "is that true?",
        "Which year did the bakery open in?",
        "what about the mill?",
        "for example",
        "How many people died?",
        "what happened?",
        "is that certain?",
        "in one sentence",
        "who is he?",
    ],
)
def test_what_says_enough_does_not_hang(typed: str) -> None:
    """It has a verb, a name or a meaning of its own."""
    part = follow_ups.understood(patterns.as_one(typed), [LAST])
    assert hanging.HANGING not in part.topics[:1]


def test_a_chain_hangs_on_the_last_whole_question() -> None:
    """However many bare words came between, as typed or as understood."""
    turns = [LAST, Turn("who paid?", "Her aunt. [1]"), Turn("why?", "She was rich. [1]")]
    assert "who paid?" == hanging.base(turns)
    assert "Who paid?" == hanging.base([Turn("Who paid? Why? How much?", "")])
    assert "who paid?" == hanging.base([*turns[1:], Turn("are you sure?", "She was rich. [1]")])
    words = [Turn("Which flour is best?", ""), Turn("and rye", "")]
    assert "Which flour is best? And rye?" == hanging.base(words)


@pytest.mark.parametrize(
    ("ask", "question", "swapped"),
    [
        ("when", "Where did Ida learn?", "When did Ida learn?"),
        ("why not", "Can I freeze dough?", ""),
        ("why", "Can I freeze dough?", "Why can I freeze dough?"),
        ("when", "Who opened it?", ""),
        ("when", "What is rye?", ""),
        ("how much", "What does it cost?", ""),
    ],
)
def test_asking_words_take_others_places(ask: str, question: str, swapped: str) -> None:
    """Where that is English."""
    assert swapped == hanging.swapped(ask, question)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("what about the second one?", 2),
        ("what did the third one say?", 3),
        ("and the last?", -1),
        ("explain point 4", 4),
        ("the other one?", -1),
        ("what is the second step?", 2),
        ("who was the first one to come?", None),
        ("when was the second mill built?", None),
    ],
)
def test_one_of_several_is_told_by_its_number(typed: str, number: int | None) -> None:
    """A first that is first in something else is none of what was told."""
    found = nth.read(typed)
    assert number == (found and found.number)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What does the town council do?", ["town council"]),
        ("How much does a small loaf cost?", ["small loaf"]),
        ("The oven smokes badly, why?", ["oven"]),
        ("How does the mill in Halden work?", ["mill"]),
        ("Who is the prime minister?", ["prime minister"]),
        ("When was the mill built?", ["mill"]),
    ],
)
def test_a_noun_ends_before_its_verb(question: str, named: list[str]) -> None:
    """What it does is no part of its name."""
    assert named == list(nouns.named(question))


def test_a_person_is_no_it_and_her_need_own_nothing() -> None:
    """`It` is the thing asked about; `her` at the end is who was named beside what was asked."""
    told = Turn("Who asked the council for money?", "The mayor, Petter Aas, asked the council. [1]")
    assert "who heads the council?" == by_rules("who heads it?", [told])[0]
    told = Turn(
        "who is the baker?", "Carl Lund was afraid, since the baker, Mistress Holm, was angry. [1]"
    )
    assert ["Mistress Holm"] == meanings.person("what happened to her?", told)
    assert "what happened to Mistress Holm?" in by_rules("what happened to her?", [told])


@pytest.mark.parametrize("typed", ["summarize that", "sum up your answer", "the gist of that"])
def test_that_is_the_last_answer(typed: str) -> None:
    """Not the article."""
    turn = Turn("Who came?", "Ida came. [1] Carl came. [2]")
    part = follow_ups.understood(patterns.as_one(typed), [turn])
    assert returning.AGAIN == part.topics[0]
    assert part.wanted is not None
    assert 1 == part.wanted.number


@pytest.mark.parametrize("typed", ["is that true?", "That is wrong.", "who disagrees?"])
def test_doubt_asks_for_what_is_said_against(typed: str) -> None:
    """Of the last answer."""
    part = follow_ups.understood(patterns.as_one(typed), [LAST])
    assert returning.OPPOSED == part.topics[0]


def test_another_of_the_same_kind_is_the_same_thing() -> None:
    """`One` is the thing last talked of; another than the best is judged."""
    last = Turn("How much does a small loaf cost?", "Two crowns. [1]")
    assert "How much does a large loaf cost?" == by_rules("and a large one?", [last])[0]
    last = Turn("Which flour is best?", "Spelt is best. [1]")
    part = follow_ups.understood(patterns.as_one("and rye?"), [last])
    assert ("Is rye best?", "rye") == (part.readings[0], part.aside)
    assert Kind.YES_NO is part.kind


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        ("wat dose teh articel say abuot rye", "what does the article say about rye"),
        ("waht did she sya", "what did she say"),
        ("can i pya wiht cash", "can i pay with cash"),
        ("who saw three gods in the form", "who saw three gods in the form"),
    ],
)
def test_letters_in_each_others_places_are_put_right(typed: str, spelt: str) -> None:
    """In the words that are asked with, unless they make another word."""
    assert spelt == spelt_out(typed).replace("articel", "article")


def test_a_first_word_may_be_no_name() -> None:
    """What was asked for begins the answer, or a verb does."""
    turn = Turn("May I take a dog?", "Dogs are allowed in Halden. [1]")
    assert ["dog", "Halden"] == meanings.topics([turn])
    turn = Turn("Where can I work?", "Working from Halden is allowed. [1]")
    assert ["Halden"] == meanings.topics([turn])
