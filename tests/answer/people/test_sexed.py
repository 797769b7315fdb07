"""A follow-up's `he` or `she` is the man or the woman of whom the text speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from askcite.library.library import Library
from askcite.text.persons.sexes import sexes
from askcite.types import Answer, Outcome

BAND = """Dalia Renn and Oskar Pohl founded the band Tin Orchard in a garage in Leeds in 2004. Renn
sings and plays the accordion; Pohl plays the drums and writes most of the lyrics. Their first
record, Wet Slate, sold only 300 copies.

In 2009 the producer Mina Okoro heard them at a festival in Ghent. She offered them a contract with
her label, Low Lamp. Pohl wanted to sign at once, but Renn hesitated for a month. In the end she
agreed.

The mayor of Leeds, Harald Brekke, opposed their concert. Okoro convinced him with free tickets. In
2015 Renn left the band to study medicine in Cork. Pohl still performs alone.
"""


@pytest.fixture(scope="module")
def band(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one text on a man and two women."""
    folder = tmp_path_factory.mktemp("band")
    (folder / "band.txt").write_text(BAND)
    with Library.build(folder / "index", [folder / "band.txt"]) as library:
        yield library


def talk(library: Library, asked: Sequence[str]) -> Answer:
    """The answer to the last of a conversation's questions."""
    history: list[tuple[str, str]] = []
    for each in asked:
        answer = library.ask(each, history=history)
        history.append((each, answer.text))
    return answer


def test_the_text_tells_who_is_he_or_she() -> None:
    """By the pronoun behind the one who acts, by a title, and by a kinsman's word."""
    told = sexes(f"{BAND} Mrs Aldous came. His brother Jon Vik left.")
    assert {"Renn": "she", "Okoro": "she", "Brekke": "he", "Aldous": "she", "Vik": "he"} == {
        name: told.get(name) for name in ("Renn", "Okoro", "Brekke", "Aldous", "Vik")
    }


@pytest.mark.parametrize(
    ("asked", "understood"),
    [
        (("Who plays the drums?", "What does he write?", "What does she play?"), "Renn"),
        (("Who hesitated?", "Why did she hesitate?"), "Renn"),
        (("Who opposed the concert?", "Who convinced him?", "How old was he?"), "Brekke"),
    ],
)
def test_a_pronoun_is_bound_by_its_sex(
    band: Library, asked: Sequence[str], understood: str
) -> None:
    """Of two in the last answers the one of that sex, else the one named before."""
    assert understood in talk(band, asked).understood_as


@pytest.mark.parametrize(
    "asked",
    [
        ("Who opposed the concert?", "How old was he?"),
        ("What does Pohl do now?", "Where does he live?"),
        ("What does Pohl do now?", "Is he married?"),
        ("Why did Renn leave?", "Did she become a doctor?"),
        ("Why did Renn leave?", "What did her father say?"),
        ("Who hesitated?", "Does she have children?"),
    ],
)
def test_what_is_not_said_is_refused_in_a_conversation(band: Library, asked: Sequence[str]) -> None:
    """Though the last answer names the one asked about."""
    assert Outcome.ABSTAINED == talk(band, asked).outcome
