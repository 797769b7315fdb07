"""Who says what in a text."""

from __future__ import annotations

import pytest

from askcite import sources
from askcite.text import sentences
from askcite.text.persons.speech import Utterance, same, utterances


def said(text: str) -> list[tuple[str | None, str]]:
    """Speakers and words of the utterances of a text."""
    article = sources.read_text(text)
    return [(u.speaker, u.words.of(article.text)) for u in found(text)]


def found(text: str) -> tuple[Utterance, ...]:
    """The utterances of a text."""
    article = sources.read_text(text)
    cut = [s.span for s in sentences.split(article.text, article.blocks)]
    return utterances(article.text, article.blocks, cut)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We saw such a flood," said Jane Smith, the mayor.',
         [("Jane Smith", "We saw such a flood,")]),
        ('Jane Smith, the mayor, said: "It took two days."', [("Jane Smith", "It took two days.")]),
        ("Smith added that the dam would be rebuilt.", [("Smith", "the dam would be rebuilt")]),
        ("According to the Ministry of Water, the intake failed.",
         [("the Ministry of Water", "the intake failed")]),
        ("The cost will be borne by all, according to Peter Hall.",
         [("Peter Hall", "The cost will be borne by all")]),
        ("The cost will be borne by all, Peter Hall said.",
         [("Peter Hall", "The cost will be borne by all")]),
        ("Critics argue that the farmers were not asked.",
         [("Critics", "the farmers were not asked")]),
        ('Amy Wong left. "No," she said, "that is not what I meant."',
         [("Amy Wong", "that is not what I meant.")]),
        ('"It is far too late," said Saltmere boss Sean Ash.',
         [("Sean Ash", "It is far too late,")]),
        ("The company's reported income was a million pounds.", []),
        ('The so-called "miracle pump" was sold.', []),
        ("The pump was sold in 1990 and lifts water.", []),
    ],
)  # fmt: skip
def test_utterances_are_laid_to_their_speaker(text: str, expected: list[object]) -> None:
    """Direct and reported, before and after; a term in quotation marks is none."""
    assert expected == said(text)


def test_a_last_name_is_told_in_full() -> None:
    """As it stands before."""
    made = said("Jane Smith opened the works. Later Smith said that it would last.")
    assert [("Jane Smith", "it would last")] == made


def test_an_office_is_no_he() -> None:
    """A pronoun that fits no person named leaves the speaker unknown."""
    made = said("According to the Ministry of Water, the intake failed. He said it would rise.")
    assert None is made[1][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is too late,” Saltmere harbour chief Sean Ash said.", "Sean Ash"),
        ("“He told us, ‘It is too late,’” Sean Ash recalled.", "Sean Ash"),
        ("“Why is it not clear to all of us?” Ash demanded.", "Ash"),
        ("“It is far too late for the weir.” ― Sean Ash", "Sean Ash"),
        ("In an interview with a paper Sean Ash declared “it is far too late”.", "Sean Ash"),
        ("Sean Ash left the meeting early, saying that “it is far too late”.", "Sean Ash"),
        ("Sean Ash scolded the clerk: “It is far too late.”", "Sean Ash"),
        ("Sean Ash called the weir “a danger to the town”.", "Sean Ash"),
        ("Sean Ash told a crowd in Orsa that the weir was a danger.", "Sean Ash"),
        ("The weir held, but Sean Ash warned that it was a danger.", "Sean Ash"),
        ("Mr. Ash and Mr. Roe say the weir was a danger.", "Mr. Ash and Mr. Roe"),
        ("When Jane Roe said it would hold, Sean Ash replied, “It is far too late.”", "Sean Ash"),
        ("At the fair on Monday, Sean Ash attacked Roe, saying, “It is too late.”", "Sean Ash"),
    ],
)
def test_more_ways_to_name_a_speaker(text: str, expected: str) -> None:
    """An office before the name, a verb of any kind, a signature, a clause between."""
    assert expected == said(text)[-1][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sean Ash opened the weir.\n\n“It is far too late,” he said.", "Sean Ash"),
        ("Sean Ash praised Jane Roe.\n\n“It is far too late,” she said.", "Jane Roe"),
        ("Sean Ash came. Under Jane Roe it was shut. Ash left. “It is late,” he said.", "Sean Ash"),
        ("“Is it too late?” said Jane Roe.\n\n“It is far too late,” he said.", None),
        ("He looked at Sean Ash.\n\n“It is far too late,” he said.", None),
        (
            "“It is far too late,” said Tom Roe. Then Sean Ash agreed. “I am sure of it,” he said.",
            "Sean Ash",
        ),
        (
            "In a talk with Tom Roe on Monday, Sean Ash spoke.\n\n“It is far too late,” he said.",
            "Sean Ash",
        ),
        ("Speaking in Orsa, Sean Ash laughed.\n\n“It is far too late,” he said.", "Sean Ash"),
        ("The weir at Orsa is shut. “It is far too late,” he said.", None),
    ],
)
def test_a_pronoun_is_whom_it_can_stand_for(text: str, expected: str | None) -> None:
    """The only person named, or the sentence's doer; of two, the one whose name agrees."""
    assert expected == said(text)[-1][0]


def test_a_title_is_nobodys_words() -> None:
    """A programme's name in quotation marks is not what a guest said there."""
    assert [] == said("On “Face the Nation,” Sean Ash spoke of the weir.")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Smith", "Jane Smith", True),
        ("Dr. Jane Smith", "Jane Smith", True),
        ("Prime Minister Jane Smith", "Jane Smith", True),
        ("Jane Smith", "Paul Smith", False),
        ("Jane", "Jane Smith", False),
        ("", "Jane Smith", False),
    ],
)
def test_names_of_one_person(one: str, other: str, expected: bool) -> None:
    """A last name, a title, an office before it; no first name alone."""
    assert expected == same(one, other)
