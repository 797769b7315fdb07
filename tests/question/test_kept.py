"""Follow-ups keep what the last request was, and stand for what was told."""

from __future__ import annotations

import pytest

from askcite.question import patterns
from askcite.question.conversation import follow_ups, nouns
from askcite.question.conversation.dependence import leans
from askcite.question.conversation.readings import readings
from askcite.question.request import Part, Turn
from askcite.types import Kind


def after(asked: str, answer: str, question: str) -> Part:
    """The follow-up of one turn as understood."""
    return follow_ups.understood(patterns.read(question)[0], [Turn(asked, answer)])


@pytest.mark.parametrize(
    ("asked", "question", "kind", "reading"),
    [
        ("does it mention pylons?", "and bridges?", Kind.MENTION, "does it mention bridges?"),
        ("is salt mentioned?", "and pepper?", Kind.MENTION, "is pepper mentioned?"),
        ("is the bath open in May?", "and in June?", Kind.YES_NO, "is the bath open in June?"),
        ("why is the lake green?", "and the river?", Kind.WHY_HOW, "why is the river green?"),
        (
            "what are the advantages of plan A?",
            "and the drawbacks?",
            Kind.COMPARE,
            "what are the drawbacks of plan A?",
        ),
        (
            "what are the advantages of plan A?",
            "what's the downside?",
            Kind.COMPARE,
            "what are the downside of plan A?",
        ),
        (
            "what are the advantages of plan A?",
            "and of plan B?",
            Kind.COMPARE,
            "what are the advantages of plan B?",
        ),
        ("what is Peru's share of it?", "and Chile's?", Kind.FACT, "what is Chile's share of it?"),
        (
            "how old is the smith's son?",
            "and the baker's",
            Kind.FACT,
            "how old is the baker's son?",
        ),
        ("how much does plan A cost?", "and plan b?", Kind.FACT, "how much does plan B cost?"),
        (
            "do they need to fill in a form?",
            "and businesses?",
            Kind.YES_NO,
            "do businesses need to fill in a form?",
        ),
    ],
)
def test_another_thing_is_asked_as_the_last_was(
    asked: str, question: str, kind: Kind, reading: str
) -> None:
    """A mention stays one, and so does yes or no."""
    part = after(asked, "Told.", question)
    assert (kind, reading) == (part.kind, part.readings[0])


@pytest.mark.parametrize(
    ("asked", "answer", "question", "reading"),
    [
        (
            "how much do families get?",
            "Mr Voss said that each household gets 90 crowns.",
            "do they need a form?",
            "do families need a form?",
        ),
        (
            "what fell onto the car park?",
            "A cracked bolt fell onto the car park.",
            "what did it break?",
            "what did the cracked bolt break?",
        ),
        (
            "where did she move?",
            "In 1926 she moved to Vienna.",
            "what did she do there?",
            "what did she do in Vienna?",
        ),
        (
            "where did they flee?",
            "The couple fled to Lisbon.",
            "what did they do there?",
            "what did they do in Lisbon?",
        ),
        (
            "what is her book called?",
            "Her book, Thread and Time, appeared in 1971.",
            "when was it published?",
            "when was Thread and Time published?",
        ),
        (
            "when does the ferry stop running?",
            "The council ends the Aal Point ferry.",
            "what will replace it?",
            "what will replace the ferry?",
        ),
    ],
)
def test_its_words_stand_for_what_was_told(
    asked: str, answer: str, question: str, reading: str
) -> None:
    """Neither for a person alone, nor for a place, where they cannot."""
    assert reading == readings(question, [Turn(asked, answer)])[0]


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("what happens on 12 June?", "what if they say no?"),
        ("who gets to vote?", "what if they say no?"),
    ],
)
def test_a_verb_is_nobody(asked: str, question: str) -> None:
    """`Let the council choose` names no Let, and `what happens` no happens."""
    told = "At the end let the people vote. Let the council choose a day. [1]"
    assert (question,) == readings(question, [Turn(asked, told)])


@pytest.mark.parametrize(
    ("question", "leaning"),
    [
        ("why did it take so long to decide?", False),
        ("how long did it take them to decide?", True),
        ("how long does it take to repair it?", True),
        ("did it take you to the station?", True),
        ("is it allowed to camp here?", False),
        ("is it allowed?", True),
    ],
)
def test_an_impersonal_it_stands_for_nothing(question: str, leaning: bool) -> None:
    """It takes long to do something, whatever was told before."""
    assert leaning == leans(question)


@pytest.mark.parametrize("asked", ["who wrote this?", "when was this article published?"])
def test_the_article_just_asked_about_is_meant(asked: str) -> None:
    """A book that its answer names is not."""
    part = after(asked, "By Ann Bell, whose book, Salt, is out. [1]", "when was it published?")
    assert Kind.ITSELF is part.kind


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("when does the ferry stop running?", ["ferry"]),
        ("does the author have kids?", ["author"]),
        ("what if the citizens reject the plan?", ["citizens", "plan"]),
        ("what did the critic call it?", ["critic"]),
        ("is the mayor the owner?", ["mayor", "owner"]),
        ("does the new law forbid smoking?", ["new law"]),
        ("where is the next meeting?", ["next meeting"]),
    ],
)
def test_a_noun_has_no_verb(question: str, named: list[str]) -> None:
    """The word before another noun, or before `it`, is what is done."""
    assert named == list(nouns.named(question))


def test_what_else_asks_for_more_of_what_was_asked() -> None:
    """The price asked for between is not asked for again."""
    history = [
        Turn("what does Ahrens propose?", "He proposes a bridge. [1]"),
        Turn("how much would that cost?", "It would cost 600 crowns. [1]"),
    ]
    part = follow_ups.understood(patterns.read("what else?")[0], history)
    assert "what does Ahrens propose?" in part.readings
    assert "a bridge" in part.told
    assert "600" in part.told


def test_an_aside_hangs_on_the_question_before() -> None:
    """`And traffic accidents?` asks nothing by itself."""
    history = [
        Turn("did crime go up?", ""),
        Turn("and traffic accidents?", "Road accidents did not rise. [1]"),
    ]
    part = follow_ups.understood(patterns.read("when was that?")[0], history)
    assert part.topics[2].startswith("Did crime go up?")
