"""Follow-ups: which questions lean on the one before, and how they are read."""

from __future__ import annotations

import pytest

from askcite.question import patterns
from askcite.question.conversation import corrections, follow_ups
from askcite.question.conversation.dependence import leans
from askcite.question.conversation.readings import FOLLOW_UP_READINGS, readings
from askcite.question.request import Turn, wordings
from askcite.types import Kind

TURN = Turn("Which pillar of the IPOI does Japan lead?", "Japan leads the connectivity pillar. [1]")


@pytest.mark.parametrize(
    "question",
    [
        "When was it announced?",
        "And India?",
        "What about the Quad?",
        "Why?",
        "What are its aims?",
        "Was that the first initiative?",
        "What did Japan do after that?",
        "Do you think that was wise?",
        "Isn't that a problem?",
        "Why did Japan propose that?",
        "What did that year bring?",
        "What did the press say about that the next day?",
        "Which countries agreed with this policy?",
        "How large are these pillars?",
        "Is there one in Tokyo?",
        "Which one did India join?",
        "Can Japan join one?",
        "What is the law that it passed?",
    ],
)
def test_questions_that_lean(question: str) -> None:
    """A word for what was said before, an opening and, or a bare question word needs that."""
    assert leans(question)


@pytest.mark.parametrize(
    "question",
    [
        "Who leads the IPOI?",
        "When did Japan join the Quad?",
        "How large is India?",
        "Who predicted that the Indo-Pacific would become the heart of the century?",
        "What does the author argue that Japan and India should do?",
        "Is the FOIP the one that Abe formulated?",
        "Name the exercises that the two countries conduct.",
        "Which of the aims that India has are new?",
        "Is there a law that was passed in Delhi?",
        "Is it true that Japan leads a pillar?",
        "What will shape this century?",
        "Where do people meet these days?",
        "What is one of the pillars?",
        "Who said that no one knows?",
    ],
)
def test_questions_that_stand_alone(question: str) -> None:
    """A question that names what it is about is left as it is."""
    assert () == readings(question, [TURN])


def test_a_pronoun_becomes_the_topic() -> None:
    """The names of the question before take the pronoun's place, in their order."""
    assert "When was the IPOI announced?" == readings("When was it announced?", [TURN])[0]


def test_a_possessive_stays_one() -> None:
    """`its` becomes the topic's."""
    assert "What are the IPOI's aims?" == readings("What are its aims?", [TURN])[0]


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("What did Takaichi say that her policy rests on?", True),
        ("What did Japan export to India, and was this the first transfer?", True),
        ("What does her policy rest on, says Takaichi?", False),
        ("Was this the first transfer?", False),
    ],
)
def test_a_name_of_its_own_may_be_what_a_pronoun_stands_for(question: str, typed: bool) -> None:
    """Then the question is asked as typed too, after the readings with the topic."""
    made = readings(question, [TURN])
    assert question != made[0]
    assert typed is (question == made[-1])


def test_a_body_is_no_she() -> None:
    """Somebody may be `her`; an initiative or a company is not."""
    assert "IPOI" not in " ".join(readings("What does her policy rest on?", [TURN]))


def test_the_joining_word_is_not_taken_for_the_pronoun() -> None:
    """Where both are there, the pronoun is what becomes the topic."""
    (first, *_) = readings("Who says that the pact weakens it?", [TURN])
    assert "Who says that the pact weakens the IPOI?" == first


def test_without_history_nothing_is_read_into_a_question() -> None:
    """The first question of a conversation is taken as it stands."""
    assert () == readings("When was it announced?", [])


def test_only_the_last_two_turns_are_leant_on() -> None:
    """A name of an earlier turn is no topic any more."""
    turns = [Turn(f"When was the {name} built?", "") for name in ("Alder Dam", "Mill", "Quay")]
    meant = readings("Who paid for it?", turns)
    assert "Who paid for the Quay?" == meant[0]
    assert any("Mill" in one for one in meant)
    assert not any("Alder" in one for one in meant)


