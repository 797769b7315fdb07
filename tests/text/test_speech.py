"""Who says what in a text."""

from __future__ import annotations

import pytest

from askcite import sources
from askcite.text import sentences
from askcite.text.speech import Utterance, same, utterances


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
