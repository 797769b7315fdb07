"""What only the article tells of a request: its main figure, its speaker, its initials."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.answer import meant, readied
from askcite.library.library import Library
from askcite.sources import read_text
from askcite.types import Kind, Outcome

LIFE = read_text(
    "Ines Calloway was born in Harwich. Her father sold rope. Calloway built her first kite at the"
    " age of nine. Doctor Ines Calloway died in 1951. The Royal Kite Society keeps Calloway's"
    " tools. Visitors who wish to see the tools ring the bell of the Royal Kite Society.",
    title="A Life in Kites",
)
SPEECH = read_text(
    "I came here to speak of water. I want to praise the wardens of the Upper Lake Board. I was"
    " born beside this lake. I shall close the old weir in May. The board owns nine boats."
)


def test_he_and_she_are_whom_the_article_is_about() -> None:
    """A pronoun without anything said before is the main figure."""
    assert ("where was Ines Calloway born?",) == meant.readings("where was she born?", LIFE)
    assert () == meant.readings("is it true that kites fly?", LIFE)


def test_who_speaks_is_asked_about_as_himself() -> None:
    """In a speech `he` is `I`."""
    assert ("Who do I praise?",) == meant.readings("Who does he praise?", SPEECH)
    assert ("Whom do I thank?",) == meant.readings("Whom does the author thank?", SPEECH)
    assert ("What is my aim?",) == meant.readings("What is the author's aim?", SPEECH)
    assert () == meant.readings("Whom does the author thank?", LIFE)
    assert meant.speaks(SPEECH)
    assert not meant.speaks(LIFE)


@pytest.mark.parametrize(
    ("asked", "spelt"),
    [
        ("what does the RKS keep", "what does the Royal Kite Society keep"),
        ("what does the rks keep", "what does the Royal Kite Society keep"),
        ("what does the RSPB keep", "what does the RSPB keep"),
        ("who is it", "who is it"),
    ],
)
def test_initials_are_the_name_that_has_them(asked: str, spelt: str) -> None:
    """An abbreviation that the article does not use is read as the name in it."""
    assert spelt == readied.initials_spelt(asked, LIFE.text)


def test_initials_that_the_article_uses_are_written_as_there() -> None:
    """The sentence that answers has them, and not the long name."""
    text = "The Royal Kite Society was founded in 1890. RKS members met in May."
    assert "when did the RKS meet" == readied.initials_spelt("when did the rks meet", text)


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one speech."""
    with Library.build(tmp_path_factory.mktemp("lake") / "index", [SPEECH]) as library:
        yield library


def test_all_that_the_speaker_says_is_the_speech(lake: Library) -> None:
    """Where nobody is named, `the minister` is who speaks; a name that is not there is nobody."""
    assert Kind.OVERVIEW is lake.ask("what did the minister say?").kind
    assert Outcome.ABSTAINED is lake.ask("what did Otto Wrenfield say?").outcome


def test_a_case_is_looked_for_in_other_words(lake: Library) -> None:
    """What to do about a thing is told where the thing is treated."""
    answer = lake.ask("what happens to me if i come to the old weir")
    assert "weir" in answer.citations[0].quote


def test_you_may_be_who_wrote_the_article(lake: Library) -> None:
    """A question that asks after the program in the article's own words is of the article."""
    assert Kind.TALK is lake.ask("do you have a name?").kind
    assert Kind.TALK is not lake.ask("do you speak of the lake board?").kind