def test_what_else_asks_the_last_question_for_what_is_not_told() -> None:
    """An example, others, or what else: of the last question, without the sentences told."""
    last = Turn("What steps were taken?", "A fence was built.")
    for typed in ("what else?", "give an example", "which ones?", "any others"):
        part = follow_ups.understood(patterns.as_one(typed), [last])
        assert (("What steps were taken?",), "A fence was built.") == (part.readings, part.told)


def test_and_another_takes_the_place_of_the_last_topic() -> None:
    """The last question is asked of the other thing first."""
    last = Turn("When did the plague reach Norway?", "In 1349.")
    assert "When did the plague reach Russia?" == readings("And Russia?", [last])[0]


def test_shorter_is_the_last_request_in_half_its_sentences() -> None:
    """A length alone is asked of the last request."""
    last = Turn("Summarize the article", "One is. Two are. Three are. Four are.")
    part = follow_ups.understood(patterns.as_one("shorter please"), [last])
    assert (Kind.OVERVIEW, 2) == (part.kind, part.wanted and part.wanted.number)


@pytest.mark.parametrize(
    ("asked", "last", "reading"),
    [
        ("And in summer?", "How long does it last in winter?", "How long does it last in summer?"),
        ("what about China", "who is the president of india", "who is the president of China?"),
        ("how old were they", "how many kids were studied", "how old were kids"),
    ],
)
def test_a_place_and_a_name_take_the_last_one_s_place(asked: str, last: str, reading: str) -> None:
    """So does what was counted; a mere number stands for nobody."""
    assert reading == readings(asked, [Turn(last, "1709 of them. That is all.")])[0]


def test_a_possessive_of_somebody_named_leans_on_nothing() -> None:
    """`His` is Abe's."""
    assert not leans("when did abe give his speech")
    assert leans("when did he give his speech")


def test_he_is_the_one_just_named() -> None:
    """A who is asked of, and told; `it` is the thing that was chosen, not the article."""
    told = Turn("Who owned the mill?", "In 1910 it was bought by Carl Lund, a baker.")
    assert "Where was Carl Lund born?" == readings("Where was he born?", [told])[0]
    chosen = Turn("Which mill did Carl Lund buy?", "He bought the one at Harrow Bridge.")
    read = patterns.read("How old is it?")[0]
    assert "How old is the mill?" in follow_ups.understood(read, [chosen]).readings
    assert Kind.ITSELF is follow_ups.understood(read, ()).kind


@pytest.mark.parametrize(
    ("last", "answer", "question", "read"),
    [
        (
            "How many people drowned?",
            "The flood killed nine and hurt forty.",
            "and injured?",
            "How many people injured?",
        ),
        (
            "Who is Bruno Keel?",
            "Anna Keel told us that her son Bruno left early.",
            "where did he go?",
            "where did Bruno Keel go?",
        ),
        (
            "Which snails eat lettuce?",
            "In May the Burgundy snail comes out.",
            "how do i keep them away?",
            "how do i keep snails away?",
        ),
        (
            "What did the council find?",
            "It found that nine roads are broken.",
            "and for bridges?",
            "What did the council find for bridges?",
        ),
        (
            "What is the price of a ticket?",
            "The Keel Line asks nine pounds.",
            "can i change that?",
            "can i change the price of a ticket?",
        ),
        (
            "Who won the race?",
            "The Keel boat won the race.",
            "against who?",
            "Who won the race against who?",
        ),
        (
            "What is Boat to Table?",
            "Boat to Table is a school for cooks.",
            "where is it?",
            "where is Boat to Table?",
        ),
    ],
)
def test_what_a_follow_up_means_is_among_its_readings(
    last: str, answer: str, question: str, read: str
) -> None:
    """Things asked for, persons asked about and changed words are put in their places."""
    assert read in readings(question, [Turn(last, answer)])


def test_words_that_only_hear_an_answer_name_nothing() -> None:
    """They are taken from the line, and never stand for what was asked about."""
    last = Turn("Wow, I'm curious. Where is the Town of Danville?", "It's in California. [1]")
    assert "when was the Town of Danville founded?" == readings("when was it founded?", [last])[0]
    heard = ("Got it. how many people live there?", "Oh, I see, how many people live there?")
    for typed in heard:
        assert "how many people live there?" == patterns.read(typed)[0].typed
    assert "Interesting facts" == patterns.read("Interesting facts")[0].typed


