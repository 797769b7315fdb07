"""`And Norway?` after an answer that names Norway too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.sources import read_text
from askcite.types import Kind

FORESTS = read_text(
    "Sweden leads the forest part of the programme, joining its seeds to Norway's long coast. "
    "Norway pays for the boats of all others. Denmark sent two ships in May.",
    id="forests",
    title="A programme for the north",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A text in which one country is only met where another does something."""
    with Library.build(tmp_path_factory.mktemp("asides") / "index", [FORESTS]) as built:
        yield built


def test_a_mention_stays_a_mention(library: Library) -> None:
    """Though the sentence just told names the other."""
    asked = "Does it mention Sweden?"
    answer = library.ask("and Norway?", history=[(asked, library.ask(asked).text)])
    assert (answer.kind, answer.verdict) == (Kind.MENTION, "yes")


def test_what_one_does_is_not_told_of_one_met_there(library: Library) -> None:
    """Sweden's part is not Norway's; what Norway does comes first."""
    asked = "Which part does Sweden lead?"
    first = library.ask(asked).text
    assert "forest part" in first
    assert "Norway pays" in library.ask("and Norway?", history=[(asked, first)]).statements[0].text
