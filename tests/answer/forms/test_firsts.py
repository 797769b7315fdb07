"""A first time is told by the words for it, and with a yes or no where one sentence has them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

FERRY = """# The ferry to Orr

The ferry to Orr left Saltmere for the last time in 2003. In June Captain Eva Holz sailed to Orr
again. It was the first time that a woman had steered the ferry.

The crossing cost nine crowns. The mayor met the ferry at the quay; it was not his first visit.

Mayor Max Orr backs the ferry. Councillor Ida Orr, no relation, voted against it. Islanders are
delighted, because the ferry carries their post. Fishers are furious since the nets are torn by it.
"""


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short report."""
    folder = tmp_path_factory.mktemp("ferry")
    (folder / "ferry.md").write_text(FERRY)
    with Library.build(folder / "index", [folder / "ferry.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("was it the first time that a woman steered the ferry?", "yes"),
        ("was it the mayor's first visit?", "no"),
    ],
)
def test_a_first_time_is_yes_or_no(ferry: Library, asked: str, verdict: str) -> None:
    """By the sentence of the thing that is asked about."""
    assert verdict == ferry.ask(asked).verdict


def test_a_first_is_of_the_last_answer(ferry: Library) -> None:
    """Beside which its words stand."""
    said = ferry.ask("who steered the ferry?").text
    answer = ferry.ask("Was that a first?", history=[("who steered the ferry?", said)])
    assert "the first time that a woman had steered" in answer.text
    said = ferry.ask("what did the crossing cost?").text
    other = ferry.ask("Was that a first?", history=[("what did the crossing cost?", said)])
    assert "yes" != other.verdict


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("does ida orr support the ferry", "no"),
        ("is ida orr against the ferry?", "yes"),
        ("does max orr support the ferry?", "yes"),
    ],
)
def test_two_of_one_name_take_their_own_stand(ferry: Library, asked: str, verdict: str) -> None:
    """And an aside denies none of it."""
    assert verdict == ferry.ask(asked).verdict


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ("why are islanders happy", "carries their post"),
        ("why are the fishers upset", "nets are torn"),
        ("why are fishers unhappy", "nets are torn"),
    ],
)
def test_a_feeling_is_known_in_like_words(ferry: Library, asked: str, reason: str) -> None:
    """By the sentence that gives the reason."""
    assert reason in ferry.ask(asked).text
