"""Follow-ups that name little are answered where the talk stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.answer.talking import last

from askcite import Library

LOCK = """# The lock at Brevik

The lock at Brevik was opened in 1868 by the canal company. It has two chambers.

In 1923 a barge broke the lower gate. The repairs cost nine thousand crowns. Half came from the
insurer and the rest from the county. They lasted until October.

## Fares

Children pay one crown on the ferry. A day ticket is needed on Sundays.

## The keeper

Hanna Moe kept the lock from 1901. She was born in Larvik. Her sister Ragna married a baker in
Skien. She died there in 1950. Three of Moe's notebooks survive. Two lie in the museum at Larvik and
one in a farmhouse near Brevik. In 1931 her hearing failed. She left the lock to Jens Dahl, who kept
it for eleven years. She died at Brevik in 1944.

## Plans

A second lock is planned at Tveit. It will be built between 2031 and 2034. It will take boats of
forty metres.
"""


@pytest.fixture(scope="module")
def lock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one text about a lock."""
    folder = tmp_path_factory.mktemp("close")
    (folder / "lock.md").write_text(LOCK)
    with Library.build(folder / "index", [folder / "lock.md"]) as library:
        yield library


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("what did the repairs cost", "who paid"), "Half came from the insurer"),
        (("what happened to her hearing", "who took over"), "Jens Dahl"),
        (("how many of the notebooks survive", "where"), "museum at Larvik"),
        (("what comes next", "until when"), "2034"),
        (("what did the repairs cost", "and how long did they last?"), "until October"),
    ],
)
def test_what_names_little_is_told_beside_the_last_answer(
    lock: Library, typed: tuple[str, ...], told: str
) -> None:
    """Not where the same word stands elsewhere."""
    assert told in last(lock, *typed).text


@pytest.mark.parametrize("typed", ["what colour is it", "who painted it", "how heavy is it"])
def test_what_nothing_there_tells_is_refused(lock: Library, typed: str) -> None:
    """The next sentence is no answer for standing there."""
    assert not last(lock, "what did the repairs cost", typed).found


def test_that_is_when_the_one_sentence_told_says(lock: Library) -> None:
    """`When was that?` asks nothing of another sentence."""
    assert "1923" in last(lock, "what broke the gate", "when was that").text


def test_a_run_of_questions_is_of_the_one_named_first(lock: Library) -> None:
    """`And whom did she leave it to?` is not of the sister, whose death is not told as hers."""
    typed = ("who was hanna moe", "where was she born", "since when")
    left = last(lock, *typed, "and whom did she leave the lock to")
    assert "Hanna Moe" in left.understood_as
    assert "Jens Dahl" in left.text
    assert "1950" not in lock.ask("When did Hanna Moe die?").text