def test_only_the_likeliest_readings_are_tried() -> None:
    """However many things were spoken of, a follow-up is asked of a few."""
    last = Turn(
        "Did Ann Weir, Bo Holm, Cy Lund, Di Moor, Ed Fell and Flo Beck plant the hedge?",
        "Gus Orme and Hal Rede planted it with Ida Sund.",
    )
    assert FOLLOW_UP_READINGS == len(readings("When was it cut?", [last]))


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("The mill burnt down in 1911, I read. Who built the new one?", 2),
        ("My card was refused at the gate. What should I do?", 1),
        ("Who built the mill?", 1),
    ],
)
def test_the_last_sentence_is_asked_alone_where_it_can_be(typed: str, count: int) -> None:
    """What leans on the sentences before it is not."""
    assert count == len(wordings(typed))


def test_it_is_the_term_that_was_just_explained() -> None:
    """Not a name that its explanation happens to hold."""
    last = Turn("What is metal fatigue?", "In Gear Shafts, metal fatigue is slow cracking.")
    assert ("does oil prevent metal fatigue?",) == readings("does oil prevent it?", [last])


def test_another_doer_takes_the_place_of_the_last_one() -> None:
    """Who did it stands between the auxiliary and the verb."""
    last = Turn("How long does the night ferry take?", "The night ferry takes nine hours.")
    assert "How long does rail travel take?" == readings("and rail travel?", [last])[0]


def test_he_is_the_one_whom_the_answer_named() -> None:
    """A request for what he showed is about him, not about the article; a number is nobody."""
    last = Turn("Who led the trial of the pump?", "The trial of the P-3 was led by Ida Bruhn.")
    meant = follow_ups.understood(patterns.read("what did she show?")[0], [last])
    assert ("what did Ida Bruhn show?",) == meant.readings
    wrote = Turn("Who wrote this article?", "Author: Ida Bruhn")
    assert (
        Kind.STANCE == follow_ups.understood(patterns.read("what does she argue?")[0], [wrote]).kind
    )


def test_a_month_does_nothing() -> None:
    """They who pay are not the month just asked about."""
    last = Turn("And in January?", "In January nobody works from home.")
    found = readings("do they pay for the heating?", [last])
    assert not any("January" in each for each in found)


def test_their_is_of_the_one_asked_for() -> None:
    """Who loses their job is asked as typed too."""
    last = Turn("Who closed the mill?", "Ann Weir closed the mill.")
    assert "who will lose their job?" in readings("who will lose their job?", [last])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("no, I meant the mill", "the mill"),
        ("sorry, I was asking about the inn, not the mill", "the inn"),
        ("no, the other one", "the other one"),
        ("I mean it", ""),
        ("Who meant the mill?", ""),
    ],
)
def test_a_correction_says_what_was_meant(typed: str, meant: str) -> None:
    """Nothing is meant where nothing is corrected."""
    assert meant == corrections.meant(typed)


def test_which_one_is_one_of_the_things_just_asked_for() -> None:
    """Not of the name beside them."""
    turn = Turn("How many ferries does the Holm line have?", "It has three ferries. [1]")
    assert readings("Which one runs in winter?", [turn])[0] == "Which ferry runs in winter?"


def test_which_one_is_one_of_those_listed() -> None:
    """As its singular; nothing else that was named."""
    turn = Turn("what are the main obstacles", "The Lund partnership faces two obstacles. [1]")
    assert "which obstacle matters most" == readings("which one matters most", [turn])[0]


def test_another_of_whom_something_is_wished() -> None:
    """Who wishes it stays the same."""
    turn = Turn("what does the author want Peru to do", "Peru should open the port. [1]")
    assert "what does the author want Chile to do" == readings("and Chile?", [turn])[0].rstrip("?")


@pytest.mark.parametrize("asked", ["where did she go?", "what did he say?", "did they pay?"])
def test_a_month_with_its_year_is_nobody(asked: str) -> None:
    """It neither went, nor said anything, nor paid."""
    last = Turn("when did it open?", "It opened in January 2024.")
    assert not any("January" in each for each in readings(asked, [last]))
