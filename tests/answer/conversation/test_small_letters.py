"""Names typed in small letters are names, and what follows leans on them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.answer.talking import last

from askcite.library.library import Library
from askcite.question.vocabulary.cased import cased
from askcite.sources import read_text
from askcite.types import Outcome

PAINTERS = """Two painters of Aalby

Vera Lund (1890 – 1961) was a Danish painter. She was born in Odense as the daughter of a tailor. \
She studied in Copenhagen and lived in Aalby from 1921. "Light is the only subject," she wrote.

Karl Brandt came to Aalby in 1925. He had been a sailor. He painted boats and sold them to \
tourists. "I paint what pays," he said. In 1931 he moved to Paris and never came back.

The museum in Aalby owns 40 works of both. Its warden, Mark Rose, pays the bills, \
and old Peter opens the door.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of two lives."""
    place: Path = tmp_path_factory.mktemp("small") / "index"
    with Library.build(place, [read_text(PAINTERS, id="painters")]) as made:
        yield made


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("when did karl brandt die", "what did he say?"), "I paint what pays"),
        (("who was vera lund", "where did she study?"), "studied in Copenhagen"),
        (("when did brandt marry", "where did he move to?"), "moved to Paris"),
        (("does vera have children", "what did she write?"), "Light is the only subject"),
    ],
)
def test_what_follows_is_asked_of_the_one_named(
    library: Library, typed: tuple[str, ...], said: str
) -> None:
    """Whether the first question was answered or not."""
    assert said in last(library, *typed).text


def test_an_answer_keeps_the_letters_typed(library: Library) -> None:
    """Nothing else was understood."""
    answer = library.ask("who was vera lund")
    assert ("who was vera lund",) * 2 == (answer.question, answer.understood_as)
    assert Outcome.ANSWERED is answer.outcome


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("when did karl brandt move?", "when did Karl Brandt move?"),
        ("who was vera lund's father", "who was Vera Lund's father"),
        ("does mark rose live in paris", "does Mark Rose live in Paris"),
        ("how do i mark it", "how do i mark it"),
        ("is there a rose", "is there a rose"),
        ("where does peter live", "where does Peter live"),
        ("what is the museum", "what is the museum"),
        ("Does Mark pay?", "Does Mark pay?"),
    ],
)
def test_names_are_written_as_a_text_has_them(typed: str, written: str) -> None:
    """Not a common word, save beside the name that it stands by."""
    assert written == cased(typed, [PAINTERS])
