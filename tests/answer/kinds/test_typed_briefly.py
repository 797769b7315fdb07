"""Few words, and other names, of what a text tells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite import Kind, Library, Outcome
from askcite.sources import read_text

LAKE = """The lake between two states

Arland and Borland share a lake, and since 2019 its fish. Arland exports its catch to the United \
States, while Borland keeps an auction of its own. The '3+3' talks bring three ministers of each \
together, and the lake board pays for the boats that count the fish.

Rail lines such as the Lake Line and the Salt Line carry the catch to the coast. Joint patrols \
began in 2021.

What stands in the way

The partnership still has limits. Arland's courts restrict how fast quotas can change. Borland's \
fleet is old, and its owners lack the money for nets. There are also doubts about the figures.

Both governments fear over-fishing near the mouth. That means fewer licences and a shorter season.
"""


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one essay."""
    place: Path = tmp_path_factory.mktemp("lake") / "index"
    with Library.build(place, [read_text(LAKE, id="lake")]) as made:
        yield made


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("any rail lines?", "the Lake Line and the Salt Line"),
        ("any patrols", "Joint patrols began in 2021"),
        ("which rail lines are named", "the Lake Line and the Salt Line"),
        ("railways", "the Lake Line"),
        ("what is 3+3", "three ministers of each"),
        ("America", "the United States"),
        ("what does Arland sell to America", "its catch"),
        ("who pays", "the lake board pays"),
        ("why can't they cooperate more", "Borland's fleet is old"),
        ("what's missing from the partnership", "Arland's courts restrict"),
        ("what does over-fishing mean", "near the mouth"),
    ],
)
def test_it_is_told(lake: Library, asked: str, said: str) -> None:
    """The words need not be the text's own."""
    assert said in lake.ask(asked).text


@pytest.mark.parametrize("asked", ["what is 4+4", "what's 3 plus 3?"])
def test_a_sum_that_names_nothing_is_a_task(lake: Library, asked: str) -> None:
    """Only what stands so in the text is a name."""
    assert Kind.TALK is lake.ask(asked).kind


@pytest.mark.parametrize("asked", ["any unicorns?", "which unicorns are named", "who sings"])
def test_what_is_not_told_is_refused(lake: Library, asked: str) -> None:
    """No word of it stands there."""
    assert Outcome.ABSTAINED is lake.ask(asked).outcome


@pytest.mark.parametrize(
    ("asked", "said", "others"),
    [
        ("what holds Arland back", "Arland's courts", "Borland's fleet"),
        ("what holds Borland back", "Borland's fleet", "Arland's courts"),
    ],
)
def test_the_hurdles_of_one_are_not_the_others(
    lake: Library, asked: str, said: str, others: str
) -> None:
    """A sentence that begins with another's name is his."""
    told = lake.ask(asked).text
    assert said in told
    assert others not in told
